"""A locked journal is told from a plain one by its files alone."""

from pathlib import Path

import pytest

from winsdesk.lock_files import PLAIN_HEADER, is_locked, is_plain, key_file, next_key_file

ENCRYPTED = bytes(range(7, 255)) * 40


@pytest.mark.parametrize(
    ("journal", "key"),
    [("journal.db", "journal.key"), ("my.small.wins", "my.small.key"), ("j", "j.key"),
     ("odd.key", "odd.key.key")],
)  # fmt: skip
def test_the_key_lies_beside_the_journal_under_its_name(journal: str, key: str) -> None:
    assert key_file(Path("folder") / journal) == Path("folder") / key
    assert next_key_file(Path(journal)) not in (Path(journal), key_file(Path(journal)))


@pytest.mark.parametrize("content", [ENCRYPTED, PLAIN_HEADER + ENCRYPTED, b"", None])
@pytest.mark.parametrize("slots", [(), ("journal.key",), ("journal.next-key",)])
def test_it_takes_an_encrypted_file_and_a_key_to_be_locked(
    tmp_path: Path, content: bytes | None, slots: tuple[str, ...]
) -> None:
    journal = tmp_path / "journal.db"
    if content is not None:
        journal.write_bytes(content)
    for slot in slots:
        (tmp_path / slot).write_bytes(b"a slot")
    assert is_locked(journal) == (content == ENCRYPTED and bool(slots))


def test_what_cannot_be_looked_into_is_not_locked(tmp_path: Path) -> None:
    (tmp_path / "journal.db").mkdir()
    (tmp_path / "journal.key").write_bytes(b"a slot")
    assert is_plain(tmp_path / "journal.db")
    assert not is_locked(tmp_path / "journal.db")
