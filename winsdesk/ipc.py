"""One window for one journal: a second start hands over to the window that is open.

The only socket that Winsdesk knows is a local one that its own user alone can reach. A message is
one line of UTF-8: what the second start was asked for.
"""

from __future__ import annotations

from PySide6.QtCore import QDeadlineTimer, QObject, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

RAISE = "raise"
"""The message that asks the window to come to the front."""

_PATIENCE = 2000
"""How long a second start waits for the first, in milliseconds."""
_BETWEEN_TRIES = 50
_LONGEST_MESSAGE = 4096


def hand_over(address: str, message: str = RAISE) -> bool:
    """Ask the window that listens at ``address``; return whether it could be reached.

    It waits a little for a window that has only just begun to start.
    """
    patience = QDeadlineTimer(_PATIENCE)
    while True:
        socket = QLocalSocket()
        socket.connectToServer(address)
        if socket.waitForConnected(int(max(patience.remainingTime(), 1))):
            socket.write(f"{message}\n".encode())
            socket.waitForBytesWritten(_PATIENCE)
            socket.disconnectFromServer()
            return True
        if patience.hasExpired():
            return False
        QThread.msleep(_BETWEEN_TRIES)


class Listener(QObject):
    """Listens for second starts; for the window that holds the lock.

    Signals:
        asked: A second start handed over (its message).
    """

    asked = Signal(str)

    def __init__(self, address: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address = address
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)

    def listen(self) -> None:
        """Begin to listen, in place of a crashed window if there was one."""
        QLocalServer.removeServer(self._address)
        self._server.listen(self._address)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _welcome(self) -> None:
        while self._server.hasPendingConnections():
            guest = self._server.nextPendingConnection()
            guest.readyRead.connect(self._read)
            guest.disconnected.connect(guest.deleteLater)
        self._read()

    def _read(self) -> None:
        for guest in self._server.findChildren(QLocalSocket):
            if guest.canReadLine():
                line = bytes(guest.readLine(_LONGEST_MESSAGE).data())
                self.asked.emit(line.decode("utf-8", "replace").strip())
