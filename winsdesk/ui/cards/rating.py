"""A rating of 0 to 10, or none, as five dots that keys and clicks fill."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTime
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSpinBox, QSizePolicy, QSpinBox, QWidget

from winsdesk.domain.win import HIGHEST_RATING
from winsdesk.ui.cards.dots import DotsMeasure, paint_dots
from winsdesk.ui.parts.field_keys import is_undoing
from winsdesk.ui.theme import Size, Theme

NONE = -1
QUICKLY = 1_000
"""Within how many milliseconds a 0 after a 1 makes a 10."""
_INSET = 8.0
_AFTER_DOTS = 10.0
_LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class RatingBox(QSpinBox):
    """Five dots: arrows fill and empty them by halves, digits set them, Backspace clears.

    It is a spin box that draws itself, so that screen readers read its value: "8 of 10", or
    "Not rated", which is not 0. ``valueChanged`` tells of changes.
    """

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._one_typed = QTime()
        self.setAccessibleName(name)
        self.setRange(NONE, HIGHEST_RATING)
        self.setValue(NONE)
        self.setSpecialValueText(self.tr("Not rated"))
        self.setSuffix(self.tr(" of 10"))
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFont(theme.font(Size.CAPTION))
        self.lineEdit().hide()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("0 to 10. Backspace clears it."))

    @property
    def rating(self) -> int | None:
        """The rating, or ``None`` for not rated."""
        return None if self.value() == NONE else self.value()

    def set_rating(self, rating: int | None) -> None:
        """Show a rating."""
        self.setValue(NONE if rating is None else rating)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        if is_undoing(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rate by keys."""
        key = event.key()
        onward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        back = Qt.Key.Key_Right if self.isRightToLeft() else Qt.Key.Key_Left
        if event.text().isdigit():
            self._type(int(event.text()))
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.setValue(NONE)
        elif key in (Qt.Key.Key_Up, onward):
            self.setValue(self.value() + 1)
        elif key in (Qt.Key.Key_Down, back):
            self.setValue(max(self.value() - 1, min(self.value(), 0)))
        elif key == Qt.Key.Key_Home:
            self.setValue(0)
        elif key == Qt.Key.Key_End:
            self.setValue(HIGHEST_RATING)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Rate by a click; a click on the rating that is there clears it."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        dots = self._dots()
        x = event.position().x() - self._left()
        if -_INSET <= x <= dots.width + 4:
            rating = dots.rating_at(x, mirrored=self.isRightToLeft())
            self.setValue(NONE if rating == self.value() else rating)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do nothing more."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Do nothing; there are no buttons to hover over."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, so that scrolling never rates."""
        event.ignore()

    def sizeHint(self) -> QSize:
        """Return the room for the dots and the longest value beside them."""
        metrics = QFontMetricsF(self.font())
        words = max(metrics.horizontalAdvance(text) for text in (self.specialValueText(), "10"))
        width = 2 * _INSET + self._dots().width + _AFTER_DOTS + words
        return QSize(round(width + 1), round(metrics.height() + 12))

    def minimumSizeHint(self) -> QSize:
        """Return the same as the size hint."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dots, the value beside them, and where the keyboard is."""
        look, dots = self._theme.tokens, self._dots()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(look.focus, 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        middle = self.height() / 2
        mirrored = self.isRightToLeft()
        paint_dots(
            painter, self._left(), middle, max(self.value(), 0), dots, look, mirrored=mirrored
        )
        painter.setPen(look.ink_2)
        taken = _INSET + dots.width + _AFTER_DOTS
        box = QRectF(self.rect()).adjusted(*((0, 0, -taken, 0) if mirrored else (taken, 0, 0, 0)))
        shown = self.specialValueText() if self.value() == NONE else self.cleanText()
        painter.drawText(box, _LEADING, shown)

    def _type(self, digit: int) -> None:
        follows_a_one = self._one_typed.isValid() and (
            self._one_typed.msecsTo(QTime.currentTime()) <= QUICKLY
        )
        if digit == 0 and follows_a_one and self.value() == 1:
            self.setValue(HIGHEST_RATING)
        else:
            self.setValue(digit)
        self._one_typed = QTime.currentTime() if digit == 1 else QTime()

    def _dots(self) -> DotsMeasure:
        return DotsMeasure(QFontMetricsF(self.font()))

    def _left(self) -> float:
        return self.width() - _INSET - self._dots().width if self.isRightToLeft() else _INSET
