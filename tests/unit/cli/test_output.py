import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from winsdesk.cli import output


@given(st.text())
def test_a_visible_line_holds_nothing_that_a_terminal_obeys(text: str) -> None:
    shown = output.visible(text)
    assert not {c for c in shown if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")}
    assert not set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069") & set(shown)


@given(st.text(st.characters(exclude_categories=["C", "Z"])))
def test_ordinary_words_are_shown_as_they_are(text: str) -> None:
    assert output.visible(text) == text


def test_joined_emoji_and_marks_of_direction_stay_whole() -> None:
    text = "👩‍👧 \u200fשלום"
    assert output.visible(text) == text


def test_lines_end_where_they_were_ended() -> None:
    assert output.lines_of("one\r\ntwo\n\nfour\n\n") == ["one", "two", "", "four"]
    assert output.lines_of("one") == ["one"]


def test_a_number_is_said_with_what_it_counts() -> None:
    assert output.counted(1, "win") == "1 win"
    assert output.counted(1204, "win") == "1,204 wins"
    assert output.counted(0, "day") == "0 days"
