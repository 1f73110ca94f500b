"""The sheet of keys: read from the window's own actions, so that it cannot be untrue."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from winsdesk.ui.help.dialog import ReadingDialog
from winsdesk.ui.parts.label import label

Actions = Iterable[tuple[str, Iterable[QAction]]]
"""The title of each menu with its actions."""
Keys = Iterable[tuple[str, Iterable[tuple[str, Sequence[str]]]]]
"""The name of each view with what its keys do: a sentence, and the keys as Qt spells them."""

_Row = tuple[str, list[str]]
_Group = tuple[str, list[_Row]]
_NATIVE = QKeySequence.SequenceFormat.NativeText
_WIDTH = 46
_TWO_COLUMNS = 34


class ShortcutSheet(ReadingDialog):
    """Every key there is, by menu and by view, in two columns where there is room."""

    def __init__(self, menus: Actions, within: Keys = (), parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("ShortcutSheet", "Keys"), parent)
        groups = [*_of_menus(menus), *_of_views(within)]
        self._columns = QHBoxLayout()
        self._columns.setSpacing(32)
        self.column.addLayout(self._columns)
        self.column.addStretch()
        room = self.screen().availableSize().width()
        wide = room >= _TWO_COLUMNS * self.fontMetrics().height()
        for part in _shared_out(groups, 2 if wide else 1):
            column = QVBoxLayout()
            column.setSpacing(16)
            for title, rows in part:
                column.addWidget(_group(title, rows))
            column.addStretch()
            self._columns.addLayout(column, 1)
        self.fit(_WIDTH if wide else _TWO_COLUMNS)


def _of_menus(menus: Actions) -> Iterable[_Group]:
    """Yield what has a key and can be seen, menu by menu, submenus included."""
    for title, actions in menus:
        rows = [
            (_plain(action.iconText()), [_spelled(key) for key in action.shortcuts()])
            for action in _flattened(actions)
            if action.isVisible() and action.shortcuts()
        ]
        if rows:
            yield _plain(title), rows


def _of_views(views: Keys) -> Iterable[_Group]:
    for title, keys in views:
        rows = [(does, [_range_spelled(key) for key in by]) for does, by in keys]
        if rows:
            yield title, rows


def _flattened(actions: Iterable[QAction]) -> Iterable[QAction]:
    for action in actions:
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield from _flattened(menu.actions())
        elif not action.isSeparator():
            yield action


def _shared_out(groups: Sequence[_Group], columns: int) -> list[list[_Group]]:
    """Share the groups out over columns of about the same height, in their order."""
    heights = [len(rows) + 2 for _, rows in groups]
    shared: list[list[_Group]] = [[] for _ in range(columns)]
    before = 0
    for group, height in zip(groups, heights, strict=True):
        middle = before + height / 2
        shared[min(int(middle * columns / sum(heights)), columns - 1)].append(group)
        before += height
    return shared


def _group(title: str, rows: Sequence[_Row]) -> QWidget:
    group = QWidget()
    column = QVBoxLayout(group)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(7)
    column.addWidget(label(title, "heading"))
    for does, keys in rows:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(label(does), 1)
        row.addWidget(_caps(keys), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
    return group


def _caps(keys: Sequence[str]) -> QWidget:
    caps = QWidget()
    flow = QHBoxLayout(caps)
    flow.setContentsMargins(0, 0, 0, 0)
    flow.setSpacing(5)
    for key in keys:
        flow.addWidget(label(key, "key", wrap=False))
    return caps


def _range_spelled(keys: str) -> str:
    """Return a key, or a range of keys like ``Alt+1–9``, as the desktop names them."""
    first, dash, last = keys.partition("–")
    return _spelled(QKeySequence(first)) + dash + last


def _spelled(keys: QKeySequence) -> str:
    """Return keys as the desktop names them, the large Enter as everywhere in the program."""
    for mark in ("", "Shift+", "Ctrl+"):
        if keys == QKeySequence(f"{mark}Return"):
            keys = QKeySequence(f"{mark}Enter")
    return keys.toString(_NATIVE)


def _plain(text: str) -> str:
    """Return a menu's text without mnemonics and the dots of what opens a dialog."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")
