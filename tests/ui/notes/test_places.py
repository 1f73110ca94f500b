"""Places of notes: read back from any settings, and always within reach."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize

from winsdesk.ui.notes.places import LARGEST, SMALLEST, Place, free_corner, place_from, within_reach

LEFT, RIGHT = QRect(0, 0, 1280, 1000), QRect(1280, 200, 800, 600)
NOTE = QSize(260, 170)


def test_a_place_comes_back_from_the_settings_as_it_was() -> None:
    place = Place(-40, 12, 300, 200, 130, on_top=True)
    assert place_from(place.stored()) == place


def test_a_note_without_a_place_claims_none() -> None:
    stored = Place(width=300, height=200).stored()
    assert "x" not in stored
    assert "y" not in stored
    assert place_from(stored).corner is None


@pytest.mark.parametrize(
    "stored",
    [None, {}, {"x": "left", "y": None}, {"x": True, "y": 10**9}, {"text": 5, "on_top": "yes"}],
)
def test_what_makes_no_sense_is_the_usual(stored: dict[str, Any] | None) -> None:
    place = place_from(stored)
    assert place.corner is None
    assert (place.text, place.on_top, place.size) == (100, False, None)


def test_a_size_is_held_within_reason() -> None:
    assert Place(width=1, height=1).size == SMALLEST
    assert Place(width=99_999, height=99_999).size == LARGEST


def test_a_note_that_can_be_taken_hold_of_stays_where_it_is() -> None:
    for corner in (QPoint(0, 0), QPoint(1200, 300), QPoint(-200, 980), QPoint(1270, 400)):
        stands = QRect(corner, NOTE)
        assert within_reach(stands, [LEFT, RIGHT]) == stands


def test_a_note_from_a_screen_that_is_gone_comes_to_the_nearest_one() -> None:
    assert LEFT.contains(within_reach(QRect(QPoint(1500, 400), NOTE), [LEFT]))
    assert RIGHT.contains(within_reach(QRect(QPoint(5000, 400), NOTE), [LEFT, RIGHT]))


@given(
    st.integers(-9_000, 9_000),
    st.integers(-9_000, 9_000),
    st.integers(SMALLEST.width(), LARGEST.width()),
    st.integers(SMALLEST.height(), LARGEST.height()),
)
def test_wherever_a_note_was_its_edge_can_be_reached(
    left: int, top: int, width: int, height: int
) -> None:
    brought = within_reach(QRect(left, top, width, height), [LEFT, RIGHT])
    edge = QRect(brought.left(), brought.top(), brought.width(), 20)
    assert any((edge & screen).width() >= 48 for screen in (LEFT, RIGHT))
    assert within_reach(brought, [LEFT, RIGHT]) == brought


@pytest.mark.parametrize("mirrored", [False, True])
def test_new_notes_stand_beside_one_another_while_there_is_room(mirrored: bool) -> None:
    stand: list[QRect] = []
    for _ in range(12):
        note = QRect(free_corner(NOTE, LEFT, stand, mirrored=mirrored), NOTE)
        assert LEFT.contains(note)
        assert not any(note.intersects(other) for other in stand)
        stand.append(note)
    far = stand[0].left() < 100 if mirrored else stand[0].right() > 1180
    assert far


def test_a_full_screen_still_has_a_place_within_it() -> None:
    crowded = [LEFT]
    assert LEFT.contains(QRect(free_corner(NOTE, LEFT, crowded, mirrored=False), NOTE))
