"""What keeping a win costs, against the same statements through the bare driver."""

from __future__ import annotations

import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter

from sqlcipher3 import dbapi2

from winsdesk.domain.win import Win
from winsdesk.store.engine import connect
from winsdesk.store.index import doc_id
from winsdesk.store.opening import open_repository
from winsdesk.store.repository import JournalRepository

_NOW = datetime(2026, 1, 1, 20, tzinfo=UTC)
_WIN_COLUMNS = (
    "uid, day, place, text, kind_id, effort, mastery, pleasure, note, added_tags, keepsake, "
    "dont_bring_back, acknowledged_at, step, part, created_at, updated_at, deleted_at"
)


def bench_save(rounds: int = 400) -> float:
    """Return how many times a save through the repository costs a bare one (medians, interleaved).

    Both work on journals of the same schema with the same pragmas, and write the same rows.
    """
    with tempfile.TemporaryDirectory() as folder:
        ours = open_repository(Path(folder, "ours.db"))
        open_repository(Path(folder, "bare.db")).close()
        bare = connect(Path(folder, "bare.db"))
        for pragma in ("foreign_keys = ON", "secure_delete = ON", "synchronous = FULL"):
            bare.execute(f"PRAGMA {pragma}")
        pairs = [(_time_ours(ours, turn), _time_bare(bare, turn)) for turn in range(rounds)]
        bare.close()
        ours.close()
    warm = pairs[rounds // 10 :]
    return median(pair[0] for pair in warm) / median(pair[1] for pair in warm)


def _day(turn: int) -> date:
    return date(2026, 1, 1) + timedelta(days=turn // 4)


def _time_ours(store: JournalRepository, turn: int) -> float:
    day = _day(turn)
    win = Win(f"uid-{turn}", day, f"Went for walk number {turn} in the rain", _NOW, _NOW)
    began = perf_counter()
    with store.unit() as unit:
        place = store.wins.next_place(day)
        store.wins.add(Win(win.uid, day, win.text, _NOW, _NOW, place=place))
        store.drafts.save(day, "")
        unit.commit()
    return perf_counter() - began


def _time_bare(bare: dbapi2.Connection, turn: int) -> float:
    day = _day(turn).isoformat()
    key = doc_id(_day(turn), turn + 1)
    words = f"went for walk number {turn} in the rain"
    now = _NOW.isoformat(timespec="microseconds")
    marks = ", ".join("?" * 18)
    began = perf_counter()
    bare.execute("BEGIN IMMEDIATE")
    (last,) = bare.execute(
        "SELECT max(place) FROM win WHERE deleted_at IS NULL AND day = ?", (day,)
    ).fetchone()
    place = 0 if last is None else last + 1
    row = (f"uid-{turn}", day, place, words, *[None] * 4, "", "[]", 0, 0, None, None, 0, now, now, None)  # noqa: E501
    bare.execute(f"INSERT INTO win({_WIN_COLUMNS}) VALUES ({marks})", row)
    doc = (key, words, "", "")
    bare.execute("INSERT INTO search_doc(id, text, note, tags) VALUES (?, ?, ?, ?)", doc)
    bare.execute("INSERT INTO search(rowid, text, note, tags) VALUES (?, ?, ?, ?)", doc)
    bare.execute("DELETE FROM draft WHERE day = ?", (day,))
    bare.execute("COMMIT")
    return perf_counter() - began


if __name__ == "__main__":
    print(f"a save costs {bench_save():.2f} times a bare one")
