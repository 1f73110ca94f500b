"""What Tab stops at within a page, in its order."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot


def tab_stops(first: QWidget, qtbot: QtBot) -> list[QWidget]:
    """Return what Tab stops at, beginning with ``first``, until it comes round."""
    first.window().activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    stops = [first]
    while len(stops) < 100:
        QTest.keyClick(stops[-1], Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused is first:
            break
        stops.append(focused)
    return stops
