"""One prompt a day, the same all day, and none again before its turn."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from winsdesk.domain.prompts import GROUPS, Asked, Prompt, prompt_of, with_day
from winsdesk.services.prompting import chosen, shipped

SHIPPED = shipped()
TEN_YEARS = 3653
groups_off = st.sets(st.sampled_from(GROUPS)).map(tuple)
own_ones = st.lists(st.uuids().map(str), max_size=80, unique=True).map(
    lambda uids: tuple(Prompt(uid, f"My question {uid}?") for uid in uids)
)


@given(off=groups_off, own=own_ones, first=st.dates(date(1990, 1, 1), date(2080, 1, 1)))
def test_over_ten_years_none_comes_again_before_all_chosen_ones_have_come(
    off: tuple[str, ...], own: tuple[Prompt, ...], first: date
) -> None:
    prompts = chosen(SHIPPED, own, off)
    days = [first + timedelta(days=each) for each in range(0, TEN_YEARS)]
    seen = [prompt_of(day, prompts) for day in days[: 2 * len(prompts) + 1]]
    if not prompts:
        assert seen == [None]
        return
    round_of = len(prompts)
    assert set(seen[:round_of]) == set(prompts)
    assert seen[round_of : 2 * round_of] == seen[:round_of]
    later = [prompt_of(day, prompts) for day in days[-61:]]
    assert len(set(later)) == min(61, round_of)


def test_with_what_ships_none_comes_again_within_sixty_days_in_ten_years() -> None:
    last_seen: dict[str, date] = {}
    for number in range(TEN_YEARS):
        day = date(2026, 1, 1) + timedelta(days=number)
        prompt = prompt_of(day, SHIPPED)
        assert prompt is not None
        assert day - last_seen.get(prompt.uid, date.min) > timedelta(days=60)
        last_seen[prompt.uid] = day
    assert len(last_seen) == len(SHIPPED)


@given(own=own_ones, off=groups_off, day=st.dates(date(1990, 1, 1), date(2080, 1, 1)))
def test_switched_off_groups_never_ask_and_ones_own_take_their_turn(
    own: tuple[Prompt, ...], off: tuple[str, ...], day: date
) -> None:
    prompts = chosen(SHIPPED, own, off)
    asked = {prompt_of(day + timedelta(days=each), prompts) for each in range(len(prompts))}
    assert {prompt.group for prompt in asked if prompt} == (
        set(GROUPS) - set(off) | ({""} if own else set())
    )
    assert asked >= set(own)


@given(day=st.dates(), order=st.permutations(SHIPPED[:20]))
def test_the_order_in_which_they_are_listed_and_their_wording_change_nothing(
    day: date, order: list[Prompt]
) -> None:
    listed = prompt_of(day, SHIPPED[:20])
    reworded = [Prompt(prompt.uid, prompt.text.upper(), prompt.group) for prompt in order]
    there = prompt_of(day, reworded)
    assert listed is not None
    assert there is not None
    assert there.uid == listed.uid


@pytest.mark.parametrize("many", [1, 2, 3, 7, 12, 40, 60, 128, 141])
def test_the_next_one_leads_through_all_and_the_one_before_leads_back(many: int) -> None:
    day = date(2026, 11, 24)
    prompts = SHIPPED[:many]
    walked = [prompt_of(day, prompts, step) for step in range(many)]
    assert set(walked) == set(prompts)
    assert prompt_of(day, prompts, many) == walked[0]
    assert [prompt_of(day, prompts, -step) for step in range(1, many)] == walked[:0:-1]


def test_the_next_one_is_not_what_the_days_around_ask() -> None:
    day = date(2026, 11, 24)
    around = {prompt_of(day + timedelta(days=each), SHIPPED) for each in range(-30, 31)}
    assert prompt_of(day, SHIPPED, 1) not in around
    assert prompt_of(day, SHIPPED, -1) not in around


some_of = st.sets(st.sampled_from(SHIPPED), max_size=80).map(tuple)


@given(
    course=st.lists(st.tuples(some_of, some_of, st.integers(1, 3)), min_size=1, max_size=120),
    first=st.dates(date(1990, 1, 1), date(2080, 1, 1)),
)
def test_whatever_is_chosen_a_day_keeps_its_prompt_and_none_comes_again_before_its_turn(
    course: list[tuple[tuple[Prompt, ...], tuple[Prompt, ...], int]], first: date
) -> None:
    """Each day of the course has a set in the morning and another at night, then days go by.

    The days that go by have prompts too, though nobody opens the program to see them.
    """
    asked: tuple[Asked, ...] = ()
    had: list[Asked] = []
    seen: dict[str, date] = {}
    day = first
    for morning, night, days_on in course:
        prompt = prompt_of(day, morning, asked=asked)
        known = {each.day for each in asked}
        asked = with_day(day, morning, asked)
        had += [each for each in asked if each.day not in known]
        assert (prompt is None) is (not morning)
        if prompt is not None:
            if prompt.uid in seen:
                since = {each.uid for each in had if each.day >= seen[prompt.uid]}
                assert {each.uid for each in morning} <= since
            seen[prompt.uid] = day
            for later in (morning, (*night, prompt)):
                assert prompt_of(day, later, asked=asked) == prompt
                assert with_day(day, later, asked) == asked
        day += timedelta(days=days_on)
    assert len({each.uid for each in asked}) == len(asked)


@given(
    course=st.lists(st.sets(st.sampled_from(GROUPS), max_size=9), min_size=70, max_size=150),
    own=own_ones,
)
def test_day_after_day_none_comes_within_sixty_days_unless_all_chosen_ones_have_come(
    course: list[set[str]], own: tuple[Prompt, ...]
) -> None:
    asked: tuple[Asked, ...] = ()
    had: list[str] = []
    for number, off in enumerate(course):
        prompts = chosen(SHIPPED, own[: number // 2], tuple(off))
        day = date(2026, 1, 1) + timedelta(days=number)
        prompt = prompt_of(day, prompts, asked=asked)
        asked = with_day(day, prompts, asked)
        assert prompt is not None
        if prompt.uid in had[-60:]:
            since = len(had) - 1 - had[::-1].index(prompt.uid)
            assert {each.uid for each in prompts} == set(had[since:]) & {p.uid for p in prompts}
        had.append(prompt.uid)


def test_while_the_same_are_chosen_the_days_go_on_as_they_would_have_unseen() -> None:
    day = date(2026, 11, 24)
    asked: tuple[Asked, ...] = ()
    for number in range(3 * len(SHIPPED)):
        there = day + timedelta(days=number)
        assert prompt_of(there, SHIPPED, asked=asked) == prompt_of(there, SHIPPED)
        if number % 5 in (0, 1, 4):
            asked = with_day(there, SHIPPED, asked)
    assert {each.uid for each in asked} == {prompt.uid for prompt in SHIPPED}


def test_a_prompt_that_is_no_longer_chosen_gives_way_to_one_that_then_stays() -> None:
    day = date(2026, 11, 24)
    asked = with_day(day, SHIPPED, ())
    left = tuple(prompt for prompt in SHIPPED if prompt.uid != asked[-1].uid)
    instead = prompt_of(day, left, asked=asked)
    assert instead in left
    asked = with_day(day, left, asked)
    assert prompt_of(day, SHIPPED, asked=asked) == instead
    assert with_day(day, (), asked) == asked


def test_days_before_the_first_that_is_known_have_others() -> None:
    day = date(2026, 11, 24)
    asked = with_day(day, SHIPPED, ())
    around = [day + timedelta(days=each) for each in range(-30, 31)]
    assert len({prompt_of(each, SHIPPED, asked=asked) for each in around}) == len(around)
    assert with_day(day - timedelta(days=9), SHIPPED, asked)[-1].day == day - timedelta(days=9)
