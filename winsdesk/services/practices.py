"""Keeping practices: small things done again and again, gently."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from datetime import date, timedelta

from winsdesk.domain.changes import NOTHING, ChangeSet, Part, changed
from winsdesk.domain.day import within_reach
from winsdesk.domain.errors import Code, Trouble
from winsdesk.domain.practice import (
    CheckIn,
    Offered,
    Pause,
    Practice,
    PracticeYear,
    check_in_uid,
    is_for,
)
from winsdesk.domain.text import keepable, said
from winsdesk.domain.win import Win
from winsdesk.services.ids import new_uid
from winsdesk.services.ledger import Ledger
from winsdesk.services.ordering import next_place, number, ranked
from winsdesk.services.undo import Deed
from winsdesk.services.wins import touched_by

_CHANGED = changed(Part.PRACTICES)
_DAY = timedelta(days=1)


class PracticeKeeping:
    """What a person can do with practices. Every write returns what it touched."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._store = ledger.store
        self._practices = ledger.store.practices

    def every(self) -> tuple[Practice, ...]:
        """Return all practices in their order, archived ones included."""
        return self._practices.every()

    def add(
        self,
        name: str,
        cue: str = "",
        weekdays: Set[int] = frozenset(),
        kind: str | None = None,
        *,
        becomes_win: bool = False,
    ) -> ChangeSet:
        """Add a practice after the others; ``ChangeSet.made`` holds its uid.

        Raises:
            Trouble: when the name is empty, or a text cannot be kept.
        """
        now = self._ledger.now()
        practice = Practice(
            new_uid(now), said(name), now, now, keepable(cue), frozenset(weekdays), kind,
            becomes_win,
        )  # fmt: skip

        def work() -> ChangeSet:
            self._practices.put(replace(practice, place=next_place(self.every())))
            return changed(Part.PRACTICES, practice.uid)

        return self._ledger.write(Deed.PRACTICE, work)

    def edit(self, practice: Practice) -> ChangeSet:
        """Replace a practice by its new value; its place and times stay as they are.

        Raises:
            Trouble: ``UNKNOWN_PRACTICE``, or when a text is empty or cannot be kept.
        """
        said(practice.name)
        keepable(practice.cue)

        def work() -> ChangeSet:
            before = self._practice(practice.uid)
            kept = (before.created_at, before.updated_at, before.place)
            created_at, updated_at, place = kept
            after = replace(practice, created_at=created_at, updated_at=updated_at, place=place)
            if after == before:
                return NOTHING
            self._practices.put(replace(after, updated_at=self._ledger.now()))
            return _CHANGED

        return self._ledger.write(Deed.PRACTICE, work, run=("practice", practice.uid))

    def archive(self, uid: str, *, archived: bool = True) -> ChangeSet:
        """Offer a practice no longer, or again; what was stays.

        Raises:
            Trouble: ``UNKNOWN_PRACTICE``.
        """
        return self.edit(replace(self._practice(uid), archived=archived))

    def reorder(self, uids: Sequence[str]) -> ChangeSet:
        """Put the practices in the order of ``uids``; those not named follow in theirs."""

        def work() -> ChangeSet:
            return _CHANGED if number(self._practices, ranked(self.every(), uids)) else NOTHING

        return self._ledger.write(Deed.PRACTICE, work)

    def delete(self, uid: str) -> ChangeSet:
        """Remove a practice with its check-ins and pauses. The wins that it became stay.

        Raises:
            Trouble: ``UNKNOWN_PRACTICE``.
        """

        def work() -> ChangeSet:
            self._practice(uid)
            for check_in in self._check_ins(uid, date.min, date.max):
                self._store.check_ins.remove(check_in.uid)
            pauses = [pause.uid for pause in self.pauses(uid)]
            for pause in pauses:
                self._store.pauses.remove(pause)
            self._practices.remove(uid)
            self._store.wins.bury(dict.fromkeys((uid, *pauses), self._ledger.now()))
            return _CHANGED

        return self._ledger.write(Deed.PRACTICE, work)

    def for_day(self, day: date) -> tuple[Offered, ...]:
        """Return the practices that a day's page offers, each with its check-in.

        One that was on the day is among them whatever weekdays and pauses say.
        """
        pauses = self._store.pauses.every()
        offered = []
        for practice in self.every():
            check_in = self.on(practice.uid, day)
            own = [pause for pause in pauses if pause.practice == practice.uid]
            if is_for(practice, own, day) or (check_in is not None and not practice.archived):
                offered.append(Offered(practice, check_in))
        return tuple(offered)

    def on(self, uid: str, day: date) -> CheckIn | None:
        """Return what a day holds of a practice, or ``None``."""
        return self._store.check_ins.get(check_in_uid(uid, day))

    def check_in(self, uid: str, day: date, *, rest: bool = False) -> ChangeSet:
        """Say that a practice was on a day, or that the day is one of rest; again takes it back.

        A practice that becomes a win writes it, and taking the check-in back puts it in the trash.

        Raises:
            Trouble: ``UNKNOWN_PRACTICE``, ``DATE_OUT_OF_RANGE``.
        """
        within_reach(day)

        def work() -> ChangeSet:
            practice = self._practice(uid)
            before = self.on(uid, day)
            touched = _CHANGED
            if before is not None and before.win is not None:
                touched |= self._bin(before.win)
            if before is not None and before.rest == rest:
                self._store.check_ins.remove(before.uid)
                return touched
            win = None
            if practice.becomes_win and not rest:
                win = self._win_of(practice, day)
                self._store.wins.add(win)
                touched |= touched_by(win)
            self._store.check_ins.put(CheckIn(uid, day, rest, win.uid if win else None))
            return touched

        return self._ledger.write(Deed.CHECK_IN, work)

    def pauses(self, uid: str) -> tuple[Pause, ...]:
        """Return the pauses of a practice, by their first day."""
        return tuple(pause for pause in self._store.pauses.every() if pause.practice == uid)

    def pause(self, uid: str, first: date, last: date | None = None) -> ChangeSet:
        """Put a practice aside for a span of days, or until it is resumed.

        While it is put aside already on the first day without an end, nothing is written.

        Raises:
            Trouble: ``UNKNOWN_PRACTICE``, ``DATE_OUT_OF_RANGE``.
        """
        within_reach(first)
        if last is not None:
            first, last = sorted((first, within_reach(last)))
        pause = Pause(new_uid(self._ledger.now()), uid, first, last)

        def work() -> ChangeSet:
            self._practice(uid)
            if any(other.last is None and other.holds(first) for other in self.pauses(uid)):
                return NOTHING
            self._store.pauses.put(pause)
            return changed(Part.PRACTICES, pause.uid)

        return self._ledger.write(Deed.PRACTICE_PAUSE, work)

    def resume(self, uid: str, day: date) -> ChangeSet:
        """Take a practice up again from a day on: a pause that holds it ends the day before."""

        def work() -> ChangeSet:
            touched = NOTHING
            for pause in self.pauses(uid):
                if not pause.holds(day):
                    continue
                if pause.first == day:
                    self._remove_pause(pause.uid)
                else:
                    self._store.pauses.put(replace(pause, last=day - _DAY))
                touched = _CHANGED
            return touched

        return self._ledger.write(Deed.PRACTICE_PAUSE, work)

    def remove_pause(self, pause_uid: str) -> ChangeSet:
        """Take a pause away, as if it had not been."""

        def work() -> ChangeSet:
            if self._store.pauses.get(pause_uid) is None:
                return NOTHING
            self._remove_pause(pause_uid)
            return _CHANGED

        return self._ledger.write(Deed.PRACTICE_PAUSE, work)

    def year(self, uid: str, year: int) -> PracticeYear:
        """Return what a year held of a practice: the days it was, days of rest, pauses."""
        first, last = date(year, 1, 1), date(year, 12, 31)
        check_ins = self._check_ins(uid, first, last)
        return PracticeYear(
            frozenset(one.day for one in check_ins if not one.rest),
            frozenset(one.day for one in check_ins if one.rest),
            tuple(
                pause
                for pause in self.pauses(uid)
                if pause.first <= last and (pause.last is None or pause.last >= first)
            ),
        )

    def _check_ins(self, uid: str, first: date, last: date) -> tuple[CheckIn, ...]:
        return self._store.check_ins.between(check_in_uid(uid, first), check_in_uid(uid, last))

    def _win_of(self, practice: Practice, day: date) -> Win:
        now = self._ledger.now()
        known = practice.kind and self._store.kinds.get(practice.kind)
        return Win(
            new_uid(now), day, practice.name, now, now,
            place=self._store.wins.next_place(day), kind=practice.kind if known else None,
        )  # fmt: skip

    def _bin(self, uid: str) -> ChangeSet:
        win = self._store.wins.get(uid)
        if win is None or not win.living:
            return NOTHING
        now = self._ledger.now()
        self._store.wins.save(replace(win, updated_at=now, deleted_at=now))
        return touched_by(win)

    def _remove_pause(self, uid: str) -> None:
        self._store.pauses.remove(uid)
        self._store.wins.bury({uid: self._ledger.now()})

    def _practice(self, uid: str) -> Practice:
        practice = self._practices.get(uid)
        if practice is None:
            raise Trouble(Code.UNKNOWN_PRACTICE)
        return practice
