"""The same journal in the form of other programs, and in which programs it can be opened here."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from itertools import groupby
from pathlib import Path

from winsdesk.bootstrap import open_for_reading

Days = list[tuple[date, list[str]]]

_LIFEOGRAPH_HEAD = """LIFEOGRAPHDB
V 2000
E n
Id3078619

Do_2733
Dsen_US
Df1000000
Dl1000000

ID1760047
T DLifeograph
TfSans 10
Tb#FFFFFFFFFFFF
Tt#000000000000
Th#B7B725252525
Ts#96963F3F3F3F
Tl#FFFFBBBBBBBB

ID7510766
F ADefault
F&
FsNOPdc
Ftn

ID6505071
G ADefault
Gyc
Go--YP

ID5607967
M ADefault
McnDate
McoD-
Mccl_
Mcch=0

ID10004
C ADefault

"""


def days_of(journal: Path) -> Days:
    """Return every day of a journal with the texts of its wins."""
    with closing(open_for_reading(journal)) as opened:
        wins = [(win.day, win.text) for win in opened.store.wins.every()]
    wins.sort()
    return [(day, [text for _, text in of]) for day, of in groupby(wins, key=lambda win: win[0])]


def write_rednotebook(folder: Path, days: Days) -> None:
    """Write RedNotebook's month files; JSON's way with text is YAML's too."""
    folder.mkdir(parents=True)
    for month, of in groupby(days, key=lambda each: f"{each[0]:%Y-%m}"):
        lines = [f"{day.day}:\n  text: {json.dumps(_joined(texts))}\n" for day, texts in of]
        (folder / f"{month}.txt").write_text("".join(lines), encoding="utf-8")


def write_lifeograph(file: Path, days: Days) -> None:
    """Write Lifeograph's diary."""
    file.write_text(_LIFEOGRAPH_HEAD + "".join(_lifeograph_entries(days)), encoding="utf-8")


def _lifeograph_entries(days: Days) -> Iterator[str]:
    for number, (day, texts) in enumerate(days):
        written = day.year << 19 | day.month << 15 | day.day << 10 | 1
        yield f"ID{1_000_000 + number}\nE __n_{written}\nEc1596451707\nEe1596451707\nEt1596451707\n"
        yield "".join(f"Ep<{line}\n" for line in _joined(texts).splitlines()) + "\n"


def write_jrnl(home: Path, days: Days) -> Path:
    """Write jrnl's journal and its settings, and return the settings' file."""
    home.mkdir(parents=True)
    entries = (f"[{day:%Y-%m-%d} 20:00] {text}\n\n" for day, texts in days for text in texts)
    journal, settings = home / "journal.txt", home / "jrnl.yaml"
    journal.write_text("".join(entries), encoding="utf-8")
    settings.write_text(
        "colors:\n  body: none\n  date: none\n  tags: none\n  title: none\n"
        "default_hour: 9\ndefault_minute: 0\neditor: ''\nencrypt: false\nhighlight: false\n"
        f"indent_character: '|'\njournals:\n  default:\n    journal: {journal}\nlinewrap: 79\n"
        "tagsymbols: '#@'\ntemplate: false\ntimeformat: '%Y-%m-%d %H:%M'\nversion: v4.2\n",
        encoding="utf-8",
    )
    return settings


def jrnl(kept: Path) -> Path | None:
    """Return jrnl's program from an environment of its own, made where it can be."""
    program = kept / "jrnl" / "bin" / "jrnl"
    if not program.exists():
        shutil.rmtree(kept / "jrnl", ignore_errors=True)
        making = (
            [sys.executable, "-m", "venv", str(kept / "jrnl")],
            [str(program.with_name("python")), "-m", "pip", "install", "--quiet", "jrnl"],
        )
        for command in making:
            if subprocess.run(command, capture_output=True, check=False).returncode != 0:
                return None
    return program if program.exists() else None


def _joined(texts: list[str]) -> str:
    return "\n".join(" ".join(text.split()) for text in texts)
