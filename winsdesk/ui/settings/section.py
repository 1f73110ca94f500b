"""A section of the settings: a card with a heading and rows of label, control and hint."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFormLayout, QFrame, QVBoxLayout, QWidget

from winsdesk.ui.parts.flow import Flow
from winsdesk.ui.parts.label import label

_LABEL_TOP = 7
"""Above a label, in pixels, so that it stands level with a field."""
_BOX_TOP = 3
"""Above a check box, which is lower than a field, in pixels."""
_LABEL_WIDTH = 9
_NARROW = 27
"""In heights of the text: how wide labels are, and below which width controls go under them."""


class Section(QFrame):
    """A card with a heading."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 16, 20, 20)
        self.column.setSpacing(12)
        self.column.addWidget(label(title, "heading"))
        self._rows = QFormLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(16)
        self._rows.setVerticalSpacing(14)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.column.addLayout(self._rows)
        self._labels: list[QWidget] = []
        self._fit()

    def add_row(
        self, text: str, control: QWidget, hint: str = "", beside: QWidget | None = None
    ) -> None:
        """Add a control beside the label ``text`` (with its mnemonic).

        Under it stands a quiet hint, and next to it ``beside``, where they are given.
        """
        name = label(text, wrap=False)
        name.setBuddy(control)
        name.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        name.setContentsMargins(0, _LABEL_TOP, 0, 0)
        self._labels.append(name)
        control.setAccessibleName(text.replace("&", ""))
        control.setAccessibleDescription(hint)
        self._rows.addRow(name, _stacked(control, hint, beside))
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put controls beside their labels where there is room, and under them where not."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        height = self.fontMetrics().height()
        narrow = self.width() < _NARROW * height
        policy = QFormLayout.RowWrapPolicy
        self._rows.setRowWrapPolicy(policy.WrapAllRows if narrow else policy.DontWrapRows)
        for name in self._labels:
            name.setMinimumWidth(0 if narrow else _LABEL_WIDTH * height)


def _stacked(control: QWidget, hint: str, beside: QWidget | None) -> QWidget:
    stack = QWidget()
    column = QVBoxLayout(stack)
    column.setContentsMargins(0, _BOX_TOP if isinstance(control, QCheckBox) else 0, 0, 0)
    column.setSpacing(4)
    if beside is None:
        column.addWidget(control)
    else:
        flow = Flow(spacing=12)
        flow.addWidget(control)
        flow.addWidget(beside)
        column.addLayout(flow)
    if hint:
        said = label(hint, "caption")
        said.setContentsMargins(4, 0, 0, 0)
        column.addWidget(said)
    return stack
