"""A thought that makes little of one's own deed is marked; everything else is left in silence."""

import json
import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from winsdesk.domain.reframe import Question, Rules, find, rules_from
from winsdesk.paths import resource

HERE = Path(__file__).parent


def lines(name: str) -> list[str]:
    """The sentences of one of the lists."""
    written = (HERE / f"reframe_{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in written if line and not line.startswith("#")]


def english() -> Rules:
    return rules_from(json.loads(resource("reframe", "en.json").read_text(encoding="utf-8")))


RULES = english()
NEVER = lines("never")
MARKED = [line.split(": ", 1) for line in lines("marked")]
ALONE = [said for _, said in MARKED if not any(mark in said[:-1] for mark in ".!?…")]
ENDS = (".", "!", "?", "…", '"', "”", "'")


def ended(sentence: str) -> str:
    return sentence if sentence.endswith(ENDS) else f"{sentence}."


@pytest.mark.parametrize("sentence", [*NEVER, *lines("harmless"), *lines("heldout_never")])
def test_it_is_never_marked(sentence: str) -> None:
    for written in (sentence, sentence.upper(), sentence.replace("'", "’"), f"\n{sentence} 😔\n"):
        assert find(written, RULES) == ()


@pytest.mark.parametrize("apostrophe", ["", "’"])
def test_spelling_makes_no_difference_to_what_is_never_marked(apostrophe: str) -> None:
    spelt = [re.sub(r"(?<=\w)'(?=\w)", apostrophe, sentence) for sentence in NEVER]
    assert [sentence for sentence in spelt if find(sentence, RULES)] == []


def test_the_lists_are_long_enough_to_mean_something() -> None:
    assert len(set(NEVER)) >= 1000
    assert len(MARKED) >= 450
    assert (len(lines("heldout_never")), len(lines("heldout_marked"))) == (105, 50)


@pytest.mark.parametrize(("asks", "sentence"), MARKED)
def test_a_thought_is_marked_with_its_question(asks: str, sentence: str) -> None:
    assert Question(asks) in {thought.kind for thought in find(sentence, RULES)}


def test_at_least_nine_tenths_of_what_was_not_seen_while_writing_the_rules_is_marked() -> None:
    unseen = lines("heldout_marked")
    assert sum(bool(find(sentence, RULES)) for sentence in unseen) >= 0.9 * len(unseen)


@pytest.mark.parametrize(
    "turned",
    [
        "He says {}", "They told me {}", "If {}", "When I was six {}", "I used to think {}",
        "{}, he says", "{} because of him", "{} with her", "{} before he came home",
        "{} since the accident", "{} so he would stop", "{} and I want to die", "{}?", "“{}”",
    ],
)  # fmt: skip
def test_the_words_of_a_thought_are_silent_with_somebody_or_harm_in_them(turned: str) -> None:
    written = [turned.format(said.rstrip(".!… ")) for said in ALONE]
    assert [said for said in written if find(said, RULES)] == []


@pytest.mark.parametrize("who", ["he", "She", "they", "we", "You", "my mum", "Tom", "everyone"])
def test_the_words_of_a_thought_are_silent_about_anybody_else(who: str) -> None:
    first_person = [said for said in ALONE if len(re.findall(r"\bI\b", said)) == 1]
    written = [re.sub(r"\bI\b", who, said) for said in first_person]
    assert len(written) > 100
    assert [said for said in written if find(said, RULES)] == []


@given(st.sampled_from(NEVER), st.sampled_from(ALONE), st.sampled_from([" ", "\n", "\n\n", " \n "]))
@settings(max_examples=400, deadline=None)
def test_what_touches_such_a_sentence_is_left_alone_too(
    never: str, marked: str, between: str
) -> None:
    assert find(ended(never) + between + marked, RULES) == ()
    assert find(ended(marked) + between + never, RULES) == ()
    if "\n" in between:
        assert find(never + between + marked, RULES) == ()
        assert find(marked + between + never, RULES) == ()


@given(
    st.sampled_from(NEVER), st.sampled_from(ALONE), st.sampled_from([", ", " and ", " - ", "; "])
)
@settings(max_examples=200, deadline=None)
def test_a_sentence_that_goes_on_with_it_is_left_alone(never: str, marked: str, joint: str) -> None:
    assert find(marked.rstrip(".!…") + joint + never, RULES) == ()
    assert find(never.rstrip(".!…") + joint + marked, RULES) == ()


@given(st.sampled_from(ALONE), st.text("he she my me 'no.,\n", max_size=12))
@settings(max_examples=200, deadline=None)
def test_a_marked_span_is_a_whole_sentence_as_written(marked: str, after: str) -> None:
    text = f"{ended(marked)} {after}"
    for thought in find(text, RULES):
        assert text[thought.start : thought.end].strip() == text[thought.start : thought.end]
        assert thought.start == 0 or text[: thought.start].rstrip()[-1] in ".\n!…"


def test_the_span_is_the_sentence_with_its_mark() -> None:
    text = "Rain in the morning. I only folded the laundry. Then tea."
    (thought,) = find(text, RULES)
    assert text[thought.start : thought.end] == "I only folded the laundry."


@pytest.mark.parametrize(
    "text",
    [
        "It doesn't count. 😔",
        "😔 It doesn't count.",
        "- It doesn’t count\n- I went for a walk",
        "I went for a walk.\n\nIt doesn't count.",
    ],
)
def test_pictures_lists_and_empty_lines_do_not_hide_a_thought(text: str) -> None:
    assert len(find(text, RULES)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "He came home early. I read a book. It rained. It doesn't count.",
        "It doesn't count. It rained. I read a book. Then she called.",
        "I never finish anything. It rained. Tea. The police came at nine.",
        "I only answered one email. 🔪",
        "Mum cooked. I went for a walk. Anyone could do that.",
    ],
)
def test_other_people_and_harm_anywhere_on_the_page_silence_what_could_point_at_them(
    text: str,
) -> None:
    assert "police" not in text or find(text, RULES)
    if "police" not in text:
        assert find(text, RULES) == ()


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("It was sunny. I watered the plants. It doesn't count.", True),
        ("It was sunny. It doesn't count.", False),
        ("It doesn't count. I watered the plants. It was sunny.", False),
        ("I watered the plants. It doesn't count. It was sunny.", False),
        ("It was sunny. I watered the plants. I should have done more.", False),
    ],
)
def test_among_everyday_words_it_has_to_point_back_at_a_deed(text: str, marked: bool) -> None:
    assert bool(find(text, RULES)) is marked


