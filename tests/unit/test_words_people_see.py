"""No string that a person sees speaks of guilt, cheers, or hides from those who translate."""

import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.unit import strings_people_see as strings
from tests.unit.strings_people_see import ROOT, Marked, Seen

GUILT = (
    "missed", "overdue", "past due", "deadline", r"streaks?", r"fail(s|ed|ing|ures?)?", "behind",
    r"should(n't| not)?( have|'ve)", "broken", r"broke (the|your) \w+", r"laz(y|iness)",
    "never miss", "don't forget", "still haven't", "you haven't", "not yet done", r"wast(e|ed|ing)",
    "worthless", "useless", "unproductive", "give up", "gave up", r"neglect(ed|ing)?",
    r"procrastinat\w+", r"punish\w*", r"excuses?", "willpower", "ashamed", "lagging", "catch up",
    r"disappoint\w*", "try harder", "no progress", "inactive", "abandoned", r"incomplete",
)  # fmt: skip
CHEERS = (
    r"amazing\w*", "awesome", r"great (job|work)", "good job", "well done", r"congrat\w*",
    "fantastic", "incredible", "hooray", "keep it up", "proud of you", "superstar", "champion",
)  # fmt: skip
JUDGING = re.compile(rf"(?<![\w-])({'|'.join((*GUILT, *CHEERS))})(?![\w-])", re.IGNORECASE)
LOUD = re.compile("[!¡\U0001f000-\U0001faff\u2600-\u27bf\u2b50\ufe0f]")

ALLOWED = {
    "Tired is not the same as lazy. Wrote that on a card": "a reframing in the demo's own words",
    "Called it a slow day instead of a wasted one": "a reframing in the demo's own words",
    "Told my manager the deadline isn't possible #work": "a boundary in the demo's own words",
    "Didn't punish myself for the mistake #work": "a self-kindness in the demo's own words",
    "a command failed": "stands in the log, where no person is meant",
}
"""Strings that may hold such a word, and why."""

SOURCES: dict[str, tuple[Callable[[], list[Seen]], int]] = {
    "window": (strings.window, 800),
    "terminal": (strings.terminal, 300),
    "helps": (strings.helps, 100),
    "elsewhere": (strings.elsewhere, 5),
    "resources": (strings.resources, 800),
    "desktop": (strings.desktop, 10),
}
"""Where strings come from, and how many of them there are at the very least."""

THROUGH = ("winsdesk/ui/translating.py", "winsdesk/ui/words.py")
"""Where a text goes through ``translate`` that was marked elsewhere."""


def judged(seen: Iterable[Seen]) -> list[str]:
    """Return the strings that judge or shout, with where they stand."""
    return [
        f"{one.where}: {one.text}"
        for one in seen
        if (JUDGING.search(one.text) or LOUD.search(one.text)) and one.text not in ALLOWED
    ]


@pytest.mark.parametrize("source", SOURCES)
def test_no_string_speaks_of_guilt_or_cheers(source: str) -> None:
    read, least = SOURCES[source]
    if source == "desktop" and not list(strings.PACKAGING.rglob("*.desktop")):
        pytest.skip("the packages are made elsewhere")
    seen = read()
    assert len(seen) >= least
    assert judged(seen) == []


@pytest.mark.parametrize(
    "bad",
    [
        "You missed two days.", "3 overdue", "Your streak is 4", "Streaks", "Saving failed",
        "You are behind.", "You should have rested", "a broken chain", "Don't forget to write",
        "You still haven't begun", "Well done", "Amazing work", "Kept!", "Kept 🎉", "Kept ✨",
    ],
)  # fmt: skip
def test_a_bad_string_is_caught(bad: str) -> None:
    assert judged([Seen(bad, "here")]) == [f"here: {bad}"]


@pytest.mark.parametrize(
    "good",
    [
        "A part of Winsdesk is missing", "I miss her", "Failsafe", "Nothing is written down here.",
        "Days without one are just days.", "It is not too late to write something down.",
        "File → Print",
    ],
)  # fmt: skip
def test_a_good_string_is_let_be(good: str) -> None:
    assert judged([Seen(good, "here")]) == []


@pytest.mark.parametrize(
    ("planted", "finds"),
    [
        ('tr("You missed a day")', "You missed a day"),
        ('self.tr("You " "missed a day")', "You missed a day"),
        ('QCoreApplication.translate("Here", "You missed a day")', "You missed a day"),
        ('QT_TRANSLATE_NOOP("words", "You missed a day")', "You missed a day"),
    ],
)
def test_a_bad_string_is_found_wherever_it_is_planted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, planted: str, finds: str
) -> None:
    monkeypatch.setattr(strings, "ROOT", tmp_path)
    file = tmp_path / "planted.py"
    file.write_text(planted, encoding="utf-8")
    assert judged(one.seen for one in strings.marked(file)) == [f"planted.py:1: {finds}"]


def test_every_exception_is_still_needed() -> None:
    seen = {one.text for read, _ in SOURCES.values() for one in read()}
    assert [text for text in ALLOWED if text not in seen] == []
    assert all(JUDGING.search(text) for text in ALLOWED)


def marked_everywhere() -> list[Marked]:
    files = strings.python_files(ROOT / "winsdesk")
    return [one for file in files for one in strings.marked(file)]


def test_what_is_translated_is_a_plain_literal() -> None:
    everything = marked_everywhere()
    assert len(everything) > 800
    assert [
        f"{one.seen.where}: {one.seen.text}"
        for one in everything
        if not one.literal and not one.seen.where.startswith(THROUGH)
    ] == []


def test_an_f_string_in_what_is_translated_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(strings, "ROOT", tmp_path)
    file = tmp_path / "planted.py"
    file.write_text('tr(f"{n} wins")\nself.tr("a" + b)\ntr("plain {n}")\n', encoding="utf-8")
    assert [one.literal for one in strings.marked(file)] == [False, False, True]


def test_lupdate_finds_every_text_under_the_context_it_is_shown_in(tmp_path: Path) -> None:
    wanted = {
        (one.context, one.seen.text): one
        for one in marked_everywhere()
        if not one.seen.where.startswith(THROUGH)
    }
    found = found_by_lupdate(tmp_path / "found.ts")
    assert len(found) > 700
    assert [
        f"{one.seen.where}: {one.seen.text}" for key, one in wanted.items() if key not in found
    ] == []
    numbered = re.compile("%L?n")
    assert [
        f"{one.seen.where}: {one.seen.text}"
        for key, one in wanted.items()
        if numbered.search(one.seen.text) and not found[key]
    ] == []


def found_by_lupdate(file: Path) -> dict[tuple[str | None, str], bool]:
    """Return what the tool for translators finds: whether each text is one with plurals."""
    tool = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent))
    assert tool is not None
    sources = [str(path) for path in strings.python_files(ROOT / "winsdesk")]
    subprocess.run(
        [tool, *sources, "-ts", str(file), "-silent"], check=True, capture_output=True, timeout=60
    )
    return {
        (context.findtext("name") or "", message.findtext("source") or ""): (
            message.get("numerus") == "yes"
        )
        for context in ElementTree.parse(file).iter("context")
        for message in context.iter("message")
    }


def test_a_text_is_called_the_same_everywhere() -> None:
    """What is said in two ways makes a person look for two things."""
    window = Counter(one.text.replace("&", "").removesuffix("…") for one in strings.window())
    for said, not_said in (
        ("Don't bring this back", "Don't bring back"),
        ("Accomplishment", "Mastery"),
        ("Keepsake", "Favourite"),
    ):
        assert window[said] > 0
        assert window[not_said] == 0
