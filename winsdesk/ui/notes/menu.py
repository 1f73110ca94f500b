"""What can be done with a sticky note."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from winsdesk.domain.kind import COLOURS
from winsdesk.domain.sticky import Shows, Sticky
from winsdesk.settings import TEXT_SIZES
from winsdesk.ui.notes.places import Place
from winsdesk.ui.notes.saying import shows_name
from winsdesk.ui.settings.palettes import colour_name
from winsdesk.ui.theme import Theme
from winsdesk.ui.translating import tr

_TO_CHOOSE = (Shows.WORDS, Shows.PROMPT, Shows.PAST_WIN)
_SWATCH = 16


class NoteMenu(QMenu):
    """What a note shows, its colour, the size of its text, and whether it stays above others.

    Signals:
        shows_chosen: It should show something else (a :class:`Shows`).
        colour_chosen: It should have another colour.
        text_chosen: Its text should have another size, in percent.
        on_top_chosen: It should stay above other windows, or no longer.
        deed_asked: ``new``, ``hide`` or ``remove``.
    """

    shows_chosen = Signal(object)
    colour_chosen = Signal(str)
    text_chosen = Signal(int)
    on_top_chosen = Signal(bool)
    deed_asked = Signal(str)

    def __init__(self, theme: Theme, placing: bool, parent: QWidget) -> None:
        """Offer what the desktop allows; ``placing`` says whether a program places its windows."""
        super().__init__(parent)
        self._theme = theme
        self._shows: dict[Shows, QAction] = {}
        self._colours: dict[str, QAction] = {}
        self._texts: dict[int, QAction] = {}
        self._add_shows()
        self._add_colours()
        self._add_texts()
        self.on_top = self.addAction(tr("Keep it &above other windows"))
        self.on_top.setCheckable(True)
        self.on_top.setEnabled(placing)
        self.on_top.triggered.connect(self.on_top_chosen)
        if not placing:
            said = self.addAction(tr("Here the desktop itself decides where a note stands."))
            said.setEnabled(False)
        self.addSeparator()
        self._deed(tr("&New note"), "new", "Ctrl+Shift+N")
        self._deed(tr("&Hide all notes"), "hide", "Ctrl+Shift+H")
        self._deed(tr("&Take this note away"), "remove", "Ctrl+W")

    def show_state(self, sticky: Sticky, place: Place) -> None:
        """Mark what holds now."""
        if sticky.shows in self._shows:
            self._shows[sticky.shows].setChecked(True)
        else:
            for action in self._shows.values():
                action.setChecked(False)
        if sticky.colour in self._colours:
            self._colours[sticky.colour].setChecked(True)
        self._texts[place.text].setChecked(True)
        self.on_top.setChecked(place.on_top)

    def dress(self) -> None:
        """Take the colours from the theme."""
        for colour, action in self._colours.items():
            action.setIcon(self._swatch(colour))

    def _add_shows(self) -> None:
        menu, group = self._submenu(tr("&Show"))
        group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        for shows in _TO_CHOOSE:
            act = partial(self.shows_chosen.emit, shows)
            self._shows[shows] = self._choice(menu, group, shows_name(shows), act)

    def _add_colours(self) -> None:
        menu, group = self._submenu(tr("&Colour"))
        for colour in COLOURS:
            act = partial(self.colour_chosen.emit, colour)
            self._colours[colour] = self._choice(menu, group, colour_name(colour), act)
        self.dress()

    def _add_texts(self) -> None:
        menu, group = self._submenu(tr("Te&xt size"))
        for size in TEXT_SIZES:
            said = tr("{percent} %").replace("{percent}", self.locale().toString(size))
            act = partial(self.text_chosen.emit, size)
            self._texts[size] = self._choice(menu, group, said, act)

    def _submenu(self, title: str) -> tuple[QMenu, QActionGroup]:
        menu = self.addMenu(title)
        return menu, QActionGroup(menu)

    def _choice(
        self, menu: QMenu, group: QActionGroup, text: str, act: Callable[[], object]
    ) -> QAction:
        action = menu.addAction(text)
        action.setCheckable(True)
        group.addAction(action)
        action.triggered.connect(lambda _: act())
        return action

    def _deed(self, text: str, deed: str, keys: str) -> None:
        action = self.addAction(text)
        action.setShortcut(keys)
        action.triggered.connect(lambda _: self.deed_asked.emit(deed))

    def _swatch(self, colour: str) -> QIcon:
        icon = QIcon(self._drawn(colour, chosen=False))
        icon.addPixmap(self._drawn(colour, chosen=True), QIcon.Mode.Normal, QIcon.State.On)
        icon.addPixmap(self._drawn(colour, chosen=True), QIcon.Mode.Active, QIcon.State.On)
        return icon

    def _drawn(self, colour: str, *, chosen: bool) -> QPixmap:
        pair = self._theme.tokens.kinds[colour]
        scale = self.devicePixelRatioF()
        picture = QPixmap(QSize(_SWATCH, _SWATCH) * scale)
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pair.ink)
        painter.setBrush(pair.soft)
        painter.drawRoundedRect(1, 1, _SWATCH - 2, _SWATCH - 2, 4, 4)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(pair.ink)
            painter.drawEllipse(QRectF(5, 5, _SWATCH - 10, _SWATCH - 10))
        painter.end()
        return picture
