"""A long list breaks into columns without cutting a line or leaving one alone."""

from hypothesis import given
from hypothesis import strategies as st

from winsdesk.ui.reflection.columns import Strip, fill, halves, height_of, stays_with_next

STRIPS = st.lists(
    st.builds(Strip, st.floats(8, 30), st.floats(0, 6), st.booleans()), min_size=1, max_size=40
).map(lambda strips: [*strips[:-1], Strip(strips[-1].height, strips[-1].gap)])


@given(STRIPS, st.floats(20, 400))
def test_a_filled_column_fits_and_parts_nothing_that_belongs_together(
    strips: list[Strip], room: float
) -> None:
    end = fill(strips, 0, room)
    assert height_of(strips[:end]) <= room + 1e-6
    assert end == 0 or not strips[end - 1].glued
    following = next((at for at in range(end, len(strips)) if not strips[at].glued), None)
    if following is not None:
        assert height_of(strips[: following + 1]) > room - 1e-6


@given(STRIPS)
def test_two_columns_hold_everything_and_the_first_is_the_taller(strips: list[Strip]) -> None:
    second, height = halves(strips, 0)
    left, right = height_of(strips[:second]), height_of(strips[second:])
    assert abs(max(left, right) - height) < 1e-6
    assert left >= right - 1e-6
    assert second == len(strips) or not strips[second - 1].glued


def test_equal_lines_are_shared_equally() -> None:
    assert halves([Strip(10, 4)] * 14, 0) == (7, 7 * 10 + 6 * 4)


def test_a_short_win_is_never_parted_and_a_long_one_leaves_no_line_alone() -> None:
    assert [stays_with_next(at, 3) for at in range(3)] == [True, True, False]
    assert [at for at in range(30) if stays_with_next(at, 30)] == [0, 28]
