"""What was locked by an earlier version opens with its passphrase; the files never change."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from winsdesk.store.driver import connect
from winsdesk.store.key_slot import key_in
from winsdesk.store.packing import slot_behind

LOCKED = sorted((Path(__file__).parent / "locked").glob("*.db"))


@pytest.mark.parametrize("file", LOCKED, ids=lambda file: file.stem)
def test_a_locked_file_of_every_form_there_was_opens_still(file: Path, tmp_path: Path) -> None:
    copy, slot = tmp_path / "copy.db", tmp_path / "copy.key"
    shutil.copyfile(file, copy)
    slot.write_bytes(slot_behind(copy) or b"")
    raw_key = key_in(slot, "a quiet mörning")
    with closing(connect(copy, raw_key, "immutable")) as connection:
        assert connection.execute("SELECT text FROM win").fetchall() == [("walked",)]


def test_there_is_one_of_every_form() -> None:
    assert [file.stem for file in LOCKED] == ["1"]
