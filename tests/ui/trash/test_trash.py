"""What was deleted can be brought back, and goes for good only when asked twice or in time."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Asking
from winsdesk.domain.changes import ChangeSet
from winsdesk.domain.win import Win
from winsdesk.services.journal import Journal
from winsdesk.ui.parts.asking import Question
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme
from winsdesk.ui.trash import TrashView
from winsdesk.ui.trash.model import FACTS, TrashModel, words_of

DAY = date(2026, 11, 20)
Told = Callable[[], list[str]]


def delete_three(journal: Journal) -> ChangeSet:
    for text in ("One", "Two", "Three"):
        journal.wins.keep(DAY, text)
    return journal.wins.delete([win.uid for win in journal.looking.on(DAY)])


@pytest.fixture
def view(qtbot: QtBot, journal: JournalThread, theme: Theme, preferences: Preferences) -> TrashView:
    view = TrashView(journal, theme, preferences)
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    return view


@pytest.fixture
def full(view: TrashView, journal: JournalThread, qtbot: QtBot) -> TrashView:
    journal.write(delete_three)
    qtbot.waitUntil(lambda: view.model.rowCount() == 3)
    return view


@pytest.fixture
def living(journal: JournalThread, qtbot: QtBot) -> Told:
    """Reads the living wins of the day."""

    def read() -> list[str]:
        answers: list[tuple[Win, ...]] = []
        journal.ask(lambda open_one: open_one.looking.on(DAY), answers.append)
        qtbot.waitUntil(lambda: bool(answers))
        return sorted(win.text for win in answers[0])

    return read


def choose(view: TrashView, *texts: str) -> None:
    view.list.clearSelection()
    for row, one in enumerate(view.model.trashed):
        if words_of(one) in texts:
            view.list.selectionModel().select(
                view.model.index(row), QItemSelectionModel.SelectionFlag.Select
            )


def answer(accept: bool, seen: list[str]) -> None:
    def press() -> None:
        question = QApplication.activeModalWidget()
        assert isinstance(question, Question)
        seen.append(question.windowTitle())
        if accept:
            question.deed.click()
        else:
            QTest.keyClick(question, Qt.Key.Key_Escape)

    QTimer.singleShot(0, press)


def test_the_model_is_sound() -> None:
    model = TrashModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert model.rowCount() == 0


def test_an_empty_trash_says_so_and_offers_nothing(view: TrashView) -> None:
    assert view.empty.isVisible()
    assert not view.restore.isVisible()
    assert not view.list.isVisible()


def test_each_win_says_its_day_and_until_when_it_is_kept(full: TrashView) -> None:
    facts = full.model.index(0).data(FACTS)
    assert "20 November 2026" in facts
    assert "Kept here until Thursday, 24 December" in facts
    spoken = full.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith(words_of(full.model.trashed[0]))
    assert facts in spoken


def test_chosen_wins_go_back_to_their_day(full: TrashView, living: Told, qtbot: QtBot) -> None:
    choose(full, "One", "Three")
    full.restore.click()
    qtbot.waitUntil(lambda: full.model.rowCount() == 1)
    assert living() == ["One", "Three"]
    assert words_of(full.model.trashed[0]) == "Two"


def test_return_restores_the_one_at_hand(full: TrashView, living: Told, qtbot: QtBot) -> None:
    full.activateWindow()
    full.setFocus()
    qtbot.waitUntil(full.list.hasFocus)
    text = words_of(full.model.trashed[0])
    QTest.keyClick(full.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: full.model.rowCount() == 2)
    assert living() == [text]


def test_deleting_for_good_asks_once_and_escape_keeps_everything(
    full: TrashView, journal: JournalThread, qtbot: QtBot
) -> None:
    asked: list[str] = []
    full.list.selectAll()
    answer(False, asked)
    full.remove.click()
    assert asked == ["Delete 3 wins for good?"]
    assert full.model.rowCount() == 3
    choose(full, "Two")
    answer(True, asked)
    full.remove.click()
    qtbot.waitUntil(lambda: full.model.rowCount() == 2)
    assert asked[1] == "Delete this win for good?"
    assert sorted(words_of(one) for one in full.model.trashed) == ["One", "Three"]


def test_the_last_one_gone_leaves_the_sentence(full: TrashView, qtbot: QtBot) -> None:
    full.all.click()
    full.restore.click()
    qtbot.waitUntil(full.empty.isVisible)
    assert full.model.rowCount() == 0


def delete_steps_and_a_goal(journal: Journal) -> ChangeSet:
    goals = journal.goals
    (kept,) = goals.add("Start therapy").made
    (step,) = goals.add_step(kept, "Find out where to ask").made
    goals.smaller(step, ["Ask Ana", "Look at two pages"])
    (done,) = goals.add_step(kept, "Make the first call").made
    (gone,) = goals.add("Learn to swim").made
    goals.add_step(gone, "Buy goggles")
    made = goals.finish(done, DAY)
    for uid in (step, done):
        made |= goals.delete_step(uid)
    return made | goals.delete(gone)


@pytest.fixture
def mixed(full: TrashView, journal: JournalThread, qtbot: QtBot) -> TrashView:
    """The trash with three wins, two steps and a goal."""
    journal.write(delete_steps_and_a_goal)
    qtbot.waitUntil(lambda: full.model.rowCount() == 6)
    return full


def facts_of(view: TrashView) -> dict[str, str]:
    rows = map(view.model.index, range(view.model.rowCount()))
    return {row.data(): row.data(FACTS).partition(" · ")[0] for row in rows}


def board(ask: Asking) -> dict[str, list[str]]:
    trees = ask(lambda journal: journal.goals.board())
    return {tree.goal.title: [line.step.text for line in tree.lines] for tree in trees}


def test_goals_and_steps_say_what_they_were(mixed: TrashView) -> None:
    facts = facts_of(mixed)
    assert facts["Find out where to ask"] == "Step of “Start therapy”, with 2 smaller ones"
    assert facts["Make the first call"] == "Step of “Start therapy”"
    assert facts["Learn to swim"] == "A goal with one step"
    assert all("Kept here until" in str(mixed.model.index(row).data(FACTS)) for row in range(6))


def test_they_go_back_with_all_below_them_and_undo_puts_them_here_again(
    mixed: TrashView, journal: JournalThread, ask: Asking, qtbot: QtBot
) -> None:
    choose(mixed, "Find out where to ask", "Learn to swim", "Two")
    mixed.restore.click()
    qtbot.waitUntil(lambda: mixed.model.rowCount() == 3)
    assert board(ask) == {
        "Start therapy": ["Find out where to ask", "Ask Ana", "Look at two pages"],
        "Learn to swim": ["Buy goggles"],
    }
    journal.write(lambda journal: journal.undo())
    qtbot.waitUntil(lambda: mixed.model.rowCount() == 6)
    assert board(ask) == {"Start therapy": []}


@pytest.mark.parametrize(
    ("chosen", "question"),
    [
        (("Learn to swim",), "Delete this goal for good?"),
        (("Make the first call",), "Delete this step for good?"),
        (("One", "Make the first call", "Learn to swim"), "Delete these 3 for good?"),
    ],
    ids=["goal", "step", "several"],
)
def test_they_go_for_good_only_when_asked_and_what_was_done_stays(
    mixed: TrashView, living: Told, ask: Asking, qtbot: QtBot,
    chosen: tuple[str, ...], question: str,
) -> None:  # fmt: skip
    asked: list[str] = []
    choose(mixed, *chosen)
    answer(False, asked)
    mixed.remove.click()
    assert mixed.model.rowCount() == 6
    answer(True, asked)
    mixed.remove.click()
    qtbot.waitUntil(lambda: mixed.model.rowCount() == 6 - len(chosen))
    assert asked == [question, question]
    assert living() == ["Make the first call"]
    (tree,) = ask(lambda journal: journal.goals.board())
    assert [win.text for win in tree.done] == ["Make the first call"]
