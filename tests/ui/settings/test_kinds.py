"""Kinds of win can be made one's own; every change is in the journal at once."""

from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from winsdesk.domain.kind import COLOURS, Kind, first_kinds
from winsdesk.services.journal import Journal
from winsdesk.ui.settings.kinds import KindsEditor
from winsdesk.ui.settings.kinds_model import KindsModel
from winsdesk.ui.settings.palettes import colour_name, icon_name, kind_icons
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme
from winsdesk.ui.words import kind_name

OWN = Kind("own", "", "Garden", "moss", "kind-leaf", 99)
Kept = Callable[[], tuple[Kind, ...]]


@pytest.fixture
def model() -> KindsModel:
    model = KindsModel()
    model.set_kinds((*first_kinds(), OWN))
    return model


def names(kinds: Iterable[Kind]) -> list[str]:
    return [kind_name(kind) for kind in kinds]


class TestModel:
    def test_is_a_sound_model_through_everything_done_to_it(self, model: KindsModel) -> None:
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
        model.move(0, 3)
        model.move(10, 0)
        model.set_kinds([*model.kinds[1:], replace(OWN, archived=True)])
        model.set_kinds([])
        assert model.rowCount() == 0

    def test_archived_kinds_stand_at_the_end_and_stay_there(self, model: KindsModel) -> None:
        kinds = first_kinds()
        model.set_kinds([replace(kinds[0], archived=True), *kinds[1:]])
        assert model.kinds[-1].key == "showing-up"
        assert not model.move(9, 0)
        assert model.move(0, 9)
        assert [kind.key for kind in model.kinds[-2:]] == ["boundary", "showing-up"]

    @pytest.mark.parametrize(
        ("dragged", "dropped_before", "expected"),
        [(0, 2, ["b", "a", "c"]), (2, 0, ["c", "a", "b"]), (0, 3, ["b", "c", "a"])],
    )
    def test_a_dropped_kind_stands_where_it_was_dropped(
        self, model: KindsModel, dragged: int, dropped_before: int, expected: list[str]
    ) -> None:
        model.set_kinds([replace(OWN, uid=uid, place=n) for n, uid in enumerate("abc")])
        data: QMimeData = model.mimeData([model.index(dragged)])
        orders: list[list[str]] = []
        model.reordered.connect(orders.append)
        model.dropMimeData(data, Qt.DropAction.MoveAction, dropped_before, 0, QModelIndex())
        assert orders == [expected]

    def test_a_usual_name_is_not_kept_and_ones_own_may_not_be_empty(
        self, model: KindsModel
    ) -> None:
        renamed: list[tuple[str, str]] = []
        model.renamed.connect(lambda uid, name: renamed.append((uid, name)))
        first = model.kinds[0]
        assert model.setData(model.index(0), "Being there")
        model.set_kinds([replace(first, name="Being there"), *model.kinds[1:]])
        assert model.setData(model.index(0), "Showing up")
        assert model.setData(model.index(0), "")
        assert not model.setData(model.index(1), "")
        assert not model.setData(model.index(10), "  ")
        assert not model.setData(model.index(10), "Garden")
        assert renamed == [(first.uid, "Being there"), (first.uid, ""), (first.uid, "")]


@pytest.fixture
def editor(qtbot: QtBot, journal: JournalThread, theme: Theme) -> KindsEditor:
    editor = KindsEditor(journal, theme)
    qtbot.addWidget(editor)
    editor.resize(800, 600)
    editor.show()
    qtbot.waitUntil(lambda: editor.model.rowCount() == 10)
    return editor


@pytest.fixture
def kept(journal: JournalThread, qtbot: QtBot) -> Kept:
    """Reads the kinds from the journal."""

    def read() -> tuple[Kind, ...]:
        answers: list[tuple[Kind, ...]] = []
        journal.ask(lambda open_one: open_one.kinds.every(), answers.append)
        qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    return read


