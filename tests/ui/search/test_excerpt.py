"""What is shown of a text shows why it was found."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from winsdesk.domain.found import Found, Where, folded
from winsdesk.domain.win import Win
from winsdesk.ui.search.excerpt import BEFORE, LONGEST, Excerpt, excerpt, hit

DAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 20, tzinfo=UTC)
typed = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"))


def marked(shown: Excerpt) -> list[str]:
    return [shown.text[start:end] for start, end in shown.marks]


def test_a_short_text_is_shown_whole_with_its_words_marked() -> None:
    shown = excerpt("Walked to the oak. Walking helps", "wal")
    assert shown.text == "Walked to the oak. Walking helps"
    assert marked(shown) == ["Wal", "Wal"]


def test_several_lines_are_shown_as_one() -> None:
    assert excerpt("  A walk\nand\ttea \n", "tea").text == "A walk and tea"


def test_a_long_text_is_shown_around_the_first_marked_word() -> None:
    text = "before " * 100 + "walked to the oak " + "after " * 100
    shown = excerpt(text, "oak")
    assert marked(shown) == ["oak"]
    assert shown.text.startswith("…")
    assert shown.text.endswith("…")
    assert shown.marks[0][0] <= BEFORE + 1
    assert len(shown.text) <= LONGEST + 2


def test_a_long_text_without_the_word_is_shown_from_its_beginning() -> None:
    shown = excerpt("before " * 100, "oak")
    assert shown.text.startswith("before before")
    assert shown.marks == ()


def test_a_word_far_down_a_very_long_text_is_found() -> None:
    assert marked(excerpt("a " * 100_000 + "walked", "walk")) == ["walk"]


@pytest.mark.parametrize(
    ("text", "query", "words"),
    [
        ("Été à la mer", "ete", ["Été"]),
        ("今日は少し歩いた", "少し", ["少し"]),
        ("שלום לך", "לך", ["לך"]),
        ("🙂 a walk 🙂", "walk", ["walk"]),
    ],
)
def test_words_of_any_script_are_marked_where_they_stand(
    text: str, query: str, words: list[str]
) -> None:
    assert marked(excerpt(text, query)) == words


@given(typed, typed)
def test_marks_stand_within_the_text_in_order_and_apart(text: str, query: str) -> None:
    shown = excerpt(text, query)
    ends = [place for mark in shown.marks for place in mark]
    assert ends == sorted(ends)
    assert all(0 <= start < end <= len(shown.text) for start, end in shown.marks)


@given(typed, st.sampled_from(["walk", "Étés", "tea"]), typed)
def test_a_word_that_is_there_is_shown_and_marked(before: str, word: str, after: str) -> None:
    shown = excerpt(f"{before} {word} {after}", word)
    assert folded(word) in {folded(part) for part in marked(shown)}


def win(**values: Any) -> Win:
    return Win("uid", DAY, "A walk", NOW, NOW, **values)


def test_a_note_or_tags_are_shown_only_when_they_were_asked_for() -> None:
    found = Found(Where.WIN, DAY, "A walk", "It helped", win(added_tags=("outside",)))
    assert hit(found, "walk").note is None
    assert hit(found, "walk").tags is None
    note, tags = hit(found, "helped").note, hit(found, "outs").tags
    assert note is not None
    assert marked(note) == ["helped"]
    assert tags is not None
    assert (tags.text, marked(tags)) == ("#outside", ["outs"])
