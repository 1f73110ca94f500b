"""Qt without a window and without a screen, for commands that only draw."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication


def drawing_application() -> QGuiApplication:
    """Return the running application, or else a new one that draws off-screen.

    The caller keeps it while it draws.
    """
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    return QGuiApplication(["winsdesk", "-platform", "offscreen"])
