"""A second start raises the first window instead of opening the journal twice."""

from __future__ import annotations

import socket
from pathlib import Path

from pytestqt.qtbot import QtBot

from winsdesk import ipc


def test_a_second_start_reaches_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    address = str(tmp_path / "window.socket")
    listener = ipc.Listener(address)
    listener.listen()
    with qtbot.waitSignal(listener.asked) as heard:
        assert ipc.hand_over(address)
    assert heard.args == [ipc.RAISE]
    listener.close()


def test_without_a_window_nobody_answers(tmp_path: Path) -> None:
    assert not ipc.hand_over(str(tmp_path / "window.socket"))


def test_the_socket_of_a_crashed_window_is_taken_over(qtbot: QtBot, tmp_path: Path) -> None:
    address = tmp_path / "window.socket"
    crashed = socket.socket(socket.AF_UNIX)
    crashed.bind(str(address))
    crashed.close()
    assert address.exists()
    listener = ipc.Listener(str(address))
    listener.listen()
    with qtbot.waitSignal(listener.asked):
        assert ipc.hand_over(str(address))
    listener.close()


def test_only_its_own_user_can_reach_the_socket(qtbot: QtBot, tmp_path: Path) -> None:
    address = tmp_path / "window.socket"
    listener = ipc.Listener(str(address))
    listener.listen()
    assert address.stat().st_mode & 0o077 == 0
    listener.close()
