"""Tab through a page as it is laid out, whatever came to it last."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLayout, QScrollArea, QWidget


def go_by_tab(page: QWidget, *, onward: bool) -> QWidget | None:
    """Take the keyboard to what stands next, in the page or in the window around it.

    Qt's own order is that in which things were made, so that what is made last is reached last,
    wherever it stands.

    Returns:
        What has the keyboard now; ``None`` when it is nowhere in the window's layout.
    """
    stops = list(_stops(_outermost(page)))
    here = _stop_of(QApplication.focusWidget(), stops)
    if here is None:
        return None
    following = stops[(here + (1 if onward else -1)) % len(stops)]
    reason = Qt.FocusReason.TabFocusReason if onward else Qt.FocusReason.BacktabFocusReason
    following.setFocus(reason)
    return following


def _outermost(widget: QWidget) -> QWidget:
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        widget, parent = parent, parent.parentWidget()
    return widget


def _stop_of(widget: QWidget | None, stops: list[QWidget]) -> int | None:
    while widget is not None:
        if widget in stops:
            return stops.index(widget)
        widget = widget.parentWidget()
    return None


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if not widget.isVisible() or not widget.isEnabled():
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    layout = widget.layout()
    if isinstance(widget, QAbstractItemView):
        yield from _editors(widget)
    sheet = widget.widget() if isinstance(widget, QScrollArea) else None
    if sheet is not None:
        yield from _stops(sheet)
    elif layout is not None:
        yield from _laid_out(layout)


def _editors(view: QAbstractItemView) -> Iterator[QWidget]:
    within = (child for child in view.viewport().children() if isinstance(child, QWidget))
    for editor in sorted(within, key=lambda child: child.y()):
        yield from _stops(editor)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    items = filter(None, map(layout.itemAt, range(layout.count())))
    for item in items:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from _stops(widget)
        elif inner is not None:
            yield from _laid_out(inner)
