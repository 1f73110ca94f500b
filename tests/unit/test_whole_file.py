"""A file is there whole, or not at all."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from winsdesk.whole_file import write_new, write_over


def test_a_file_that_was_there_is_replaced_and_private_from_then_on(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"before")
    write_over(file, b"after")
    assert file.read_bytes() == b"after"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [file]


def test_a_new_file_never_replaces_one_that_came_meanwhile(tmp_path: Path) -> None:
    file = tmp_path / "file"

    def slowly() -> Iterator[bytes]:
        yield b"ours"
        file.write_bytes(b"theirs")

    with pytest.raises(FileExistsError):
        write_new(file, slowly())
    assert file.read_bytes() == b"theirs"
    assert list(tmp_path.iterdir()) == [file]


def test_a_name_that_points_nowhere_is_taken_too(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.symlink_to(tmp_path / "nowhere")
    with pytest.raises(FileExistsError):
        write_new(file, [b"ours"])
    assert list(tmp_path.iterdir()) == [file]


def test_when_the_name_cannot_be_given_the_old_file_is_still_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Path) -> None:
        raise OSError(5, "input/output error")

    file = tmp_path / "file"
    file.write_bytes(b"before")
    monkeypatch.setattr(os, "replace", broken)
    with pytest.raises(OSError, match="input/output"):
        write_over(file, b"after")
    assert file.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [file]


def test_a_name_as_long_as_the_system_allows_can_be_written(tmp_path: Path) -> None:
    write_over(tmp_path / ("n" * 255), b"content")
    write_new(tmp_path / ("m" * 255), [b"con", b"tent"])
    assert sorted(each.read_bytes() for each in tmp_path.iterdir()) == [b"content", b"content"]
