"""Text is kept as typed, and tags are read out of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from winsdesk.domain.errors import Code, Trouble
from winsdesk.domain.text import LONGEST_TEXT, keepable, said, tag, tag_spans, tags_in

typed = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"))


@given(typed)
def test_whatever_is_typed_is_kept_unchanged(text: str) -> None:
    assert keepable(text) == text


@pytest.mark.parametrize("text", ["a\0b", "\ud83d", "\udc00 half"])
def test_a_nul_and_half_a_character_are_refused(text: str) -> None:
    with pytest.raises(Trouble) as refused:
        keepable(text)
    assert refused.value.code is Code.TEXT_UNKEEPABLE


@pytest.mark.parametrize("letter", ["a", "é", "日", "🙂"])
def test_a_text_may_have_a_megabyte_and_not_a_byte_more(letter: str) -> None:
    longest = letter * (LONGEST_TEXT // len(letter.encode()))
    assert keepable(longest) == longest
    with pytest.raises(Trouble) as refused:
        keepable(longest + letter)
    assert refused.value.code is Code.TEXT_TOO_LONG


@pytest.mark.parametrize("text", ["", " ", "\n\t", "\u3000\u2003"])
def test_white_space_alone_says_nothing(text: str) -> None:
    with pytest.raises(Trouble) as refused:
        said(text)
    assert refused.value.code is Code.TEXT_EMPTY


def test_what_is_said_keeps_its_spaces() -> None:
    assert said("  a walk \n") == "  a walk \n"


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("Answered one email #work", ("work",)),
        ("#Work and #WORK and #work", ("work",)),
        ("#home, #work.", ("home", "work")),
        ("(#home)", ("home",)),
        ("#self-care-", ("self-care",)),
        ("#été", ("été",)),
        ("#e\u0301te\u0301", ("été",)),
        ("#हिन्दी में", ("हिन्दी",)),
        ("#สวน", ("สวน",)),
        ("＃散歩 した", ("散歩",)),
        ("#строка", ("строка",)),
        ("#1 thing", ()),
        ("#ff8800", ()),
        ("C# and F#", ()),
        ("page#part", ()),
        ("https://example.org/#part", ()),
        ("&#amp", ()),
        ("##double", ()),
        ("#include", ()),
        ("# alone", ()),
        ("nothing here", ()),
    ],
)
def test_which_words_are_tags(text: str, tags: tuple[str, ...]) -> None:
    assert tags_in(text) == tags


@given(typed)
def test_where_the_tags_stand_and_which_they_are_agree(text: str) -> None:
    spans = tag_spans(text)
    assert all(text[begin] in "#＃" for begin, _ in spans)
    assert tuple(dict.fromkeys(tag(text[b:e]) for b, e in spans)) == tags_in(text)


@given(typed)
def test_a_tag_has_one_spelling(text: str) -> None:
    assert tag(tag(text)) == tag(text)


@given(st.from_regex(r"[a-z][a-z0-9]{0,12}", fullmatch=True), typed)
def test_a_tag_is_found_after_any_text_and_a_space(word: str, text: str) -> None:
    found = tags_in(f"{text} #{word}")
    is_code = tags_in(f"#{word}") == ()
    assert is_code or word in found
