"""One window for one journal: a second start hands over to the window that is open.

The only socket that Winsdesk knows is a local one that its own user alone can reach. A message is
one line of UTF-8: what the second start was asked for.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

RAISE = "raise"
"""The message that asks the window to come to the front."""

_PATIENCE = 1000
"""How long a second start waits for the first, in milliseconds."""
_LONGEST_MESSAGE = 4096


def hand_over(address: str, message: str = RAISE) -> bool:
    """Ask the window that is open at ``address``; return whether there is one."""
    socket = QLocalSocket()
    socket.connectToServer(address)
    if not socket.waitForConnected(_PATIENCE):
        return False
    socket.write(f"{message}\n".encode())
    socket.waitForBytesWritten(_PATIENCE)
    socket.disconnectFromServer()
    return True


class Listener(QObject):
    """Listens for second starts.

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

    def listen(self) -> bool:
        """Begin to listen; return False when another window already does.

        A socket that a crashed window left behind is taken over.
        """
        if self._server.listen(self._address):
            return True
        if hand_over(self._address):
            return False
        QLocalServer.removeServer(self._address)
        self._server.listen(self._address)
        return True

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _welcome(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if socket.canReadLine():
            line = bytes(socket.readLine(_LONGEST_MESSAGE).data())
            self.asked.emit(line.decode("utf-8", "replace").strip())
