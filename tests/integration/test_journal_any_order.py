"""Whatever a person does, in any order, the journal holds what a plain list would."""

from __future__ import annotations

import copy
import tempfile
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.ticking import TickingClock
from winsdesk.bootstrap import open_journal
from winsdesk.domain.calendar import DayFacts, Shade
from winsdesk.domain.win import Ratings

DAYS = [date(2024, 2, 28) + timedelta(days=offset) for offset in range(3)]
WORDS = ("walked", "said no", "água #fora", "今日は少し歩いた", "one email #work", "tea")
EVENING = datetime(2024, 2, 29, 20, 0, tzinfo=UTC)

days = st.sampled_from(DAYS)
texts = st.sampled_from(WORDS)
efforts = st.none() | st.integers(0, 10)


@dataclass
class Line:
    """A win in the plain list."""

    uid: str
    text: str
    effort: int | None


@dataclass
class Book:
    """The plain list: lines by day, words by day, and a bin that remembers where each was."""

    lines: dict[date, list[Line]] = field(default_factory=lambda: {day: [] for day in DAYS})
    words: dict[date, str] = field(default_factory=lambda: dict.fromkeys(DAYS, ""))
    places: dict[str, int] = field(default_factory=dict)
    binned: dict[str, tuple[date, Line]] = field(default_factory=dict)

    def put(self, day: date, line: Line) -> None:
        """Put a line after the last living one of a day."""
        self.places[line.uid] = max((self.places[x.uid] for x in self.lines[day]), default=-1) + 1
        self.lines[day].append(line)

    def find(self, uid: str) -> tuple[date, Line]:
        """Return a living line and its day."""
        return next((d, line) for d in DAYS for line in self.lines[d] if line.uid == uid)

    def take(self, uid: str) -> tuple[date, Line]:
        """Take a living line out of its day."""
        day, line = self.find(uid)
        self.lines[day].remove(line)
        return day, line

    def living(self) -> list[str]:
        """Return the uids of all living lines."""
        return [line.uid for day in DAYS for line in self.lines[day]]


class AnyOrder(RuleBasedStateMachine):
    """Keeps, edits, moves, reorders, deletes, restores, undoes and redoes in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.journal = open_journal(
            Path(self.folder.name) / "journal.db", clock=TickingClock(EVENING)
        )
        self.book = Book()
        self.past: list[Book] = []
        self.future: list[Book] = []
        self.typing: date | None = None

    def teardown(self) -> None:
        self.journal.close()
        self.folder.cleanup()

    def _gesture(self) -> Book:
        self.past.append(copy.deepcopy(self.book))
        self.future.clear()
        self.typing = None
        return self.book

    def _pick(self, number: int, uids: list[str]) -> str:
        return uids[number % len(uids)]

    @rule(day=days, text=texts, effort=efforts)
    def keep(self, day: date, text: str, effort: int | None) -> None:
        (uid,) = self.journal.wins.keep(day, text, ratings=Ratings(effort)).wins
        self._gesture().put(day, Line(uid, text, effort))

    @precondition(lambda self: self.book.living())
    @rule(number=st.integers(0, 99), text=texts, effort=efforts)
    def edit(self, number: int, text: str, effort: int | None) -> None:
        uid = self._pick(number, self.book.living())
        _, line = self.book.find(uid)
        if (line.text, line.effort) == (text, effort):
            return
        _, line = self._gesture().find(uid)
        line.text, line.effort = text, effort
        self.journal.wins.edit([uid], lambda win: replace(win, text=text, ratings=Ratings(effort)))

    @precondition(lambda self: self.book.living())
    @rule(number=st.integers(0, 99), day=days)
    def move(self, number: int, day: date) -> None:
        uid = self._pick(number, self.book.living())
        if self.book.find(uid)[0] == day:
            return
        book = self._gesture()
        _, line = book.take(uid)
        book.put(day, line)
        self.journal.wins.move([uid], day)

    @rule(day=days, data=st.data())
    def reorder(self, day: date, data: st.DataObject) -> None:
        uids = [line.uid for line in self.book.lines[day]]
        order = data.draw(st.permutations(uids))
        changes = self.journal.wins.reorder(day, order)
        if not changes:
            return
        book = self._gesture()
        book.lines[day].sort(key=lambda line: order.index(line.uid))
        for place, uid in enumerate(order):
            book.places[uid] = place

    @precondition(lambda self: self.book.living())
    @rule(number=st.integers(0, 99))
    def delete(self, number: int) -> None:
        uid = self._pick(number, self.book.living())
        book = self._gesture()
        book.binned[uid] = book.take(uid)
        self.journal.wins.delete([uid])

    @precondition(lambda self: self.book.binned)
    @rule(number=st.integers(0, 99))
    def restore(self, number: int) -> None:
        uid = self._pick(number, sorted(self.book.binned))
        book = self._gesture()
        day, line = book.binned.pop(uid)
        book.lines[day].append(line)
        book.lines[day].sort(key=lambda line: book.places[line.uid])
        self.journal.wins.restore([uid])

    @rule(day=days, text=texts)
    def write_words(self, day: date, text: str) -> None:
        if self.book.words[day] == text:
            return
        if self.typing != day:
            self._gesture()
        self.typing = day
        self.future.clear()
        self.book.words[day] = text
        self.journal.days.write(day, text)

    @rule()
    def undo(self) -> None:
        self.journal.undo()
        if self.past:
            self.typing = None
            self.future.append(self.book)
            self.book = self.past.pop()

    @rule()
    def redo(self) -> None:
        self.journal.redo()
        if self.future:
            self.typing = None
            self.past.append(self.book)
            self.book = self.future.pop()

    def _by_place(self, line: Line) -> tuple[int, str]:
        """Two wins restored to the same place have no order of their own to keep."""
        return self.book.places[line.uid], line.uid

    @invariant()
    def holds_what_the_list_holds(self) -> None:
        for day in DAYS:
            page = self.journal.days.page(day)
            seen = [Line(win.uid, win.text, win.ratings.effort) for win in page.wins]
            assert sorted(seen, key=self._by_place) == sorted(
                self.book.lines[day], key=self._by_place
            )
            places = [self.book.places[line.uid] for line in seen]
            assert places == sorted(places)
            assert page.words.words == self.book.words[day]
        assert {win.uid for win in self.journal.wins.trash()} == set(self.book.binned)

    @invariant()
    def counts_what_the_list_counts(self) -> None:
        facts = self.journal.looking.facts(DAYS[0], DAYS[-1], Shade())
        for day in DAYS:
            lines = self.book.lines[day]
            effort = sum(line.effort or 0 for line in lines)
            assert facts.get(day, DayFacts()) == DayFacts(len(lines), effort, 0)

    @invariant()
    def finds_what_the_list_finds(self) -> None:
        for query in ("agua", "少し", "work", "walk"):
            found = self.journal.looking.find(query)
            folded = {"agua": "água", "少し": "少し", "work": "work", "walk": "walk"}[query]
            lines = {x.uid for day in DAYS for x in self.book.lines[day] if folded in x.text}
            words = {day for day in DAYS if folded in self.book.words[day]}
            assert {item.win.uid for item in found if item.win} == lines
            assert {item.day for item in found if item.win is None} == words

    @invariant()
    def is_sound(self) -> None:
        assert self.journal.store.problems() == ()


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
