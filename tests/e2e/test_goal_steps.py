"""A goal made small and done in part: win, heatmap and goal agree, whatever ends the program."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tests.e2e.desk import Desk, today
from tests.e2e.screen import wait_for
from winsdesk.bootstrap import open_for_reading
from winsdesk.domain.errors import Trouble
from winsdesk.domain.goal import Progress
from winsdesk.ui.theme.tokens import tokens

pytestmark = [pytest.mark.e2e, pytest.mark.slow]

_FOCUS = tokens("light").focus
RING = bytes((_FOCUS.blue(), _FOCUS.green(), _FOCUS.red()))
LEAST_MENU, LEAST_RING = 60, 5
GOAL, CALL, NUMBER, LETTER = "Start therapy", "Make the call", "Find the number", "Open the letter"


@dataclass(frozen=True)
class Standing:
    """How a goal stands: its steps, those planned for today, and what was done of them."""

    steps: tuple[str, ...] = ()
    planned: tuple[str, ...] = ()
    progress: Progress = Progress.OPEN


def standing(desk: Desk) -> Standing | None:
    """Return how the goal stands in the journal, read beside the program; nothing without one."""
    try:
        journal = open_for_reading(desk.journal)
    except Trouble:
        return None
    try:
        board = journal.goals.board()
    finally:
        journal.close()
    if not board:
        return None
    (tree,) = board
    lines = tree.lines
    assert tree.goal.title == GOAL
    done = [line.progress for line in lines if line.step.text == LETTER]
    return Standing(
        tuple("." * line.depth + line.step.text for line in lines),
        tuple(line.step.text for line in lines if line.step.planned == today()),
        done[0] if done else Progress.OPEN,
    )


def they_agree(desk: Desk) -> Standing | None:
    """Hold the list of wins, the heatmap and the goal, each read by itself, against one another."""
    stands = standing(desk)
    if not desk.journal.exists():
        return stands
    wins = desk.listed()
    days = json.loads(desk.run("calendar", "--json"))["days"]
    part = stands is not None and stands.progress is Progress.PART
    assert [(win["text"], win["part"]) for win in wins] == ([(LETTER, True)] if part else [])
    assert {win["day"] for win in wins} <= {today().isoformat()}
    held = days.get(today().isoformat(), {"wins": 0})
    assert held["wins"] == len(wins)
    return stands


def ring_is_seen(desk: Desk, length: int) -> bool:
    """Whether the ring of the keyboard is on the screen, one of its sides at least this long."""
    ring = re.compile(rb"(?:%b.){%d}" % (re.escape(RING), length), re.DOTALL)
    image = desk.screen.picture().image
    return ring.search(bytes(image.constBits())) is not None


def go_to_goals(desk: Desk) -> None:
    """Show the goals, and wait until the keyboard is on a step or in a line."""
    desk.screen.press("ctrl+3")
    wait_for(lambda: ring_is_seen(desk, 100), "the goals with the keyboard among them")


def write_goal(desk: Desk) -> None:
    go_to_goals(desk)
    desk.screen.type(GOAL)
    desk.screen.press("Return", "Return")


def add_step(desk: Desk) -> None:
    go_to_goals(desk)
    desk.screen.type(CALL)
    desk.screen.press("Return")


def make_smaller(desk: Desk, down: int, text: str) -> None:
    """Choose a step, and answer the first of the two questions."""
    go_to_goals(desk)
    desk.screen.press("Home", *["Down"] * down, "s")
    desk.screen.await_keyboard("Make it smaller")
    desk.screen.type(text)
    desk.screen.press("Return", "Return")


def plan(desk: Desk) -> None:
    """Plan the smallest step for today, from the menu that a key opens beside it."""
    go_to_goals(desk)
    desk.screen.press("Home", "Down", "Down")
    before = desk.screen.still_picture()
    desk.screen.press("p")

    def opened() -> bool:
        return desk.screen.picture().changed_since(before).height() > LEAST_MENU

    wait_for(opened, "the menu of days")
    desk.screen.press("t")


def do_part(desk: Desk) -> None:
    """Do part of the planned step, from Today."""
    desk.screen.press("ctrl+1")

    def reached() -> bool:
        desk.screen.press("ctrl+shift+l")
        return ring_is_seen(desk, LEAST_RING)

    desk.screen.still_picture()
    wait_for(reached, "the keyboard on the planned step")
    desk.screen.press("Tab", "space")


def undo(desk: Desk) -> None:
    desk.screen.press("ctrl+z")


TREE = (CALL, f".{NUMBER}", f"..{LETTER}")
GESTURES: tuple[tuple[Callable[[Desk], None], Standing], ...] = (
    (write_goal, Standing()),
    (add_step, Standing((CALL,))),
    (lambda desk: make_smaller(desk, 0, NUMBER), Standing(TREE[:2])),
    (lambda desk: make_smaller(desk, 1, LETTER), Standing(TREE)),
    (plan, Standing(TREE, (LETTER,))),
    (do_part, Standing(TREE, (LETTER,), Progress.PART)),
)


def await_standing(desk: Desk, wanted: Standing) -> None:
    wait_for(lambda: standing(desk) == wanted, f"{wanted}")


def test_a_step_done_in_part_from_today_is_one_fact_everywhere_and_undone_as_one(
    desk: Desk,
) -> None:
    window = desk.open()
    for gesture, wanted in GESTURES:
        gesture(desk)
        await_standing(desk, wanted)
    assert they_agree(desk) == GESTURES[-1][1]
    undo(desk)
    await_standing(desk, GESTURES[-2][1])
    assert they_agree(desk) == GESTURES[-2][1]
    window.quit()
    assert they_agree(desk) == GESTURES[-2][1]


def test_a_kill_between_any_two_of_these_leaves_one_consistent_state(desk: Desk) -> None:
    before: Standing | None = None
    for gesture, wanted in GESTURES:
        window = desk.open()
        gesture(desk)
        window.kill()  # at once: it may or may not have been written
        found = they_agree(desk)
        assert found in (before, wanted)
        if found != wanted:
            window = desk.open()
            gesture(desk)
            await_standing(desk, wanted)
            window.kill()
            assert they_agree(desk) == wanted
        before = wanted
