"""The same journal in the form of other programs says the same."""

import json
import re
from datetime import date
from pathlib import Path

from tests.benchmarks import others
from winsdesk.bootstrap import open_journal

DAYS = [
    (date(2026, 2, 27), ["Said no: “kindly”"]),
    (date(2026, 3, 1), ["Rang\nthe dentist", "Slept"]),
]


def test_the_days_of_a_journal_are_its_wins(tmp_path: Path) -> None:
    journal = open_journal(tmp_path / "journal.db")
    for day, texts in reversed(DAYS):
        for text in texts:
            journal.wins.keep(day, text)
    journal.close()
    assert others.days_of(tmp_path / "journal.db") == DAYS


def test_rednotebook_gets_a_file_a_month(tmp_path: Path) -> None:
    others.write_rednotebook(tmp_path / "data", DAYS)
    assert {file.name for file in (tmp_path / "data").iterdir()} == {"2026-02.txt", "2026-03.txt"}
    written = (tmp_path / "data" / "2026-03.txt").read_text(encoding="utf-8")
    found = re.fullmatch(r"(\d+):\n  text: (.+)\n", written)
    assert found is not None
    assert (found[1], json.loads(found[2])) == ("1", "Rang the dentist\nSlept")


def test_lifeograph_gets_an_entry_a_day(tmp_path: Path) -> None:
    others.write_lifeograph(tmp_path / "ten.diary", DAYS)
    written = (tmp_path / "ten.diary").read_text(encoding="utf-8")
    numbers = [int(number) for number in re.findall(r"^E __n_(\d+)$", written, re.MULTILINE)]
    dates = [date(each >> 19, each >> 15 & 15, each >> 10 & 31) for each in numbers]
    assert dates == [day for day, _ in DAYS]
    assert re.findall(r"^Ep<(.*)$", written, re.MULTILINE)[1:] == ["Rang the dentist", "Slept"]


def test_jrnl_gets_an_entry_a_win(tmp_path: Path) -> None:
    settings = others.write_jrnl(tmp_path / "jrnl", DAYS)
    written = (settings.parent / "journal.txt").read_text(encoding="utf-8")
    assert written.count("[2026-03-01 20:00] ") == 2
    assert str(settings.parent / "journal.txt") in settings.read_text(encoding="utf-8")
