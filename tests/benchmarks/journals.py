"""The journals to measure with, each made once and kept for the next run."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from zlib import crc32

from tests.benchmarks import big_journal
from winsdesk.bootstrap import open_journal
from winsdesk.domain.day import day_of
from winsdesk.paths import resource
from winsdesk.services.clock import WallClock
from winsdesk.services.demo import invented_year, read_material, write_demo
from winsdesk.settings import Settings
from winsdesk.store import index, schema
from winsdesk.store.migrations import LATEST


class Journals:
    """Journals of any size in one folder; those of an older schema are thrown away."""

    def __init__(self, folder: Path, say: Callable[[str], None]) -> None:
        self._folder = folder
        self._say = say
        self._mark = f"schema-{LATEST}-{_sources():08x}"
        for old in folder.glob("journal-*"):
            if self._mark not in old.name:
                old.unlink()

    def of(self, wins: int) -> Path:
        """Return the journal with so many wins; it is only to be read, or copied."""
        file = self._folder / f"journal-{wins}-{self._mark}.db"
        if not file.exists():
            self._say(f"Making a journal of {wins:,} wins; it is kept for the next time …")
            draft = file.with_suffix(".part")
            draft.unlink(missing_ok=True)
            big_journal.write(draft, wins)
            draft.rename(file)
        return file


def write_demo_journal(data_dir: Path) -> Path:
    """Write the demo's year, with wins on the present day, as the journal of a data folder."""
    clock = WallClock()
    today = day_of(clock.now(), Settings().day_ends_at)
    material = read_material(resource("demo", "wins.json").read_text(encoding="utf-8"))
    file = data_dir / "journal.db"
    with closing(open_journal(file)) as journal:
        write_demo(journal.store, invented_year(material, today, clock.now()))
    return file


def _sources() -> int:
    """Return a number that changes with what a journal of this kind is made by."""
    modules = (schema, index, big_journal)
    return crc32(b"".join(Path(str(module.__file__)).read_bytes() for module in modules))
