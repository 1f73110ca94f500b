"""What has to stay quick in a journal of a million wins is answered from indexes alone."""

from datetime import date, timedelta

import pytest

from tests.unit.store.making import DAY, keep, win
from winsdesk.domain.calendar import Shade
from winsdesk.domain.kind import first_kinds
from winsdesk.store.repository import JournalRepository

KIND = first_kinds()[0].uid


def plan_of(store: JournalRepository, statements: list[str]) -> str:
    """How SQLite goes about the last of the statements that were run."""
    # What full text runs by itself is told behind two dashes.
    last = [each for each in statements if not each.startswith("--")][-1]
    rows = store._connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {last}").all()
    return "\n".join(str(row[3]) for row in rows)


@pytest.fixture
def statements(store: JournalRepository) -> list[str]:
    """The statements that a journal runs, with their values in them."""
    heard: list[str] = []
    driver = store._connection.connection.driver_connection
    assert driver is not None
    driver.set_trace_callback(heard.append)
    return heard


@pytest.mark.parametrize(
    ("shade", "index"),
    [
        (Shade(), "win USING COVERING INDEX win_of_day (day>? AND day<?)"),
        (Shade(kind=KIND), "win USING COVERING INDEX win_of_day (day>? AND day<?)"),
        (Shade(tag="x"), "win_tag USING PRIMARY KEY (tag=? AND day>? AND day<?)"),
    ],
)
def test_the_counts_of_a_year_are_read_from_an_index(
    store: JournalRepository, statements: list[str], shade: Shade, index: str
) -> None:
    keep(store, win("a", "#x", kind=KIND))
    assert len(store.wins.facts(date(2026, 1, 1), date(2026, 12, 31), shade)) == 1
    plan = plan_of(store, statements)
    assert index in plan
    assert "B-TREE" not in plan


def test_a_day_and_a_place_are_found_by_an_index(
    store: JournalRepository, statements: list[str]
) -> None:
    keep(store, *(win(f"{place}", place=place) for place in range(3)))
    assert store.wins.next_place(DAY) == 3
    assert "COVERING INDEX win_of_day (day=?)" in plan_of(store, statements)
    assert len(store.wins.on(DAY)) == 3
    assert "INDEX win_of_day (day=?)" in plan_of(store, statements)
    assert len([*store.wins.between(DAY, DAY + timedelta(days=40))]) == 3
    assert "INDEX win_of_day (day>? AND day<?)" in plan_of(store, statements)
    assert store.wins.trash() == ()
    assert "INDEX win_in_trash" in plan_of(store, statements)


def test_the_newest_hits_need_no_sorting(store: JournalRepository, statements: list[str]) -> None:
    keep(store, win("a", "walked"))
    assert store.search._ids(("walk",), 50)
    assert "B-TREE" not in plan_of(store, statements)
    assert store.search._ids(("w",), 50)
    assert "B-TREE" not in plan_of(store, statements)
