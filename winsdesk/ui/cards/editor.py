"""A card that is open: everything about a win, each in its field."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from winsdesk.domain.kind import Kind
from winsdesk.domain.win import Win
from winsdesk.ui.cards.changes import CardChanges
from winsdesk.ui.cards.kind_box import KindBox
from winsdesk.ui.cards.rating import RatingBox
from winsdesk.ui.cards.speech import acknowledged_said, effort_label, mastery_label, pleasure_label
from winsdesk.ui.parts.flow import Flow
from winsdesk.ui.parts.growing import GrowingText
from winsdesk.ui.parts.label import label
from winsdesk.ui.parts.undoing import LineField
from winsdesk.ui.theme import Theme

_BETWEEN_TAGS = re.compile(r",|\s+(?=#)")
PAUSE = 300
"""How long after the last key a change is saved, in milliseconds."""


class CardEditor(QFrame):
    """The fields of one win. Every change is handed on by itself, a moment after it was made.

    Signals:
        changed: Fields were changed (:class:`CardChanges`).
        done: The person is done with the card.
        move_asked: It should go to another day.
        delete_asked: It should go to the trash.
        resized: It has another height.
    """

    changed = Signal(object)
    done = Signal()
    move_asked = Signal()
    delete_asked = Signal()
    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._win: Win | None = None
        self._pending = CardChanges()
        self._filling = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.save)
        self.setProperty("surface", "card")
        self.setAccessibleName(self.tr("Win"))
        self._make_fields()
        self._lay_out()
        self._connect()

    @property
    def win(self) -> Win | None:
        """The win as it was last read from the journal."""
        return self._win

    def show_win(self, win: Win, kinds: Sequence[Kind]) -> None:
        """Show a win, leaving alone the fields in which something is still to be saved."""
        self._win = win
        self._filling = True
        waiting = self._pending.fields
        if "text" not in waiting and not self._being_rewritten(win):
            self.text.fill(win.text)
        if "kind" not in waiting:
            self.kind.offer(kinds, win.kind)
        for name, box in self._ratings.items():
            if name not in waiting:
                box.set_rating(getattr(win.ratings, name))
        if "note" not in waiting:
            self.note.fill(win.note)
        if "tags" not in waiting and not self._tags_at_hand():
            self._write_tags(win.added_tags)
        if "keepsake" not in waiting:
            self.keepsake.setChecked(win.keepsake)
        if "dont_bring_back" not in waiting:
            self.dont_bring_back.setChecked(win.dont_bring_back)
        at = win.acknowledged_at
        self.acknowledged.setText(acknowledged_said(at) if at else "")
        self.acknowledged.setVisible(at is not None)
        self._filling = False

    def save(self) -> None:
        """Hand on what is still to be saved."""
        self._timer.stop()
        pending, self._pending = self._pending, CardChanges()
        if pending:
            self.changed.emit(pending)

    def take_back(self, changes: CardChanges) -> None:
        """Hold on to changes that could not be saved; they are tried again with the next one."""
        self._pending = CardChanges({**changes.fields, **self._pending.fields})

    def height_at(self, width: int) -> int:
        """Return the height that the fields need at a width."""
        layout = self.layout()
        assert layout is not None
        return max(layout.totalHeightForWidth(width), layout.totalMinimumSize().height())

    def sizeHint(self) -> QSize:
        """Return the size of all fields."""
        return QSize(320, self.height_at(max(self.width(), 320)))

    def event(self, event: QEvent) -> bool:
        """Tell when the fields need another height."""
        answer = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.resized.emit()
        return answer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape or Ctrl+Enter; keep other keys from the list beneath."""
        entering = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape or (entering and held):
            self.done.emit()
        event.accept()

    def _make_fields(self) -> None:
        self.text = GrowingText()
        self.text.setAccessibleName(self.tr("What you did"))
        self.empty_note = label(self.tr("The words that were there stay."), "caption")
        self.empty_note.hide()
        self.kind = KindBox(self._theme)
        self.effort = RatingBox(effort_label(), self._theme)
        self.mastery = RatingBox(mastery_label(), self._theme)
        self.pleasure = RatingBox(pleasure_label(), self._theme)
        self._ratings = {
            "effort": self.effort, "mastery": self.mastery, "pleasure": self.pleasure,
        }  # fmt: skip
        self.note = GrowingText()
        self.note.setAccessibleName(self.tr("Why it mattered"))
        self.tags = LineField()
        self.tags.setAccessibleName(self.tr("Tags"))
        self.tags.setPlaceholderText(self.tr("Set apart by commas"))
        self.keepsake = QCheckBox(self.tr("Keepsake"))
        self.dont_bring_back = QCheckBox(self.tr("Don't bring this back"))
        self.dont_bring_back.setToolTip(
            self.tr("It stays on its day and is never shown again by itself.")
        )
        self.acknowledged = label("", "caption")
        self.acknowledged.hide()
        self._move = QPushButton(self.tr("Move to another day…"))
        self._delete = QPushButton(self.tr("Delete"))
        self._done = QPushButton(self.tr("Done"))
        self._done.setProperty("role", "main")
        for button in (self._move, self._delete, self._done):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(self.text)
        column.addWidget(self.empty_note)
        rows: list[tuple[str, QWidget]] = [
            (self.tr("Kind"), self.kind),
            (effort_label(), self.effort),
            (mastery_label(), self.mastery),
            (pleasure_label(), self.pleasure),
        ]
        facts = QVBoxLayout()
        facts.setSpacing(4)
        names = [_name(name, field) for name, field in rows]
        widest = max(name.sizeHint().width() for name in names)
        for name, (_, field) in zip(names, rows, strict=True):
            name.setMinimumSize(widest, field.sizeHint().height())
            row = Flow(spacing=12)
            row.addWidget(name)
            row.addWidget(field)
            facts.addLayout(row)
        column.addLayout(facts)
        column.addWidget(_name(self.tr("Why it mattered"), self.note))
        column.addWidget(self.note)
        column.addWidget(_name(self.tr("Tags"), self.tags))
        column.addWidget(self.tags)
        marks = Flow(spacing=20)
        marks.addWidget(self.keepsake)
        marks.addWidget(self.dont_bring_back)
        column.addLayout(marks)
        column.addWidget(self.acknowledged)
        column.addSpacing(2)
        ways = Flow()
        for button in (self._done, self._move, self._delete):
            ways.addWidget(button)
        column.addLayout(ways)

    def _connect(self) -> None:
        self.text.written.connect(self._text_written)
        self.text.grown.connect(self.resized)
        self.note.written.connect(lambda: self._note("note", self.note.toPlainText()))
        self.note.grown.connect(self.resized)
        self.tags.textEdited.connect(lambda: self._note("tags", self._tags_written()))
        self.tags.editingFinished.connect(lambda: self._write_tags(self._tags_written()))
        self.kind.currentIndexChanged.connect(lambda: self._note("kind", self.kind.kind))
        for name, box in self._ratings.items():
            box.valueChanged.connect(lambda _, name=name, box=box: self._note(name, box.rating))
        self.keepsake.toggled.connect(lambda on: self._note("keepsake", on))
        self.dont_bring_back.toggled.connect(lambda on: self._note("dont_bring_back", on))
        self._move.clicked.connect(self.move_asked)
        self._delete.clicked.connect(self.delete_asked)
        self._done.clicked.connect(self.done)

    def _text_written(self) -> None:
        text = self.text.toPlainText()
        empty = not text.strip()
        if empty == self.empty_note.isHidden():
            self.empty_note.setHidden(not empty)
            self.resized.emit()
        self._note("text", text)

    def _note(self, name: str, value: object) -> None:
        if not self._filling:
            self._pending = self._pending.with_field(name, value)
            self._timer.start()

    def _tags_at_hand(self) -> bool:
        return self.tags.hasFocus() and self.tags.isModified()

    def _write_tags(self, tags: Sequence[str]) -> None:
        text = ", ".join(tags)
        if self.tags.text() != text:
            self.tags.setText(text)

    def _being_rewritten(self, win: Win) -> bool:
        written = self.text.toPlainText().strip()
        return written == win.text.strip() or (not written and self.text.hasFocus())

    def _tags_written(self) -> list[str]:
        return [
            word for part in _BETWEEN_TAGS.split(self.tags.text()) if (word := part.strip(" #"))
        ]


def _name(text: str, field: QWidget) -> QLabel:
    name = label(text, "caption", wrap=False)
    name.setBuddy(field)
    return name
