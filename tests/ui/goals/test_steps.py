"""The steps of a goal, worked with as a person does: keys, clicks, sheets and menus."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY
from tests.ui.goals.making import (
    STEPS,
    asked,
    choose,
    line_of,
    texts,
    tree_of,
    type_in,
    wrote,
)
from winsdesk.domain.changes import ChangeSet
from winsdesk.domain.goal import Expectation, Progress
from winsdesk.domain.win import Ratings
from winsdesk.services.journal import Journal
from winsdesk.ui.goals.expecting import Expecting
from winsdesk.ui.goals.row import RowDeed
from winsdesk.ui.goals.smaller import MakeSmaller
from winsdesk.ui.goals.view import GoalsView
from winsdesk.ui.tasks import JournalThread

ASK, CALL, GO = STEPS
SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


def press(view: GoalsView, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(view.paper.card.steps, key, held or Qt.KeyboardModifier.NoModifier)


def progress(view: GoalsView, text: str) -> Progress:
    return line_of(view, text).progress


def come_back(view: GoalsView, qtbot: QtBot) -> None:
    """Wait until a sheet is gone; off-screen there is no desktop that hands the keyboard back."""
    qtbot.waitUntil(lambda: open_sheet() is None)
    view.activateWindow()
    qtbot.waitUntil(view.paper.card.steps.hasFocus)


def open_sheet() -> object:
    return QApplication.activeModalWidget()


def open_menu(view: GoalsView, qtbot: QtBot) -> QMenu:
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def stands(view: GoalsView, words: str) -> bool:
    return any(words in text for text in texts(view))


def is_planned(view: GoalsView, text: str, day: date | None) -> bool:
    return line_of(view, text).step.planned == day


# ---------------------------------------------------------------- keys


def test_space_finishes_a_step_as_a_win_of_today(
    therapy: GoalsView, journal: JournalThread, qtbot: QtBot
) -> None:
    choose(therapy, ASK)
    press(therapy, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: progress(therapy, ASK) is Progress.DONE)
    (win,) = asked(journal, qtbot, lambda j: j.looking.on(TODAY))
    assert (win.text, win.part, win.step) == (ASK, False, line_of(therapy, ASK).step.uid)
    wrote(journal, qtbot, Journal.undo)
    qtbot.waitUntil(lambda: progress(therapy, ASK) is Progress.OPEN)
    assert asked(journal, qtbot, lambda j: j.looking.on(TODAY)) == ()


def test_shift_and_space_keep_a_part_and_space_the_rest(therapy: GoalsView, qtbot: QtBot) -> None:
    choose(therapy, CALL)
    press(therapy, Qt.Key.Key_Space, SHIFT)
    qtbot.waitUntil(lambda: progress(therapy, CALL) is Progress.PART)
    press(therapy, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: progress(therapy, CALL) is Progress.DONE)
    assert [win.part for win in tree_of(therapy).done] == [True, False]
    assert therapy.side.done.said.text() == "Two steps since 24 November"
    assert not therapy.step_actions.done.isEnabled()


def test_a_finished_step_can_be_opened_again_and_that_be_taken_back(
    therapy: GoalsView, qtbot: QtBot
) -> None:
    told: list[tuple[str, str, Callable[[], None]]] = []
    therapy.notice.connect(lambda *notice: told.append(notice))
    choose(therapy, ASK)
    press(therapy, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: progress(therapy, ASK) is Progress.DONE)
    therapy.step_actions.open_again.trigger()
    qtbot.waitUntil(lambda: progress(therapy, ASK) is Progress.OPEN)
    told[-1][2]()
    qtbot.waitUntil(lambda: progress(therapy, ASK) is Progress.DONE)


def test_keys_indent_and_move_steps(therapy: GoalsView, qtbot: QtBot) -> None:
    def after(key: Qt.Key, held: Qt.KeyboardModifier, *wanted: str) -> None:
        press(therapy, key, held)
        qtbot.waitUntil(lambda: texts(therapy) == list(wanted))

    choose(therapy, CALL)
    after(Qt.Key.Key_BracketRight, CTRL, ASK, "." + CALL, GO)
    assert therapy.paper.card.steps.chosen() == line_of(therapy, CALL)
    after(Qt.Key.Key_BracketLeft, CTRL, ASK, CALL, GO)
    after(Qt.Key.Key_Right, ALT, ASK, "." + CALL, GO)
    after(Qt.Key.Key_Left, ALT, ASK, CALL, GO)
    after(Qt.Key.Key_Down, ALT, ASK, GO, CALL)
    after(Qt.Key.Key_Up, ALT, ASK, CALL, GO)


def test_a_step_is_said_in_other_words_by_enter(therapy: GoalsView, qtbot: QtBot) -> None:
    choose(therapy, CALL)
    press(therapy, Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == CALL
    editor.selectAll()
    type_in(editor, "Write instead")
    qtbot.waitUntil(lambda: texts(therapy) == [ASK, "Write instead", GO])


def test_words_being_written_survive_what_others_write(
    therapy: GoalsView, journal: JournalThread, qtbot: QtBot
) -> None:
    choose(therapy, CALL)
    press(therapy, Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, " today")
    goal = tree_of(therapy).goal.uid
    wrote(journal, qtbot, lambda j: j.goals.add_step(goal, "From elsewhere"))
    asked(journal, qtbot, lambda j: j.goals.board())
    assert QApplication.focusWidget() is editor
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "From elsewhere" in texts(therapy))
    written = texts(therapy)[1]
    assert written.startswith(CALL[:4]) or "today" in written
    qtbot.waitUntil(lambda: any("today" in text for text in texts(therapy)))


def test_words_being_written_are_kept_when_the_window_closes(
    therapy: GoalsView, journal: JournalThread, qtbot: QtBot
) -> None:
    choose(therapy, CALL)
    press(therapy, Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.setText("Half of it")
    therapy.flush()
    steps = asked(journal, qtbot, lambda j: j.goals.board())[0].lines
    assert [line.step.text for line in steps] == [ASK, "Half of it", GO]


def test_deleting_a_step_takes_what_is_below_it_and_undo_brings_both_back(
    therapy: GoalsView, qtbot: QtBot
) -> None:
    told: list[tuple[str, str, Callable[[], None]]] = []
    therapy.notice.connect(lambda *notice: told.append(notice))
    choose(therapy, CALL)
    press(therapy, Qt.Key.Key_BracketRight, CTRL)
    qtbot.waitUntil(lambda: texts(therapy) == [ASK, "." + CALL, GO])
    choose(therapy, ASK)
    press(therapy, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: texts(therapy) == [GO])
    chosen = therapy.paper.card.steps.chosen()
    assert chosen is not None
    assert chosen.step.text == GO
    told[-1][2]()
    qtbot.waitUntil(lambda: texts(therapy) == [ASK, "." + CALL, GO])


def test_a_step_is_made_smaller_again_and_again(therapy: GoalsView, qtbot: QtBot) -> None:
    choose(therapy, CALL)
    for first, then in (("Find the number", "Dial it"), ("Open the letter", "")):
        press(therapy, Qt.Key.Key_S)
        sheet = open_sheet()
        assert isinstance(sheet, MakeSmaller)
        qtbot.waitUntil(sheet.first.hasFocus)
        assert not sheet.deed.isEnabled()
        type_in(sheet.first, first)
        assert sheet.after.hasFocus()
        type_in(sheet.after, then)
        qtbot.waitUntil(partial(stands, therapy, first))
        come_back(therapy, qtbot)
        chosen = therapy.paper.card.steps.chosen()
        assert chosen is not None
        assert chosen.step.text == first
    assert texts(therapy) == [ASK, CALL, ".Find the number", "..Open the letter", ".Dial it", GO]


def test_answers_that_were_left_wait_for_the_sheet_of_their_step(
    therapy: GoalsView, qtbot: QtBot
) -> None:
    def sheet_on(step: str) -> MakeSmaller:
        choose(therapy, step)
        press(therapy, Qt.Key.Key_S)
        sheet = open_sheet()
        assert isinstance(sheet, MakeSmaller)
        qtbot.waitUntil(sheet.first.hasFocus)
        return sheet

    sheet = sheet_on(CALL)
    type_in(sheet.first, "Find the number")
    QTest.keyClicks(sheet.after, "Dial it")
    QTest.keyClick(sheet.after, Qt.Key.Key_Escape)
    come_back(therapy, qtbot)
    other = sheet_on(GO)
    assert (other.first.text(), other.after.text()) == ("", "")
    QTest.keyClick(other, Qt.Key.Key_Escape)
    come_back(therapy, qtbot)
    sheet = sheet_on(CALL)
    assert (sheet.first.text(), sheet.after.text()) == ("Find the number", "Dial it")
    sheet.deed.click()
    qtbot.waitUntil(partial(stands, therapy, "Find the number"))
    come_back(therapy, qtbot)
    assert sheet_on(CALL).first.text() == ""
    emptied = open_sheet()
    assert isinstance(emptied, MakeSmaller)
    QTest.keyClick(emptied, Qt.Key.Key_Escape)
    come_back(therapy, qtbot)


def test_a_step_is_planned_from_a_menu(therapy: GoalsView, qtbot: QtBot) -> None:
    choose(therapy, CALL)
    press(therapy, Qt.Key.Key_P)
    menu = open_menu(therapy, qtbot)
    assert [action.isChecked() for action in menu.actions()] == [False, False, False, True]
    QTest.keyClick(menu, Qt.Key.Key_T)
    qtbot.waitUntil(lambda: line_of(therapy, CALL).step.planned == TODAY)
    come_back(therapy, qtbot)
    press(therapy, Qt.Key.Key_M, CTRL)
    menu = open_menu(therapy, qtbot)
    assert menu.actions()[0].isChecked()
    menu.close()
    for row, day in ((1, TODAY + timedelta(days=1)), (3, None)):
        therapy.step_actions.plan.trigger()
        menu = open_menu(therapy, qtbot)
        menu.actions()[row].trigger()
        menu.close()
        qtbot.waitUntil(partial(is_planned, therapy, CALL, day))


def test_what_is_expected_stands_beside_what_was_felt_without_a_comment(
    therapy: GoalsView, journal: JournalThread, qtbot: QtBot
) -> None:
    choose(therapy, CALL)
    therapy.step_actions.expect.trigger()
    sheet = open_sheet()
    assert isinstance(sheet, Expecting)
    QTest.keyClick(sheet.pleasure, Qt.Key.Key_2)
    sheet.deed.click()
    expected = Expectation(pleasure=2)
    qtbot.waitUntil(lambda: line_of(therapy, CALL).step.expected == expected)
    come_back(therapy, qtbot)
    press(therapy, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: progress(therapy, CALL) is Progress.DONE)
    (win,) = tree_of(therapy).done
    assert "Pleasure" not in " ".join(said_in(therapy))

    def rate(journal: Journal) -> ChangeSet:
        return journal.wins.edit([win.uid], lambda win: replace(win, ratings=Ratings(pleasure=6)))

    wrote(journal, qtbot, rate)
    qtbot.waitUntil(lambda: "Pleasure: expected 2, felt 6" in said_in(therapy))


def said_in(view: GoalsView) -> list[str]:
    return [label.text() for label in view.side.done.findChildren(QLabel) if label.isVisible()]


# ---------------------------------------------------------------- the pointer


def click(view: GoalsView, text: str, deed: RowDeed) -> None:
    steps = view.paper.card.steps
    index = steps.steps.index_of(line_of(view, text).step.uid)
    box, layout = steps.visualRect(index), steps._delegate.row(index)
    places = {RowDeed.MARK: layout.mark}
    for placed in (*layout.deeds, *(each for each in (layout.hint, layout.status) if each)):
        places[placed.deed] = placed.box
    QTest.mouseClick(
        steps.viewport(), Qt.MouseButton.LeftButton,
        pos=box.topLeft() + places[deed].center().toPoint(),
    )  # fmt: skip


def test_the_box_finishes_and_the_win_leads_to_its_day(therapy: GoalsView, qtbot: QtBot) -> None:
    opened: list[object] = []
    therapy.day_opened.connect(opened.append)
    click(therapy, ASK, RowDeed.MARK)
    qtbot.waitUntil(lambda: progress(therapy, ASK) is Progress.DONE)
    click(therapy, ASK, RowDeed.WIN)
    assert opened == [TODAY]


def test_the_deeds_of_the_chosen_step_can_be_clicked(therapy: GoalsView, qtbot: QtBot) -> None:
    choose(therapy, CALL)
    click(therapy, CALL, RowDeed.PART)
    qtbot.waitUntil(lambda: progress(therapy, CALL) is Progress.PART)
    click(therapy, CALL, RowDeed.MORE)
    menu = open_menu(therapy, qtbot)
    names = [action.text() for action in menu.actions()]
    assert "&How much do I expect?…" in names
    menu.close()
    click(therapy, GO, RowDeed.SMALLER)
    sheet = open_sheet()
    assert isinstance(sheet, MakeSmaller)
    sheet.reject()


def test_a_click_on_the_words_only_chooses(therapy: GoalsView, qtbot: QtBot) -> None:
    steps = therapy.paper.card.steps
    box = steps.visualRect(steps.steps.index_of(line_of(therapy, GO).step.uid))
    QTest.mouseClick(
        steps.viewport(), Qt.MouseButton.LeftButton, pos=box.topLeft() + QPoint(60, 18)
    )
    assert steps.chosen() == line_of(therapy, GO)
    assert all(line.progress is Progress.OPEN for line in tree_of(therapy).lines)
