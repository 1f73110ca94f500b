"""Offering tags that are in use while one is being typed."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QPlainTextEdit

from winsdesk.ui.tasks import JournalThread

_BEGUN_TAG = re.compile(r"(?:^|\s)[#\uff03]([\w-]*)$")
_MOST = 8
_ACCEPTING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class TagCompleter(QObject):
    """Shows tags under a field after ``#``; one is taken only when it was chosen.

    The tags are read from the journal when the first ``#`` of a word is typed.
    """

    def __init__(self, field: QPlainTextEdit, journal: JournalThread) -> None:
        super().__init__(field)
        self._field = field
        self._journal = journal
        self._begun: str | None = None
        self._completer: QCompleter | None = None
        self._tags = QStringListModel(self)
        field.textChanged.connect(self._look)

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key chooses the tag that is marked in the list, and is not for the field."""
        popup = self._completer.popup() if self._completer else None
        if popup is None or not popup.isVisible() or event.key() not in _ACCEPTING:
            return False
        return popup.currentIndex().isValid()

    def _look(self) -> None:
        cursor = self._field.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        begun = _BEGUN_TAG.search(before) if self._field.hasFocus() else None
        was, self._begun = self._begun, begun.group(1) if begun else None
        if self._begun is None:
            self._hide()
        elif was is None:
            self._journal.ask(lambda journal: journal.wins.tags(), self._offer, lambda _: None)
        elif self._completer is not None:
            self._show()

    def _offer(self, tags: tuple[str, ...]) -> None:
        if self._completer is None:
            self._completer = self._make()
        self._tags.setStringList(list(tags))
        self._show()

    def _make(self) -> QCompleter:
        completer = QCompleter(self._tags, self)
        completer.setWidget(self._field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(_MOST)
        popup = completer.popup()
        assert popup is not None
        popup.setProperty("look", "choices")
        popup.setAccessibleName(self.tr("Tags in use"))
        completer.activated[str].connect(self._take)  # type: ignore[index] # one of two of that name
        return completer

    def _show(self) -> None:
        completer, begun = self._completer, self._begun
        if completer is None or begun is None:
            return
        completer.setCompletionPrefix(begun)
        if completer.completionCount() == 0 or completer.currentCompletion() == begun.casefold():
            self._hide()
            return
        place = self._field.cursorRect()
        place.translate(self._field.viewport().pos())
        place.setBottom(self._field.height() + 3)
        place.setWidth(self._field.fontMetrics().averageCharWidth() * 28)
        completer.complete(place)

    def _hide(self) -> None:
        popup = self._completer.popup() if self._completer else None
        if popup is not None:
            popup.hide()

    def _take(self, tag: str) -> None:
        cursor = self._field.textCursor()
        cursor.movePosition(
            cursor.MoveOperation.PreviousCharacter, cursor.MoveMode.KeepAnchor,
            len(self._begun or ""),
        )  # fmt: skip
        cursor.insertText(f"{tag} ")
        self._field.setTextCursor(cursor)
