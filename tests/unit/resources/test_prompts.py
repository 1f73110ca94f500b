"""The prompts that come with the program: enough for every group, and gentle on any day."""

import re

import pytest

from winsdesk.domain.prompts import GROUPS, Prompt
from winsdesk.services.prompting import shipped

PRESUMES_A_GOOD_DAY = re.compile(
    r"\b(best|great|wonderful|happy|happiest|grateful|gratitude|thankful|proud|joy|enjoyed|enjoy"
    r"|success|succeed\w*|achiev\w*|accomplish\w*|favou?rite|highlight|smile\w*|laugh\w*|blessed)\b"
)
GUILT = re.compile(
    r"\b(missed|overdue|streak|failed|behind|broken|should|must|have to|ought|haven't|didn't you"
    r"|why didn't|lazy|waste\w*|excuse|at least|again and again|finally)\b"
)


@pytest.fixture(scope="module")
def prompts() -> tuple[Prompt, ...]:
    return shipped()


def test_there_are_enough_in_every_group(prompts: tuple[Prompt, ...]) -> None:
    assert len(prompts) >= 130
    assert {prompt.group for prompt in prompts} == set(GROUPS)
    for group in GROUPS:
        assert sum(prompt.group == group for prompt in prompts) >= 12, group


def test_no_two_are_alike_and_each_has_a_name_that_stays(prompts: tuple[Prompt, ...]) -> None:
    assert len({prompt.text.casefold() for prompt in prompts}) == len(prompts)
    assert len({prompt.uid for prompt in prompts}) == len(prompts)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", prompt.uid) for prompt in prompts)
    assert max(len(prompt.uid) for prompt in prompts) <= 24


def test_each_is_one_short_plain_line_with_a_question_in_it(prompts: tuple[Prompt, ...]) -> None:
    for prompt in prompts:
        assert len(prompt.text) <= 90, prompt
        assert "?" in prompt.text, prompt
        assert "!" not in prompt.text, prompt
        assert prompt.text[0].isupper(), prompt
        assert prompt.text[-1] in "?.", prompt


def test_none_presumes_a_good_day_and_none_blames(prompts: tuple[Prompt, ...]) -> None:
    lines = [prompt.text.casefold() for prompt in prompts]
    assert [line for line in lines if PRESUMES_A_GOOD_DAY.search(line)] == []
    assert [line for line in lines if GUILT.search(line)] == []


def test_the_line_that_the_program_began_with_is_among_them(prompts: tuple[Prompt, ...]) -> None:
    line = "What did you do today that was kind to your mind? Small counts."
    assert line in [prompt.text for prompt in prompts]


def test_a_language_without_prompts_of_its_own_gets_the_english_ones() -> None:
    assert shipped("xx") == shipped("en")
