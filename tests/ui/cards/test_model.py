"""The list of wins as Qt's views see it, and what a card says."""

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from winsdesk.domain.kind import first_kinds
from winsdesk.domain.win import Ratings, Win
from winsdesk.ui.cards.changes import CardChanges
from winsdesk.ui.cards.editable import placed_before
from winsdesk.ui.cards.model import WinsModel, dragged_uids
from winsdesk.ui.cards.speech import as_text, spoken
from winsdesk.ui.words import by_uid

DAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 19, tzinfo=UTC)
KINDS = first_kinds()
BOUNDARY = KINDS[1]


def win(uid: str, text: str = "One email") -> Win:
    return Win(uid, DAY, text, NOW, NOW)


@given(st.lists(st.lists(st.sampled_from("abcdef"), unique=True), min_size=1, max_size=6))
def test_any_list_after_any_other_is_shown_in_order(lists: list[list[str]]) -> None:
    model = WinsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for turn, uids in enumerate(lists):
        wins = tuple(win(uid, f"text {turn}") for uid in uids)
        kept = {w.uid: QPersistentModelIndex(model.index(at)) for at, w in enumerate(model.wins)}
        model.set_wins(wins)
        assert model.wins == wins
        for uid, index in kept.items():
            assert (model.wins[index.row()].uid == uid) if index.isValid() else uid not in uids


def test_a_card_says_everything_that_can_be_seen_on_it() -> None:
    hard = replace(
        win("a", "Said no to the extra shift"), kind=BOUNDARY.uid, ratings=Ratings(8, None, 0),
        keepsake=True, note="It was mine to say", acknowledged_at=NOW, added_tags=("work",),
    )  # fmt: skip
    assert spoken(hard, by_uid(KINDS)) == (
        "Said no to the extra shift. Boundary. How hard 8 of 10. Pleasure 0 of 10. Acknowledged. "
        "Keepsake. Why it mattered. Tags: work."
    )


def test_the_row_is_read_aloud_as_its_card() -> None:
    model = WinsModel()
    model.set_kinds(KINDS)
    model.set_wins([replace(win("a"), kind=BOUNDARY.uid)])
    said = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "One email. Boundary."


def test_a_drag_carries_wins_for_winsdesk_and_text_for_others() -> None:
    model = WinsModel()
    model.set_wins([win("a", "One"), win("b", "Two"), win("c", "Three")])
    data = model.mimeData([model.index(2), model.index(0)])
    assert dragged_uids(data) == ("a", "c")
    assert data.text() == "One\nThree"


def test_copied_wins_keep_their_tags_and_reasons() -> None:
    noted = replace(win("a", "Called Ana"), note="I miss her\nand said so", added_tags=("family",))
    assert as_text([noted, win("b")]) == (
        "Called Ana #family\n    I miss her\n    and said so\nOne email"
    )


def test_dropped_cards_stand_where_the_line_was() -> None:
    assert placed_before(["a", "b", "c", "d"], ("a",), 3) == ["b", "c", "a", "d"]
    assert placed_before(["a", "b", "c", "d"], ("d", "b"), 0) == ["b", "d", "a", "c"]
    assert placed_before(["a", "b"], ("a",), 2) == ["b", "a"]
    assert placed_before(["a", "b"], ("a",), 0) == ["a", "b"]


def test_only_changed_fields_are_changed() -> None:
    elsewhere = replace(win("a"), ratings=Ratings(3, 4, 5), note="from another window")
    changed = CardChanges({"effort": None, "tags": ["Work", "#home"]})(elsewhere)
    assert changed.ratings == Ratings(None, 4, 5)
    assert changed.note == "from another window"
    assert changed.added_tags == ("work", "home")


def test_an_emptied_text_leaves_the_old_one() -> None:
    assert CardChanges({"text": "  \n", "keepsake": True})(win("a")).text == "One email"
