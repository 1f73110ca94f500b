"""The kinds that a journal begins with."""

from winsdesk.domain.kind import COLOURS, first_kinds


def test_a_journal_begins_with_ten_kinds_in_order() -> None:
    kinds = first_kinds()
    assert [kind.place for kind in kinds] == list(range(1, 11))
    assert not any(kind.archived for kind in kinds)


def test_each_has_a_colour_of_its_own_from_the_safe_set() -> None:
    assert sorted(kind.colour for kind in first_kinds()) == sorted(COLOURS)


def test_their_uids_are_equal_in_every_journal_so_that_merging_finds_them() -> None:
    assert first_kinds() == first_kinds()
    assert len({kind.uid for kind in first_kinds()}) == 10
    assert first_kinds()[0].uid == "00000000-0000-7000-8000-000000000001"


def test_each_is_known_by_its_key_until_the_person_names_it() -> None:
    assert all(kind.key and not kind.name for kind in first_kinds())
    assert all(kind.icon == f"kind-{kind.key}" for kind in first_kinds())
