"""A pause is offered and never forced: any key that is not yes leaves everything as it was."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from math import isclose

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from winsdesk.domain.changes import ChangeSet
from winsdesk.domain.phrase import Role
from winsdesk.domain.win import Win
from winsdesk.services.journal import Journal
from winsdesk.ui.pause.breath import Breath, fullness_at
from winsdesk.ui.pause.flow import Pauses
from winsdesk.ui.pause.moment import PauseMoment
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme

DAY = date(2026, 11, 24)
USUAL = "That was hard. And I did it anyway."


@dataclass
class Room:
    """A window with a field in it, pauses over it, and what was said at its foot."""

    whole: QWidget
    entry: QLineEdit
    pauses: Pauses
    journal: JournalThread
    qtbot: QtBot
    said: list[str] = field(default_factory=list)
    ways: list[Callable[[], None] | None] = field(default_factory=list)

    def write(self, work: Callable[[Journal], ChangeSet]) -> ChangeSet:
        done: list[ChangeSet] = []
        self.journal.write(work, done.append)
        self.qtbot.waitUntil(lambda: bool(done))
        return done[0]

    def keep(self, text: str) -> str:
        (uid,) = self.write(lambda journal: journal.wins.keep(DAY, text)).wins
        return uid

    def win(self, uid: str) -> Win:
        answers: list[Win] = []
        self.journal.ask(lambda journal: journal.wins.get(uid), answers.append)
        self.qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    def open(self, uid: str | None = None) -> PauseMoment:
        if uid is None:
            self.pauses.on_day(DAY)
        else:
            self.pauses.on_win(uid)
        self.qtbot.waitUntil(lambda: self.pauses.moment is not None)
        assert self.pauses.moment is not None
        return self.pauses.moment


@pytest.fixture
def room(qtbot: QtBot, journal: JournalThread, theme: Theme, preferences: Preferences) -> Room:
    preferences.set(reduced_motion=True)
    whole = QWidget()
    column = QVBoxLayout(whole)
    entry = QLineEdit()
    column.addWidget(entry)
    qtbot.addWidget(whole)
    whole.resize(720, 520)
    with qtbot.waitExposed(whole):
        whole.show()
    whole.activateWindow()
    entry.setFocus()
    qtbot.waitUntil(entry.hasFocus)
    pauses = Pauses(whole, journal, theme, preferences, chance=lambda texts: texts[-1])
    made = Room(whole, entry, pauses, journal, qtbot)

    def told(sentence: str, _: str, way: Callable[[], None] | None) -> None:
        made.said.append(sentence)
        made.ways.append(way)

    pauses.notice.connect(told)
    return made


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def words_in(breath: Breath) -> bool:
    return not breath.wordless


def whole_in_sight(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect().size() == widget.size()


def test_it_shows_the_words_of_the_win_and_the_usual_sentence(room: Room) -> None:
    moment = room.open(room.keep("Went for a walk"))
    assert moment.geometry() == room.whole.rect()
    assert moment.words.text() == "Went for a walk"
    assert moment.sentence.text() == USUAL
    assert moment.hasFocus()
    assert moment.accessibleName() == f"Went for a walk {USUAL}"
    assert "Escape" in moment.accessibleDescription()
    assert moment.breath is None, "the breath is off until it is chosen"


@pytest.mark.parametrize("how", ["escape", "click", "click on the words"])
def test_leaving_at_once_says_nothing_and_marks_nothing(room: Room, how: str) -> None:
    uid = room.keep("Went for a walk")
    moment = room.open(uid)
    if how == "escape":
        QTest.keyClick(moment, Qt.Key.Key_Escape)
    else:
        where = moment if how == "click" else moment.words
        QTest.mouseClick(where, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert room.pauses.moment is None
    assert not moment.isVisible()
    assert room.entry.hasFocus(), "the keyboard is where it was"
    assert room.win(uid).acknowledged_at is None
    assert room.said == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_or_enter_marks_the_win_with_the_time(room: Room, key: Qt.Key) -> None:
    uid = room.keep("Went for a walk")
    QTest.keyClick(room.open(uid), key)
    assert room.pauses.moment is None
    assert room.win(uid).acknowledged_at is not None
    assert room.said == ["Acknowledged."]


def test_the_one_button_does_the_same_and_can_be_taken_back(room: Room, qtbot: QtBot) -> None:
    uid = room.keep("Went for a walk")
    room.open(uid).see.click()
    assert room.win(uid).acknowledged_at is not None
    (way,) = room.ways
    assert way is not None
    way()
    assert room.win(uid).acknowledged_at is None
    room.write(lambda journal: journal.undo())
    assert room.win(uid).acknowledged_at is not None


def test_one_undo_takes_a_pause_back(room: Room) -> None:
    uid = room.keep("Went for a walk")
    room.open(uid).see.click()
    room.write(lambda journal: journal.undo())
    assert room.win(uid).acknowledged_at is None


def test_letters_do_nothing_and_do_not_reach_what_lies_beneath(room: Room) -> None:
    moment = room.open(room.keep("Went for a walk"))
    QTest.keyClicks(moment, "hello")
    assert room.pauses.moment is moment
    assert room.entry.text() == ""


def test_tab_stays_within(room: Room) -> None:
    moment = room.open(room.keep("Went for a walk"))
    room.keep("And another")
    seen = set()
    for _ in range(4):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        seen.add(focused())
    assert seen == {moment, moment.see}
    QTest.keyClick(focused(), Qt.Key.Key_Backtab)
    assert focused() in seen


def test_going_elsewhere_in_the_window_leaves(room: Room) -> None:
    room.open(room.keep("Went for a walk"))
    room.entry.setFocus()
    assert room.pauses.moment is None
    assert room.entry.hasFocus()


def test_a_second_pause_does_not_open_over_the_first(room: Room) -> None:
    uid = room.keep("Went for a walk")
    moment = room.open(uid)
    room.pauses.on_win(uid)
    room.win(uid)  # what was asked before has been answered by then
    assert room.whole.findChildren(PauseMoment) == [moment]


def test_it_stays_as_large_as_the_window(room: Room) -> None:
    moment = room.open(room.keep("Went for a walk"))
    room.whole.resize(900, 640)
    assert moment.size() == room.whole.size()


def test_todays_wins_come_one_after_another(room: Room) -> None:
    uids = [room.keep(text) for text in ("One", "Two", "Three")]
    moment = room.open()
    assert (moment.words.text(), moment.place.text()) == ("One", "1 of 3")
    moment.see.click()
    assert (moment.words.text(), moment.place.text()) == ("Two", "2 of 3")
    moment.next.setFocus()
    QTest.keyClick(moment, Qt.Key.Key_Right)
    assert moment.words.text() == "Three"
    assert moment.next.isHidden(), "no other comes after the last"
    assert moment.hasFocus()
    moment.see.click()
    assert room.pauses.moment is None
    marked = [room.win(uid).acknowledged_at is not None for uid in uids]
    assert marked == [True, False, True]
    assert room.said == ["2 wins acknowledged."]


def test_a_win_that_is_to_be_let_be_is_not_among_todays(room: Room) -> None:
    room.keep("One")
    uid = room.keep("Two")
    room.write(
        lambda journal: journal.wins.edit([uid], lambda win: replace(win, dont_bring_back=True))
    )
    moment = room.open()
    assert moment.place.isHidden()
    assert moment.next.isHidden()
    assert moment.words.text() == "One"


def test_from_the_last_of_todays_wins_the_key_leads_out(room: Room) -> None:
    room.keep("One")
    room.keep("Two")
    moment = room.open()
    for _ in range(2):
        QTest.keyClick(moment, Qt.Key.Key_Right)
    assert room.pauses.moment is None
    assert room.said == []


def test_a_day_without_a_win_is_just_a_day(room: Room, qtbot: QtBot) -> None:
    room.pauses.on_day(DAY)
    qtbot.waitUntil(lambda: bool(room.said))
    assert room.said == ["There is nothing of today to pause on, and that is fine."]
    assert room.pauses.moment is None


def test_one_that_was_paused_on_before_says_when_and_keeps_the_later_time(room: Room) -> None:
    uid = room.keep("Went for a walk")
    room.open(uid).see.click()
    moment = room.open(uid)
    assert "24 November 2026" in moment.marked.text()
    moment.see.click()
    assert room.win(uid).acknowledged_at is not None
    assert room.ways[-1] is None, "Ctrl+Z gives the earlier time back; the notice could not"


def test_own_sentences_take_the_place_of_the_usual_one(
    room: Room, preferences: Preferences
) -> None:
    room.write(lambda journal: journal.phrases.add(Role.PAUSE, "I was there for it."))
    room.write(lambda journal: journal.phrases.add(Role.PAUSE, "Small is how it goes."))
    uid = room.keep("Went for a walk")
    moment = room.open(uid)
    assert moment.sentence.text() == "I was there for it."
    moment.leave()
    preferences.set(pause_random=True)
    assert room.open(uid).sentence.text() == "Small is how it goes."


def test_a_small_reward_is_offered_only_where_it_was_chosen(
    room: Room, preferences: Preferences
) -> None:
    room.write(lambda journal: journal.phrases.add(Role.REWARD, "tea on the {balcony}"))
    uid = room.keep("Went for a walk")
    room.open(uid).see.click()
    assert room.said[-1] == "Acknowledged."
    preferences.set(offer_reward=True)
    room.open(uid).see.click()
    assert room.said[-1] == "Acknowledged. If you like: tea on the {balcony}"
    room.open(uid).leave()
    assert len(room.said) == 2, "never after merely leaving"


def test_the_glow_comes_and_goes_only_when_it_was_chosen_and_any_key_ends_it(
    room: Room, preferences: Preferences
) -> None:
    uid = room.keep("Went for a walk")
    preferences.set(reduced_motion=False, glow=True)
    moment = room.open(uid)
    moment.see.click()
    assert moment.glowing
    assert moment.isVisible()
    QTest.keyClick(moment, Qt.Key.Key_A)
    assert room.pauses.moment is None
    assert room.win(uid).acknowledged_at is not None
    preferences.set(reduced_motion=True)
    still = room.open(uid)
    still.see.click()
    assert not still.glowing
    assert room.pauses.moment is None


def test_a_long_win_scrolls_by_keys_and_stays_readable(room: Room) -> None:
    moment = room.open(room.keep("So it went on and on. " * 400))
    bar = moment.paper.verticalScrollBar()
    assert bar.maximum() > 0
    QTest.keyClick(moment, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    assert moment.foot.isVisible()


@pytest.mark.parametrize("size", [(720, 520), (560, 420)])
def test_an_endless_word_is_broken_where_there_is_no_room(
    room: Room, preferences: Preferences, size: tuple[int, int]
) -> None:
    preferences.set(text_size=200)
    room.whole.resize(*size)
    moment = room.open(room.keep("o" * 300))
    sheet = moment.paper.widget()
    assert sheet is not None
    assert sheet.width() <= moment.paper.viewport().width()


class TestBreath:
    def test_it_grows_and_shrinks_in_the_length_that_was_chosen(
        self, room: Room, preferences: Preferences
    ) -> None:
        preferences.set(reduced_motion=False, breath=True, breath_seconds=14)
        moment = room.open(room.keep("Went for a walk"))
        assert moment.breath is not None
        assert moment.breath.moving
        assert moment.breath.words() == "breathe in"
        assert isclose(fullness_at(0), 0)
        assert isclose(fullness_at(0.5), 1)
        assert isclose(fullness_at(0.25), fullness_at(0.75))
        breath = moment.breath
        moment.leave()
        assert not breath.moving

    def test_it_stands_still_where_nothing_may_move(
        self, room: Room, preferences: Preferences
    ) -> None:
        preferences.set(breath=True)
        moment = room.open(room.keep("Went for a walk"))
        assert moment.breath is not None
        assert not moment.breath.moving
        assert moment.breath.words() == "breathe"

    def test_it_stands_above_the_words_or_behind_them_where_there_is_no_room(
        self, room: Room, preferences: Preferences, qtbot: QtBot
    ) -> None:
        preferences.set(breath=True)
        room.whole.resize(1100, 760)
        moment = room.open(room.keep("Went for a walk"))
        breath = moment.breath
        assert isinstance(breath, Breath)
        top_of_words = moment.words.mapTo(moment, QPoint(0, 0)).y()
        assert breath.geometry().bottom() <= top_of_words
        assert words_in(breath)
        room.whole.resize(560, 420)
        assert not words_in(breath)
        qtbot.waitUntil(lambda: whole_in_sight(moment.see))
