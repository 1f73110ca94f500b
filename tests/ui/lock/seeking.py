"""Finding a word wherever a window could still hold it."""

from collections.abc import Iterator
from functools import partial
from itertools import count, takewhile
from typing import cast

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

_TEXTS = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def holding(word: str) -> list[str]:
    """Return everything in any widget, shown or hidden, that says a word, in any letters."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [
        f"{type(widget).__name__} {widget.objectName()}: {text}"
        for widget, text in everything_said()
        if word.casefold() in text.casefold()
    ]


def everything_said() -> Iterator[tuple[QWidget, str]]:
    """Yield every text in any widget, shown or hidden, and all that a screen reader says of it."""
    for widget in QApplication.allWidgets():
        for text in (*_own(widget), *_heard(widget)):
            if text:
                yield widget, text


def _own(widget: QWidget) -> Iterator[str]:
    yield widget.windowTitle()
    yield widget.toolTip()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    yield from (action.text() for action in widget.actions())
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        yield widget.toPlainText()
        yield widget.placeholderText()
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _in_model(widget.model(), QModelIndex())


def _in_model(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(model.rowCount(parent)):
        for column in takewhile(partial(model.hasIndex, row, parent=parent), count()):
            index = model.index(row, column, parent)
            yield from (str(index.data(role)) for role in _ROLES if index.data(role) is not None)
            yield from _in_model(model, index)


def _heard(widget: QWidget) -> Iterator[str]:
    """Yield what a screen reader says of a widget and of everything within."""
    seen = cast("QAccessibleInterface | None", QAccessible.queryAccessibleInterface(widget))
    if widget.isVisible() and seen is not None:
        yield from _within(seen)


def _within(seen: QAccessibleInterface) -> Iterator[str]:
    yield from (seen.text(kind) for kind in _TEXTS)
    for number in range(seen.childCount()):
        child = cast("QAccessibleInterface | None", seen.child(number))
        if child is not None and child.isValid():
            yield from _within(child)
