"""How Winsdesk looks: one palette, one short stylesheet, four sizes of type, one set of icons."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication

from winsdesk.paths import resource
from winsdesk.ui.theme.tokens import Tokens, tokens
from winsdesk.ui.theme.typeface import Size, interface_font, sized

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

__all__ = ["Size", "Theme"]

_PLACEHOLDER = re.compile(r"@([a-z_0-9]+)")


class Theme(QObject):
    """The look of the program, as set and as the desktop wishes.

    Widgets that paint themselves read :attr:`tokens` when they paint.
    """

    changed = Signal()

    def __init__(self, app: QApplication, choice: str, text_size: int) -> None:
        super().__init__()
        self._app = app
        self._desktop_font = QFont(app.font())
        self._choice = choice
        self._text_size = text_size
        self.tokens: Tokens
        self.body: QFont
        self._dress()
        app.styleHints().colorSchemeChanged.connect(self._desktop_changed)

    def choose(self, choice: str, text_size: int) -> None:
        """Take another look: ``system``, ``light`` or ``dark``, and a text size in percent."""
        if (choice, text_size) != (self._choice, self._text_size):
            self._choice, self._text_size = choice, text_size
            self._dress()

    def font(self, size: Size, *, bold: bool = False) -> QFont:
        """Return the interface font in one of the four sizes and two weights."""
        return sized(self.body, size, bold=bold)

    def icon(self, name: str, colour: QColor | None = None, chosen: QColor | None = None) -> QIcon:
        """Return an icon in ``colour`` (the quiet ink when not given)."""
        from winsdesk.ui.theme.icons import icon

        return icon(name, colour or self.tokens.ink_2, chosen)

    def _desktop_changed(self) -> None:
        if self._choice == "system":
            self._dress()

    def _dress(self) -> None:
        self.tokens = tokens("dark" if self._is_dark() else "light")
        self.body = interface_font(self._desktop_font, self._text_size)
        self._app.setFont(self.body)
        self._app.setPalette(_palette(self.tokens))
        self._app.setStyleSheet(self._stylesheet())
        self.changed.emit()

    def _is_dark(self) -> bool:
        if self._choice == "system":
            return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._choice == "dark"

    def _stylesheet(self) -> str:
        template = resource("themes", "winsdesk.qss").read_text(encoding="utf-8")
        body = self.body.pointSizeF()
        values = {f"{size.name.lower()}_size": f"{body * size.value:.2f}pt" for size in Size}
        for name in Tokens._fields:
            value = getattr(self.tokens, name)
            if isinstance(value, QColor):
                values[name] = value.name()
        values["marks"] = resource("themes", "marks").as_posix()
        values |= _mark_sizes(QFontMetrics(self.body).height())
        values["ground"] = "dark" if self.tokens.dark else "light"
        return _PLACEHOLDER.sub(lambda match: values[match.group(1)], template)


def _mark_sizes(height: int) -> dict[str, str]:
    """Return the sizes, in pixels, of boxes and dots beside text of that height."""
    box = round(height * 0.84)
    ring = round(height * 0.26)
    return {
        "box": f"{box}px",
        "box_radius": f"{box // 2 + 1}px",
        "ring": f"{ring}px",
        "dot": f"{box + 2 - 2 * ring}px",
    }


def _palette(look: Tokens) -> QPalette:
    palette = QPalette(look.window)
    role = QPalette.ColorRole
    for where, colour in (
        (role.Window, look.window), (role.WindowText, look.ink), (role.Base, look.card),
        (role.AlternateBase, look.window), (role.Text, look.ink), (role.Button, look.card),
        (role.ButtonText, look.ink), (role.PlaceholderText, look.ink_2),
        (role.Highlight, look.accent), (role.HighlightedText, look.on_accent),
        (role.ToolTipBase, look.card), (role.ToolTipText, look.ink), (role.Link, look.accent),
        (role.LinkVisited, look.accent), (role.Mid, look.line), (role.Light, look.card),
        (role.Midlight, look.line), (role.Dark, look.border), (role.Accent, look.accent),
    ):  # fmt: skip
        palette.setColor(where, colour)
    faint = QColor(look.ink_2)
    faint.setAlphaF(0.55)
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, faint)
    return palette
