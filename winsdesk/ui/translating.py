"""Words in the person's language, where there is no object whose ``tr`` could be asked."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def tr(text: str, comment: str | None = None, n: int = -1) -> str:
    """Return a text in the person's language.

    Its context is the empty one, under which ``lupdate`` finds what a function of this name is
    given; that it finds plurals too, their number has to stand third.

    Args:
        text: The English text.
        comment: Tells apart texts that are alike in English.
        n: The number for ``%n`` or ``%Ln`` in it.
    """
    return QCoreApplication.translate("", text, comment, n)
