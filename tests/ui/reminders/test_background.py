"""What the tray brings, what it keeps to itself, and when the window may hide."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opening, StandingClock
from tests.ui.reminders.conftest import FakeTray, Remind
from winsdesk.paths import Places
from winsdesk.settings import Settings
from winsdesk.ui import app
from winsdesk.ui.main_window import MainWindow
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.reminders import background as module
from winsdesk.ui.reminders.background import Background
from winsdesk.ui.reminders.bell import Bell
from winsdesk.ui.reminders.saying import LONGEST_SAID, MOST_TOGETHER
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme


@pytest.fixture
def window(
    qtbot: QtBot, journal: JournalThread, theme: Theme, preferences: Preferences, where: Places,
    bell: Bell, tray: FakeTray,
) -> MainWindow:  # fmt: skip
    made = MainWindow(journal, theme, preferences, where)
    made.furnish()
    made._background = Background(made, bell, tray, preferences)
    qtbot.addWidget(made, before_close_func=lambda window: setattr(window, "_leaving", True))
    made.show()
    return made


class Answers:
    """Answers questions, and remembers what was asked."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.yes = True
        self.asked: list[tuple[str, ...]] = []
        monkeypatch.setattr(module, "ask", self._ask)

    def _ask(self, *said: object) -> bool:
        self.asked.append(tuple(str(each) for each in said[:4]))
        return self.yes


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    return Answers(monkeypatch)


def ring(qtbot: QtBot, bell: Bell, clock: StandingClock) -> None:
    clock.moment += timedelta(minutes=16)
    with qtbot.waitSignal(bell.rang):
        bell.look()


def close_by_hand(window: MainWindow) -> bool:
    """Close as a click on the frame does; whether the window closed for good."""
    left: list[bool] = []
    window.left.connect(lambda: left.append(True))

    class ByHand(QCloseEvent):
        def spontaneous(self) -> bool:
            return True

    event = ByHand()
    window.closeEvent(event)
    return bool(left)


def test_a_notification_says_no_word_of_the_journal_until_that_is_allowed(
    window: MainWindow, qtbot: QtBot, bell: Bell, remind: Remind, tray: FakeTray,
    clock: StandingClock, preferences: Preferences,
) -> None:  # fmt: skip
    remind("Take it slowly, Ana")
    ring(qtbot, bell, clock)
    ((title, text),) = tray.messages
    assert "Ana" not in title + text
    assert "reminder" in text
    assert window.notice._text.text() == "Take it slowly, Ana", "the window itself may say it"
    preferences.set(notifications_show_words=True)
    bell.put_off(timedelta(minutes=10))
    ring(qtbot, bell, clock)
    assert tray.messages[-1][1] == "Take it slowly, Ana"


def test_a_click_on_the_notification_opens_the_window_with_the_words(
    window: MainWindow, qtbot: QtBot, bell: Bell, remind: Remind, tray: FakeTray,
    clock: StandingClock, preferences: Preferences,
) -> None:  # fmt: skip
    preferences.set(stay_in_tray=True)
    remind("Take it slowly, Ana")
    window.close()
    assert not window.isVisible()
    ring(qtbot, bell, clock)
    assert not window.isVisible()
    tray.message_opened.emit()
    assert window.isVisible()
    assert window.notice._text.text() == "Take it slowly, Ana"


def test_without_a_tray_a_reminder_is_said_in_the_window_and_stays_there(
    window: MainWindow, qtbot: QtBot, bell: Bell, remind: Remind, tray: FakeTray,
    clock: StandingClock,
) -> None:  # fmt: skip
    tray.there = False
    remind("Tea")
    ring(qtbot, bell, clock)
    assert tray.messages == []
    assert window.notice.isVisible()
    assert window.notice._text.text() == "Tea"
    assert not window.notice._timer.isActive()


def test_a_reminder_in_the_window_can_be_put_off_without_a_tray(
    window: MainWindow, qtbot: QtBot, bell: Bell, remind: Remind, tray: FakeTray,
    clock: StandingClock,
) -> None:  # fmt: skip
    tray.there = False
    remind("Tea")
    ring(qtbot, bell, clock)
    assert window.notice._button.text() == "In ten minutes"
    window.notice._button.click()
    assert window.notice.isHidden()
    assert not bell.can_be_put_off
    ring(qtbot, bell, clock)
    assert window.notice.isVisible()
    assert window.notice._text.text() == "Tea"


