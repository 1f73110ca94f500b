"""The choices above the preview: month, wins, paper, page and size."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QWidget

from winsdesk.domain.day import FIRST_DAY, LAST_DAY
from winsdesk.services.sheets import Which
from winsdesk.ui.reflection.paper import Paper
from winsdesk.ui.reflection.words import SheetWords
from winsdesk.ui.theme import Theme
from winsdesk.ui.theme.typeface import Size


class PreviewBar(QWidget):
    """What the person can choose about the page.

    Signals:
        month_stepped: Another month is wanted, so many on (an ``int``).
        which_chosen: Other wins are wanted.
        paper_chosen: Another paper is wanted.
        page_turned: Another page is wanted, so many on (an ``int``).
        zoomed: Larger (1), smaller (-1), or as wide as the view (0).
    """

    month_stepped = Signal(int)
    which_chosen = Signal()
    paper_chosen = Signal()
    page_turned = Signal(int)
    zoomed = Signal(int)

    def __init__(self, theme: Theme, paper: Paper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pages = 1
        self._words = SheetWords()
        self.month_before = self._step(self.tr("The month before"), "Alt+Left")
        self.month_after = self._step(self.tr("The month after"), "Alt+Right")
        self.month = QLabel()
        self.month.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._which = QComboBox()
        self._paper = QComboBox()
        self.page_before = self._step(self.tr("The page before"), "Ctrl+PgUp")
        self.page_after = self._step(self.tr("The page after"), "Ctrl+PgDown")
        self.page = QLabel()
        self.smaller = self._button("−", self.tr("Smaller"), "Ctrl+-")
        self.larger = self._button("+", self.tr("Larger"), "Ctrl++")
        self._fill(paper)
        self._lay_out()
        self._connect()
        self._dress()

    @property
    def which(self) -> Which:
        """The wins that are wanted."""
        return Which(self._which.currentData())

    @property
    def paper(self) -> Paper:
        """The paper that is wanted."""
        return Paper(self._paper.currentData())

    def choose(self, which: Which) -> None:
        """Choose the wins that are wanted."""
        self._which.setCurrentIndex(self._which.findData(which.value))

    def choose_paper(self, paper: Paper) -> None:
        """Choose the paper."""
        self._paper.setCurrentIndex(self._paper.findData(paper.value))

    def show_month(self, month: date) -> None:
        """Say which month is shown."""
        self.month.setText(self._words.title(month.year, month.month))
        first, last = FIRST_DAY.replace(day=1), LAST_DAY.replace(day=1)
        self.month_before.setEnabled(month > first)
        self.month_after.setEnabled(month < last)

    def show_page(self, page: int, pages: int | None = None) -> None:
        """Say which page, 0 the first, of how many is in view."""
        self._pages = self._pages if pages is None else pages
        self.page.setText(self._words.page(page + 1, self._pages))
        self.page_before.setEnabled(page > 0)
        self.page_after.setEnabled(page < self._pages - 1)

    def changeEvent(self, event: QEvent) -> None:
        """Turn the arrows with the direction of reading."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._dress()

    def _fill(self, paper: Paper) -> None:
        self._which.addItem(self.tr("Keepsakes"), Which.KEEPSAKES.value)
        self._which.addItem(self.tr("All wins"), Which.ALL.value)
        self._which.setAccessibleName(self.tr("Which wins"))
        for each in Paper:
            self._paper.addItem(each.name_for_people, each.value)
        self._paper.setAccessibleName(self.tr("Paper"))
        self.choose_paper(paper)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self.month_before, self.month, self.month_after):
            row.addWidget(widget)
        row.addSpacing(10)
        row.addWidget(self._which)
        row.addWidget(self._paper)
        row.addStretch(1)
        for widget in (self.page_before, self.page, self.page_after):
            row.addWidget(widget)
        row.addSpacing(10)
        row.addWidget(self.smaller)
        row.addWidget(self.larger)

    def _connect(self) -> None:
        self.month_before.clicked.connect(lambda: self.month_stepped.emit(-1))
        self.month_after.clicked.connect(lambda: self.month_stepped.emit(1))
        self._which.currentIndexChanged.connect(lambda: self.which_chosen.emit())
        self._paper.currentIndexChanged.connect(lambda: self.paper_chosen.emit())
        self.page_before.clicked.connect(lambda: self.page_turned.emit(-1))
        self.page_after.clicked.connect(lambda: self.page_turned.emit(1))
        self.smaller.clicked.connect(lambda: self.zoomed.emit(-1))
        self.larger.clicked.connect(lambda: self.zoomed.emit(1))
        fit = QShortcut(QKeySequence("Ctrl+0"), self)
        fit.activated.connect(lambda: self.zoomed.emit(0))

    def _step(self, name: str, keys: str) -> QToolButton:
        return self._button("", name, keys)

    def _button(self, text: str, name: str, keys: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setAccessibleName(name)
        button.setShortcut(QKeySequence(keys))
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(self.tr("{deed} ({keys})").format(deed=name, keys=shown))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _dress(self) -> None:
        before, after = ("next", "previous") if self.isRightToLeft() else ("previous", "next")
        side = self.fontMetrics().height()
        for button in (self.month_before, self.page_before):
            button.setIcon(self._theme.icon(before))
            button.setIconSize(QSize(side, side))
        for button in (self.month_after, self.page_after):
            button.setIcon(self._theme.icon(after))
            button.setIconSize(QSize(side, side))
        for button in (self.smaller, self.larger):
            button.setMinimumWidth(side * 2)
        self.month.setFont(self._theme.font(Size.BODY, bold=True))
        widest = max(
            self.month.fontMetrics().horizontalAdvance(self._words.title(2000, month))
            for month in range(1, 13)
        )
        self.month.setMinimumWidth(widest + 8)
