from contextlib import closing
from datetime import date

import pytest

from tests.unit.cli.program import Program
from winsdesk.bootstrap import open_journal
from winsdesk.domain.win import Ratings


@pytest.fixture
def kept(program: Program) -> Program:
    days = {(1, 1): 1, (11, 20): 2, (11, 22): 3, (11, 24): 5}
    with closing(open_journal(program.journal)) as journal:
        for (month, day), wins in days.items():
            for _ in range(wins):
                journal.wins.keep(date(2026, month, day), "a win", ratings=Ratings(4))
    return program


def rows(picture: str) -> dict[str, str]:
    return {line[:3]: line[5:] for line in picture.splitlines() if line[:3].strip()}


def test_every_day_stands_in_the_column_of_its_week(kept: Program) -> None:
    shown = rows(kept("calendar").out)
    assert list(shown) == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    assert shown["Thu"].startswith("░··")
    assert shown["Mon"].startswith(" ··")
    assert shown["Fri"].endswith("·▒")
    assert shown["Sun"].endswith("·▓")
    assert shown["Tue"].endswith("·█")
    assert len(shown["Tue"]) == 48
    assert len(shown["Wed"]) == 47


def test_the_legend_has_the_real_thresholds(kept: Program) -> None:
    out = kept("calendar").out
    assert "Wins in a day:  · none   ░ 1   ▒ 2   ▓ 3   █ 4 or more" in out
    assert "11 wins on 4 days." in out


def test_it_fits_eighty_columns_and_is_plain_when_piped(kept: Program) -> None:
    for year in ("1900", "2026", "2000", "2200"):
        out = kept("calendar", year).out
        assert max(map(len, out.splitlines())) <= 80
        assert "\x1b" not in out


def test_the_months_stand_over_the_weeks_in_which_they_begin(kept: Program) -> None:
    months = kept("calendar").out.splitlines()[1]
    assert months.split() == [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]  # fmt: skip
    assert months.index("Nov") - 5 == 43


def test_the_week_begins_where_the_settings_say(kept: Program) -> None:
    (kept.data_dir / "settings.json").write_text('{"first_weekday": 6}', encoding="utf-8")
    assert next(iter(rows(kept("calendar").out))) == "Sun"


def test_colours_are_for_terminals_that_want_them(
    kept: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("NO_COLOR", "COLORTERM", "COLORFGBG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b[38;5;" in kept("calendar", tty=True).out
    monkeypatch.setenv("COLORTERM", "truecolor")
    assert "\x1b[38;2;249;188;116m█" in kept("calendar", tty=True).out
    monkeypatch.setenv("COLORFGBG", "0;15")
    assert "\x1b[38;2;142;54;27m█" in kept("calendar", tty=True).out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in kept("calendar", tty=True).out


def test_a_wide_terminal_gets_wide_days(kept: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "130")
    assert "m██\x1b" in kept("calendar", tty=True).out


def test_without_signs_for_shades_it_writes_digits(kept: Program) -> None:
    out = kept("calendar", encoding="ascii").out
    assert ". none   1 1   2 2   3 3   4 4 or more" in out
    assert out.isascii()


def test_scripts_get_the_days_that_have_wins(kept: Program) -> None:
    assert kept("calendar", "2026", "--json").document == {
        "year": 2026,
        "days": {
            "2026-01-01": {"wins": 1, "effort": 4},
            "2026-11-20": {"wins": 2, "effort": 8},
            "2026-11-22": {"wins": 3, "effort": 12},
            "2026-11-24": {"wins": 5, "effort": 20},
        },
    }
    assert kept("calendar", "2025", "--json").document == {"year": 2025, "days": {}}


@pytest.mark.parametrize("year", ["26", "1899", "2201", "year", "٢٠٢٦"])
def test_a_year_that_no_journal_holds_is_refused(program: Program, year: str) -> None:
    answer = program("calendar", year)
    assert (answer.status, answer.err.count("\n")) == (2, 1)
    assert "is not a year from 1900 to 2200" in answer.err
