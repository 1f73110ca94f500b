"""Files are written whole or not at all."""

import errno
import os
import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.ui.reflection.making import months_wins, november
from winsdesk.domain.errors import Code, Trouble
from winsdesk.ui.reflection.output import write_pdf, write_picture
from winsdesk.ui.reflection.paper import Paper

SHEET = november(months_wins(40))


@contextmanager
def no_file_above(size: int) -> Iterator[None]:
    """Let no file of this process grow above so many bytes, as a full disk would."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "month.pdf"
    path.write_bytes(b"last month")
    write_pdf(SHEET, path, Paper.A4)
    assert path.read_bytes().startswith(b"%PDF-")
    assert list(tmp_path.iterdir()) == [path]


def test_when_writing_breaks_off_the_old_file_is_still_there(tmp_path: Path) -> None:
    path = tmp_path / "month.pdf"
    path.write_bytes(b"last month")
    with no_file_above(2000), pytest.raises(Trouble) as trouble:
        write_pdf(SHEET, path, Paper.A4)
    assert trouble.value.subject == str(path)
    assert path.read_bytes() == b"last month"
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_is_called_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Trouble) as trouble:
        write_pdf(SHEET, tmp_path / "month.pdf", Paper.A4)
    assert trouble.value.code is Code.DISK_FULL
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("where", ["no such folder/month.pdf", "a file/month.pdf", "a folder"])
def test_a_place_that_cannot_be_written_to_is_said(tmp_path: Path, where: str) -> None:
    (tmp_path / "a file").touch()
    (tmp_path / "a folder").mkdir()
    with pytest.raises(Trouble) as trouble:
        write_pdf(SHEET, tmp_path / where, Paper.A4)
    assert trouble.value.code is Code.FILE_UNWRITABLE
    assert trouble.value.subject == str(tmp_path / where)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a file", "a folder"]


def test_a_picture_is_a_page_at_the_size_that_was_wanted(tmp_path: Path) -> None:
    path = tmp_path / "month.png"
    write_picture(SHEET, path, Paper.LETTER, page=0, scale=2)
    image = QImage(str(path))
    assert (image.width(), image.height()) == (1224, 1584)
    assert image.text("Title") == "November 2026"


def test_the_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "month.pdf"
    write_pdf(SHEET, path, Paper.A4)
    assert path.stat().st_mode & 0o077 == 0
