"""What comes and goes softly: a number, and a picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget


class Fading(QVariantAnimation):
    """Runs through some values, evenly; where nothing may move it is at the last one at once."""

    def __init__(self, parent: QObject, length: int, *, calm: bool) -> None:
        """Take ``length`` milliseconds, or no time at all when ``calm``."""
        super().__init__(parent)
        self.setDuration(0 if calm else length)
        self._calm = calm
        self._then: Callable[[], None] | None = None
        self.finished.connect(self._finished)

    def run(self, values: Sequence[float], then: Callable[[], None]) -> None:
        """Run through ``values``, and then do something."""
        self.stop()
        if self._calm:
            self.valueChanged.emit(values[-1])
            then()
            return
        self._then = then
        last = len(values) - 1
        self.setKeyValues([(at / last, value) for at, value in enumerate(values)])
        self.start()

    def _finished(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()


class Veil(QWidget):
    """The picture of what was there a moment ago, fading away over what is there now.

    It takes no click, and goes by itself.
    """

    def __init__(self, over: QWidget, picture: QPixmap, length: int) -> None:
        super().__init__(over)
        self._picture = picture
        self._strength = 1.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(over.rect())
        self._fading = Fading(self, length, calm=False)
        self._fading.valueChanged.connect(self._fade)
        self.show()
        self.raise_()
        self._fading.run((1.0, 0.0), self._gone)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture as faint as it is by now."""
        painter = QPainter(self)
        painter.setOpacity(self._strength)
        painter.drawPixmap(0, 0, self._picture)

    def _fade(self, strength: float) -> None:
        self._strength = strength
        self.update()

    def _gone(self) -> None:
        self.hide()
        self.deleteLater()
