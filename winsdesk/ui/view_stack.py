"""The views of the window, each made when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from winsdesk.ui.views import LOCKED, NOT_OPEN, TODAY, WHAT_COUNTS


class Views(QStackedWidget):
    """Shows one view at a time.

    Signals:
        shown: Another view is shown (its code).
    """

    shown = Signal(str)

    def __init__(
        self, makers: Mapping[str, Callable[[], QWidget]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._makers = makers
        self._made: dict[str, QWidget] = {}
        self._present = ""
        self._before = ""

    @property
    def present(self) -> str:
        """The code of the view that is shown; empty before the first."""
        return self._present

    def view(self, code: str) -> QWidget:
        """Return a view, making it if this is the first time it is wanted."""
        if code not in self._made:
            self._made[code] = self._makers[code]()
            self.addWidget(self._made[code])
        return self._made[code]

    def go(self, code: str) -> QWidget:
        """Show a view and return it.

        While the journal is not open, the page that says so stands in for every view of it; while
        it is locked, the page that asks for the passphrase stands in for every view.
        """
        view = self.view(code)
        shown = NOT_OPEN if NOT_OPEN in self._made and code != WHAT_COUNTS else code
        shown = LOCKED if LOCKED in self._made else shown
        if shown != self._present:
            self._before, self._present = self._present, shown
            self.setCurrentWidget(self._made[shown])
            self.shown.emit(shown)
        return view

    def put(self, code: str, view: QWidget) -> None:
        """Show a view made elsewhere in place of the one that had its code."""
        self.drop(code)
        self._made[code] = view
        self.addWidget(view)
        self.go(code)

    def made(self) -> Sequence[QWidget]:
        """Return the views that have been made."""
        return tuple(self._made.values())

    def drop(self, code: str) -> None:
        """Let go of a view; it is made anew when it is wanted again."""
        former = self._made.pop(code, None)
        if former is not None:
            self.removeWidget(former)
            former.deleteLater()
            if code == self._present:
                self._present = ""

    def drop_others(self, code: str) -> None:
        """Let go of every view but one."""
        for other in [made for made in self._made if made != code]:
            self.drop(other)
        self._before = ""

    def flush(self) -> None:
        """Let every view write what is not written yet."""
        for view in self._made.values():
            write = getattr(view, "flush", None)
            if write is not None:
                write()

    def back(self) -> None:
        """Show the view that was shown before."""
        self.go(self._before or TODAY)
