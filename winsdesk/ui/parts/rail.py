"""The rail: the views there are, one below the other."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QLabel,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from winsdesk.ui.measures import AIR, ICON_GAP, RAIL_MARGIN, rail_icon, rail_width
from winsdesk.ui.theme import Theme
from winsdesk.ui.theme.tokens import Tokens
from winsdesk.ui.views import Place

_AIR_ABOVE = 9


class RailButton(QToolButton):
    """An icon and a name, with room between them."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.setText(place.name)
        self.setProperty("role", "rail")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._ink = self._accent = QColor()
        self._folded = False

    def fold(self, folded: bool) -> None:
        """Show the icon alone; the name is in the tooltip then."""
        self._folded = folded
        self.setToolTip(self.text() if folded else "")
        self.updateGeometry()

    def dress(self, look: Tokens, icon: QIcon, side: int) -> None:
        """Take the colours of a theme, and an icon of ``side`` pixels."""
        self._ink, self._accent = look.ink_2, look.accent
        self.setIcon(icon)
        self.setIconSize(QSize(side, side))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the height of an icon and a name; the width is the rail's."""
        height = max(self.fontMetrics().height(), self.iconSize().height())
        return QSize(0, height + 2 * _AIR_ABOVE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let the style draw the ground, then put icon and name upon it."""
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        inner = self.rect().adjusted(AIR, 0, -AIR, 0)
        side = self.iconSize().width()
        icon = QRect(inner.left(), inner.center().y() - side // 2, side, side)
        state = QIcon.State.On if self.isChecked() else QIcon.State.Off
        where = QStyle.visualRect(self.layoutDirection(), inner, icon)
        self.icon().paint(painter, where, mode=QIcon.Mode.Normal, state=state)
        if self._folded:
            return
        text = QStyle.visualRect(
            self.layoutDirection(), inner, inner.adjusted(side + ICON_GAP, 0, 0, 0)
        )
        painter.setPen(self._accent if self.isChecked() else self._ink)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal)
        painter.setFont(font)
        start = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        painter.drawText(text, start | Qt.AlignmentFlag.AlignVCenter, self.text())


class Rail(QWidget):
    """A column of buttons, one for each view.

    Signals:
        chosen: A view was chosen (its code).
    """

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, upper: list[Place], lower: list[Place], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Views"))
        self._theme = theme
        self._group = QButtonGroup(self)
        self._buttons: dict[str, tuple[RailButton, Place]] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(RAIL_MARGIN, 16, RAIL_MARGIN, 16)
        layout.setSpacing(4)
        self._folded = False
        self._name = QLabel("Winsdesk")
        self._name.setProperty("type", "title")
        self._name.setContentsMargins(10, 4, 0, 12)
        layout.addWidget(self._name)
        for place in upper:
            layout.addWidget(self._button(place))
        layout.addStretch()
        for place in lower:
            layout.addWidget(self._button(place))
        theme.changed.connect(self._dress)
        self._dress()

    def fold(self, folded: bool) -> None:
        """Show the icons alone, where the window is too narrow for the names."""
        self._folded = folded
        self._name.setHidden(folded)
        for button, _ in self._buttons.values():
            button.fold(folded)
        self._fit()

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Let Tab go on through the window as it is laid out."""
        from winsdesk.ui.parts.tab_order import go_by_tab

        return go_by_tab(self, onward=onward) is not None or super().focusNextPrevChild(onward)

    def show_chosen(self, code: str) -> None:
        """Mark the view that is shown; none of them when the code is not on the rail."""
        chosen = self._buttons.get(code)
        self._group.setExclusive(chosen is not None)
        for button, place in self._buttons.values():
            button.setChecked(place.code == code)

    def _button(self, place: Place) -> RailButton:
        button = RailButton(place)
        button.clicked.connect(lambda: self.chosen.emit(place.code))
        self._group.addButton(button)
        self._buttons[place.code] = (button, place)
        return button

    def _fit(self) -> None:
        names = [button.text() for button, _ in self._buttons.values()]
        self.setFixedWidth(rail_width(self.font(), names, folded=self._folded))

    def _dress(self) -> None:
        self._fit()
        look = self._theme.tokens
        for button, place in self._buttons.values():
            icon = self._theme.icon(place.icon, chosen=look.accent)
            button.dress(look, icon, rail_icon(self.font()))
