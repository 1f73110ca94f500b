"""Where the journal lies, and that the program finds what belongs to it."""

import os
import stat
import sys
from pathlib import Path

import pytest

from winsdesk import paths

only_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")
only_linux = pytest.mark.skipif(sys.platform != "linux", reason="about Linux's usual folders")


def test_with_a_data_folder_everything_is_inside_it(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    found = paths.places(folder)
    assert found.root == folder
    for each in (found.settings_file, found.journal, found.logs, found.backups):
        assert each.is_relative_to(folder)


def test_asking_where_things_lie_creates_nothing(tmp_path: Path) -> None:
    paths.places(tmp_path / "mine")
    paths.places()
    assert list(tmp_path.iterdir()) == []


def test_making_a_data_folder_writes_nothing_outside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(home))
    paths.places(tmp_path / "mine").make()
    assert list(home.iterdir()) == []
    assert (tmp_path / "mine" / "backups").is_dir()


def test_a_relative_data_folder_stays_the_same_place_when_the_working_folder_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert paths.places(Path("mine")).journal == tmp_path / "mine" / "journal.db"


def test_a_tilde_in_the_data_folder_is_the_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert paths.places(Path("~/mine")).root == tmp_path / "mine"


@only_linux
def test_without_a_data_folder_the_usual_places_are_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    found = paths.places()
    assert found.root is None
    assert found.journal == tmp_path / "data" / "winsdesk" / "journal.db"
    assert found.backups == tmp_path / "data" / "winsdesk" / "backups"
    assert found.settings_file == tmp_path / "config" / "winsdesk" / "settings.json"


@only_posix
def test_folders_are_private_even_when_the_umask_is_open(tmp_path: Path) -> None:
    found = paths.places(tmp_path / "deep" / "mine")
    before = os.umask(0)
    try:
        found.make()
    finally:
        os.umask(before)
    for folder in (tmp_path / "deep", tmp_path / "deep" / "mine", found.logs, found.backups):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_making_the_folders_twice_is_fine(tmp_path: Path) -> None:
    found = paths.places(tmp_path)
    found.make()
    found.make()
    assert found.logs.is_dir()


def test_a_file_in_place_of_a_folder_is_an_error_and_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "backups").write_text("mine")
    with pytest.raises(OSError, match="backups"):
        paths.places(tmp_path).make()
    assert (tmp_path / "backups").read_text() == "mine"


def test_sockets_are_short_and_each_data_folder_has_its_own(tmp_path: Path) -> None:
    long = tmp_path / ("a" * 200)
    names = {paths.places(each).socket for each in (tmp_path, tmp_path / "b", long, None)}
    assert len(names) == 4
    assert all(len(name) <= 100 for name in names)


@only_posix
def test_the_socket_lies_in_the_data_folder_when_its_name_is_short_enough() -> None:
    # Linux takes 108 bytes, macOS 104; longer ones get a short name instead of a path.
    assert paths.places(Path("/short")).socket == "/short/window.socket"
    assert "/" not in paths.places(Path("/" + "long" * 25)).socket


@only_posix
def test_two_ways_to_the_same_folder_share_one_socket(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    real, link = paths.places(tmp_path / "real"), paths.places(tmp_path / "link")
    assert real.socket == link.socket


def test_a_missing_resource_is_named() -> None:
    with pytest.raises(paths.ResourceNotFoundError, match=r"resources/icons/no-such-thing\.svg"):
        paths.resource("icons", "no-such-thing.svg")


def test_resources_of_a_frozen_program_are_found_in_its_bundle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "resources").mkdir()
    (tmp_path / "resources" / "hello.txt").write_text("hello")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource("hello.txt").read_text() == "hello"


def test_resources_of_a_checkout_are_found_at_its_top() -> None:
    assert paths.resource() == Path(__file__).parents[2] / "resources"
