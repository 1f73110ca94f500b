"""The controls at the head of the calendar: the year, the shade, and the legend."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QSpinBox, QToolButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY, Writing
from winsdesk.domain.calendar import Measure, Shade
from winsdesk.domain.changes import ChangeSet
from winsdesk.domain.kind import first_kinds
from winsdesk.services.journal import Journal
from winsdesk.ui.calendar.legend import Legend
from winsdesk.ui.calendar.shade_button import ShadeButton
from winsdesk.ui.calendar.year_stepper import YearStepper
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme
from winsdesk.ui.words import kind_name

BOUNDARY = first_kinds()[1]


@pytest.fixture
def stepper(theme: Theme, qtbot: QtBot) -> YearStepper:
    made = YearStepper(theme, 2026)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def shade_button(journal: JournalThread, theme: Theme, qtbot: QtBot) -> ShadeButton:
    made = ShadeButton(journal)
    qtbot.addWidget(made)
    return made


def keep(text: str, journal: Journal) -> ChangeSet:
    return journal.wins.keep(TODAY, text)


def button(stepper: YearStepper, name: str) -> QToolButton:
    return next(it for it in stepper.findChildren(QToolButton) if it.accessibleName() == name)


def action(menu: QMenu, words: str) -> QAction:
    return next(it for it in menu.actions() if it.text() == words)


def submenu(menu: QMenu, words: str) -> QMenu:
    found = action(menu, words).menu()
    assert isinstance(found, QMenu)
    return found


@pytest.mark.parametrize(("name", "year"), [("The year before", 2025), ("The year after", 2027)])
def test_a_step_leads_to_the_year_beside(
    stepper: YearStepper, qtbot: QtBot, name: str, year: int
) -> None:
    with qtbot.waitSignal(stepper.year_chosen) as chosen:
        QTest.mouseClick(button(stepper, name), Qt.MouseButton.LeftButton)
    assert chosen.args == [year]


def test_there_is_no_step_out_of_what_a_journal_holds(stepper: YearStepper) -> None:
    stepper.set_year(1900)
    assert not button(stepper, "The year before").isEnabled()
    stepper.set_year(2200)
    assert button(stepper, "The year before").isEnabled()
    assert not button(stepper, "The year after").isEnabled()


def test_any_year_can_be_typed(stepper: YearStepper, qtbot: QtBot) -> None:
    spin = stepper.findChild(QSpinBox)
    assert spin is not None
    assert (spin.minimum(), spin.maximum()) == (1900, 2200)
    spin.selectAll()
    QTest.keyClicks(spin, "1987")
    with qtbot.waitSignal(stepper.year_chosen) as chosen:
        QTest.keyClick(spin, Qt.Key.Key_Return)
    assert chosen.args == [1987]


def test_being_told_a_year_chooses_none(stepper: YearStepper, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(stepper.year_chosen):
        stepper.set_year(1999)
    assert button(stepper, "Year 1999, choose another").text() == "1999"


def test_the_menu_offers_measures_kinds_and_the_tags_in_use(
    shade_button: ShadeButton, write: Writing, qtbot: QtBot
) -> None:
    for text in ("A walk #outside", "Tea #home", "Again #outside"):
        write(partial(keep, text))
    menu = shade_button.menu()
    menu.aboutToShow.emit()
    tags = submenu(menu, "One tag")
    qtbot.waitUntil(lambda: len(tags.actions()) == 2)
    assert [it.text() for it in tags.actions()] == ["#outside", "#home"]
    kinds = submenu(menu, "One kind")
    assert [it.text() for it in kinds.actions()] == [kind_name(kind) for kind in first_kinds()]


def test_without_tags_there_is_no_choice_of_one(shade_button: ShadeButton) -> None:
    shade_button.set_tags(())
    assert not action(shade_button.menu(), "One tag").isEnabled()


def test_choosing_tells_the_shade_and_names_it(shade_button: ShadeButton, qtbot: QtBot) -> None:
    shade_button.set_kinds(first_kinds())
    kinds = submenu(shade_button.menu(), "One kind")
    with qtbot.waitSignal(shade_button.shade_chosen) as chosen:
        action(kinds, "Boundary").trigger()
    assert chosen.args == [Shade(kind=BOUNDARY.uid)]
    assert shade_button.accessibleName() == "Shade by: Boundary"
    assert shade_button.kind() == BOUNDARY
    with qtbot.waitSignal(shade_button.shade_chosen) as chosen:
        action(shade_button.menu(), "Effort").trigger()
    assert chosen.args == [Shade(Measure.EFFORT)]
    assert action(shade_button.menu(), "Effort").isChecked()
    assert not action(kinds, "Boundary").isChecked()


def test_the_legend_reads_its_thresholds_out(theme: Theme, qtbot: QtBot) -> None:
    legend = Legend(theme)
    qtbot.addWidget(legend)
    before = legend.sizeHint().width()
    legend.set_measure(Measure.EFFORT)
    assert legend.accessibleName().endswith("none, 1–5, 6–11, 12–17, 18 or more.")
    assert legend.sizeHint().width() > before


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_the_legend_runs_from_light_to_dark_as_one_reads(
    theme: Theme, qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    legend = Legend(theme)
    qtbot.addWidget(legend)
    legend.setLayoutDirection(direction)
    legend.resize(legend.sizeHint())
    picture = legend.grab().toImage()
    row = [picture.pixelColor(x, 1) for x in range(picture.width())]
    places = [row.index(shade) for shade in theme.tokens.heat]
    assert places == sorted(places, reverse=direction == Qt.LayoutDirection.RightToLeft)
