"""What counts? What a small win is, kind by kind, with examples."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from winsdesk.domain.kind import first_kinds
from winsdesk.paths import ResourceNotFoundError, resource
from winsdesk.ui.parts.kind_mark import Mark
from winsdesk.ui.parts.label import label
from winsdesk.ui.parts.page import Page
from winsdesk.ui.theme import Theme


class WhatCountsPage(Page):
    """Laid out from ``resources/help/what-counts.json``, or from its file in another language."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        stored = json.loads(_written(QLocale().name()[:2]).read_text(encoding="utf-8"))
        super().__init__(stored["title"], parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        opening = label(stored["opening"], "lead")
        self.column.addWidget(opening)
        self.column.addSpacing(12)
        marks = {kind.key: (kind.colour, kind.icon) for kind in first_kinds()}
        for section in stored["sections"]:
            self.column.addWidget(_card(theme, section, *marks[section["key"]]))
        self.column.addSpacing(8)
        for sentence in stored["closing"]:
            self.column.addWidget(label(sentence, "quiet"))
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
    column.addWidget(label(section["title"], "title"))
    column.addWidget(label(section["sentence"]))
    column.addSpacing(6)
    for example in section["examples"]:
        column.addWidget(label(example, "quiet"))
    row.addLayout(column, 1)
    return card


def _written(language: str) -> Path:
    """Return the page in a language (two letters), or in English where it is in no such one."""
    try:
        return resource("help", f"what-counts.{language}.json")
    except ResourceNotFoundError:
        return resource("help", "what-counts.json")
