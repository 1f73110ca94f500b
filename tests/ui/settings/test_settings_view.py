"""Every setting holds at once, is kept, and can be reached and named without a mouse."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from winsdesk.paths import Places
from winsdesk.settings import Settings
from winsdesk.ui.calendar.dates import weekday_and_day, whole_day
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.reflection.words import SheetWords
from winsdesk.ui.settings.view import SettingsView
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme


@pytest.fixture
def view(
    qtbot: QtBot, journal: JournalThread, theme: Theme, preferences: Preferences, where: Places
) -> SettingsView:
    view = SettingsView(journal, theme, preferences, where)
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    qtbot.waitUntil(lambda: view.kinds.model.rowCount() > 0)
    return view


def pick(box: QComboBox, index: int) -> None:
    """Choose as the keyboard does."""
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(index):
        QTest.keyClick(box, Qt.Key.Key_Down)


def test_the_theme_changes_at_once_and_is_kept(
    view: SettingsView, theme: Theme, settings_on_disk: Callable[[], Settings]
) -> None:
    view.looks.theme.button("dark").click()
    assert theme.tokens.dark
    assert settings_on_disk().theme == "dark"


def test_the_text_size_is_shown_while_it_is_pointed_at_and_holds_when_chosen(
    view: SettingsView, theme: Theme, settings_on_disk: Callable[[], Settings]
) -> None:
    before = view.looks.sample.fontMetrics().height()
    body = theme.body.pointSizeF()
    view.looks.text_size.pointed_at.emit(200)
    assert view.looks.sample.fontMetrics().height() > before * 1.8
    assert theme.body.pointSizeF() == body
    pick(view.looks.text_size, 4)
    assert settings_on_disk().text_size == 150
    assert theme.body.pointSizeF() == pytest.approx(body * 1.5)


def test_motion_days_and_weeks_are_kept(
    view: SettingsView, settings_on_disk: Callable[[], Settings]
) -> None:
    view.looks.motion.button(True).click()
    pick(view.days.day_ends_at, 0)
    pick(view.days.first_weekday, 7)
    view.days.three_lines.button(False).click()
    view.days.year_ago.click()
    kept = settings_on_disk()
    assert kept.reduced_motion is True
    assert (kept.day_ends_at, kept.first_weekday) == (0, 6)
    assert (kept.three_lines, kept.year_ago) == (False, False)
    view.looks.motion.button(None).click()
    pick(view.days.first_weekday, 0)
    assert settings_on_disk().reduced_motion is None
    assert settings_on_disk().first_weekday is None


def test_dates_are_written_in_the_order_that_is_chosen(
    view: SettingsView, settings_on_disk: Callable[[], Settings]
) -> None:
    said = whole_day(date(2026, 11, 6))
    for at, (order, written, without_year) in enumerate(
        (
            ("day", "Friday, 6 November 2026", "Friday, 6 November"),
            ("month", "Friday, November 6, 2026", "Friday, November 6"),
            ("year", "Friday, 2026-11-06", "Friday, 2026-11-06"),
        )
    ):
        pick(view.days.date_order, at + 1)
        assert settings_on_disk().date_order == order
        assert whole_day(date(2026, 11, 6)) == written
        assert weekday_and_day(date(2026, 11, 6)) == without_year
        assert SheetWords().day_and_month(date(2026, 11, 6)) == (
            "6 Nov" if order == "day" else "Nov 6"
        )
    pick(view.days.date_order, 0)
    assert settings_on_disk().date_order is None
    assert whole_day(date(2026, 11, 6)) == said


def test_what_is_set_elsewhere_shows_here(view: SettingsView, preferences: Preferences) -> None:
    preferences.set(text_size=130, day_ends_at=23)
    assert view.looks.text_size.currentText() == "130 %"
    assert view.days.day_ends_at.currentIndex() == 23


def test_scrolling_over_a_list_changes_nothing(
    view: SettingsView, preferences: Preferences
) -> None:
    before = preferences.settings
    box = view.days.day_ends_at
    box.setFocus()
    centre = box.mapToGlobal(box.rect().center())
    event = QWheelEvent(
        QPointF(box.rect().center()), QPointF(centre), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,
    )  # fmt: skip
    QApplication.sendEvent(box, event)
    assert preferences.settings == before
    assert box.currentIndex() == before.day_ends_at


def controls(view: QWidget) -> list[QWidget]:
    kinds = (QAbstractButton, QComboBox, QLineEdit)
    return [
        widget
        for widget in view.findChildren(QWidget)
        if isinstance(widget, kinds) and widget.isVisible()
    ]


def test_every_control_has_a_name(view: SettingsView) -> None:
    found = controls(view)
    assert len(found) > 35
    nameless = [
        widget
        for widget in found
        if not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]
    assert not nameless


def test_no_two_mnemonics_are_the_same_nor_one_of_the_menus(view: SettingsView) -> None:
    labels = [each for each in view.findChildren(QLabel) if each.buddy() is not None]
    widgets: list[QLabel | QAbstractButton] = [*labels, *view.findChildren(QAbstractButton)]
    texts = [widget.text() for widget in widgets if widget.isVisible()]
    letters = [text[text.index("&") + 1].casefold() for text in texts if "&" in text]
    assert len(letters) > 8
    assert sorted(letters) == sorted(set(letters))
    assert not set(letters) & set("fegvh")


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_off_in_a_small_window(
    view: SettingsView, preferences: Preferences, qtbot: QtBot, percent: int
) -> None:
    preferences.set(text_size=percent)
    view.resize(520, 480)
    qtbot.waitUntil(lambda: view.viewport().width() < 530)
    QApplication.processEvents()
    sheet = view.widget()
    assert sheet is not None
    assert sheet.minimumSizeHint().width() <= view.viewport().width()
    for widget in controls(view):
        right = widget.mapTo(sheet, widget.rect().bottomRight()).x()
        assert right <= sheet.width(), widget.accessibleName()


@pytest.mark.parametrize("percent", [100, 200])
def test_a_check_box_stands_level_with_its_label(
    view: SettingsView, preferences: Preferences, theme: Theme, percent: int
) -> None:
    theme.choose("light", percent)
    view.resize(1400, 900)
    QApplication.processEvents()
    boxes = 0
    for name in view.findChildren(QLabel):
        box = name.buddy()
        if isinstance(box, QCheckBox) and name.isVisible():
            boxes += 1
            words = name.contentsRect().top() + name.fontMetrics().height() // 2
            level = name.mapTo(view, QPoint(0, words)).y()
            assert abs(box.mapTo(view, box.rect().center()).y() - level) <= 1
    assert boxes > 3


def test_a_journal_with_a_folder_of_its_own_does_not_offer_to_move(view: SettingsView) -> None:
    assert view.place.move_away.isHidden()
    assert view.place.folder.isVisible()
