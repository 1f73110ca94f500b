"""How texts are compared in a search, and where they are marked."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from winsdesk.domain.found import asked, folded, marks, pieces, sought_anywhere


@pytest.mark.parametrize(
    ("typed", "compared"),
    [
        ("WALK", "walk"),
        ("Café ÄÖÜ", "cafe aou"),
        ("Straße", "strasse"),
        ("Łódź, smørrebrød", "lodz, smorrebrod"),
        ("İstanbul ISPARTA", "istanbul isparta"),
        ("ὈΔΥΣΣΕΎΣ", "οδυσσευσ"),
        ("שָׁלוֹם", "שלום"),
        ("がぎ ｶﾞ", "がぎ ガ"),
        ("한국", "한국"),
        ("ｗａｌｋ ﬁ", "walk fi"),
    ],
)
def test_case_accents_and_forms_of_letters_are_folded(typed: str, compared: str) -> None:
    assert folded(typed) == compared
    assert folded(unicodedata.normalize("NFD", typed)) == compared


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("  Said no! ", ("said", "no")),
        ("#self-care foo_bar", ("self", "care", "foo", "bar")),
        ("今日は walk", ("今日は", "walk")),
        ("walkได้ไป", ("walk", "ไดไป")),
        ("आज मैं।", ("आज", "मैं")),
        ("!? … 😀 ——", ()),
        ("", ()),
    ],
)
def test_a_query_asks_for_words(query: str, words: tuple[str, ...]) -> None:
    assert asked(query) == tuple(map(folded, words))


def test_scripts_differ_in_where_a_word_begins() -> None:
    assert [sought_anywhere(word) for word in ("walk", "少し", "привет", "ไป", "आज")] == [
        False, False, False, True, True,
    ]  # fmt: skip
    assert pieces("walkした12") == ("walk", "し", "た", "12")


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("Said no to my mother", "no MO", ["no", "mo"]),
        ("Said no to my mother", "other", []),
        ("no, nothing. NO", "no", ["no", "no", "NO"]),
        ("今日は少し歩いた", "少し", ["少し"]),
        ("少、し", "少し", ["少、し"]),
        ("ไปเดินเล่น", "เดิน", ["เดิน"]),
        ("Café", "cafe", ["Café"]),
        ("Cafe\u0301 x", "cafe", ["Cafe\u0301"]),
        ("Straße", "stras", ["Straß"]),
        ("ｶﾞ", "ガ", ["ｶﾞ"]),
        ("walk walking", "walk walking", ["walk", "walking"]),
        ("anything", "", []),
        ("", "anything", []),
    ],
)
def test_marks_stand_where_words_are_found(text: str, query: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in marks(text, query)] == marked


@given(text=st.text(max_size=30), query=st.text(max_size=8))
def test_marks_are_in_order_apart_and_inside(text: str, query: str) -> None:
    edges = [edge for stretch in marks(text, query) for edge in stretch]
    assert edges == sorted(set(edges))
    assert all(0 <= edge <= len(text) for edge in edges)


@given(text=st.text(max_size=30))
def test_a_text_marks_itself_wherever_it_says_something(text: str) -> None:
    assert bool(marks(text, text)) == bool(asked(text))
