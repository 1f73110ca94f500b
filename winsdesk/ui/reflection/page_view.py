"""The pages of a sheet on the screen, as the printer will draw them."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from winsdesk.ui.reflection.layout import Laid
from winsdesk.ui.reflection.output import picture
from winsdesk.ui.theme import Theme

SMALLEST, LARGEST = 0.4, 4.0
"""Pixels a point."""

_STEP = 1.25
_AROUND = 20
_PAGES_KEPT = 6


class PageView(QScrollArea):
    """Shows the pages one below the other, as wide as the view or as large as wanted.

    Signals:
        page_shown: Another page is in view (its number, 0 the first).
    """

    page_shown = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._laid: Laid | None = None
        self._zoom: float | None = None
        self._page = 0
        self._canvas = _Canvas(theme)
        self.setWidget(self._canvas)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("The pages as they will be printed"))
        self.verticalScrollBar().valueChanged.connect(self._look_where)

    @property
    def page(self) -> int:
        """The page in view, 0 the first."""
        return self._page

    def show_pages(self, laid: Laid) -> None:
        """Show the pages of a sheet from the first."""
        self._laid = laid
        self._refit()
        self.verticalScrollBar().setValue(0)
        self._page = 0
        self.page_shown.emit(0)

    def zoom(self, steps: int) -> None:
        """Show the pages larger or smaller; 0 makes them as wide as the view again."""
        scale = self._canvas.scale * _STEP**steps
        self._zoom = min(max(scale, SMALLEST), LARGEST) if steps else None
        self._refit()

    def turn(self, pages: int) -> None:
        """Go some pages on, or back."""
        if self._laid is not None:
            page = min(max(self._page + pages, 0), len(self._laid.pages) - 1)
            self.verticalScrollBar().setValue(self._canvas.top_of(page) - _AROUND)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages with Page Up and Page Down, and go to either end."""
        ends = {Qt.Key.Key_Home: -len(self._pages()), Qt.Key.Key_End: len(self._pages())}
        turns = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1, **ends}
        if event.key() in turns:
            self.turn(turns[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl and the wheel."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the pages as wide as the view."""
        super().resizeEvent(event)
        self._refit()

    def _pages(self) -> tuple[object, ...]:
        return self._laid.pages if self._laid is not None else ()

    def _refit(self) -> None:
        if self._laid is None:
            return
        bar = self.verticalScrollBar().sizeHint().width()
        room = self.maximumViewportSize().width() - bar - 2 * _AROUND
        fitting = min(max(room / self._laid.paper.size.width(), SMALLEST), 1.6)
        page = self._page
        self._canvas.show_pages(self._laid, self._zoom or fitting)
        self.verticalScrollBar().setValue(self._canvas.top_of(page) - _AROUND if page else 0)

    def _look_where(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        page = self._canvas.page_at(middle)
        if page != self._page:
            self._page = page
            self.page_shown.emit(page)


class _Canvas(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._laid: Laid | None = None
        self._drawn: OrderedDict[int, QImage] = OrderedDict()
        self.scale = 1.0

    def show_pages(self, laid: Laid, scale: float) -> None:
        if laid is not self._laid or scale != self.scale:
            self._drawn.clear()
        self._laid, self.scale = laid, scale
        size = self._page_size()
        width = size.width() + 2 * _AROUND
        self.resize(width, len(laid.pages) * (size.height() + _AROUND) + _AROUND)
        self.update()

    def top_of(self, page: int) -> int:
        return _AROUND + page * (self._page_size().height() + _AROUND)

    def page_at(self, y: int) -> int:
        if self._laid is None:
            return 0
        page = (y - _AROUND) // (self._page_size().height() + _AROUND)
        return min(max(page, 0), len(self._laid.pages) - 1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._drawn.clear()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._laid is None:
            return
        painter = QPainter(self)
        size = self._page_size()
        for page in range(len(self._laid.pages)):
            where = QRect(QPoint(_AROUND, self.top_of(page)), size)
            if where.intersects(event.rect()):
                painter.drawImage(where, self._picture(page, self._laid))
                painter.setPen(self._theme.tokens.line)
                painter.drawRect(where.adjusted(-1, -1, 0, 0))

    def _picture(self, page: int, laid: Laid) -> QImage:
        if page not in self._drawn:
            self._drawn[page] = picture(laid, page, self.scale * self.devicePixelRatioF())
            while len(self._drawn) > _PAGES_KEPT:
                self._drawn.popitem(last=False)
        self._drawn.move_to_end(page)
        return self._drawn[page]

    def _page_size(self) -> QSize:
        return (self._laid.paper.size * self.scale).toSize() if self._laid else QSize()
