"""What counts? What a small win is, kind by kind, with examples."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from winsdesk.domain.kind import first_kinds
from winsdesk.paths import resource
from winsdesk.ui.kind_mark import Mark
from winsdesk.ui.page import Page, label
from winsdesk.ui.theme import Theme


class WhatCountsPage(Page):
    """Laid out from ``resources/help/what-counts.json``."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        stored = json.loads(resource("help", "what-counts.json").read_text(encoding="utf-8"))
        super().__init__(_said(stored["title"]), parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        opening = label(_said(stored["opening"]), "lead")
        self.column.addWidget(opening)
        self.column.addSpacing(12)
        marks = {kind.key: (kind.colour, kind.icon) for kind in first_kinds()}
        for section in stored["sections"]:
            self.column.addWidget(_card(theme, section, *marks[section["key"]]))
        self.column.addSpacing(8)
        for sentence in stored["closing"]:
            self.column.addWidget(label(_said(sentence), "quiet"))
        self.column.addStretch()


def _card(theme: Theme, section: dict[str, Any], colour: str, icon: str) -> QFrame:
    card = QFrame()
    card.setProperty("surface", "card")
    row = QHBoxLayout(card)
    row.setContentsMargins(20, 18, 20, 18)
    row.setSpacing(16)
    row.addWidget(Mark(theme, colour, icon), 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(label(_said(section["title"]), "title"))
    column.addWidget(label(_said(section["sentence"])))
    column.addSpacing(6)
    for example in section["examples"]:
        column.addWidget(label(_said(example), "quiet"))
    row.addLayout(column, 1)
    return card


def _said(sentence: str) -> str:
    return QCoreApplication.translate("what-counts", sentence)
