"""What can be set of the kind that is chosen in the list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from winsdesk.domain.kind import COLOURS, Kind
from winsdesk.ui.parts.label import label
from winsdesk.ui.settings.palettes import ColourTile, IconTile, Tiles, kind_icons
from winsdesk.ui.theme import Theme
from winsdesk.ui.words import kind_name


class KindDetail(QWidget):
    """Colour, drawing, and whether a kind is still offered.

    Signals:
        edited: The person changed something (the kind's uid, and the fields with their values).
        rename_asked: The person wants to write another name.
    """

    edited = Signal(str, dict)
    rename_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._kind: Kind | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._name = label("", "title")
        column.addWidget(self._name)
        self.rename = QPushButton(self.tr("Re&name"))
        self.rename.setProperty("role", "link")
        self.rename.clicked.connect(self.rename_asked)
        column.addWidget(self.rename, 0, Qt.AlignmentFlag.AlignLeading)
        column.addSpacing(6)
        self.colours = Tiles([ColourTile(theme, colour) for colour in COLOURS])
        self.colours.chosen.connect(lambda colour: self._edit(colour=colour))
        self._add(self.tr("&Colour"), self.colours)
        self.icons = Tiles([IconTile(theme, icon) for icon in kind_icons()])
        self.icons.chosen.connect(lambda icon: self._edit(icon=icon))
        self._add(self.tr("Draw&ing"), self.icons)
        column.addSpacing(6)
        self.archive = QPushButton()
        self.archive.clicked.connect(self._turn)
        column.addWidget(self.archive, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(label(self.tr("It stays on the wins that carry it."), "caption"))
        column.addStretch()

    def show_kind(self, kind: Kind | None) -> None:
        """Show a kind, or nothing."""
        self._kind = kind
        self.setVisible(kind is not None)
        if kind is None:
            return
        self._name.setText(kind_name(kind))
        self.colours.show_value(kind.colour)
        self.icons.show_value(kind.icon)
        for tile in self.icons.tiles:
            if isinstance(tile, IconTile):
                tile.colour = kind.colour
                tile.update()
        self.archive.setText(
            self.tr("Offer it &again") if kind.archived else self.tr("&Archive this kind")
        )

    def _add(self, text: str, tiles: Tiles) -> None:
        name = label(text, "caption")
        name.setBuddy(tiles)
        tiles.setAccessibleName(text.replace("&", ""))
        layout = self.layout()
        assert layout is not None
        layout.addWidget(name)
        layout.addWidget(tiles)

    def _turn(self) -> None:
        if self._kind is not None:
            self._edit(archived=not self._kind.archived)

    def _edit(self, **values: str | bool) -> None:
        if self._kind is not None:
            self.edited.emit(self._kind.uid, values)
