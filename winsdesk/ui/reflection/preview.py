"""Seeing the month's page before it exists, and then printing or saving it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from winsdesk.domain.calendar import months_away
from winsdesk.domain.errors import Trouble
from winsdesk.services.sheets import Sheet, Which
from winsdesk.ui.parts.notice import Notice
from winsdesk.ui.reflection.background import Background
from winsdesk.ui.reflection.layout import lay_out
from winsdesk.ui.reflection.output import print_on, write_pdf, write_picture
from winsdesk.ui.reflection.page_view import PageView
from winsdesk.ui.reflection.paper import Paper
from winsdesk.ui.reflection.preview_bar import PreviewBar
from winsdesk.ui.reflection.words import SheetWords
from winsdesk.ui.theme import Theme
from winsdesk.ui.words import trouble_sentence

Request = Callable[[int, int, Which, Callable[[Sheet], None]], None]
"""Asks for the sheet of a year, a month and a choice of wins, and gives it to the last argument."""


class SheetPreview(QDialog):
    """The pages exactly as they will be, with the choices that change them.

    Signals:
        paper_chosen: The person chose a paper (a :class:`Paper`).
    """

    paper_chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        request: Request,
        day: date,
        paper: Paper,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._request = request
        self._month = day.replace(day=1)
        self._asked = 0
        self._closed = False
        self._sheet: Sheet | None = None
        self._saved: Path | None = None
        self.setWindowTitle(self.tr("The month's page"))
        self.bar = PreviewBar(theme, paper)
        self.pages = PageView(theme)
        self.notice = Notice(theme)
        self._background = Background(self)
        self._background.finished.connect(self._told)
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Ask for the sheet again, as it is now."""
        self._asked += 1
        asked = self._asked
        self.bar.show_month(self._month)
        year, month = self._month.year, self._month.month
        self._request(year, month, self.bar.which, lambda sheet: self._arrived(asked, sheet))

    def show_month(self, month: date) -> None:
        """Show the page of another month (any day of it)."""
        self._month = month.replace(day=1)
        self.refresh()

    def save_pdf(self, path: Path) -> None:
        """Write what is shown as a PDF; a notice says how it went."""
        if self._sheet is not None:
            sheet, paper = self._sheet, self.bar.paper
            self._begin(path, lambda: write_pdf(sheet, path, paper))

    def save_picture(self, path: Path) -> None:
        """Write the page in view as a picture; a notice says how it went."""
        if self._sheet is not None:
            sheet, paper, page = self._sheet, self.bar.paper, self.pages.page
            self._begin(path, lambda: write_picture(sheet, path, paper, page))

    def print_with(self, printer: QPrinter) -> None:
        """Print what is shown; a notice says so if the printer does not take it."""
        if self._sheet is None:
            return
        if not print_on(printer, self._sheet, self.bar.paper):
            self.notice.say(
                self.tr("The printer did not take the page. Nothing was lost; you can try again."),
                stays=True,
            )

    def done(self, result: int) -> None:
        """Close, when what is being written is written."""
        self._closed = True
        self._background.wait()
        super().done(result)

    def _arrived(self, asked: int, sheet: Sheet) -> None:
        if asked == self._asked and not self._closed:
            self._sheet = sheet
            self._show()

    def _show(self) -> None:
        if self._sheet is not None:
            laid = lay_out(self._sheet, self.bar.paper)
            self.pages.show_pages(laid)
            self.bar.show_page(0, len(laid.pages))
        for button in (self.print, self.pdf, self.picture):
            button.setEnabled(self._sheet is not None)

    def _lay_out(self) -> None:
        self.picture = QPushButton(self.tr("Save this page as a p&icture…"))
        self.pdf = QPushButton(self.tr("&Save as PDF…"))
        self.print = QPushButton(self.tr("&Print…"))
        self.close_button = QPushButton(self.tr("&Close"))
        self.print.setProperty("role", "main")
        buttons = QHBoxLayout()
        buttons.addWidget(self.close_button)
        buttons.addStretch()
        for button in (self.picture, self.pdf, self.print):
            button.setEnabled(False)
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.bar)
        column.addWidget(self.pages, 1)
        column.addWidget(self.notice)
        column.addLayout(buttons)
        self.print.setDefault(True)
        self.pages.setFocus()
        room = self.screen().availableSize() * 0.9
        self.resize(QSize(860, 940).boundedTo(room))

    def _connect(self) -> None:
        self.bar.month_stepped.connect(
            lambda months: self.show_month(months_away(self._month, months))
        )
        self.bar.which_chosen.connect(self.refresh)
        self.bar.paper_chosen.connect(self._paper_chosen)
        self.bar.zoomed.connect(self.pages.zoom)
        self.bar.page_turned.connect(self.pages.turn)
        self.pages.page_shown.connect(self.bar.show_page)
        self.print.clicked.connect(self._ask_printer)
        self.pdf.clicked.connect(self._ask_pdf)
        self.picture.clicked.connect(self._ask_picture)
        self.close_button.clicked.connect(self.reject)

    def _paper_chosen(self) -> None:
        self._show()
        self.paper_chosen.emit(self.bar.paper)

    def _ask_printer(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(self.bar.paper.page_size)
        printer.setDocName(self._title())
        if QPrintDialog(printer, self).exec() != QDialog.DialogCode.Accepted:
            return
        file = Path(printer.outputFileName())
        every_page = printer.printRange() == QPrinter.PrintRange.AllPages
        if printer.outputFormat() == QPrinter.OutputFormat.PdfFormat and file.name and every_page:
            self.save_pdf(file)
        else:
            self.print_with(printer)

    def _ask_pdf(self) -> None:
        path = self._ask_file(self.tr("Save as PDF"), self.tr("PDF document (*.pdf)"), ".pdf")
        if path is not None:
            self.save_pdf(path)

    def _ask_picture(self) -> None:
        path = self._ask_file(self.tr("Save as picture"), self.tr("Picture (*.png)"), ".png")
        if path is not None:
            self.save_picture(path)

    def _ask_file(self, title: str, kinds: str, ending: str) -> Path | None:
        dialog = QFileDialog(self, title, "", kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending.removeprefix("."))
        dialog.selectFile(self._title() + ending)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        return Path(dialog.selectedFiles()[0])

    def _title(self) -> str:
        return SheetWords().title(self._month.year, self._month.month)

    def _begin(self, path: Path, work: Callable[[], None]) -> None:
        self._saved = path
        self._background.do(work)

    def _told(self, failed: Exception | None) -> None:
        if isinstance(failed, Trouble):
            self.notice.say(trouble_sentence(failed), stays=True)
        elif failed is not None:
            raise failed
        elif self._saved is not None:
            self.notice.say(self.tr("Saved as {file}.").replace("{file}", self._saved.name))
