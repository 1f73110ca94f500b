"""What stands on the month's sheet, and what does not."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from typing import TypeVar, cast

import pytest

from winsdesk.domain.kind import Kind, first_kinds
from winsdesk.domain.reflection import QUESTIONS, Question, next_month
from winsdesk.domain.win import Ratings, Win
from winsdesk.services.ports import Store
from winsdesk.services.sheets import (
    MOST_KINDS,
    Asked,
    Hardest,
    Heading,
    MadeOf,
    MonthGrid,
    NoWins,
    Sheet,
    Title,
    Which,
    WinList,
    compose,
    month_sheet,
)

NOW = datetime(2026, 11, 24, 20, tzinfo=UTC)
TODAY = date(2026, 11, 24)
KINDS = first_kinds()
B = TypeVar("B")


def a_win(
    text: str, day: int, *, kind: Kind | None = None, effort: int | None = None,
    keepsake: bool = False, hurts: bool = False,
) -> Win:  # fmt: skip
    return Win(
        text, date(2026, 11, day), text, NOW, NOW, kind=kind.uid if kind else None,
        ratings=Ratings(effort), keepsake=keepsake, dont_bring_back=hurts,
    )  # fmt: skip


def november(wins: Sequence[Win], which: Which = Which.KEEPSAKES) -> Sheet:
    return compose(2026, 11, wins, KINDS, which=which, first_weekday=0, today=TODAY)


def block(sheet: Sheet, sort: type[B]) -> B:
    [found] = [each for each in sheet.blocks if isinstance(each, sort)]
    return found


def texts(sheet: Sheet) -> list[str]:
    return [line.text for line in block(sheet, WinList).lines]


def test_a_sheet_is_read_from_title_to_questions() -> None:
    wins = [a_win("called Ana", 6, kind=KINDS[2], effort=9, keepsake=True)]
    kinds = [type(each) for each in november(wins).blocks]
    assert kinds == [Title, MonthGrid, MadeOf, Hardest, WinList, Asked, Asked, Asked]


def test_the_calendar_holds_every_day_once_with_its_wins_and_shade() -> None:
    wins = [a_win(f"{day}.{number}", day) for day in (6, 8) for number in range(day - 3)]
    grid = block(november(wins), MonthGrid)
    cells = [cell for week in grid.weeks for cell in week if cell is not None]
    assert [cell.day.day for cell in cells] == list(range(1, 31))
    assert (cells[5].wins, cells[5].level, cells[7].wins, cells[7].level) == (3, 3, 5, 4)
    assert (grid.wins, grid.days) == (8, 2)
    assert [cell.day.day for cell in cells if cell.today] == [24]
    assert [cell.day.day for cell in cells if cell.to_come] == list(range(25, 31))


def test_the_week_begins_where_the_person_begins_it() -> None:
    sheet = compose(2026, 11, [], KINDS, which=Which.ALL, first_weekday=6, today=TODAY)
    grid = block(sheet, MonthGrid)
    assert grid.weekdays == (6, 0, 1, 2, 3, 4, 5)
    assert grid.weeks[0][0] is not None
    assert grid.weeks[0][0].day == date(2026, 11, 1)


def test_keepsakes_are_listed_when_there_are_any() -> None:
    sheet = november([a_win("kept", 2, keepsake=True), a_win("other", 3)])
    assert block(sheet, WinList).heading is Heading.TO_KEEP
    assert texts(sheet) == ["kept"]


def test_all_wins_are_listed_when_asked_for() -> None:
    sheet = november([a_win("kept", 2, keepsake=True), a_win("other", 3)], Which.ALL)
    assert block(sheet, WinList).heading is Heading.SMALL_WINS
    assert texts(sheet) == ["kept", "other"]


def test_a_month_without_keepsakes_lists_its_wins() -> None:
    sheet = november([a_win("one", 2), a_win("two", 3)])
    assert block(sheet, WinList).heading is Heading.SMALL_WINS
    assert texts(sheet) == ["one", "two"]


def test_what_hurts_is_brought_up_only_when_the_person_asks_for_it() -> None:
    wins = [
        a_win("hurts", 2, effort=10, hurts=True),
        a_win("hurts but kept", 3, hurts=True, keepsake=True),
        a_win("plain", 4),
    ]
    assert texts(november(wins)) == ["hurts but kept"]
    assert texts(november(wins, Which.ALL)) == ["hurts", "hurts but kept", "plain"]
    assert texts(november([wins[0], wins[2]])) == ["plain"]
    for which in Which:
        sheet = november(wins, which)
        assert not [each for each in sheet.blocks if isinstance(each, Hardest)]
        assert block(sheet, MonthGrid).wins == 3
    only_that = november([wins[0]])
    assert not [each for each in only_that.blocks if isinstance(each, WinList | NoWins)]


def test_beyond_ten_kinds_the_rest_are_added_up() -> None:
    kinds = [Kind(f"k{n}", "", f"Kind {n}", "clay", "kind-spark", n) for n in range(13)]
    wins = [a_win(f"{n}.{m}", 2, kind=kinds[n]) for n in range(13) for m in range(15 - n)]
    wins.append(a_win("without", 3))
    sheet = compose(2026, 11, wins, kinds, which=Which.ALL, first_weekday=0, today=TODAY)
    made = block(sheet, MadeOf)
    assert [count.kind and count.kind.uid for count in made.counts] == [
        *[f"k{n}" for n in range(MOST_KINDS)],
        None,
    ]
    assert (made.more_kinds, made.more_wins) == (3, 5 + 4 + 3)
    assert sum(count.wins for count in made.counts) + made.more_wins == len(wins)


def test_an_empty_month_is_a_page_too() -> None:
    sheet = november([])
    assert [type(each) for each in sheet.blocks] == [Title, MonthGrid, NoWins, Asked, Asked, Asked]


def test_what_was_answered_stands_in_place_of_lines() -> None:
    sheet = compose(
        2026, 11, [], KINDS, which=Which.ALL, first_weekday=0, today=TODAY,
        answers={Question.PART_WAS_ENOUGH: "the dishes"},
    )  # fmt: skip
    asked = [each for each in sheet.blocks if isinstance(each, Asked)]
    assert [each.question for each in asked] == list(QUESTIONS)
    assert [each.answer for each in asked] == ["", "the dishes", ""]


@pytest.mark.parametrize(
    ("month", "following"), [((2026, 11), (2026, 12)), ((2026, 12), (2027, 1))]
)
def test_what_is_carried_on_goes_into_the_next_month(
    month: tuple[int, int], following: tuple[int, int]
) -> None:
    assert next_month(*month) == following


def test_a_month_is_read_from_its_first_to_its_last_day() -> None:
    store = _FebruaryStore()
    sheet = month_sheet(
        cast(Store, store), 2028, 2, which=Which.ALL, first_weekday=0, today=date(2028, 3, 1)
    )
    assert store.asked == [(date(2028, 2, 1), date(2028, 2, 29))]
    assert texts(sheet) == ["a leap of a day"]


class _FebruaryStore:
    """A store with one win on a leap day."""

    def __init__(self) -> None:
        self.asked: list[tuple[date, date]] = []
        self.wins = self
        self.kinds = self

    def between(self, first: date, last: date) -> Iterator[Win]:
        self.asked.append((first, last))
        yield Win("u", date(2028, 2, 29), "a leap of a day", NOW, NOW)

    def every(self) -> tuple[Kind, ...]:
        return KINDS
