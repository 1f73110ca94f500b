"""A goals view on a real journal."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.goals.making import STEPS, texts, write_goal
from winsdesk.ui.goals.view import GoalsView
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme


@pytest.fixture
def view(qtbot: QtBot, journal: JournalThread, theme: Theme, preferences: Preferences) -> GoalsView:
    """The view as a person finds it who has no goal yet."""
    view = GoalsView(journal, theme, preferences)
    qtbot.addWidget(view)
    view.resize(1000, 800)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(lambda: view.paper.naming.isVisible())
    return view


@pytest.fixture
def therapy(view: GoalsView, journal: JournalThread, qtbot: QtBot) -> GoalsView:
    """The view with one goal of three steps."""
    journal.write(write_goal)
    qtbot.waitUntil(lambda: texts(view) == list(STEPS))
    return view
