"""Whatever is done with goals, steps and their wins, in any order, a plain model agrees."""

from __future__ import annotations

import copy
import shutil
import tempfile
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.ticking import TickingClock
from winsdesk.bootstrap import open_journal
from winsdesk.domain.changes import ChangeSet, Part
from winsdesk.domain.goal import GoalState
from winsdesk.domain.trash import TrashedGoal
from winsdesk.domain.win import Win

DAYS = [date(2026, 11, 22) + timedelta(days=offset) for offset in range(3)]
EVENING = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)

days = st.sampled_from(DAYS)
numbers = st.integers(0, 99)
texts = st.sampled_from(("ring them", "page one", "shoes on", "少し"))


@dataclass
class Node:
    """A step in the plain model: its smaller steps stand within it."""

    uid: str
    text: str
    planned: date | None = None
    below: list[Node] = field(default_factory=list)

    def every(self) -> list[Node]:
        """Return it and all below it."""
        return [self, *(node for child in self.below for node in child.every())]


@dataclass
class Won:
    """A win in the plain model; it knows its step by name, whether or not that stands."""

    step: str | None
    part: bool
    day: date
    living: bool = True


@dataclass
class Book:
    """The plain model: goals by uid in their order, each a list of steps; wins by uid."""

    goals: dict[str, list[Node]] = field(default_factory=dict)
    states: dict[str, str] = field(default_factory=dict)
    wins: dict[str, Won] = field(default_factory=dict)

    def steps(self) -> list[Node]:
        """Return all steps, each before its smaller ones."""
        return [node for tops in self.goals.values() for top in tops for node in top.every()]

    def level_of(self, uid: str) -> tuple[list[Node], int, str | None, str]:
        """Return a step's level, its place there, the step above and the goal."""
        for goal, tops in self.goals.items():
            levels: list[tuple[list[Node], str | None]] = [(tops, None)]
            levels += [(node.below, node.uid) for top in tops for node in top.every()]
            for level, above in levels:
                for at, node in enumerate(level):
                    if node.uid == uid:
                        return level, at, above, goal
        raise KeyError(uid)

    def node(self, uid: str) -> Node:
        """Return a step."""
        level, at, _, _ = self.level_of(uid)
        return level[at]

    def progress(self, uid: str) -> str:
        """Return how far a step is."""
        own = [win for win in self.wins.values() if win.step == uid and win.living]
        if any(not win.part for win in own):
            return "done"
        return "part" if own else "open"


Shape = list[tuple[int, str, str, date | None, str]]


