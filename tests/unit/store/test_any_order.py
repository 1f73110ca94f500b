"""Whatever is written, taken back and done again, in any order: the store is what a dict would be.

Deeper than the journal's own test of this kind: kinds, purging and the check of every derived
table are in it.
"""

import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.unit.store.making import NOON, win, write
from winsdesk.domain.calendar import DayFacts, Shade
from winsdesk.domain.day_words import DayWords
from winsdesk.domain.found import asked, marks
from winsdesk.domain.kind import Kind, first_kinds
from winsdesk.domain.win import Ratings, Win
from winsdesk.services.ports import RowChange
from winsdesk.services.undo import inverse
from winsdesk.store.opening import open_repository

DAYS = [date(2023, 12, 30) + timedelta(days=number) for number in range(4)]
TEXTS = ("walked #out", "tea", "Ça va #Out #home", "今日は少し歩いた", "ไปเดินเล่น #home")
QUERIES = ("wal", "t", "out", "少し", "เดิน", "home tea", "rest", "slow", "ca va")

days = st.sampled_from(DAYS)
texts = st.sampled_from(TEXTS)
added = st.sampled_from(((), ("rest",), ("slow rest",)))
kinds = st.none() | st.sampled_from([kind.uid for kind in first_kinds()[:2]])
which = st.integers(0, 1000)


@dataclass(frozen=True)
class Book:
    """All that is kept, as plain values."""

    wins: dict[str, Win]
    words: dict[date, str]
    kinds: tuple[Kind, ...]
    buried: frozenset[str]


