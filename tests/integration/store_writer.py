"""Writes wins to a journal for as long as it is let, and tells each one that is kept.

Run by the tests in a process of its own: ``store_writer.py JOURNAL NAME [COUNT] [BYTES]``. With
BYTES no file may grow beyond that many, as on a full disk.
"""

import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from winsdesk.domain.errors import Trouble
from winsdesk.domain.win import Win
from winsdesk.store.opening import open_repository
from winsdesk.store.repository import JournalRepository


def write_one(store: JournalRepository, name: str, number: int) -> None:
    """Keep a win as the window does: at the end of its day, its draft dropped."""
    day = date(2026, 1, 1) + timedelta(days=number % 7)
    now = datetime.now(UTC)
    with store.unit() as unit:
        place = store.wins.next_place(day)
        text = f"Win {number} of {name} #tag{number % 3}"
        store.wins.add(Win(f"{name}-{number}", day, text, now, now, place=place))
        store.drafts.save(day, "")
        unit.commit()


def main(journal: str, name: str, count: str = "1000000", most_bytes: str = "") -> None:
    """Write wins until killed, done, or out of room."""
    store = open_repository(Path(journal))
    if most_bytes:
        _limit(int(most_bytes))
    for number in range(int(count)):
        try:
            write_one(store, name, number)
        except Trouble as trouble:
            print(trouble.code.value, flush=True)
            return
        print(number, flush=True)
    store.close()


def _limit(most_bytes: int) -> None:
    import resource
    import signal

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))


if __name__ == "__main__":
    main(*sys.argv[1:])
