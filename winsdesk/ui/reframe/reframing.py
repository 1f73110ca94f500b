"""Marks thoughts in a field while it is written in, and asks one question back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QVBoxLayout, QWidget

from winsdesk.domain.reframe import Question, find
from winsdesk.ui.parts.growing import GrowingText
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.reframe.hint import Hint
from winsdesk.ui.reframe.in_sight import bring_into_sight
from winsdesk.ui.reframe.questions import rules_that_ship
from winsdesk.ui.theme import Theme

PAUSE = 400
"""How long after the last key thoughts are looked for, in milliseconds."""
LONG_PAUSE = 1500
"""How long after it a sentence without a closing mark is taken to be whole, in milliseconds."""
_DISTANCE = 8
LONGEST_TEXT = 100_000
"""Longer texts, in characters, are left alone, so that writing in them is never held up."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A thought as it stands in the field.

    Attributes:
        said: The sentence as written.
        start: Where it begins in the document, in Qt's units.
        end: Where it ends.
        asks: The question that goes back.
    """

    said: str
    start: int
    end: int
    asks: Question


class Reframing(QObject):
    """Underlines thoughts in a field, and shows one question beneath it.

    Until the person has been asked whether they want this, a field that ``offers`` asks them, the
    first time that there is such a thought, and never again.

    Signals:
        asked: The person wants to turn a thought into a win (a :class:`Marked`).
    """

    asked = Signal(object)

    def __init__(
        self,
        field: GrowingText,
        preferences: Preferences,
        theme: Theme,
        *,
        about: GrowingText | None = None,
        offers: bool = False,
    ) -> None:
        """Attend to a field; ``about`` is the one that says what is written of in it."""
        super().__init__(field)
        self.field = field
        self.hint = Hint(theme, field.parentWidget())
        self.marked: tuple[Marked, ...] = ()
        self._preferences = preferences
        self._theme = theme
        self._about = about
        self._offers = offers
        self._offering = False
        self._let_be: set[str] = set()
        self._looked_at = ""
        self._by_hand = False
        self._timer = self._pause(PAUSE, lambda: self._look(whole=False))
        self._long_timer = self._pause(LONG_PAUSE, lambda: self._look(whole=True))
        self._stand_beneath()
        self._connect()
        self._written()
        self._by_hand = False

    @property
    def present(self) -> Marked | None:
        """The thought that is asked about: the one at the caret, else the last one."""
        at = self.field.textCursor().position()
        here = (each for each in self.marked if each.start <= at <= each.end)
        return next(here, self.marked[-1] if self.marked else None)

    def let_be(self, said: str) -> None:
        """Leave a sentence alone from now on, as long as the field is there."""
        self._let_be.add(said)
        self._look(whole=True)

    def take_out(self, said: str) -> None:
        """Empty the field if the sentence is all that stands there; undoing brings it back."""
        if self.field.toPlainText().strip() == said:
            self.field.selectAll()
            self.field.insertPlainText("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a sentence to be whole when the field is left."""
        if event.type() == QEvent.Type.FocusOut and self._long_timer.isActive():
            self._look(whole=True)
        return super().eventFilter(watched, event)

    # ------------------------------------------------------------ looking

    def _written(self) -> None:
        self._by_hand = True
        self._timer.start()
        self._long_timer.start()

    def _text_changed(self) -> None:
        by_hand, self._by_hand = self._by_hand, False
        if not by_hand:
            self._clear()

    def _look(self, *, whole: bool) -> None:
        self._timer.stop()
        if whole:
            self._long_timer.stop()
        if self._offering:
            return
        self.marked = self._thoughts(whole) if self._may_look() else ()
        if self.marked and self._preferences.settings.reframing is None:
            self._offer()
        else:
            self._show()

    def _may_look(self) -> bool:
        chosen = self._preferences.settings.reframing
        return bool(chosen) or (chosen is None and self._offers)

    def _thoughts(self, whole: bool) -> tuple[Marked, ...]:
        text = self._looked_at = self.field.toPlainText()
        if len(text) > LONGEST_TEXT:
            return ()
        about = self._about.toPlainText() if self._about else ""
        caret = _characters(text, self.field.textCursor().position())
        writing_at = caret if self.field.hasFocus() and not whole else None
        return tuple(
            Marked(
                text[thought.start : thought.end],
                _units(text, thought.start),
                _units(text, thought.end),
                thought.kind,
            )
            for rules in rules_that_ship()
            for thought in find(text, rules, writing_at, about)
            if text[thought.start : thought.end] not in self._let_be
        )

    # ------------------------------------------------------------ showing

    def _show(self) -> None:
        self._underline()
        present = self.present
        if present is None:
            self.hint.leave()
        else:
            self.hint.ask(present.said, present.asks)

    def _underline(self) -> None:
        form = QTextCharFormat()
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        form.setUnderlineColor(self._theme.tokens.accent)
        selections = []
        for each in self.marked:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = QTextCursor(self.field.document())
            selection.cursor.setPosition(each.start)
            selection.cursor.setPosition(each.end, QTextCursor.MoveMode.KeepAnchor)
            selection.format = form
            selections.append(selection)
        self.field.setExtraSelections(selections)

    def _caret_moved(self) -> None:
        if not self.marked or self._offering or self._timer.isActive():
            return
        # Qt moves the caret before it tells of a change
        if self.field.toPlainText() == self._looked_at:
            self._show()

    def _clear(self) -> None:
        self._timer.stop()
        self._long_timer.stop()
        self._offering = False
        self.marked = ()
        self._show()

    # ------------------------------------------------------------ offering and answering

    def _offer(self) -> None:
        self._offering = True
        self.marked = ()
        self._preferences.set(reframing=False)
        self.hint.offer()

    def _answered(self, wanted: bool) -> None:
        self._offering = False
        self._preferences.set(reframing=wanted)
        self.field.setFocus()
        self._look(whole=True)

    def _asked(self) -> None:
        if self.present is not None:
            self.asked.emit(self.present)

    def _dismissed(self) -> None:
        if self.present is not None:
            self.let_be(self.present.said)
        self.field.setFocus()

    def _preferred(self) -> None:
        if not self._offering and not self._preferences.settings.reframing:
            self._clear()

    # ------------------------------------------------------------ putting together

    def _stand_beneath(self) -> None:
        parent = self.field.parentWidget()
        column = parent.layout() if parent else None
        if isinstance(column, QVBoxLayout):
            column.insertWidget(column.indexOf(self.field) + 1, self.hint)
            self.hint.stand_off(max(_DISTANCE - column.spacing(), 0))
        before: QWidget = self.field
        for button in self.hint.buttons():
            self.field.setTabOrder(before, button)
            before = button

    def _connect(self) -> None:
        self.field.written.connect(self._written)
        self.field.textChanged.connect(self._text_changed)
        self.field.cursorPositionChanged.connect(self._caret_moved)
        self.field.installEventFilter(self)
        self.hint.turned.connect(self._asked)
        self.hint.dismissed.connect(self._dismissed)
        self.hint.answered.connect(self._answered)
        self.hint.left.connect(self.field.setFocus)
        self.hint.appeared.connect(self._bring_hint)
        self._preferences.changed.connect(self._preferred)
        self._theme.changed.connect(self._underline)

    def _bring_hint(self) -> None:
        """Let the hint be seen, once everything has its place."""
        QTimer.singleShot(0, self.hint, lambda: bring_into_sight(self.hint, self.field))

    def _pause(self, length: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(length)
        timer.timeout.connect(then)
        return timer


def _units(text: str, characters: int) -> int:
    """Return how many of Qt's units (UTF-16) the first ``characters`` of a text are."""
    return len(text[:characters].encode("utf-16-le")) // 2


def _characters(text: str, units: int) -> int:
    """Return how many characters the first ``units`` of Qt's are."""
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))
