"""Merging an exported journal into the present one, by uid: nothing twice, nothing lost.

First it is planned, by looking only; then the plan is carried out within one unit of work. Of a win
in both, the later change is taken. What was removed for good in either journal stays removed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import Any, TypeVar

from winsdesk.domain.day_words import DayWords
from winsdesk.domain.kind import first_kinds
from winsdesk.domain.practice import Practice, check_in_uid
from winsdesk.domain.text import LONGEST_TEXT
from winsdesk.domain.win import Win
from winsdesk.services import records
from winsdesk.services.fields import BadRecord, Why
from winsdesk.services.merge_plan import Here, Plan, Skipped
from winsdesk.services.ports import Store
from winsdesk.services.shelved import PRACTICES, SHELVED, ShelfPart
from winsdesk.services.transfer import Document

Value = TypeVar("Value")

_BETWEEN = "\n\n"
_UNTOUCHED = {kind.uid: kind for kind in first_kinds()}


def plan(document: Document, here: Here) -> Plan:
    """Return what merging an exported journal would do; nothing is changed."""
    planning = _Planning(here)
    kinds = planning.kinds(document.kinds)
    buried = planning.tombstones(document.tombstones)
    planning.wins(document.wins, kinds, buried)
    planning.days(document.days)
    planning.drafts(document.drafts)
    for part in SHELVED:
        planning.shelved(part, document.shelved[part.name], kinds, buried)
    return planning.plan


def carry_out(plan: Plan, store: Store, now: datetime) -> None:
    """Do what was planned, within a unit of work that the caller commits."""
    for kind in plan.kinds:
        store.kinds.add(kind)
    for kind in plan.changed_kinds:
        store.kinds.save(kind)
    for win in plan.wins:
        store.wins.add(win)
    for win in plan.changed_wins:
        store.wins.save(win)
    for words in (*plan.days, *plan.changed_days):
        store.days.save(words)
    for day, text in plan.drafts:
        store.drafts.save(day, text)
    for part, value in (*plan.shelved, *plan.changed_shelved):
        part.shelf(store).put(value)
    for part, uid in plan.unshelved:
        part.shelf(store).remove(uid)
        if part is PRACTICES:
            _remove_check_ins(uid, store)
    store.wins.bury(plan.buried)
    store.wins.purge(plan.removed, now)


class _Planning:
    """A plan in the making."""

    def __init__(self, here: Here) -> None:
        self.plan = Plan()
        self._here = here
        self._ends: dict[date, int | None] = {}

    def kinds(self, part: list[object]) -> dict[str, str]:
        """Plan the kinds; return under which uid each kind of the file is known here."""
        here = {kind.uid: kind for kind in self._here.kinds}
        known = {uid: uid for uid in here}
        named = {kind.name.casefold(): kind.uid for kind in self._here.kinds if kind.name}
        for _, kind in self._read("kinds", part, records.read_kind, lambda kind: kind.uid):
            name = kind.name.casefold()
            present = here.get(kind.uid)
            if named.get(name, kind.uid) != kind.uid:
                known.setdefault(kind.uid, named[name])
            elif present is None:
                self.plan.kinds.append(kind)
                known[kind.uid] = kind.uid
            elif present != kind and present == _UNTOUCHED.get(kind.uid):
                self.plan.changed_kinds.append(kind)
            if name:
                named.setdefault(name, kind.uid)
        return known

    def tombstones(self, part: list[object]) -> dict[str, datetime]:
        """Plan what was removed for good in the other journal; return it."""
        read = self._read("tombstones", part, records.read_tombstone, lambda pair: pair[0])
        buried = dict(pair for _, pair in read)
        for uid, at in buried.items():
            win = self._here.win(uid)
            if win is None:
                if uid not in self._here.buried and self._unshelved(uid, at):
                    self.plan.buried[uid] = at
            elif _changed_at(win) <= at:
                self.plan.read += 1
                self.plan.removed.append(uid)
                self.plan.buried[uid] = at
        return buried

    def wins(self, part: list[object], kinds: dict[str, str], buried: dict[str, datetime]) -> None:
        """Plan the wins."""
        self.plan.read += len(part)
        for where, win in self._read("wins", part, records.read_win, lambda win: win.uid):
            present = self._here.win(win.uid)
            if win.uid in self._here.buried or win.uid in buried:
                self._skip(where, Why.REMOVED_HERE)
                continue
            if win.kind is not None and win.kind not in kinds:
                self._skip(f"{where}.kind", Why.UNKNOWN_KIND)
            known = replace(win, kind=kinds.get(win.kind) if win.kind else None)
            if present is None:
                self.plan.wins.append(self._placed(known))
            elif _changed_at(known) > _changed_at(present):
                self.plan.changed_wins.append(known)
            else:
                self.plan.already_there += 1

    def days(self, part: list[object]) -> None:
        """Plan the words of days. They have no time of their own, so that both are kept."""
        self.plan.read += len(part)
        for where, theirs in self._read("days", part, records.read_day, lambda words: words.day):
            ours = self._here.words(theirs.day)
            joined = _joined(ours, theirs)
            if len(joined.words.encode()) > LONGEST_TEXT:
                self._skip(where, Why.TEXT_TOO_LONG)
            elif joined == ours:
                self.plan.already_there += 1
            elif ours.empty:
                self.plan.days.append(joined)
            else:
                self.plan.changed_days.append(joined)

    def drafts(self, part: list[object]) -> None:
        """Plan the unfinished lines; one that stands here stays."""
        for where, (day, text) in self._read(
            "drafts", part, records.read_draft, lambda draft: draft[0]
        ):
            ours = self._here.draft(day)
            if not ours:
                self.plan.drafts.append((day, text))
            elif ours != text:
                self._skip(where, Why.OTHER_LINE_HERE)

    def shelved(
        self,
        shelf: ShelfPart[Any],
        part: list[object],
        kinds: dict[str, str],
        buried: dict[str, datetime],
    ) -> None:
        """Plan the values of a part. Of one that has no time of its own, that of here stays."""
        self.plan.read += len(part)
        for where, theirs in self._read(shelf.name, part, shelf.read, shelf.uid):
            if any(uid in self._here.buried or uid in buried for uid in shelf.goes_with(theirs)):
                self._skip(where, Why.REMOVED_HERE)
                continue
            value = theirs
            if isinstance(theirs, Practice) and theirs.kind is not None:
                if theirs.kind not in kinds:
                    self._skip(f"{where}.kind", Why.UNKNOWN_KIND)
                value = replace(theirs, kind=kinds.get(theirs.kind))
            ours = self._here.shelved(shelf, shelf.uid(value))
            if ours is None:
                self.plan.shelved.append((shelf, value))
            elif shelf.changed_at(value) > shelf.changed_at(ours):
                self.plan.changed_shelved.append((shelf, value))
            else:
                self.plan.already_there += 1

    def _unshelved(self, uid: str, at: datetime) -> bool:
        """Plan the removal of what is here and was removed for good there; not if changed since."""
        for shelf in SHELVED:
            ours = self._here.shelved(shelf, uid)
            if ours is not None:
                if shelf.changed_at(ours) > at:
                    return False
                self.plan.read += 1
                self.plan.unshelved.append((shelf, uid))
        return True

    def _read(
        self,
        part: str,
        found: list[object],
        read: Callable[[object], Value],
        name: Callable[[Value], object],
    ) -> Iterator[tuple[str, Value]]:
        """Yield the good records of a part with where they stand; the others are skipped."""
        seen = set()
        for number, record in enumerate(found):
            where = f"{part}[{number}]"
            try:
                value = read(record)
            except BadRecord as bad:
                self._skip(f"{where}.{bad.field}" if bad.field else where, bad.why)
                continue
            if name(value) in seen:
                self._skip(where, Why.TWICE)
                continue
            seen.add(name(value))
            yield where, value

    def _placed(self, win: Win) -> Win:
        """Put a new win after those that stand on its day already; on a free day, as it was."""
        if not win.living:
            return win
        if win.day not in self._ends:
            self._ends[win.day] = max(self._here.places(win.day), default=None)
        end = self._ends[win.day]
        if end is None:
            return win
        self._ends[win.day] = end + 1
        return replace(win, place=end + 1)

    def _skip(self, where: str, why: Why) -> None:
        self.plan.skipped.append(Skipped(where, why))


def _remove_check_ins(practice: str, store: Store) -> None:
    first, last = check_in_uid(practice, date.min), check_in_uid(practice, date.max)
    for check_in in store.check_ins.between(first, last):
        store.check_ins.remove(check_in.uid)


def _changed_at(win: Win) -> datetime:
    return win.updated_at if win.deleted_at is None else max(win.updated_at, win.deleted_at)


def _joined(ours: DayWords, theirs: DayWords) -> DayWords:
    """Return the words of both, each once; of prompt and mood, ours if there are any."""
    if _holds(ours.words, theirs.words):
        words = ours.words
    elif _holds(theirs.words, ours.words):
        words = theirs.words
    else:
        words = ours.words + _BETWEEN + theirs.words
    return DayWords(ours.day, words, ours.prompt or theirs.prompt, ours.mood or theirs.mood)


def _holds(words: str, others: str) -> bool:
    """Whether ``words`` go on from the others, or were joined with them before."""
    return words.startswith(others) or words.endswith(_BETWEEN + others)
