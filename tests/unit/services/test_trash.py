"""The trash keeps wins for 30 days, and only then lets go of them."""

from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.ticking import TickingClock
from tests.unit.services.conftest import Life
from winsdesk.bootstrap import open_for_the_window, open_journal

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


def test_a_win_can_be_restored_for_30_days(life: Life) -> None:
    win = life.keep("Said no")
    life.journal.wins.delete([win])
    life.clock.pass_(30 * DAY - MINUTE)
    life.journal.wins.purge_old()
    life.journal.wins.restore([win])
    assert life.journal.wins.get(win).living


def test_after_30_days_only_what_was_in_the_trash_that_long_is_gone(life: Life) -> None:
    kept, deleted, later = (life.keep(text) for text in ("Kept", "Deleted", "Deleted later"))
    life.journal.wins.delete([deleted])
    life.clock.pass_(2 * DAY)
    life.journal.wins.delete([later])
    life.clock.pass_(28 * DAY + MINUTE)
    life.journal.wins.purge_old()
    assert {win.uid for win in life.journal.store.wins.every()} == {kept, later}
    assert list(life.journal.store.wins.tombstones()) == [deleted]


def test_opening_the_window_empties_the_trash_of_what_is_old(tmp_path: Path) -> None:
    file = tmp_path / "journal.db"
    long_ago = TickingClock(datetime.now(UTC) - 31 * DAY)
    with closing(open_journal(file, clock=long_ago)) as journal:
        life = Life(journal, long_ago)
        kept, deleted = life.keep("Kept"), life.keep("Deleted")
        journal.wins.delete([deleted])
    with closing(open_for_the_window(file)) as journal:
        assert [win.uid for win in journal.store.wins.every()] == [kept]