def test_closing_the_window_quits_at_first(window: MainWindow, tray: FakeTray) -> None:
    assert not tray.shown()
    assert close_by_hand(window)


def test_closing_leaves_it_in_the_tray_where_that_was_chosen_and_writes_what_is_unfinished(
    window: MainWindow, qtbot: QtBot, tray: FakeTray, preferences: Preferences,
    journal: JournalThread,
) -> None:  # fmt: skip
    qtbot.waitUntil(lambda: window.day.draft.known)
    preferences.set(stay_in_tray=True)
    assert tray.shown()
    window.day.paper.entry.write("Half a li")
    assert not close_by_hand(window)
    assert not window.isVisible()
    assert journal.running
    drafts: list[str] = []
    today = preferences.today()
    journal.ask(lambda journal: journal.store.drafts.get(today), drafts.append)
    qtbot.waitUntil(lambda: drafts == ["Half a li"])
    tray.opened.emit()
    assert window.isVisible()


def test_without_a_tray_the_window_never_hides_itself(
    window: MainWindow, tray: FakeTray, preferences: Preferences
) -> None:
    preferences.set(stay_in_tray=True)
    tray.there = False
    assert close_by_hand(window)


def test_a_hidden_window_comes_back_when_the_tray_goes(
    window: MainWindow, tray: FakeTray, preferences: Preferences
) -> None:
    preferences.set(stay_in_tray=True)
    window.close()
    window.background().look_for_tray()
    assert not window.isVisible()
    tray.there = False
    window.background().look_for_tray()
    assert window.isVisible()


def test_a_start_in_the_background_is_hidden_only_with_a_tray(
    window: MainWindow, tray: FakeTray
) -> None:
    tray.there = False
    assert not window.background().begin_hidden()
    assert not tray.shown()
    tray.there = True
    assert window.background().begin_hidden()
    assert tray.shown()


def test_the_first_close_that_would_stop_reminders_says_so_and_can_keep_it_running(
    window: MainWindow, remind: Remind, answers: Answers, settings_on_disk: Callable[[], Settings]
) -> None:
    remind()
    answers.yes = False
    assert not close_by_hand(window)
    assert not window.isVisible()
    ((_, said, deed, back),) = answers.asked
    assert "Reminders come only while Winsdesk is running" in said
    assert (deed, back) == ("Quit", "Keep it running")
    assert settings_on_disk().stay_in_tray


def test_it_is_said_once_and_then_closing_just_quits(
    window: MainWindow, remind: Remind, answers: Answers, preferences: Preferences
) -> None:
    remind()
    preferences.set(told_what_stops=True)
    assert close_by_hand(window)
    assert answers.asked == []


def test_without_a_tray_the_question_offers_to_leave_the_window_open(
    window: MainWindow, remind: Remind, answers: Answers, tray: FakeTray
) -> None:
    tray.there = False
    remind()
    answers.yes = False
    assert not close_by_hand(window)
    assert window.isVisible()
    assert answers.asked[0][3] == "Leave it open"


def test_quitting_says_what_stops(
    window: MainWindow, qtbot: QtBot, remind: Remind, answers: Answers, preferences: Preferences
) -> None:
    preferences.set(stay_in_tray=True)
    menu = window.background().menu
    assert menu.leave.text() == "&Quit Winsdesk"
    remind()
    assert menu.leave.text() == "&Quit, and reminders stop"
    answers.yes = False
    menu.leave.trigger()
    assert window.isVisible()
    answers.yes = True
    with qtbot.waitSignal(window.left):
        menu.leave.trigger()
    assert len(answers.asked) == 2


def test_the_menu_opens_adds_puts_off_and_is_quiet(
    window: MainWindow, qtbot: QtBot, bell: Bell, remind: Remind, tray: FakeTray,
    clock: StandingClock, preferences: Preferences,
) -> None:  # fmt: skip
    preferences.set(stay_in_tray=True)
    menu = window.background().menu
    assert not menu.still.isVisible()
    assert not menu.later.menuAction().isVisible()
    window.close()
    menu.add.trigger()
    assert window.isVisible()
    assert window.focusWidget() is window.day.paper.entry
    remind()
    assert menu.still.isVisible()
    assert not menu.later.isEnabled()
    ring(qtbot, bell, clock)
    assert menu.later.isEnabled()
    menu.waits[0].trigger()
    assert not menu.later.isEnabled()
    clock.moment += timedelta(minutes=10)
    with qtbot.waitSignal(bell.rang):
        bell.look()
    assert len(tray.messages) == 2


