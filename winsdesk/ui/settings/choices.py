"""Choosing one of a few: from a list that opens, or from a row of which all are in sight."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QRadioButton,
    QSizePolicy,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from winsdesk.ui.parts.flow import Flow

Options = Sequence[tuple[Hashable, str]]
"""What there is to choose: each value with its words."""


class ListChoice(QComboBox):
    """A list that opens.

    Signals:
        chosen: The person chose a value (the value).
        pointed_at: The value under the pointer or the keys, before it is chosen.
    """

    chosen = Signal(object)
    pointed_at = Signal(object)

    def __init__(self, options: Options) -> None:
        super().__init__()
        self._values = [value for value, _ in options]
        self.setItemDelegate(QStyledItemDelegate(self))
        self.addItems([words for _, words in options])
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(12)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(lambda index: self.chosen.emit(self._values[index]))
        self.highlighted.connect(lambda index: self.pointed_at.emit(self._values[index]))

    def show_value(self, value: Hashable) -> None:
        """Show what is set."""
        self.setCurrentIndex(self._values.index(value))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, so that scrolling changes nothing."""
        event.ignore()


class RowChoice(QWidget):
    """A row of which all are in sight.

    Signals:
        chosen: The person chose a value (the value).
    """

    chosen = Signal(object)

    def __init__(self, options: Options) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 3, 0, 0)
        flow = Flow(spacing=16)
        column.addLayout(flow)
        self._values = [value for value, _ in options]
        self._buttons = QButtonGroup(self)
        for number, (_, words) in enumerate(options):
            button = QRadioButton(words)
            self._buttons.addButton(button, number)
            flow.addWidget(button)
        self._buttons.idClicked.connect(lambda number: self.chosen.emit(self._values[number]))

    def show_value(self, value: Hashable) -> None:
        """Show what is set; keys that reach the row reach it there."""
        button = self._buttons.button(self._values.index(value))
        button.setChecked(True)
        self.setFocusProxy(button)

    def button(self, value: Hashable) -> QRadioButton:
        """Return the button of a value."""
        found = self._buttons.button(self._values.index(value))
        assert isinstance(found, QRadioButton)
        return found
