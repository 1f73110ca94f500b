"""The words that come with the program: enough of them, no two alike, and none that hurts."""

import json
import re
from typing import Any

import pytest

from winsdesk import paths, words
from winsdesk.domain.kind import first_kinds

UNKIND = (
    "missed",
    "overdue",
    "streak",
    "failed",
    "behind",
    "should have",
    "broken",
    "amazing",
    "proud of you",
    "!",
)
FILES = (("demo", "wins.json"), ("help", "what-counts.json"), ("prompts", "en.json"))
KEYS = {kind.key for kind in first_kinds()}


def read(*parts: str) -> dict[str, Any]:
    """Read one of the program's JSON files that hold an object."""
    found: dict[str, Any] = json.loads(written(*parts))
    return found


def written(*parts: str) -> str:
    """The text of one of the program's files."""
    return paths.resource(*parts).read_text(encoding="utf-8")


def texts(value: object) -> list[str]:
    """Every piece of text in `value`, however deep, but not the names of its fields."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        value = list(value.values())
    found = [text for each in value for text in texts(each)] if isinstance(value, list) else []
    return [text for text in found if text]


@pytest.fixture(scope="module")
def demo() -> dict[str, Any]:
    return read("demo", "wins.json")


@pytest.mark.parametrize("parts", FILES, ids="/".join)
def test_no_word_of_guilt_or_fanfare_ships(parts: tuple[str, str]) -> None:
    lines = texts(json.loads(written(*parts)))
    assert len(lines) >= 40
    assert [(word, line) for line in lines for word in UNKIND if word in line.lower()] == []


@pytest.mark.parametrize("parts", FILES, ids="/".join)
def test_every_line_is_clean_text_without_emoji(parts: tuple[str, str]) -> None:
    lines = texts(json.loads(written(*parts)))
    assert [line for line in lines if line != " ".join(line.split())] == []
    assert [line for line in lines if max(map(ord, line)) > 0x2100] == []


def test_the_demo_has_wins_of_every_kind_and_no_two_alike(demo: dict[str, Any]) -> None:
    wins = [win["text"].casefold() for win in demo["wins"]]
    assert len(wins) >= 260
    assert len(set(wins)) == len(wins)
    counts = {key: sum(win["kind"] == key for win in demo["wins"]) for key in KEYS}
    assert sum(counts.values()) == len(wins)
    assert min(counts.values()) >= 15


def test_about_a_fifth_of_the_demo_is_hard_and_done_anyway(demo: dict[str, Any]) -> None:
    hard = sum(win["effort"][0] >= 8 for win in demo["wins"])
    assert 0.15 <= hard / len(demo["wins"]) <= 0.25


def test_every_demo_win_has_the_shape_that_the_demo_draws_from(demo: dict[str, Any]) -> None:
    needed = {"text", "kind", "effort", "mastery", "pleasure", "note", "tags"}
    for win in demo["wins"]:
        assert needed <= win.keys() <= needed | {"weekday", "season"}, win
        for rating in (win["effort"], win["mastery"], win["pleasure"]):
            assert rating is None or 0 <= rating[0] <= rating[1] <= 10, win
        assert win["effort"] is not None, win
        assert win["note"] is None or win["note"], win
        assert set(win.get("weekday", [0])) <= set(range(7)), win
        assert set(win.get("season", [1])) <= set(range(1, 13)), win
        assert win.get("weekday", [0]), win
        assert win.get("season", [1]), win


def test_a_demo_tag_is_written_once_and_plainly(demo: dict[str, Any]) -> None:
    tagged = [win for win in demo["wins"] if win["tags"] or "#" in win["text"]]
    assert len(tagged) >= 60
    for win in tagged:
        tags = [*win["tags"], *re.findall(r"#(\S+)", win["text"])]
        assert len(set(tags)) == len(tags), win
        assert all(re.fullmatch(r"[a-z]+", tag) for tag in tags), win


def test_demo_wins_leave_some_ratings_and_notes_empty_as_people_do(demo: dict[str, Any]) -> None:
    for part in ("mastery", "pleasure", "note"):
        empty = sum(win[part] is None for win in demo["wins"])
        assert 0 < empty < len(demo["wins"]), part


def test_the_demo_has_words_for_sixty_days(demo: dict[str, Any]) -> None:
    assert len(demo["days"]) >= 60
    assert len(set(demo["days"])) == len(demo["days"])
    assert all(isinstance(day, str) and day.endswith(".") for day in demo["days"])


def test_the_demo_has_goals_whose_finished_steps_are_among_its_wins(demo: dict[str, Any]) -> None:
    wins = {win["text"] for win in demo["wins"]}
    finished = [text for goal in demo["goals"] for text in finishing(goal)]
    assert len(demo["goals"]) >= 2
    assert len(finished) >= 5
    assert set(finished) <= wins


def finishing(node: dict[str, Any]) -> list[str]:
    """The texts of the wins by which a goal's steps, or a step's smaller ones, were finished."""
    below = [text for step in node.get("steps", []) for text in finishing(step)]
    return [*node.get("wins", []), *below]


def test_what_counts_explains_every_kind_under_the_name_that_the_window_uses() -> None:
    page = read("help", "what-counts.json")
    assert page.keys() == {"title", "opening", "sections", "closing"}
    assert page["title"] == "What counts?"
    assert [section["key"] for section in page["sections"]] == [k.key for k in first_kinds()]
    for section in page["sections"]:
        assert section.keys() == {"key", "title", "sentence", "examples"}
        assert section["title"] == words.KINDS[section["key"]].name
        assert section["sentence"].endswith(".")
        assert 3 <= len(section["examples"]) <= 4
    examples = [line for section in page["sections"] for line in section["examples"]]
    assert len(set(examples)) == len(examples)


def test_what_counts_ends_with_what_this_is_not_and_whom_to_call() -> None:
    closing = " ".join(read("help", "what-counts.json")["closing"])
    assert "just a day" in closing
    assert "not care" in closing
    assert "local emergency number" in closing
