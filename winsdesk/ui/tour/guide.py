"""The way that the tour takes: which view in which colours, size of text, and size of window."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from winsdesk.bootstrap import encrypt
from winsdesk.domain.errors import Trouble
from winsdesk.domain.phrase import Role
from winsdesk.lock_files import support_file
from winsdesk.paths import places
from winsdesk.services.journal import Journal
from winsdesk.services.sheets import Sheet, Which, month_sheet
from winsdesk.ui import views
from winsdesk.ui.lock.page import LockPage
from winsdesk.ui.lock.support_words import keep
from winsdesk.ui.main_window import FIRST_SIZE, MainWindow
from winsdesk.ui.reflection.layout import lay_out
from winsdesk.ui.reflection.output import write_pdf, write_picture
from winsdesk.ui.reflection.paper import usual_paper
from winsdesk.ui.reflection.preview import SheetPreview
from winsdesk.ui.tour.stage import Stage, at_dialog, picture, side_by_side, wait_until
from winsdesk.ui.tour.stops import (
    DIALOGS,
    LOCK_DIALOGS,
    LOCK_SETTINGS,
    VIEWS,
    Stop,
    notes,
)

THEMES = ("light", "dark")
SMALL = (720, 520)
LARGE_TEXT = 200
_SHEET_SCALE = 1.5
_PASSPHRASE = "an umbrella on the bus"
_SUPPORT = {
    Role.SUPPORT_PEOPLE: ("Sam, any hour", "The practice, 9 to 5"),
    Role.SUPPORT_HELPS: ("Cold water on the wrists", "The long way round the park"),
    Role.SUPPORT_FIRST: ("Sit down on the floor",),
}


class Guide:
    """Leads through the program and leaves a picture at every stop."""

    def __init__(self, stage: Stage, journals: Path, out: Path) -> None:
        """Lead over ``stage``, with journals in one folder and pictures in another."""
        self._stage = stage
        self._journals = journals
        self._out = out

    def first_run(self) -> Iterator[Path]:
        """Look at the page that a new person sees."""
        with self._stage.window(self._journals / "first") as window:
            wait_until(lambda: window.journal.running, "the journal")
            for theme in THEMES:
                window.preferences.set(theme=theme)
                yield self._picture(window, f"first-run-{theme}")
            window.preferences.set(theme="light")
            window.resize(*SMALL)
            yield self._picture(window, "first-run-light-small")
            window.resize(*FIRST_SIZE)
            window.preferences.set(text_size=LARGE_TEXT)
            yield self._picture(window, "first-run-light-large-text")

    def not_open(self) -> Iterator[Path]:
        """Look at the page that stands in for a journal that cannot be opened."""
        folder = self._journals / "other"
        folder.mkdir()
        (folder / "journal.db").write_text("Not a journal.\n")
        with self._stage.window(folder) as window:
            wait_until(lambda: window.views.present == views.NOT_OPEN, "the page that says so")
            for theme in THEMES:
                window.preferences.set(theme=theme)
                yield self._save(picture(window), f"not-open-{theme}")

    def year(self) -> Iterator[Path]:
        """Look at every view of a year of invented wins, and print a month of it."""
        self._stage.write_demo(self._journals / "year")
        with self._stage.window(self._journals / "year") as window:
            for theme in THEMES:
                window.preferences.set(theme=theme)
                yield from self._views(window, VIEWS, f"-{theme}")
                yield from self._dialogs(window, f"-{theme}")
                yield self._notes(window, f"sticky-notes-{theme}")
            window.preferences.set(theme="light")
            window.resize(*SMALL)
            yield from self._views(window, ("today", "today-open-card", "calendar", "goals",
                                            "practices", "hard-days", "support", "search", "trash",
                                            "settings"), "-light-small")  # fmt: skip
            window.preferences.set(text_size=LARGE_TEXT)
            yield from self._views(
                window, ("today", "calendar", "goals", "practices"), "-light-small-large-text"
            )
            window.resize(*FIRST_SIZE)
            yield from self._views(window, VIEWS, "-light-large-text")
            yield from self._dialogs(window, "-light-large-text")
            window.preferences.set(text_size=100)
            yield from self._sheet(window)

    def locked(self) -> Iterator[Path]:
        """Lock the year, look at what is there without the passphrase, and at the settings."""
        file = places(self._journals / "year").journal
        encrypt(file, _PASSPHRASE)
        keep(support_file(file), _SUPPORT)
        with self._stage.window(self._journals / "year", support_readable=True) as window:
            wait_until(lambda: window.locking.locked, "the page of a locked journal")
            page = cast(LockPage, window.locking.page)
            for theme in THEMES:
                window.preferences.set(theme=theme)
                yield from self._lock(window, page, f"-{theme}")
            window.resize(*SMALL)
            yield from self._lock(window, page, "-dark-small")
            window.preferences.set(text_size=LARGE_TEXT)
            yield from self._lock(window, page, "-dark-small-large-text")
        folder = self._journals / "year"
        with self._stage.window(folder, passphrase=_PASSPHRASE, support_readable=True) as window:
            for theme in THEMES:
                window.preferences.set(theme=theme)
                yield from self._views(window, LOCK_SETTINGS, f"-{theme}")
                yield from self._pictures_of(window, LOCK_DIALOGS, f"-{theme}")
            window.resize(*SMALL)
            window.preferences.set(text_size=LARGE_TEXT)
            yield from self._views(window, LOCK_SETTINGS, "-dark-small-large-text")
            yield from self._pictures_of(window, LOCK_DIALOGS, "-dark-large-text")
            window.preferences.set(text_size=100)
            window.go_to_today()
            shown = notes(window)
            window.locking.lock()
            wait_until(lambda: not window.journal.running, "the lock")
            blank = side_by_side(shown, self._stage.theme.tokens.window)
            yield self._save(blank, "sticky-notes-blank-dark")

    def _lock(self, window: MainWindow, page: LockPage, ending: str) -> Iterator[Path]:
        page.show_support()
        yield self._save(picture(window), f"lock-support{ending}")
        page.forget()
        page.show_lock()
        page.said.setText("")
        yield self._save(picture(window), f"lock{ending}")
        page.field.insert("sesame seed")
        page.open.click()
        wait_until(lambda: not page.field.isReadOnly(), "the answer of the lock")
        yield self._save(picture(window), f"lock-another-passphrase{ending}")

    def _views(self, window: MainWindow, names: Iterable[str], ending: str) -> Iterator[Path]:
        for name in names:
            {**VIEWS, **LOCK_SETTINGS}[name](window)
            yield self._picture(window, name + ending)

    def _dialogs(self, window: MainWindow, ending: str) -> Iterator[Path]:
        window.go_to_today()
        yield from self._pictures_of(
            window, {**DIALOGS, "preview": MainWindow.preview_sheet}, ending
        )

    def _pictures_of(
        self, window: MainWindow, dialogs: Mapping[str, Stop], ending: str
    ) -> Iterator[Path]:
        pictures: list[Path] = []

        def look_as(name: str, dialog: QWidget) -> None:
            if isinstance(dialog, SheetPreview):
                wait_until(dialog.pdf.isEnabled, "the page of the month")
            pictures.append(self._save(picture(dialog, window.journal), name + ending))

        for name, opening in dialogs.items():
            at_dialog(partial(opening, window), partial(look_as, name))
        yield from pictures

    def _notes(self, window: MainWindow, name: str) -> Path:
        window.go_to_today()
        shown = notes(window)
        taken = self._save(side_by_side(shown, self._stage.theme.tokens.window), name)
        window.activateWindow()
        return taken

    def _sheet(self, window: MainWindow) -> Iterator[Path]:
        sheets: list[Sheet] = []
        failed: list[Trouble] = []
        today, first_weekday = window.preferences.today(), window.preferences.first_weekday()

        def read(journal: Journal) -> Sheet:
            return month_sheet(
                journal.store, today.year, today.month,
                which=Which.KEEPSAKES, first_weekday=first_weekday, today=today,
            )  # fmt: skip

        window.journal.ask(read, sheets.append, failed.append)
        wait_until(lambda: bool(sheets or failed), "the page of the month")
        if failed:
            raise failed[0]
        paper, stem = usual_paper(), f"month-{today:%Y-%m}"
        document = self._out / f"{stem}.pdf"
        write_pdf(sheets[0], document, paper)
        yield document
        for page in range(len(lay_out(sheets[0], paper).pages)):
            drawn = self._out / f"{stem}-page-{page + 1}.png"
            write_picture(sheets[0], drawn, paper, page, _SHEET_SCALE)
            yield drawn

    def _picture(self, window: MainWindow, name: str) -> Path:
        return self._save(picture(window, window.journal), name)

    def _save(self, image: QImage, name: str) -> Path:
        file = self._out / f"{name}.png"
        if not image.save(str(file)):
            raise OSError(f"{file} could not be written.")
        return file
