"""Undo and redo over every change to the journal, whichever view made it."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from winsdesk.domain.changes import NOTHING, ChangeSet
from winsdesk.domain.errors import Code, Trouble
from winsdesk.services.ports import RowChange, Store

LONGEST_HISTORY = 200
"""How many gestures can be taken back."""


class Deed(StrEnum):
    """What a gesture did, so that the menu can name it."""

    KEEP = "keep"
    EDIT = "edit"
    MOVE = "move"
    REORDER = "reorder"
    DELETE = "delete"
    RESTORE = "restore"
    WORDS = "words"
    KINDS = "kinds"
    PAUSE = "pause"
    GOAL = "goal"
    GOAL_DELETE = "goal-delete"
    STEP_ADD = "step-add"
    STEP = "step"
    STEP_MOVE = "step-move"
    STEP_DELETE = "step-delete"
    STEP_SMALLER = "step-smaller"
    STEP_PLAN = "step-plan"
    STEP_FINISH = "step-finish"
    STEP_PART = "step-part"
    STEP_OPEN = "step-open"
    PRACTICE = "practice"
    CHECK_IN = "check-in"
    PRACTICE_PAUSE = "practice-pause"
    PHRASES = "phrases"
    REMINDERS = "reminders"
    STICKIES = "stickies"


@dataclass(frozen=True, slots=True)
class Done:
    """A gesture that was done.

    Attributes:
        deed: What it did.
        rows: The rows it changed.
        touched: What screens have to look at again, for doing and undoing alike.
        run: Gestures in a row with the same run (a card being edited, words being typed) are one.
    """

    deed: Deed
    rows: tuple[RowChange, ...]
    touched: ChangeSet
    run: Hashable = None


class History:
    """The gestures of this sitting that can be taken back, and those that were.

    It is emptied when the journal is locked, and refuses kindly (``CHANGED_SINCE``) to undo what
    another program has changed since.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._done: list[Done] = []
        self._undone: list[Done] = []

    @property
    def next_undo(self) -> Deed | None:
        """What the next undo takes back, or ``None``."""
        return self._done[-1].deed if self._done else None

    @property
    def next_redo(self) -> Deed | None:
        """What the next redo does again, or ``None``."""
        return self._undone[-1].deed if self._undone else None

    def record(self, done: Done) -> None:
        """Remember a gesture; what was undone before can no longer be redone."""
        if not done.rows:
            return
        self._undone.clear()
        last = self._done[-1] if self._done else None
        if last is not None and done.run is not None and last.run == done.run:
            rows = joined((*last.rows, *done.rows))
            self._done[-1] = replace(last, rows=rows, touched=last.touched | done.touched)
            return
        self._done.append(done)
        del self._done[:-LONGEST_HISTORY]

    def undo(self) -> ChangeSet:
        """Take back the last gesture.

        Raises:
            Trouble: ``CHANGED_SINCE``; the gesture is then forgotten, the journal left as it is.
        """
        return self._turn(self._done, self._undone, backwards=True)

    def redo(self) -> ChangeSet:
        """Do again what was taken back last.

        Raises:
            Trouble: as :meth:`undo`.
        """
        return self._turn(self._undone, self._done, backwards=False)

    def clear(self) -> None:
        """Forget everything."""
        self._done.clear()
        self._undone.clear()

    def _turn(self, source: list[Done], target: list[Done], *, backwards: bool) -> ChangeSet:
        if not source:
            return NOTHING
        done = source[-1]
        rows = tuple(inverse(row) for row in reversed(done.rows)) if backwards else done.rows
        try:
            with self._store.unit() as unit:
                self._store.apply(rows)
                unit.commit()
        except Trouble as trouble:
            if trouble.code is Code.CHANGED_SINCE:
                source.pop()
            raise
        source.pop()
        if source:  # a gesture after this one is not joined to one before it
            source[-1] = replace(source[-1], run=None)
        target.append(replace(done, run=None))
        return done.touched


def inverse(row: RowChange) -> RowChange:
    """Return the change that takes ``row`` back."""
    return replace(row, before=row.after, after=row.before)


def joined(rows: Iterable[RowChange]) -> tuple[RowChange, ...]:
    """Return one change per row: its first ``before`` and its last ``after``."""
    whole: dict[tuple[str, int | str], RowChange] = {}
    for row in rows:
        name = (row.table, row.key)
        first = whole.get(name)
        whole[name] = row if first is None else replace(first, after=row.after)
    return tuple(row for row in whole.values() if row.before != row.after)
