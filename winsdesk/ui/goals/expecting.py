"""What a person expects of a step, said only when they want to say it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from winsdesk.domain.goal import Expectation, Step
from winsdesk.ui.cards.rating import RatingBox
from winsdesk.ui.cards.speech import mastery_label, pleasure_label
from winsdesk.ui.goals.saying import one_line
from winsdesk.ui.goals.sheet import Sheet
from winsdesk.ui.parts.label import label
from winsdesk.ui.theme import Theme
from winsdesk.ui.translating import tr


class Expecting(Sheet):
    """Two ratings from 0 to 10, each of which may be left out."""

    def __init__(self, step: Step, theme: Theme, parent: QWidget | None = None) -> None:
        title = tr("How much do I expect?")
        super().__init__(title, one_line(step.text), tr("Keep"), parent)
        self.mastery = RatingBox(mastery_label(), theme)
        self.pleasure = RatingBox(pleasure_label(), theme)
        self.mastery.set_rating(step.expected.mastery)
        self.pleasure.set_rating(step.expected.pleasure)
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(12)
        for row, box in enumerate((self.mastery, self.pleasure)):
            name = label(box.accessibleName(), wrap=False)
            name.setBuddy(box)
            grid.addWidget(name, row, 0)
            grid.addWidget(box, row, 1, Qt.AlignmentFlag.AlignLeading)
        self.form.addLayout(grid)
        self.mastery.setFocus()

    @property
    def expected(self) -> Expectation:
        """What is expected."""
        return Expectation(self.mastery.rating, self.pleasure.rating)