@pytest.mark.parametrize(
    "about",
    ["Told my mother no.", "Went back for my things, the police came along.", "Said no to Anna",
     "He shouted and I left.", "Went to bed with the pain"],
)  # fmt: skip
def test_a_note_on_something_with_somebody_else_or_harm_in_it_is_left_alone(about: str) -> None:
    assert find("It was nothing.", RULES, about=about) == ()
    assert find("It was nothing.", RULES, about="Folded the laundry, slowly #home")


@pytest.mark.parametrize("harm", ["I thought of suicide.", "There was blood.", "I am afraid."])
def test_a_page_that_speaks_of_harm_is_left_alone_as_a_whole(harm: str) -> None:
    page = f"I only answered one email. It rained. Tea. A book. {harm}"
    assert find(page, RULES) == ()
    assert find(page.replace(harm, ""), RULES)


def test_a_sentence_that_is_being_written_is_not_whole_yet() -> None:
    text = "I never finish anything. It was nothing"
    assert len(find(text, RULES)) == 2
    assert len(find(text, RULES, writing_at=len(text))) == 1
    assert len(find(f"{text}.", RULES, writing_at=len(text) + 1)) == 2


@pytest.mark.parametrize(
    "text",
    ["I only", "I only did", "I always", "I should have", "It doesn't",
     "Nothing I do", "I only did the dishes because", "I did the dishes but",
     "It doesn't count, so"],
)  # fmt: skip
def test_what_is_only_begun_is_silent(text: str) -> None:
    assert find(text, RULES) == ()


def test_no_word_of_harm_is_a_word_of_the_thoughts() -> None:
    assert not RULES.harm & RULES.known
    assert not [word for word in RULES.known if word.startswith(RULES.harm_begins)]
    assert not RULES.everyday & (RULES.harm | RULES.loaded)


def test_every_sort_of_thought_holds_a_word_that_it_is_found_by() -> None:
    assert all(not RULES.loaded.isdisjoint(rule.says.words()) for rule in RULES.thoughts)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("I just folded the laundry.", False),
        ("I folded the laundry, that's all.", False),
        ("I just folded the laundry, that's all.", True),
    ],
)
def test_two_weak_signs_in_one_sentence_make_a_thought(text: str, marked: bool) -> None:
    assert bool(find(text, RULES)) is marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("I only read the report.", True),
        ("I only read the report yesterday.", False),
        ("I only read one page of the report yesterday.", True),
    ],
)
def test_only_may_be_about_when_unless_it_says_how_little(text: str, marked: bool) -> None:
    assert bool(find(text, RULES)) is marked


def test_every_list_that_a_pattern_names_is_there() -> None:
    stored = json.loads(resource("reframe", "en.json").read_text(encoding="utf-8"))
    named = set(re.findall(r"<([\w-]+)>", json.dumps(stored)))
    named |= {rule["tail"] for rule in stored["thoughts"] if "tail" in rule}
    forms = {
        f"{group}-{form}" for group in stored["deeds"] for form in ("do", "did", "done", "doing")
    }
    assert named <= forms | set(stored["slots"])


MEGABYTE = 1_000_000
LONG = {
    "one thought over and over": "It doesn't count. ",
    "no end": "I only answered one email ",
    "commas": "it doesn't count, ",
    "beginnings": "well well okay i think i only did a bit of the first small old ",
    "quotation marks": '"',
    "points": ".",
    "apostrophes": "n't'",
    "lines": "\n",
    "one word": "only. ",
    "prose": "The wind turned and the shop closed early, so nothing came of it. ",
}


@pytest.mark.parametrize("piece", LONG.values(), ids=LONG.keys())
def test_a_megabyte_of_anything_is_read_in_a_moment(piece: str) -> None:
    text = piece * (MEGABYTE // len(piece))
    began = time.process_time()
    find(text, RULES)
    assert time.process_time() - began < 2


def test_a_megabyte_of_different_thoughts_is_read_in_a_moment_and_left_alone() -> None:
    text = "".join(
        f"I only answered {i % 990} emails and {i % 7} of the page {i // 990}. "
        for i in range(MEGABYTE // 45)
    )
    began = time.process_time()
    assert find(text, RULES) == ()
    assert time.process_time() - began < 3
