"""The year, with a step to either side, and any year there is one click away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSpinBox, QToolButton, QWidget, QWidgetAction

from winsdesk.domain.day import FIRST_DAY, LAST_DAY
from winsdesk.ui.calendar.dates import year_number
from winsdesk.ui.theme import Theme
from winsdesk.ui.theme.typeface import Size
from winsdesk.ui.translating import tr


class YearStepper(QWidget):
    """Shows a year and lets the person take another, 1900 to 2200.

    Signals:
        year_chosen: Another year was chosen (an ``int``).
    """

    year_chosen = Signal(int)

    def __init__(self, theme: Theme, year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._year = year
        self._before, self._present, self._after = QToolButton(), QToolButton(), QToolButton()
        self._spin = QSpinBox()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for button in (self._before, self._present, self._after):
            row.addWidget(button)
        self._furnish()
        self._dress()
        self.set_year(year)
        theme.changed.connect(self._dress)

    def set_year(self, year: int) -> None:
        """Show a year."""
        self._year = year
        self._present.setText(year_number(year))
        said = tr("Year {year}, choose another").replace("{year}", year_number(year))
        self._present.setAccessibleName(said)
        self._before.setEnabled(year > FIRST_DAY.year)
        self._after.setEnabled(year < LAST_DAY.year)
        self._spin.blockSignals(True)
        self._spin.setValue(year)
        self._spin.blockSignals(False)

    def changeEvent(self, event: QEvent) -> None:
        """Turn the arrows with the direction of reading."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._dress()

    def _furnish(self) -> None:
        self._before.setToolTip(tr("The year before (Alt+Up)"))
        self._before.setAccessibleName(tr("The year before"))
        self._before.clicked.connect(lambda: self.year_chosen.emit(self._year - 1))
        self._after.setToolTip(tr("The year after (Alt+Down)"))
        self._after.setAccessibleName(tr("The year after"))
        self._after.clicked.connect(lambda: self.year_chosen.emit(self._year + 1))
        self._spin.setRange(FIRST_DAY.year, LAST_DAY.year)
        self._spin.setKeyboardTracking(False)
        self._spin.setAccessibleName(tr("Year"))
        self._spin.valueChanged.connect(self.year_chosen)
        menu = QMenu(self._present)
        action = QWidgetAction(menu)
        action.setDefaultWidget(self._spin)
        menu.addAction(action)
        menu.aboutToShow.connect(self._spin.selectAll)
        self._spin.editingFinished.connect(menu.close)
        self._present.setMenu(menu)
        self._present.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._present.setProperty("role", "plain")
        self._present.setToolTip(tr("Choose a year"))

    def _dress(self) -> None:
        names = ("previous", "next")
        before, after = reversed(names) if self.isRightToLeft() else names
        self._before.setIcon(self._theme.icon(before))
        self._after.setIcon(self._theme.icon(after))
        font = self._theme.font(Size.BODY, bold=True)
        self._present.setFont(font)
        side = self.fontMetrics().height()
        for button in (self._before, self._after):
            button.setIconSize(QSize(side, side))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
