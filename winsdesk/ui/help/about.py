"""About Winsdesk: what it is, and what it is made of."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

import winsdesk
from winsdesk.ui.help.dialog import ReadingDialog
from winsdesk.ui.help.made_of import parts
from winsdesk.ui.parts.label import label
from winsdesk.ui.theme import Theme

_WIDTH = 27


class AboutDialog(ReadingDialog):
    """Name, version, one sentence, and the licences of everything used."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("AboutDialog", "About Winsdesk"), parent)
        self.headline.hide()
        self.column.addLayout(self._head(theme))
        self.column.addWidget(
            label(
                self.tr(
                    "A journal of small wins: the quiet steps that were kind to your mind, kept "
                    "where you can find them again."
                )
            )
        )
        self.column.addWidget(label(self.tr("Private. Offline. Yours."), "title"))
        self.column.addSpacing(4)
        self.column.addWidget(label(self.tr("Made of"), "heading"))
        self.column.addWidget(_table())
        self.column.addWidget(
            label(
                self.tr(
                    "Qt and PySide6 are used under the LGPL, version 3: you may put builds of "
                    "your own in their place."
                ),
                "caption",
            )
        )
        self.column.addStretch()
        self.fit(_WIDTH)

    def _head(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        side = self.fontMetrics().height() * 3
        sign = QLabel()
        sign.setPixmap(theme.icon("winsdesk").pixmap(side, side))
        sign.setAccessibleName(self.tr("The sign of Winsdesk"))
        row.addWidget(sign)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(label("Winsdesk", "display"))
        number = self.tr("Version {number}").format(number=winsdesk.__version__)
        names.addWidget(label(number, "quiet"))
        row.addLayout(names, 1)
        return row


def _table() -> QFrame:
    card = QFrame()
    card.setProperty("surface", "card")
    grid = QGridLayout(card)
    grid.setContentsMargins(16, 12, 16, 12)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(0, 1)
    for line, part in enumerate(parts()):
        grid.addWidget(label(part.name), line, 0)
        number = label(part.version, "quiet", wrap=False)
        grid.addWidget(number, line, 1, Qt.AlignmentFlag.AlignTrailing)
        grid.addWidget(label(part.licence, "quiet"), line, 2)
    return card
