"""What a write touched, and which screens have to look again."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from winsdesk.domain.changes import EVERYTHING, NOTHING, ChangeSet, Part, changed

DAY, OTHER = date(2026, 11, 24), date(2025, 1, 1)
days = st.frozensets(st.dates(), max_size=3)
changes = st.builds(
    ChangeSet,
    days,
    st.frozensets(st.text(max_size=3), max_size=3),
    st.frozensets(st.sampled_from(Part)),
    st.booleans(),
)


def test_nothing_touches_nothing() -> None:
    assert not NOTHING
    assert not NOTHING.touches(DAY)
    assert not NOTHING.touches_year(DAY.year)


def test_everything_touches_every_day_and_year() -> None:
    assert EVERYTHING
    assert EVERYTHING.touches(DAY)
    assert EVERYTHING.touches_year(1900)


def test_a_change_of_a_day_touches_that_day_and_its_year_alone() -> None:
    change = ChangeSet(days=frozenset({DAY}))
    assert change.touches(DAY)
    assert not change.touches(OTHER)
    assert change.touches_year(2026)
    assert not change.touches_year(2025)


def test_a_change_of_kinds_touches_the_cards_of_every_day_but_no_figure_of_a_year() -> None:
    change = changed(Part.KINDS)
    assert change.touches(DAY)
    assert not change.touches_year(DAY.year)


@given(changes, changes, st.dates())
def test_two_changes_together_touch_what_either_touches(
    one: ChangeSet, other: ChangeSet, day: date
) -> None:
    both = one | other
    assert both.touches(day) == (one.touches(day) or other.touches(day))
    assert both.touches_year(day.year) == (
        one.touches_year(day.year) or other.touches_year(day.year)
    )
    assert both.wins == one.wins | other.wins
    assert bool(both) == (bool(one) or bool(other))


@given(changes)
def test_nothing_adds_nothing(change: ChangeSet) -> None:
    assert change | NOTHING == change == NOTHING | change
