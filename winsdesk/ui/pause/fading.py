"""A number that comes and goes, for fades and the glow."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QVariantAnimation


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