def test_the_icon_is_in_the_tray_only_while_it_is_good_for_something(
    window: MainWindow, qtbot: QtBot, remind: Remind, tray: FakeTray, journal: JournalThread
) -> None:
    assert not tray.shown()
    remind()
    assert tray.shown()
    journal.write(lambda journal: journal.undo())
    qtbot.waitUntil(lambda: not tray.shown())


def test_the_window_looks_after_reminders_a_moment_after_the_journal_is_open(
    qtbot: QtBot, theme: Theme, preferences: Preferences, where: Places, opening: Opening
) -> None:
    thread = JournalThread()
    window = MainWindow(thread, theme, preferences, where)
    window.furnish()
    qtbot.addWidget(window)
    assert window._background is None
    thread.open(lambda: opening(where.journal))
    qtbot.waitUntil(lambda: window._background is not None)
    assert not window.background().stays
    window.close()


def test_quitting_without_staying_is_asked_about_once_and_can_turn_into_staying(
    window: MainWindow, remind: Remind, answers: Answers, settings_on_disk: Callable[[], Settings]
) -> None:
    remind()
    answers.yes = False
    window.quit()
    assert window.isVisible()
    assert settings_on_disk().stay_in_tray
    assert len(answers.asked) == 1


def test_a_start_in_the_background_shows_the_window_when_no_tray_comes(
    window: MainWindow, qtbot: QtBot, tray: FakeTray
) -> None:
    window.hide()
    tray.there = False
    app._start_hidden(window, 300)
    assert not window.isVisible()
    qtbot.waitUntil(window.isVisible)


def test_a_start_in_the_background_waits_for_a_tray_that_comes_late(
    window: MainWindow, qtbot: QtBot, tray: FakeTray
) -> None:
    window.hide()
    tray.there = False
    app._start_hidden(window, 300)
    tray.there = True
    qtbot.waitUntil(tray.shown)
    assert not window.isVisible()


def test_what_came_while_the_window_was_hidden_is_said_whichever_way_it_is_opened(
    window: MainWindow, qtbot: QtBot, bell: Bell, remind: Remind, tray: FakeTray,
    clock: StandingClock, preferences: Preferences,
) -> None:  # fmt: skip
    preferences.set(stay_in_tray=True)
    remind("Take it slowly, Ana")
    window.close()
    ring(qtbot, bell, clock)
    assert window.notice.isHidden()
    tray.opened.emit()
    assert window.notice.isVisible()
    assert window.notice._text.text() == "Take it slowly, Ana"
    assert not window.notice._timer.isActive()
    window.notice._close.click()
    window.close()
    tray.opened.emit()
    assert window.notice.isHidden(), "it is said once"


def test_what_was_put_off_before_it_was_read_is_not_said_until_then(
    window: MainWindow, qtbot: QtBot, bell: Bell, remind: Remind, tray: FakeTray,
    clock: StandingClock, preferences: Preferences,
) -> None:  # fmt: skip
    preferences.set(stay_in_tray=True)
    remind("Take it slowly, Ana")
    window.close()
    ring(qtbot, bell, clock)
    window.background().menu.waits[0].trigger()
    tray.opened.emit()
    assert window.notice.isHidden()


def test_words_are_said_as_they_were_written_and_never_fill_the_window(
    window: MainWindow, qtbot: QtBot, bell: Bell, remind: Remind, clock: StandingClock
) -> None:
    for number in range(9):
        remind(f"<b>Number {number}</b> " + "and on and on " * 200)
    ring(qtbot, bell, clock)
    label = window.notice._text
    assert label.textFormat() is Qt.TextFormat.PlainText
    lines = label.text().split("\n")
    assert len(lines) == MOST_TOGETHER + 1
    assert lines[0].startswith("<b>Number ")
    assert lines[-1] == "and 6 more"
    assert all(len(line) <= LONGEST_SAID for line in lines)
    assert window.notice.height() < window.height() / 2
