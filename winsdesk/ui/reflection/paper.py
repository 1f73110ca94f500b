"""Papers, and the measures of a sheet. All measures are points (1/72 inch)."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QLocale, QSizeF
from PySide6.QtGui import QPageSize

MARGIN = 48.0
"""White on every side of a sheet."""

_T = QLocale.Country
_LETTER_TERRITORIES = frozenset({
    _T.UnitedStates, _T.Canada, _T.Mexico, _T.Philippines, _T.Chile, _T.Colombia, _T.Venezuela,
    _T.CostaRica, _T.ElSalvador, _T.Guatemala, _T.Nicaragua, _T.Panama, _T.PuertoRico,
})  # fmt: skip


class Paper(StrEnum):
    """The papers that a sheet fits on."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def page_size(self) -> QPageSize:
        """The paper as Qt knows it."""
        known = QPageSize.PageSizeId
        return QPageSize(known.A4 if self is Paper.A4 else known.Letter)

    @property
    def size(self) -> QSizeF:
        """Width and height in points."""
        return self.page_size.size(QPageSize.Unit.Point)

    @property
    def name_for_people(self) -> str:
        """What shops call it, in every language."""
        return "A4" if self is Paper.A4 else "US Letter"


def usual_paper(locale: QLocale | None = None) -> Paper:
    """Return the paper that printers hold where the person lives."""
    territory = (locale or QLocale()).territory()
    return Paper.LETTER if territory in _LETTER_TERRITORIES else Paper.A4
