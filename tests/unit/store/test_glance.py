"""A glance shows what opening the journal will show, or nothing, and leaves the file as it is."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from winsdesk.bootstrap import glance, open_journal
from winsdesk.domain.win import Ratings
from winsdesk.services.journal import Journal
from winsdesk.store.driver import connect

DAY = date(2026, 11, 24)
RATING = st.none() | st.integers(0, 10)
WIN = st.tuples(
    st.sampled_from(["walked", "said no #boundaries", "少し歩いた\nand back", "🌱 'quoted'"]),
    st.integers(-1, 1),
    st.builds(Ratings, RATING, RATING, RATING),
    st.sampled_from([None, 0, 2]),
    st.sampled_from(["", "it mattered"]),
    st.booleans(),
)


def write(journal: Journal, wins: list[tuple[str, int, Ratings, int | None, str, bool]]) -> None:
    kinds = journal.kinds.every()
    for text, shift, ratings, kind, note, thrown_away in wins:
        uid = kinds[kind].uid if kind is not None else None
        on = DAY + timedelta(days=shift)
        made = journal.wins.keep(on, text, kind=uid, ratings=ratings, note=note, tags=("kept",))
        if thrown_away:
            journal.wins.delete(tuple(made.wins))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wins=st.lists(WIN, max_size=6))
def test_a_glance_shows_what_the_page_will_show(
    tmp_path_factory: pytest.TempPathFactory,
    wins: list[tuple[str, int, Ratings, int | None, str, bool]],
) -> None:
    file = tmp_path_factory.mktemp("glance") / "journal.db"
    with closing(open_journal(file)) as journal:
        write(journal, wins)
        page, kinds = journal.days.page(DAY), journal.kinds.every()
    seen = glance(file, DAY)
    assert seen is not None
    assert (seen.day, seen.wins, seen.kinds) == (DAY, page.wins, kinds)


def test_a_glance_sees_what_a_killed_program_left_in_the_log(tmp_path: Path) -> None:
    file = tmp_path / "journal.db"
    writing = (
        "import os\n"
        "from datetime import date\n"
        "from pathlib import Path\n"
        "from winsdesk.bootstrap import open_journal\n"
        f"journal = open_journal(Path({str(file)!r}))\n"
        f"journal.wins.keep(date.fromisoformat('{DAY}'), 'walked')\n"
        "os._exit(9)\n"
    )
    subprocess.run([sys.executable, "-c", writing], check=False)
    assert file.with_name("journal.db-wal").stat().st_size > 0
    seen = glance(file, DAY)
    assert seen is not None
    assert [win.text for win in seen.wins] == ["walked"]


def test_wins_that_were_steps_wait_for_the_names_of_their_goals(tmp_path: Path) -> None:
    file = tmp_path / "journal.db"
    with closing(open_journal(file)) as journal:
        goal = journal.goals.add("Therapy").made[0]
        step = journal.goals.add_step(goal, "Ask").made[0]
        journal.goals.finish(step, DAY)
    assert glance(file, DAY) is None


@pytest.mark.parametrize(
    "damage", ["created_at = 'long ago'", "added_tags = 'no list'", "effort = 11"]
)
def test_a_win_that_cannot_be_read_is_left_for_the_open_journal_to_tell(
    tmp_path: Path, damage: str
) -> None:
    file = tmp_path / "journal.db"
    with closing(open_journal(file)) as journal:
        journal.wins.keep(DAY, "walked", ratings=Ratings(effort=8))
    with closing(connect(file)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = 1")
        connection.execute(f"UPDATE win SET {damage}")
    assert glance(file, DAY) is None


def _nothing(_: Path) -> None:
    pass


def _of_another_kind(file: Path) -> None:
    file.write_bytes(b"no journal at all" * 400)


def _empty(file: Path) -> None:
    file.touch()


def _a_folder(file: Path) -> None:
    file.mkdir()


@pytest.mark.parametrize("prepare", [_nothing, _of_another_kind, _empty, _a_folder])
def test_nothing_is_seen_and_nothing_left_where_a_glance_cannot_tell(
    tmp_path: Path, prepare: Callable[[Path], None]
) -> None:
    file = tmp_path / "journal.db"
    prepare(file)
    before = everything_in(tmp_path)
    assert glance(file, DAY) is None
    assert everything_in(tmp_path) == before


def everything_in(folder: Path) -> dict[str, bytes | None]:
    return {each.name: each.read_bytes() if each.is_file() else None for each in folder.iterdir()}
