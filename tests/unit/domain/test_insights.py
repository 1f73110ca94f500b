"""What a span of days was made of."""

from datetime import UTC, date, datetime

from winsdesk.domain.insights import HARD, KindCount, hardest, made_of
from winsdesk.domain.kind import first_kinds
from winsdesk.domain.win import Ratings, Win

NOW = datetime(2026, 11, 24, 20, tzinfo=UTC)
KINDS = first_kinds()
SHOWING_UP, BOUNDARY, REACHING_OUT = KINDS[:3]


def a_win(
    uid: str, day: int = 1, kind: str | None = None, effort: int | None = None, hurts: bool = False
) -> Win:
    return Win(
        uid, date(2026, 11, day), f"win {uid}", NOW, NOW, kind=kind, ratings=Ratings(effort),
        dont_bring_back=hurts,
    )  # fmt: skip


def test_kinds_are_counted_most_first_and_ties_keep_the_persons_own_order() -> None:
    wins = [
        a_win("a", kind=REACHING_OUT.uid),
        a_win("b", kind=BOUNDARY.uid),
        a_win("c", kind=BOUNDARY.uid),
        a_win("d", kind=SHOWING_UP.uid),
    ]
    assert made_of(wins, KINDS) == (
        KindCount(BOUNDARY, 2),
        KindCount(SHOWING_UP, 1),
        KindCount(REACHING_OUT, 1),
    )


def test_wins_without_a_kind_come_last_however_many() -> None:
    wins = [a_win("a"), a_win("b"), a_win("c", kind=BOUNDARY.uid)]
    assert made_of(wins, KINDS) == (KindCount(BOUNDARY, 1), KindCount(None, 2))


def test_a_kind_that_is_not_known_counts_as_none() -> None:
    assert made_of([a_win("a", kind="from elsewhere")], KINDS) == (KindCount(None, 1),)


def test_nothing_is_made_of_nothing() -> None:
    assert made_of([], KINDS) == ()


def test_the_hardest_are_the_highest_efforts_and_of_equal_ones_the_earlier() -> None:
    wins = [
        a_win("later eight", 9, effort=8),
        a_win("ten", 5, effort=10),
        a_win("earlier eight", 2, effort=8),
        a_win("nine", 3, effort=9),
    ]
    assert [win.uid for win in hardest(wins)] == ["ten", "nine", "earlier eight"]


def test_easy_and_unrated_wins_are_not_among_the_hardest() -> None:
    wins = [a_win("easy", effort=HARD - 1), a_win("unrated"), a_win("hard", effort=HARD)]
    assert [win.uid for win in hardest(wins)] == ["hard"]


def test_a_win_not_to_be_brought_back_is_never_among_the_hardest() -> None:
    wins = [a_win("hurts", effort=10, hurts=True), a_win("hard", effort=7)]
    assert [win.uid for win in hardest(wins)] == ["hard"]