class GoalsAnyOrder(RuleBasedStateMachine):
    """Every gesture is made on a journal and on a plain model; after each they are compared."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "journal.db"
        self.clock = TickingClock(EVENING)
        self.journal = open_journal(self.path, clock=self.clock)
        self.book = Book()
        self.past: list[Book] = []
        self.future: list[Book] = []

    def teardown(self) -> None:
        self.journal.close()
        self.folder.cleanup()

    def _gesture(self) -> Book:
        self.past.append(copy.deepcopy(self.book))
        self.future.clear()
        return self.book

    def _step(self, number: int) -> Node:
        steps = self.book.steps()
        return steps[number % len(steps)]

    def _has_steps(self) -> bool:
        return bool(self.book.steps())

    @initialize()
    def begin(self) -> None:
        """Two goals, one with steps on two levels, of which one is done and one in part."""
        goals = self.journal.goals
        first, other = (goals.add(title).made[0] for title in ("first", "other"))
        one, two, three = (goals.add_step(first, text).made[0] for text in ("1", "2", "3"))
        below = [Node(uid, "small") for uid in goals.smaller(one, ["small", "small"]).made]
        self.book.goals = {first: [Node(one, "1", below=below), Node(two, "2"), Node(three, "3")]}
        self.book.goals[other] = []
        self.book.states = dict.fromkeys((first, other), "active")
        for uid, part in ((two, False), (three, True)):
            (win,) = goals.finish(uid, DAYS[0], part=part).wins
            self.book.wins[win] = Won(uid, part, DAYS[0])
        self.end_and_begin_again()

    @rule(title=texts)
    def add_goal(self, title: str) -> None:
        (uid,) = self.journal.goals.add(title).made
        book = self._gesture()
        book.goals[uid] = []
        book.states[uid] = "active"

    @precondition(lambda self: self.book.goals)
    @rule(number=numbers, state=st.sampled_from(GoalState))
    def set_state(self, number: int, state: GoalState) -> None:
        uid = list(self.book.goals)[number % len(self.book.goals)]
        if self.journal.goals.set_state(uid, state):
            self._gesture().states[uid] = state.value

    @precondition(lambda self: len(self.book.goals) > 1)
    @rule(number=numbers)
    def delete_goal(self, number: int) -> None:
        uid = list(self.book.goals)[number % len(self.book.goals)]
        self.journal.goals.delete(uid)
        del self._gesture().goals[uid]

    @precondition(lambda self: self.book.goals)
    @rule(data=st.data())
    def reorder_goals(self, data: st.DataObject) -> None:
        order = data.draw(st.permutations(list(self.book.goals)))
        if self.journal.goals.reorder(order):
            book = self._gesture()
            book.goals = {uid: book.goals[uid] for uid in order}

    @precondition(lambda self: self.book.goals)
    @rule(number=numbers, text=texts)
    def add_step(self, number: int, text: str) -> None:
        goal = list(self.book.goals)[number % len(self.book.goals)]
        (uid,) = self.journal.goals.add_step(goal, text).made
        self._gesture().goals[goal].append(Node(uid, text))

    @precondition(_has_steps)
    @rule(number=numbers, text=texts)
    def add_step_after(self, number: int, text: str) -> None:
        after = self._step(number).uid
        goal = self.book.level_of(after)[3]
        (uid,) = self.journal.goals.add_step(goal, text, after=after).made
        level, at, _, _ = self._gesture().level_of(after)
        level.insert(at + 1, Node(uid, text))

    @precondition(_has_steps)
    @rule(number=numbers, smaller=st.lists(texts, min_size=1, max_size=2))
    def make_smaller(self, number: int, smaller: list[str]) -> None:
        uid = self._step(number).uid
        made = self.journal.goals.smaller(uid, smaller).made
        self._gesture().node(uid).below += [
            Node(new, text) for new, text in zip(made, smaller, strict=True)
        ]

    @precondition(_has_steps)
    @rule(number=numbers, text=texts)
    def edit_step(self, number: int, text: str) -> None:
        uid = self._step(number).uid
        if self.journal.goals.edit_step(uid, text):
            self._gesture().node(uid).text = text

    @precondition(_has_steps)
    @rule(number=numbers, day=st.none() | days)
    def plan(self, number: int, day: date | None) -> None:
        uid = self._step(number).uid
        if self.journal.goals.plan(uid, day):
            self._gesture().node(uid).planned = day

    @precondition(_has_steps)
    @rule(number=numbers, other=numbers, place=st.integers(0, 3), top=st.booleans())
    def move_step(self, number: int, other: int, place: int, top: bool) -> None:
        step = self._step(number)
        parent = None if top else self._step(other).uid
        _, at, above, goal = self.book.level_of(step.uid)
        changes = self.journal.goals.move_step(step.uid, parent, place)
        elsewhere = parent is not None and self.book.level_of(parent)[3] != goal
        if elsewhere or parent in {node.uid for node in step.every()}:
            assert not changes
            return
        book = self._gesture()
        level, at, above, goal = book.level_of(step.uid)
        node = level.pop(at)
        there = book.goals[goal] if parent is None else book.node(parent).below
        there.insert(place, node)
        same = above == parent and level.index(node) == at
        assert bool(changes) is not same
        if same:
            self.past.pop()

    @precondition(_has_steps)
    @rule(number=numbers, way=st.sampled_from(("indent", "outdent", "up", "down")))
    def shift(self, number: int, way: str) -> None:
        uid = self._step(number).uid
        changes: ChangeSet = getattr(self.journal.goals, way)(uid)
        before = copy.deepcopy(self.book)
        level, at, above, _ = self.book.level_of(uid)
        node = level.pop(at)
        if way == "indent" and at > 0:
            level[at - 1].below.append(node)
        elif way == "outdent" and above is not None:
            upper, place, _, _ = self.book.level_of(above)
            upper.insert(place + 1, node)
        elif way == "up":
            level.insert(max(0, at - 1), node)
        elif way == "down":
            level.insert(at + 1, node)
        else:
            level.insert(at, node)
        assert bool(changes) is (self.book != before)
        if changes:
            self.past.append(before)
            self.future.clear()

    @precondition(_has_steps)
    @rule(number=numbers)
    def delete_step(self, number: int) -> None:
        uid = self._step(number).uid
        self.journal.goals.delete_step(uid)
        level, at, _, _ = self._gesture().level_of(uid)
        del level[at]

    @precondition(_has_steps)
    @rule(number=numbers, day=days, part=st.booleans())
    def finish(self, number: int, day: date, part: bool) -> None:
        step = self._step(number)
        changes = self.journal.goals.finish(step.uid, day, part=part)
        if self.book.progress(step.uid) == "done":
            assert not changes
            return
        assert changes.days == {day}
        assert Part.GOALS in changes.parts
        (uid,) = changes.wins
        win = self.journal.wins.get(uid)
        assert (win.text, win.day, win.step, win.part) == (step.text, day, step.uid, part)
        self._gesture().wins[uid] = Won(step.uid, part, day)

    @precondition(_has_steps)
    @rule(number=numbers)
    def unfinish(self, number: int) -> None:
        uid = self._step(number).uid
        if self.journal.goals.unfinish(uid):
            for win in self._gesture().wins.values():
                if win.step == uid:
                    win.living = False

    @precondition(lambda self: any(win.living for win in self.book.wins.values()))
    @rule(number=numbers, text=texts)
    def grow_next_step(self, number: int, text: str) -> None:
        living = [uid for uid, win in self.book.wins.items() if win.living]
        uid = living[number % len(living)]
        won = self.book.wins[uid]
        standing = won.step if won.step in {node.uid for node in self.book.steps()} else None
        goal = self.book.level_of(standing)[3] if standing else None
        made = self.journal.goals.next_step(uid, goal, "What comes next", text).made
        book = self._gesture()
        if standing is None:
            book.goals[made[0]] = [Node(made[1], text)]
            book.states[made[0]] = "active"
        else:
            level, at, _, _ = book.level_of(standing)
            level.insert(at + 1, Node(made[0], text))

    @precondition(lambda self: self.book.wins)
    @rule(number=numbers, day=days, deed=st.sampled_from(("bin", "move", "restore")))
    def change_a_win(self, number: int, day: date, deed: str) -> None:
        uid = list(self.book.wins)[number % len(self.book.wins)]
        won = self.book.wins[uid]
        if deed == "move" and won.living and won.day != day:
            changes = self.journal.wins.move([uid], day)
            self._gesture().wins[uid].day = day
        elif deed != "move" and won.living is (deed == "bin"):
            act = self.journal.wins.delete if deed == "bin" else self.journal.wins.restore
            changes = act([uid])
            self._gesture().wins[uid].living = deed == "restore"
        else:
            return
        assert (Part.GOALS in changes.parts) is (won.step is not None)

    @precondition(lambda self: self.journal.trash.all())
    @rule(number=numbers)
    def restore_from_the_trash_and_undo(self, number: int) -> None:
        """What comes back stands with all that was done of it, and undo takes it all back."""
        there, board = self.journal.trash.all(), self.journal.goals.board()
        one = there[number % len(there)]
        assert self.journal.trash.restore([one])
        assert len(self.journal.trash.all()) >= len(there) - 1
        assert one not in self.journal.trash.all()
        lines = [line for tree in self.journal.goals.board() for line in tree.lines]
        if isinstance(one, Win):
            assert self.journal.wins.get(one.uid).living
        elif isinstance(one, TrashedGoal):
            assert sum(line.step.goal == one.goal.uid for line in lines) == one.steps
        else:
            back = {line.step.uid for line in lines} & {one.step.uid, *one.smaller}
            assert back == {one.step.uid, *one.smaller}
        for line in lines:
            assert line.wins == self.journal.goals.of_step(line.step.uid)
        self.journal.undo()
        assert (self.journal.trash.all(), self.journal.goals.board()) == (there, board)
        self.end_and_begin_again()

    @precondition(lambda self: self.journal.trash.all())
    @rule(number=numbers)
    def remove_from_the_trash_for_good(self, number: int) -> None:
        """Nothing that stands changes, and nothing that was done of it goes."""
        there, board = self.journal.trash.all(), self.journal.goals.board()
        one = there[number % len(there)]
        self.journal.trash.purge([one])
        assert one not in self.journal.trash.all()
        assert set(self.journal.trash.all()) >= {o for o in there if isinstance(o, Win)} - {one}
        assert self.journal.goals.board() == board
        if isinstance(one, Win):
            self.book.wins.pop(one.uid)
        self.end_and_begin_again()

    @rule()
    def undo(self) -> None:
        self.journal.undo()
        if self.past:
            self.future.append(self.book)
            self.book = self.past.pop()

    @rule()
    def redo(self) -> None:
        self.journal.redo()
        if self.future:
            self.past.append(self.book)
            self.book = self.future.pop()

    @rule()
    def end_and_begin_again(self) -> None:
        """What was committed is all there is: undoing begins anew, the journal is the same."""
        self.journal.close()
        self.journal = open_journal(self.path, clock=self.clock)
        self.past.clear()
        self.future.clear()

    @rule()
    def killed_now_it_would_be_the_same(self) -> None:
        """The files as they lie, copied without closing, are what a kill would leave."""
        with tempfile.TemporaryDirectory() as folder:
            for file in self.path.parent.glob("journal.db*"):
                if not file.name.endswith("-shm"):
                    shutil.copy(file, folder)
            left = open_journal(Path(folder) / "journal.db", create=False)
            assert left.goals.board() == self.journal.goals.board()
            assert left.wins.trash() == self.journal.wins.trash()
            assert left.store.problems() == ()
            left.close()

    @invariant()
    def every_goal_stands_as_in_the_model(self) -> None:
        board = self.journal.goals.board()
        assert [tree.goal.uid for tree in board] == list(self.book.goals)
        for tree in board:
            assert tree.goal.state.value == self.book.states[tree.goal.uid]
            shape: Shape = [
                (line.depth, line.step.uid, line.step.text, line.step.planned, line.progress.value)
                for line in tree.lines
            ]
            assert shape == self._shape(self.book.goals[tree.goal.uid], 0)
            assert self.journal.goals.goal(tree.goal.uid).lines == tree.lines

    @invariant()
    def a_win_and_its_step_know_each_other(self) -> None:
        standing = {node.uid for node in self.book.steps()}
        for uid, won in self.book.wins.items():
            win = self.journal.wins.get(uid)
            linked = self.journal.goals.of_win(win)
            assert (win.living, win.step, win.part) == (won.living, won.step, won.part)
            assert (linked[1].uid if linked else None) == (
                won.step if won.step in standing else None
            )
        for step in standing:
            living = {uid for uid, win in self.book.wins.items() if win.step == step and win.living}
            assert {win.uid for win in self.journal.goals.of_step(step)} == living

    @invariant()
    def a_day_shows_what_is_planned_and_not_done(self) -> None:
        for day in (DAYS[0], DAYS[2], DAYS[0] + timedelta(days=8)):
            due = {
                node.uid
                for goal, tops in self.book.goals.items()
                if self.book.states[goal] == "active"
                for top in tops
                for node in top.every()
                if node.planned is not None
                and node.planned <= day <= node.planned + timedelta(days=7)
                and self.book.progress(node.uid) != "done"
            }
            assert {one.line.step.uid for one in self.journal.goals.planned(day)} == due

    @invariant()
    def the_days_agree(self) -> None:
        for day in DAYS:
            living = {uid for uid, win in self.book.wins.items() if win.living and win.day == day}
            assert {win.uid for win in self.journal.looking.on(day)} == living
        assert self.journal.store.problems() == ()

    def _shape(self, level: list[Node], depth: int) -> Shape:
        return [
            each
            for node in level
            for each in (
                (depth, node.uid, node.text, node.planned, self.book.progress(node.uid)),
                *self._shape(node.below, depth + 1),
            )
        ]


TestGoalsAnyOrder = GoalsAnyOrder.TestCase
TestGoalsAnyOrder.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
