"""The benchmarks measure what they say: ratios come out right, and no row is missing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.benchmarks.__main__ import Plan, measure
from tests.benchmarks.measuring import Compared, Figures, compare, take_turns
from tests.benchmarks.table import Held, Row, Unit, drawn

AS_FAST = Compared(ours=10, floor=10, ratio=1, least=1, most=1, over=0)


def test_a_ratio_is_the_median_of_each_turns_own_so_that_a_busy_moment_counts_for_both() -> None:
    compared = compare([20, 200, 30], [10, 100, 10])
    assert compared == Compared(ours=30, floor=10, ratio=2, least=2, most=3, over=20)


def test_measures_that_cannot_be_compared_are_refused() -> None:
    for ours, floor in (([], []), ([1.0], []), ([1.0], [0.0])):
        with pytest.raises(ValueError, match=r"nothing|shorter|above 0"):
            compare(ours, floor)


def test_contestants_take_turns_and_the_warm_up_does_not_count() -> None:
    ran: list[str] = []

    def contestant(name: str) -> Callable[[], Figures]:
        def run() -> Figures:
            ran.append(name)
            return {"ms": len(ran)}

        return run

    came_to = take_turns({"a": contestant("a"), "b": contestant("b")}, turns=2, warm_up=1)
    assert ran == ["a", "b"] * 3
    assert came_to == {"a": [{"ms": 3}, {"ms": 5}], "b": [{"ms": 4}, {"ms": 6}]}


@pytest.mark.parametrize(
    ("held", "met"),
    [(Held.RATIO, False), (Held.FIGURE, False), (Held.OVER, True)],
)
def test_a_target_bounds_the_ratio_the_figure_or_what_is_over_the_floor(
    held: Held, met: bool
) -> None:
    compared = Compared(ours=40, floor=10, ratio=4, least=3, most=5, over=1)
    assert Row("a deed", "its floor", compared, 2, held).met is met
    assert Row("a deed", "its floor", AS_FAST, 10, held).met


def test_the_table_says_what_was_measured_against_what_and_marks_what_falls_short() -> None:
    slow = Compared(ours=40, floor=10, ratio=4, least=3, most=5, over=30)
    _, first, second = drawn(
        [Row("quick", "a floor", AS_FAST, 1.3), Row("slow", "another", slow, 1.3, unit=Unit.MIB)]
    ).splitlines()
    assert " ".join(first.split()) == "quick a floor 10 ms 10 ms 1.00 1.00 to 1.00 1.3 ×"
    assert " ".join(second.split()) == (
        "slow another 40 MiB 10 MiB 4.00 3.00 to 5.00 1.3 × short: 4.00 ×"
    )


@pytest.mark.slow
def test_every_row_is_measured_for_real(tmp_path: Path) -> None:
    plan = Plan(
        starts=1, saves=5, years=2, searches=1, commands=1, sizes=(0, 3, 30, 300), usual=300
    )
    rows = measure(plan, tmp_path)
    assert [row.what.split(",")[0] for row in rows] == [
        "start to a window that takes keys",
        "start to today's wins shown",
        "peak memory",
        "keep a win",
        *["a year's calendar"] * 3,
        "a search",
        "winsdesk add",
        "winsdesk search",
    ]
    for row in rows:
        assert 0 < row.compared.least <= row.compared.ratio <= row.compared.most
        assert row.target > 0
