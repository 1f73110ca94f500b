"""A key slot behind a journal is found whole, or said to be damaged, never half."""

from hashlib import sha256
from pathlib import Path

import pytest

from winsdesk.domain.errors import Code, Trouble
from winsdesk.store.packing import append_slot, slot_behind

JOURNAL = bytes(range(256)) * 64
SLOT = b"a database" * 300 + sha256(b"a database" * 300).digest()
MARK = b"\0Winsdesk's key\0\0"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A journal with a slot behind it."""
    file = tmp_path / "copy.db"
    file.write_bytes(JOURNAL)
    append_slot(file, SLOT, file)
    return file


def test_the_slot_is_found_and_the_journal_before_it_is_as_it_was(file: Path) -> None:
    assert slot_behind(file) == SLOT
    assert file.read_bytes().startswith(JOURNAL)


@pytest.mark.parametrize("content", [b"", b"x", JOURNAL, MARK[1:], JOURNAL + MARK + b"\0"])
def test_where_there_is_no_mark_there_is_no_slot(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert slot_behind(file) is None


@pytest.mark.parametrize("length", [0, 1, len(SLOT) - 1, len(SLOT) + 1, 10**9, 2**64 - 1])
def test_a_length_that_does_not_fit_is_damage(file: Path, length: int) -> None:
    file.write_bytes(JOURNAL + SLOT + length.to_bytes(8, "big") + MARK)
    with pytest.raises(Trouble) as told:
        slot_behind(file)
    assert (told.value.code, told.value.subject) == (Code.JOURNAL_DAMAGED, str(file))


def test_a_mark_alone_is_damage(file: Path) -> None:
    file.write_bytes(MARK)
    with pytest.raises(Trouble) as told:
        slot_behind(file)
    assert told.value.code is Code.JOURNAL_DAMAGED
