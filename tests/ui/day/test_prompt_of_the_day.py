"""The prompt: the same all day, another when wanted, and kept with the words that answer it."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY, Asking, StandingClock
from tests.ui.day.conftest import write
from winsdesk.domain.phrase import Role
from winsdesk.domain.prompts import GROUPS
from winsdesk.services.days import DayPage
from winsdesk.services.prompting import shipped
from winsdesk.settings import Settings
from winsdesk.ui.day.prompts import Prompts
from winsdesk.ui.day.view import DayView
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread

Page = Callable[..., DayPage]
SHIPPED = {prompt.text for prompt in shipped()}


def begun(view: DayView, qtbot: QtBot) -> str:
    """Leave the very first page behind, and return the prompt of the day."""
    write(qtbot, view, "Drank water")
    qtbot.waitUntil(view.paper.words.isVisible)
    assert view.paper.prompt.text() in SHIPPED
    return view.paper.prompt.text()


def test_it_is_the_same_all_day_and_another_tomorrow(
    view: DayView, qtbot: QtBot, clock: StandingClock
) -> None:
    prompt = begun(view, qtbot)
    view.show_day(TODAY - timedelta(days=1))
    assert view.paper.prompt.text() not in SHIPPED
    assert not view.paper.prompt.next.isVisible()
    view.show_day(TODAY)
    clock.moment += timedelta(hours=6)
    view.look_at_clock()
    assert view.paper.prompt.text() == prompt
    clock.moment += timedelta(hours=12)
    view.look_at_clock()
    assert view.paper.prompt.text() in SHIPPED - {prompt}


def test_the_next_one_is_a_click_or_a_key_away_and_so_is_the_way_back(
    view: DayView, qtbot: QtBot
) -> None:
    prompt = begun(view, qtbot)
    QTest.mouseClick(view.paper.prompt.next, Qt.MouseButton.LeftButton)
    another = view.paper.prompt.text()
    assert another in SHIPPED - {prompt}
    QTest.keyClick(view.paper.entry, Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    assert view.paper.prompt.text() in SHIPPED - {prompt, another}
    QTest.keyClick(view.paper.entry, Qt.Key.Key_PageUp, Qt.KeyboardModifier.AltModifier)
    assert view.paper.prompt.text() == another
    QTest.mouseClick(view.paper.prompt.previous, Qt.MouseButton.LeftButton)
    assert view.paper.prompt.text() == prompt


def test_the_first_words_of_a_day_are_kept_with_the_prompt_they_answer(
    view: DayView, qtbot: QtBot, page: Page
) -> None:
    prompt = begun(view, qtbot)
    QTest.keyClicks(view.paper.words, "A window")
    qtbot.waitUntil(lambda: page().words.words == "A window")
    assert page().words.prompt == prompt
    assert view.paper.answered.isHidden(), "it stands under the headline already"
    QTest.mouseClick(view.paper.prompt.next, Qt.MouseButton.LeftButton)
    assert view.paper.answered.text() == prompt
    assert view.paper.answered.isVisible()
    QTest.keyClicks(view.paper.words, ", open")
    qtbot.waitUntil(lambda: page().words.words == "A window, open")
    assert page().words.prompt == prompt


def test_an_answered_prompt_stands_over_the_words_later(
    view: DayView, qtbot: QtBot, page: Page, clock: StandingClock
) -> None:
    prompt = begun(view, qtbot)
    QTest.keyClicks(view.paper.words, "A window")
    qtbot.waitUntil(lambda: page().words.prompt == prompt)
    clock.moment += timedelta(days=2)
    view.show_day(TODAY - timedelta(days=1))
    view.look_at_clock()
    assert view.paper.answered.isHidden()
    view.show_day(TODAY)
    qtbot.waitUntil(view.paper.answered.isVisible)
    assert view.paper.answered.text() == prompt


def test_words_that_are_taken_away_take_the_prompt_with_them(
    view: DayView, qtbot: QtBot, page: Page
) -> None:
    begun(view, qtbot)
    QTest.keyClicks(view.paper.words, "A")
    qtbot.waitUntil(lambda: page().words.prompt != "")
    QTest.keyClick(view.paper.words, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: page().words.empty)


def test_words_about_another_day_answer_no_prompt(view: DayView, qtbot: QtBot, page: Page) -> None:
    begun(view, qtbot)
    yesterday = TODAY - timedelta(days=1)
    view.show_day(yesterday)
    qtbot.waitUntil(lambda: not view.paper.words.isReadOnly())
    QTest.keyClicks(view.paper.words, "Rain")
    qtbot.waitUntil(lambda: page(yesterday).words.words == "Rain")
    assert page(yesterday).words.prompt == ""


def test_ones_own_prompts_come_with_the_others_and_alone_when_the_others_are_off(
    view: DayView, qtbot: QtBot, journal: JournalThread, preferences: Preferences, ask: Asking
) -> None:
    begun(view, qtbot)
    journal.write(lambda journal: journal.phrases.add(Role.PROMPT, "Did the cat sit on me?"))
    qtbot.waitUntil(lambda: preferences.settings.own_prompts)
    preferences.set(prompts_off=GROUPS)
    assert view.paper.prompt.text() == "Did the cat sit on me?"
    journal.write(lambda journal: journal.undo())
    qtbot.waitUntil(lambda: view.paper.prompt.text() == "")
    assert not view.paper.prompt.next.isVisible()
    assert not preferences.settings.own_prompts
    preferences.set(prompts_off=())
    assert view.paper.prompt.text() in SHIPPED


def test_the_first_picture_waits_for_ones_own_instead_of_showing_another(
    journal: JournalThread, preferences: Preferences, ask: Asking, qtbot: QtBot
) -> None:
    ask(lambda journal: journal.phrases.add(Role.PROMPT, "Did the cat sit on me?"))
    preferences.set(own_prompts=True, prompts_off=GROUPS)
    prompts = Prompts(journal, preferences)
    assert prompts.of(TODAY) == ""
    qtbot.waitUntil(lambda: prompts.of(TODAY) == "Did the cat sit on me?")


def test_it_stays_all_day_whatever_is_chosen_since_and_is_remembered(
    view: DayView, qtbot: QtBot, journal: JournalThread, preferences: Preferences,
    settings_on_disk: Callable[[], Settings],
) -> None:  # fmt: skip
    prompt = begun(view, qtbot)
    group = next(each.group for each in shipped() if each.text == prompt)
    preferences.set(prompts_off=tuple(each for each in GROUPS if each != group))
    assert view.paper.prompt.text() == prompt
    journal.write(lambda journal: journal.phrases.add(Role.PROMPT, "Did the cat sit on me?"))
    journal.write(lambda journal: journal.phrases.add(Role.PROMPT, "What was warm?"))
    qtbot.waitUntil(lambda: preferences.settings.own_prompts)
    preferences.set(prompts_off=())
    assert view.paper.prompt.text() == prompt
    uid = next(each.uid for each in shipped() if each.text == prompt)
    qtbot.waitUntil(lambda: settings_on_disk().prompts_asked == (f"{TODAY} {uid}",))


def test_another_one_that_was_gone_to_stays_too(
    view: DayView, qtbot: QtBot, preferences: Preferences
) -> None:
    begun(view, qtbot)
    QTest.mouseClick(view.paper.prompt.next, Qt.MouseButton.LeftButton)
    prompt = view.paper.prompt.text()
    group = next(each.group for each in shipped() if each.text == prompt)
    preferences.set(prompts_off=tuple(each for each in GROUPS if each != group))
    assert view.paper.prompt.text() == prompt


def test_one_whose_group_is_switched_off_gives_way_for_good(
    view: DayView, qtbot: QtBot, preferences: Preferences
) -> None:
    prompt = begun(view, qtbot)
    group = next(each.group for each in shipped() if each.text == prompt)
    preferences.set(prompts_off=(group,))
    instead = view.paper.prompt.text()
    assert instead in SHIPPED - {each.text for each in shipped() if each.group == group}
    preferences.set(prompts_off=())
    assert view.paper.prompt.text() == instead
