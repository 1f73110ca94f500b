"""Groups of prompts are switched off and on, and one's own written, in the settings."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from winsdesk.domain.phrase import Role
from winsdesk.domain.prompts import GROUPS
from winsdesk.settings import Settings
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.prompts.section import PromptsSection
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme


@pytest.fixture
def section(
    qtbot: QtBot, journal: JournalThread, theme: Theme, preferences: Preferences
) -> PromptsSection:
    made = PromptsSection(journal, theme, preferences)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    return made


def test_every_group_has_a_switch_and_all_are_on_at_first(section: PromptsSection) -> None:
    assert tuple(section.groups) == GROUPS
    assert all(switch.isChecked() and switch.text() for switch in section.groups.values())
    assert section.nothing.isHidden()


def test_a_group_is_switched_off_at_once_and_on_again(
    section: PromptsSection, settings_on_disk: Callable[[], Settings]
) -> None:
    section.groups["therapy"].click()
    section.groups["body"].click()
    assert settings_on_disk().prompts_off == ("body", "therapy")
    section.groups["therapy"].click()
    assert settings_on_disk().prompts_off == ("body",)


def test_a_prompt_of_ones_own_is_written_where_it_stands(
    section: PromptsSection, qtbot: QtBot, journal: JournalThread
) -> None:
    section.own.focus_new()
    QTest.keyClicks(section.own.rows[-1].field, "Did the cat sit on me?")
    QTest.keyClick(section.own.rows[-1].field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: section.own.texts == ("Did the cat sit on me?",))
    found: list[str] = []
    journal.ask(
        lambda journal: [phrase.text for phrase in journal.phrases.of(Role.PROMPT)], found.extend
    )
    qtbot.waitUntil(lambda: found == ["Did the cat sit on me?"])


def test_it_says_so_when_nothing_asks_any_more(
    section: PromptsSection, qtbot: QtBot, preferences: Preferences, journal: JournalThread
) -> None:
    preferences.set(prompts_off=GROUPS)
    assert section.nothing.isVisible()
    journal.write(lambda journal: journal.phrases.add(Role.PROMPT, "Did the cat sit on me?"))
    qtbot.waitUntil(lambda: not section.nothing.isVisible())