class TestEditor:
    def test_a_kind_of_ones_own_is_added_with_a_colour_not_yet_used_most(
        self, editor: KindsEditor, kept: Kept, qtbot: QtBot
    ) -> None:
        QTest.keyClicks(editor.new_name, "Garden")
        QTest.keyClick(editor.new_name, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: editor.model.rowCount() == 11)
        assert names(kept())[-1] == "Garden"
        assert editor.new_name.text() == ""
        assert not editor.new_name.isUndoAvailable()
        qtbot.waitUntil(lambda: editor.view.currentIndex().data() == "Garden")

    @pytest.mark.parametrize("name", ["body", "Reaching out"])
    def test_a_name_that_another_kind_goes_by_is_refused_with_a_sentence(
        self, editor: KindsEditor, kept: Kept, name: str
    ) -> None:
        editor.new_name.setText(name)
        editor.add.click()
        assert "There is already a kind called" in editor.notice.text()
        assert len(kept()) == 10
        assert editor.new_name.text() == name

    def test_f2_renames_in_place(self, editor: KindsEditor, kept: Kept, qtbot: QtBot) -> None:
        editor.view.choose(1)
        editor.view.setFocus()
        QTest.keyClick(editor.view, Qt.Key.Key_F2)
        field = editor.view.findChild(QLineEdit)
        assert field is not None
        field.selectAll()
        QTest.keyClicks(field, "Saying no")
        QTest.keyClick(field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: editor.model.index(1).data() == "Saying no")
        assert kept()[1].name == "Saying no"

    def test_colour_and_drawing_are_chosen_by_mouse_and_keys(
        self, editor: KindsEditor, kept: Kept, qtbot: QtBot
    ) -> None:
        editor.view.choose(0)
        colours = editor.detail.colours
        assert [tile.isChecked() for tile in colours.tiles].index(True) == 0
        colours.tiles[3].click()
        qtbot.waitUntil(lambda: kept()[0].colour == COLOURS[3])
        icons = editor.detail.icons
        icons.tiles[0].click()
        qtbot.waitUntil(lambda: kept()[0].icon == kind_icons()[0])
        colours.tiles[3].setFocus()
        QTest.keyClick(colours.tiles[3], Qt.Key.Key_Right)
        qtbot.waitUntil(lambda: kept()[0].colour == COLOURS[4])

    def test_two_changes_in_quick_succession_are_both_kept(
        self, editor: KindsEditor, kept: Kept
    ) -> None:
        editor.view.choose(0)
        editor.detail.colours.tiles[3].click()
        editor.detail.icons.tiles[0].click()
        editor.model.setData(editor.model.index(0), "Being there")
        first = kept()[0]
        assert (first.colour, first.icon, first.name) == (
            COLOURS[3],
            kind_icons()[0],
            "Being there",
        )

    def test_archiving_moves_a_kind_to_the_end_and_back(
        self, editor: KindsEditor, kept: Kept, qtbot: QtBot
    ) -> None:
        editor.view.choose(0)
        editor.detail.archive.click()
        qtbot.waitUntil(lambda: editor.model.kinds[-1].archived)
        assert editor.view.currentIndex().row() == 9
        assert kept()[0].archived
        assert editor.model.index(9).data(Qt.ItemDataRole.AccessibleTextRole) == (
            "Showing up, archived"
        )
        editor.detail.archive.click()
        qtbot.waitUntil(lambda: not kept()[0].archived)
        qtbot.waitUntil(lambda: editor.model.kinds[0].key == "showing-up")

    def test_alt_and_arrows_reorder_and_the_order_is_kept(
        self, editor: KindsEditor, kept: Kept, qtbot: QtBot
    ) -> None:
        editor.activateWindow()
        editor.view.choose(0)
        editor.view.setFocus()
        qtbot.waitUntil(editor.view.hasFocus)
        QTest.keyClick(editor.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(lambda: names(kept())[:2] == ["Boundary", "Showing up"])
        assert editor.view.currentIndex().row() == 1
        QTest.keyClick(editor.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(lambda: names(kept())[:2] == ["Showing up", "Boundary"])

    def test_what_is_undone_shows(
        self, editor: KindsEditor, journal: JournalThread, qtbot: QtBot
    ) -> None:
        editor.model.move(0, 5)
        journal.write(Journal.undo)
        qtbot.waitUntil(lambda: editor.model.kinds[0].key == "showing-up")

    def test_all_kinds_are_in_sight_without_a_scroll_bar_of_their_own(
        self, editor: KindsEditor
    ) -> None:
        QApplication.processEvents()
        last = editor.view.visualRect(editor.model.index(9))
        assert editor.view.viewport().rect().contains(last)
        assert editor.view.indexAt(QPoint(60, last.center().y())).row() == 9

    def test_a_screen_reader_hears_each_colour_and_drawing(self, editor: KindsEditor) -> None:
        heard = [
            QAccessible.queryAccessibleInterface(tile).text(QAccessible.Text.Name)
            for tile in editor.detail.colours.tiles
        ]
        assert heard == [colour_name(colour) for colour in COLOURS]
        assert len({icon_name(icon) for icon in kind_icons()}) == len(kind_icons())
