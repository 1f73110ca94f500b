"""The menu bar, with the shortcuts that people know from elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from winsdesk.settings import TEXT_SIZES
from winsdesk.ui import views
from winsdesk.ui.words import deed_name

if TYPE_CHECKING:
    from winsdesk.services.journal import Journal
    from winsdesk.services.undo import Deed
    from winsdesk.ui.main_window import MainWindow

Key = QKeySequence.StandardKey
_IN_THE_BAR = Qt.FindChildOption.FindDirectChildrenOnly


class Menus(QObject):
    """Puts every action of the window where a person would look for it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._bar = window.menuBar()
        self._file()
        self._edit()
        self._go()
        self._view()
        self._help()
        self.take_day_actions()
        window.journal.changed.connect(self._ask_what_can_be_undone)
        window.journal.opened.connect(self._ask_what_can_be_undone)

    def groups(self) -> list[tuple[str, list[QAction]]]:
        """Return each menu's title with its actions, for the sheet of shortcuts."""
        return [
            (menu.title().replace("&", ""), [a for a in menu.actions() if not a.isSeparator()])
            for menu in self._bar.findChildren(QMenu, options=_IN_THE_BAR)
            if menu.title()  # the bar's own, for what does not fit on it, has none
        ]

    def lock(self, locked: bool) -> None:
        """Offer nothing that leads to the journal while it is locked."""
        for action in self._of_the_journal:
            action.setEnabled(not locked)

    def take_day_actions(self) -> None:
        """Take in what can be done on the page of the day; what was there before goes with it."""
        actions = self._window.day.day_actions
        self._edit_menu.insertActions(self._after_wins, list(actions.on_wins))
        self._go_menu.addActions(list(actions.on_days))

    def press(self, keys: QKeyCombination) -> None:
        """Do what keys are for, if they are for anything."""
        for action in self._window.findChildren(QAction):
            if QKeySequence(keys) in action.shortcuts():
                action.trigger()
                return

    def _file(self) -> None:
        window = self._window
        menu = self._bar.addMenu(self.tr("&File"))
        new = self._add(menu, self.tr("&New win"), window.go_to_today, Key.New)
        menu.addSeparator()
        page = self._add(menu, self.tr("The &month's page…"), window.preview_sheet, Key.Print)
        menu.addSeparator()
        copies = self._add(menu, self.tr("&Backups…"), lambda: window.choose(views.SETTINGS))
        menu.addSeparator()
        self._of_the_journal = [new, page, copies]
        lock = self.tr("&Lock now")
        self.lock_now = self._add(menu, lock, lambda: window.locking.lock(), "Ctrl+L")
        self.lock_now.setVisible(False)
        self._add(menu, self.tr("&Quit"), window.quit, Key.Quit, "Ctrl+Q").setMenuRole(
            QAction.MenuRole.QuitRole
        )

    def _edit(self) -> None:
        window = self._window
        self._edit_menu = menu = self._bar.addMenu(self.tr("&Edit"))
        self._of_the_journal.append(menu.menuAction())
        self._undo = self._add(menu, self.tr("&Undo"), window.undo, Key.Undo)
        self._redo = self._add(menu, self.tr("&Redo"), window.redo, "Ctrl+Shift+Z", "Ctrl+Y")
        for action in (self._undo, self._redo):
            action.setIconText(action.iconText())  # the sheet of keys names no deed
        menu.addSeparator()
        self._after_wins = menu.addSeparator()
        self._add(menu, self.tr("&Find…"), window.search, Key.Find)

    def _go(self) -> None:
        window = self._window
        self._go_menu = menu = self._bar.addMenu(self.tr("&Go"))
        self._of_the_journal.append(menu.menuAction())
        self._add(menu, self.tr("&Today"), window.go_to_today, "Ctrl+1")
        self._add(menu, self.tr("&Calendar"), lambda: window.choose(views.CALENDAR), "Ctrl+2")
        self._add(menu, self.tr("Goa&ls"), lambda: window.choose(views.GOALS), "Ctrl+3")
        self._add(menu, self.tr("Pract&ices"), lambda: window.choose(views.PRACTICES), "Ctrl+4")
        self._add(menu, self.tr("&Search"), window.search, "Ctrl+5")
        self._add(menu, self.tr("&Hard days"), lambda: window.choose(views.HARD_DAYS), "Ctrl+H")
        self._add(menu, self.tr("P&ause on today's wins"), window.pause_on_today, "Ctrl+Shift+T")
        self._add(menu, self.tr("T&rash"), lambda: window.choose(views.TRASH), "Ctrl+6")
        self._add(menu, self.tr("S&ettings"), lambda: window.choose(views.SETTINGS), "Ctrl+,")
        menu.addSeparator()

    def _view(self) -> None:
        menu = self._bar.addMenu(self.tr("&View"))
        self._add(menu, self.tr("&Larger text"), lambda: self._resize_text(1), "Ctrl++", "Ctrl+=")
        self._add(menu, self.tr("S&maller text"), lambda: self._resize_text(-1), "Ctrl+-")
        self._add(menu, self.tr("&Usual text size"), lambda: self._set_text_size(100), "Ctrl+0")
        menu.addSeparator()
        notes = menu.addMenu(self.tr("Sticky &notes"))
        self._notes(notes)
        self._of_the_journal.append(notes.menuAction())
        menu.addSeparator()
        self._colours(menu)

    def _colours(self, menu: QMenu) -> None:
        preferences = self._window.preferences
        names = {
            "system": self.tr("Colours as the &desktop"),
            "light": self.tr("L&ight colours"),
            "dark": self.tr("Dar&k colours"),
        }
        group = QActionGroup(menu)
        themes = {
            code: self._add(menu, name, partial(preferences.set, theme=code))
            for code, name in names.items()
        }
        for action in themes.values():
            action.setCheckable(True)
            group.addAction(action)

        def mark() -> None:
            themes[preferences.settings.theme].setChecked(True)

        preferences.changed.connect(mark)
        mark()

    def _notes(self, menu: QMenu) -> None:
        window = self._window
        self._add(menu, self.tr("&New note"), lambda: window.stickies.add(), "Ctrl+Shift+N")
        hide = self._add(menu, "", lambda: window.stickies.turn(), "Ctrl+Shift+H")

        def name() -> None:
            hidden = window.preferences.settings.stickies_hidden
            hide.setText(self.tr("&Show all notes") if hidden else self.tr("&Hide all notes"))

        window.preferences.changed.connect(name)
        name()

    def _help(self) -> None:
        window = self._window
        menu = self._bar.addMenu(self.tr("&Help"))
        what = self._add(menu, self.tr("&What counts?"), lambda: window.choose(views.WHAT_COUNTS))
        self._of_the_journal.append(what)
        self._add(menu, self.tr("&Keys"), window.show_shortcuts, "F1")
        menu.addSeparator()
        self._add(menu, self.tr("&About Winsdesk"), window.show_about).setMenuRole(
            QAction.MenuRole.AboutRole
        )

    def _add(self, menu: QMenu, text: str, act: Callable[[], object], *keys: Key | str) -> QAction:
        action = menu.addAction(text)
        action.triggered.connect(lambda: act())
        action.setShortcuts(_distinct(QKeySequence(key) for key in keys))
        return action

    def _resize_text(self, steps: int) -> None:
        sizes = TEXT_SIZES
        at = sizes.index(self._window.preferences.settings.text_size)
        self._set_text_size(sizes[min(max(at + steps, 0), len(sizes) - 1)])

    def _set_text_size(self, percent: int) -> None:
        self._window.preferences.set(text_size=percent)

    def _ask_what_can_be_undone(self) -> None:
        self._window.journal.ask(_next_deeds, self._name_what_can_be_undone)

    def _name_what_can_be_undone(self, deeds: tuple[Deed | None, Deed | None]) -> None:
        undo, redo = deeds
        self._undo.setText(
            self.tr("&Undo {deed}").format(deed=deed_name(undo)) if undo else self.tr("&Undo")
        )
        self._redo.setText(
            self.tr("&Redo {deed}").format(deed=deed_name(redo)) if redo else self.tr("&Redo")
        )


def _distinct(keys: Iterable[QKeySequence]) -> list[QKeySequence]:
    """Return each key once, without standard keys that this desktop does not have."""
    return [QKeySequence(key) for key in dict.fromkeys(key.toString() for key in keys) if key]


def _next_deeds(journal: Journal) -> tuple[Deed | None, Deed | None]:
    return journal.next_undo, journal.next_redo