class AnyOrder(RuleBasedStateMachine):
    """Writes to a store and to a book, and compares them."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.store = open_repository(Path(self.folder.name, "journal.db"))
        self.book = Book({}, {}, first_kinds(), frozenset())
        self.past: list[tuple[Book, tuple[RowChange, ...]]] = []
        self.future: list[tuple[Book, tuple[RowChange, ...]]] = []
        self.made = 0

    def teardown(self) -> None:
        """Let the folder go."""
        self.store.close()
        self.folder.cleanup()

    def do(self, work: Callable[[], object], book: Book) -> None:
        """Write, and remember how to take it back."""
        changes = write(self.store, work)
        self.past.append((self.book, changes))
        self.future.clear()
        self.book = book

    def save(self, *wins: Win) -> None:
        """Replace wins."""

        def work() -> None:
            for each in wins:
                self.store.wins.save(each)

        self.do(work, replace(self.book, wins=self.book.wins | {each.uid: each for each in wins}))

    def any_win(self, number: int) -> Win:
        """One of the wins."""
        return list(self.book.wins.values())[number % len(self.book.wins)]

    def living(self, day: date | None = None) -> list[Win]:
        """The living wins, of a day or all, in their order; equal places in order of keeping."""
        found = [each for each in self.book.wins.values() if each.living]
        found = [each for each in found if day is None or each.day == day]
        return sorted(found, key=lambda each: (each.day, each.place, int(each.uid)))

    def next_place(self, day: date) -> int:
        """The place after the last."""
        return max((each.place for each in self.living(day)), default=-1) + 1

    @rule(day=days, text=texts, kind=kinds, effort=st.none() | st.integers(0, 10))
    def add(self, day: date, text: str, kind: str | None, effort: int | None) -> None:
        assert self.store.wins.next_place(day) == self.next_place(day)
        self.made += 1
        new = win(f"{self.made}", text, day, place=self.next_place(day), kind=kind,
                  ratings=Ratings(effort=effort), keepsake=self.made % 2 == 0)  # fmt: skip
        book = replace(self.book, wins=self.book.wins | {new.uid: new})
        self.do(lambda: self.store.wins.add(new), book)

    @precondition(lambda self: self.book.wins)
    @rule(number=which, text=texts, kind=kinds, tags=added)
    def edit(self, number: int, text: str, kind: str | None, tags: tuple[str, ...]) -> None:
        self.save(replace(self.any_win(number), text=text, note=text, kind=kind, added_tags=tags))

    @precondition(lambda self: self.book.wins)
    @rule(number=which, day=days)
    def move(self, number: int, day: date) -> None:
        self.save(replace(self.any_win(number), day=day, place=self.next_place(day)))

    @rule(day=days, seed=st.integers(0, 5))
    def reorder(self, day: date, seed: int) -> None:
        wins = self.living(day)
        Random(seed).shuffle(wins)
        self.save(*(replace(each, place=place) for place, each in enumerate(wins)))

    @precondition(lambda self: self.book.wins)
    @rule(number=which)
    def delete_or_restore(self, number: int) -> None:
        chosen = self.any_win(number)
        self.save(replace(chosen, deleted_at=NOON if chosen.living else None))

    @precondition(lambda self: self.book.wins)
    @rule(number=which)
    def purge(self, number: int) -> None:
        uid = self.any_win(number).uid
        wins = {key: each for key, each in self.book.wins.items() if key != uid}
        book = replace(self.book, wins=wins, buried=self.book.buried | {uid})
        self.do(lambda: self.store.wins.purge([uid], NOON), book)

    @rule(day=days, words=st.sampled_from(("", "rest", "slow tea", "少し")))
    def say(self, day: date, words: str) -> None:
        said = {key: text for key, text in self.book.words.items() if key != day}
        book = replace(self.book, words=said | ({day: words} if words else {}))
        self.do(lambda: self.store.days.save(DayWords(day, words)), book)

    @rule(number=which, archived=st.booleans())
    def change_kind(self, number: int, archived: bool) -> None:
        kinds = list(self.book.kinds)
        at = number % len(kinds)
        kinds[at] = replace(kinds[at], archived=archived)
        self.do(lambda: self.store.kinds.save(kinds[at]), replace(self.book, kinds=tuple(kinds)))

    @rule()
    def break_off(self) -> None:
        with self.store.unit():
            for each in self.living():
                self.store.wins.purge([each.uid], NOON)
            self.store.days.save(DayWords(DAYS[0], "never"))

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        book, changes = self.past.pop()
        back = [inverse(change) for change in reversed(changes)]
        write(self.store, lambda: self.store.apply(back))
        self.future.append((self.book, changes))
        self.book = book

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        book, changes = self.future.pop()
        write(self.store, lambda: self.store.apply(changes))
        self.past.append((self.book, changes))
        self.book = book

    @invariant()
    def same_wins(self) -> None:
        assert {each.uid: each for each in self.store.wins.every()} == self.book.wins
        assert self.store.wins.tombstones().keys() == self.book.buried
        for day in DAYS:
            assert [*self.store.wins.on(day)] == self.living(day)
        assert self.store.kinds.every() == self.book.kinds
        assert {each.day: each.words for each in self.store.days.every()} == self.book.words

    @invariant()
    def same_counts(self) -> None:
        living = self.living()
        for shade in (Shade(), Shade(kind=first_kinds()[0].uid), Shade(tag="home")):
            facts: dict[date, DayFacts] = {}
            for each in living:
                if shade.kind in (None, each.kind) and shade.tag in (None, *each.tags):
                    so_far = facts.get(each.day, DayFacts())
                    facts[each.day] = DayFacts(
                        so_far.wins + 1,
                        so_far.effort + (each.ratings.effort or 0),
                        so_far.keepsakes + each.keepsake,
                    )
            assert self.store.wins.facts(DAYS[0], DAYS[-1], shade) == facts
        assert self.store.wins.count() == (len(living), len({each.day for each in living}))
        used = Counter(tag for each in living for tag in each.tags)
        assert self.store.wins.tags() == tuple(sorted(used, key=lambda tag: (-used[tag], tag)))

    @invariant()
    def same_finds(self) -> None:
        for query in QUERIES:
            words = asked(query)
            expected = [
                each.uid
                for each in self.living()
                if all(
                    any(marks(part, word) for part in (each.text, each.note, *each.added_tags))
                    for word in words
                )
            ]
            said = [
                day.isoformat()
                for day, text in self.book.words.items()
                if all(marks(text, word) for word in words)
            ]
            found = self.store.search.find(query, 1000)
            names = [each.win.uid if each.win else each.day.isoformat() for each in found]
            assert sorted(names) == sorted(expected + said)
            assert [each.day for each in found] == sorted((x.day for x in found), reverse=True)

    @invariant()
    def sound(self) -> None:
        assert self.store.problems() == ()


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
