"""What a pause does is set in one place, holds at once, and its words are in the journal."""

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from winsdesk.settings import Settings
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.settings.pausing import PauseSection
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme

OnDisk = Callable[[], Settings]


@pytest.fixture
def section(
    qtbot: QtBot, journal: JournalThread, theme: Theme, preferences: Preferences
) -> PauseSection:
    made = PauseSection(journal, theme, preferences)
    qtbot.addWidget(made)
    made.resize(700, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def test_only_the_quiet_offer_is_on_at_first(section: PauseSection) -> None:
    assert section.offer.isChecked()
    for box in (section.breath, section.glow, section.offer_reward):
        assert not box.isChecked()
    assert section.random.button(False).isChecked()
    assert not section.seconds.isEnabled()


@pytest.mark.parametrize("name", ["breath", "glow", "offer_reward"])
def test_each_switch_holds_at_once(
    section: PauseSection, name: str, settings_on_disk: OnDisk
) -> None:
    box: QCheckBox = getattr(section, name)
    box.click()
    assert getattr(settings_on_disk(), name) is True
    box.click()
    assert getattr(settings_on_disk(), name) is False


def test_the_offer_can_be_switched_off(section: PauseSection, settings_on_disk: OnDisk) -> None:
    section.offer.click()
    assert settings_on_disk().pause_offer is False


def test_the_length_of_the_breath_is_from_six_to_fourteen_seconds(
    section: PauseSection, settings_on_disk: OnDisk
) -> None:
    section.breath.click()
    assert section.seconds.isEnabled()
    assert section.seconds.count() == 9
    assert section.seconds.itemText(0) == "6 seconds, in and out"
    section.seconds.chosen.emit(14)
    assert settings_on_disk().breath_seconds == 14
    assert section.seconds.currentText() == "14 seconds, in and out"


def test_any_of_the_sentences_can_be_chosen(
    section: PauseSection, settings_on_disk: OnDisk
) -> None:
    section.random.button(True).click()
    assert settings_on_disk().pause_random is True


def test_sentences_and_small_things_are_kept_in_the_journal_and_not_in_the_settings(
    section: PauseSection, qtbot: QtBot, preferences: Preferences
) -> None:
    QTest.keyClicks(section.sentences.rows[-1].field, "I was there for it")
    QTest.keyClicks(section.rewards.rows[-1].field, "tea on the balcony")
    section.flush()
    qtbot.waitUntil(lambda: section.rewards.texts == ("tea on the balcony",))
    assert section.sentences.texts == ("I was there for it",)
    assert "balcony" not in repr(preferences.settings)


def test_everything_has_a_name_to_be_heard(section: PauseSection) -> None:
    for box in section.findChildren(QCheckBox):
        assert box.accessibleName() == box.text()
    assert section.seconds.accessibleName() == "It takes"
    assert section.sentences.accessibleName()
