"""What the calendar says: plain, in whole sentences, right for one and for many."""

from datetime import date

import pytest

from winsdesk.domain.calendar import DayFacts, Measure, Shade
from winsdesk.domain.kind import first_kinds
from winsdesk.ui.calendar.saying import (
    day_heading,
    empty_day,
    level_figures,
    levels_said,
    shade_said,
    year_said,
)

DAY, OTHER = date(2026, 11, 6), date(2026, 11, 7)
BOUNDARY = first_kinds()[1]


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({DAY: DayFacts(1)}, "1 small win on 1 day. Days without one are just days."),
        ({DAY: DayFacts(2)}, "2 small wins on 1 day. Days without one are just days."),
        (
            {DAY: DayFacts(1200), OTHER: DayFacts(34)},
            "1,234 small wins on 2 days. Days without one are just days.",
        ),
        ({}, "Nothing is written down for 2026. Days without a win are just days."),
    ],
)
def test_a_year_is_told_in_wins_and_days(facts: dict[date, DayFacts], said: str) -> None:
    assert year_said(2026, facts, Shade(), None) == said


@pytest.mark.parametrize(
    ("shade", "said"),
    [
        (Shade(Measure.EFFORT), "4 small wins on 2 days. Days without one are just days."),
        (Shade(Measure.KEEPSAKES), "1 keepsake on 1 day. Days without one are just days."),
        (Shade(tag="work"), "4 wins with #work on 2 days. Days without one are just days."),
        (
            Shade(kind=BOUNDARY.uid),
            "4 wins of the kind “Boundary” on 2 days. Days without one are just days.",
        ),
    ],
)
def test_another_shade_tells_of_its_own(shade: Shade, said: str) -> None:
    facts = {DAY: DayFacts(3, 8, 1), OTHER: DayFacts(1, 0, 0)}
    kind = BOUNDARY if shade.kind else None
    assert year_said(2026, facts, shade, kind) == said


def test_a_year_without_what_is_looked_for_is_no_reproach() -> None:
    said = year_said(2026, {}, Shade(tag="work"), None)
    assert said == "Nothing of this is written down for 2026. That is all right."


def test_a_tag_in_braces_is_told_as_typed() -> None:
    assert "#{days}" in year_said(2026, {DAY: DayFacts(2)}, Shade(tag="{days}"), None)


def test_the_heading_of_a_day_counts_its_wins_once_they_are_known() -> None:
    heading = day_heading(DAY, 3)
    assert heading.endswith("6 November · 3 wins")
    assert day_heading(DAY, 1).endswith("· 1 win")
    assert day_heading(DAY, None) == day_heading(DAY, 0) == heading.removesuffix(" · 3 wins")


def test_an_empty_day_is_told_kindly_whether_past_present_or_to_come() -> None:
    told = {empty_day(DAY, today) for today in (date(2026, 11, 5), DAY, OTHER)}
    assert len(told) == 3
    assert not any("!" in sentence or "missed" in sentence for sentence in told)


def test_the_legend_shows_the_thresholds_that_are_in_force() -> None:
    assert level_figures(Measure.WINS) == ("0", "1", "2", "3", "4+")
    assert level_figures(Measure.EFFORT) == ("0", "1–5", "6–11", "12–17", "18+")
    assert (
        levels_said(Measure.WINS) == "Wins in a day, from light to dark: none, 1, 2, 3, 4 or more."
    )
    assert "none, 1–5, 6–11, 12–17, 18 or more" in levels_said(Measure.EFFORT)


def test_the_button_names_the_shade() -> None:
    assert [shade_said(Shade(measure), None) for measure in Measure] == [
        "wins", "effort", "keepsakes",
    ]  # fmt: skip
    assert shade_said(Shade(tag="work"), None) == "#work"
    assert shade_said(Shade(kind=BOUNDARY.uid), BOUNDARY) == "Boundary"
