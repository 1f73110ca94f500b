"""What can be done with a step, for its menu and its keys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from winsdesk.domain.goal import Progress, StepLine, is_for
from winsdesk.ui.goals.saying import day_and_month
from winsdesk.ui.translating import tr


class StepActions(QObject):
    """The actions on the chosen step. Their keys hold while the tree has the keyboard."""

    def __init__(self, tree: QWidget) -> None:
        super().__init__(tree)
        self._tree = tree
        self.smaller = self._add(tr("Make it &smaller…"), "S")
        self.plan = self._add(tr("&Plan…"), "P", "Ctrl+M")
        self.done = self._add(tr("&Done"), "Space")
        self.part = self._add(tr("Part of &it"), "Shift+Space")
        self.open_again = self._add(tr("&Open again"))
        self.edit = self._add(tr("&Change the words"), "Return", "Enter", "F2")
        self.expect = self._add(tr("&How much do I expect?…"))
        self.up = self._add(tr("Move &up"), "Alt+Up")
        self.down = self._add(tr("Move do&wn"), "Alt+Down")
        self.indent = self._add(tr("&Below the one above"))
        self.outdent = self._add(tr("One &level up"))
        self.delete = self._add(tr("D&elete"), "Del")
        self.mirror(False)

    def mirror(self, mirrored: bool) -> None:
        """Let the arrows point the way in which steps are indented."""
        inwards, outwards = ("Alt+Left", "Alt+Right") if mirrored else ("Alt+Right", "Alt+Left")
        self.indent.setShortcuts([QKeySequence("Ctrl+]"), QKeySequence(inwards)])
        self.outdent.setShortcuts([QKeySequence("Ctrl+["), QKeySequence(outwards)])

    def chosen(self, line: StepLine | None) -> None:
        """Offer what can be done with a step."""
        done = line is not None and line.progress is Progress.DONE
        for action in self._all():
            action.setEnabled(line is not None)
        for action in (self.smaller, self.plan, self.done, self.part, self.expect):
            action.setEnabled(line is not None and not done)
        self.open_again.setEnabled(line is not None and line.progress is not Progress.OPEN)

    def menu(self, parent: QWidget) -> QMenu:
        """Return the menu of a step."""
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        groups = (
            (self.done, self.part, self.open_again),
            (self.smaller, self.plan, self.expect),
            (self.edit, self.up, self.down, self.indent, self.outdent),
            (self.delete,),
        )
        for group in groups:
            menu.addActions([action for action in group if action.isEnabled()])
            menu.addSeparator()
        return menu

    def _all(self) -> list[QAction]:
        return self._tree.actions()

    def _add(self, text: str, *keys: str) -> QAction:
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._tree.addAction(action)
        return action


def plan_menu(
    line: StepLine,
    today: date,
    plan: Callable[[date | None], object],
    pick: Callable[[], object],
    parent: QWidget,
) -> QMenu:
    """Return the menu that plans a step: today, tomorrow, another day, or no day."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    tomorrow = today + timedelta(days=1)
    planned = line.step.planned
    for_today = is_for(line.step, line.progress, today)
    other = planned is not None and planned > tomorrow
    another = tr("&Another day…")
    if planned is not None and other:
        said = tr("&Another day ({day})…").replace("{day}", day_and_month(planned, today))
        another = said
    choices: tuple[tuple[str, bool, Callable[[], object]], ...] = (
        (tr("&Today"), for_today, lambda: plan(today)),
        (tr("To&morrow"), planned == tomorrow, lambda: plan(tomorrow)),
        (another, other, pick),
        (tr("&Not planned"), not (for_today or planned == tomorrow or other), lambda: plan(None)),
    )
    for text, present, act in choices:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(present)
        action.triggered.connect(lambda _=False, act=act: act())
    menu.setActiveAction(menu.actions()[0])
    return menu
