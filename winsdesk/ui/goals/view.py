"""The goals view: one goal at a time, with what has been done towards it beside it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QWidget

from winsdesk.domain.changes import ChangeSet, Part
from winsdesk.domain.goal import GoalState, GoalTree
from winsdesk.ui.goals.acting import StepActing
from winsdesk.ui.goals.actions import StepActions
from winsdesk.ui.goals.deeds import GoalDeeds
from winsdesk.ui.goals.paper import Paper, SideColumn
from winsdesk.ui.parts.tab_order import go_by_tab
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.theme import Theme
from winsdesk.ui.translating import tr

NARROW = 900
"""The width of the window, in pixels, below which the side column goes under the goal."""


class GoalsView(QWidget):
    """Goals as chips, the chosen one with its steps, and what was done.

    Signals:
        notice: What happened: a sentence, the words for a way on (may be empty), and the way.
        day_opened: The person wants to see a day's page (a ``date``).
    """

    notice = Signal(str, str, object)
    day_opened = Signal(object)

    def __init__(
        self,
        journal: JournalThread,
        theme: Theme,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._journal = journal
        self._theme = theme
        self._preferences = preferences
        self._board: tuple[GoalTree, ...] = ()
        self._chosen = ""
        self._known = False
        self._stale = True
        self._naming = False
        self._new = ""
        self.setAccessibleName(tr("Goals"))
        self.paper = Paper(theme, preferences)
        self.side = SideColumn(theme)
        self.deeds = GoalDeeds(journal, theme, self)
        steps = self.paper.card.steps
        self.step_actions = StepActions(steps)
        self._acting = StepActing(self, steps, self.step_actions, self.deeds, theme, preferences)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.paper, 1)
        row.addWidget(self.side)
        self._connect()
        self.step_actions.chosen(None)
        self._arrange()

    # ------------------------------------------------------------ for the window

    @property
    def tree(self) -> GoalTree | None:
        """The goal that is shown, or ``None``."""
        return next((tree for tree in self._board if tree.goal.uid == self._chosen), None)

    def show_goal(self, uid: str) -> None:
        """Show a goal, now or as soon as it is known."""
        self.paper.card.settle()
        self._chosen, self._naming = uid, False
        if self.tree is None:
            self._read()
        else:
            self._arrange()
        self.paper.verticalScrollBar().setValue(0)

    def flush(self) -> None:
        """Write everything that is not written yet; an unfinished step becomes one."""
        self.paper.card.settle()
        self.paper.card.add.take()

    def unfinished(self) -> tuple[str, ...]:
        """Return what is written of a new goal and kept nowhere yet."""
        naming = self.paper.naming
        written = (naming.title.text().strip(), naming.why.text().strip())
        return tuple(text for text in written if text)

    def refresh(self, changes: ChangeSet) -> None:
        """Look again at what is shown if a write touched it."""
        if changes.touches_part(Part.GOALS):
            self._stale = True
            if self.isVisible():
                self._read()

    # ------------------------------------------------------------ Qt's

    def showEvent(self, event: QShowEvent) -> None:
        """Ask the journal, now that it is seen."""
        super().showEvent(event)
        if self._stale:
            self._read()
        else:
            self._arrange()  # it may be another day by now

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Let Tab go through the page as it is laid out."""
        return go_by_tab(self, onward=onward) is not None or super().focusNextPrevChild(onward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the side column under the goal when the window is narrow."""
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the type and the direction."""
        super().changeEvent(event)
        if not hasattr(self, "step_actions"):
            return
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.step_actions.mirror(self.isRightToLeft())
        if event.type() == QEvent.Type.FontChange:
            self._fold()

    # ------------------------------------------------------------ showing

    def _read(self) -> None:
        self._stale = False
        self._journal.ask(lambda journal: journal.goals.board(), self._show)

    def _show(self, board: tuple[GoalTree, ...]) -> None:
        first_look, self._known = not self._known, True
        self._board = board
        if self._new in {tree.goal.uid for tree in board}:
            self._chosen, self._new, self._naming = self._new, "", False
            self._arrange()
            self.paper.card.add.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._arrange()
        if first_look and not self.paper.card.add.text():
            self._take_keyboard()

    def _arrange(self) -> None:
        if self._known and self.tree is None:
            working = [tree for tree in self._board if tree.goal.state is GoalState.ACTIVE]
            first = next(iter([*working, *self._board]), None)
            self._chosen = first.goal.uid if first else ""
        tree, paper = self.tree, self.paper
        naming = self._known and (self._naming or tree is None)
        goals = [each.goal for each in self._board]
        paper.chips.setVisible(bool(goals))
        paper.chips.show_goals(goals, "" if naming else self._chosen)
        paper.new.setVisible(bool(goals) and not naming)
        paper.naming.back.setVisible(bool(goals))
        paper.naming.setVisible(naming)
        paper.card.setVisible(tree is not None and not naming)
        self.setFocusProxy(self._first_field(naming))
        if tree is not None:
            today = self._preferences.today()
            paper.card.show_tree(tree)
            self.side.done.show_tree(tree, today)
            self._acting.show_chosen()
        self._fold()

    def _first_field(self, naming: bool) -> QWidget:
        if naming:
            return self.paper.naming.title
        lines = self.tree.lines if self.tree else ()
        return self.paper.card.steps if lines else self.paper.card.add

    def _take_keyboard(self) -> None:
        proxy, now = self.focusProxy(), QApplication.focusWidget()
        elsewhere = now is not None and now.isVisible() and not self.isAncestorOf(now)
        if proxy is not None and self.isVisible() and not elsewhere:
            proxy.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _fold(self) -> None:
        wanted = self.side.width_wanted()
        left = self.width() - wanted >= 22 * self.fontMetrics().height()
        beside = self.window().width() >= NARROW and left
        shown = self.tree is not None and not self.paper.naming.isVisibleTo(self.paper)
        self.side.done.setVisible(shown)
        self.side.stand(beside=beside and shown, under=self.paper.under)

    # ------------------------------------------------------------ goals

    def _made(self, uid: str) -> None:
        """Go to what is new: a goal is shown, a step is chosen."""
        if uid in {tree.goal.uid for tree in self._board}:
            self.show_goal(uid)
        else:
            self._new = uid
            self.paper.card.steps.choose(uid)

    def _name_one(self) -> None:
        self.paper.card.settle()
        self._naming = True
        self._arrange()
        self.paper.naming.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _named(self, title: str, why: str) -> None:
        self.deeds.begin(title, why, lambda: self.paper.naming.give_back(title, why))

    def _not_now(self) -> None:
        self._naming = False
        self._arrange()
        self.paper.new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self, by: int) -> None:
        uid = self.paper.chips.around(by)
        if uid and uid != self._chosen:
            self.show_goal(uid)

    def _put(self, state: GoalState) -> None:
        if self.tree is not None:
            self.deeds.put(self.tree.goal, state)

    def _shift(self, by: int) -> None:
        uids = [tree.goal.uid for tree in self._board if tree.goal.state is GoalState.ACTIVE]
        if self._chosen in uids:
            at = uids.index(self._chosen)
            uids.insert(min(max(at + by, 0), len(uids) - 1), uids.pop(at))
            self.deeds.reorder(uids)

    def _delete_goal(self) -> None:
        if self.tree is not None:
            self.deeds.delete_goal(self.tree.goal)

    def goal_menu(self) -> QMenu:
        """Return the menu of the goal that is shown."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        state = self.tree.goal.state if self.tree else GoalState.ACTIVE
        names = {
            GoalState.ACTIVE: tr("&Take it up again"),
            GoalState.RESTING: tr("Let it &rest"),
            GoalState.REACHED: tr("It is r&eached"),
            GoalState.LET_GO: tr("Let it &go"),
        }
        for other, name in names.items():
            if other is not state:
                menu.addAction(name, partial(self._put, other))
        menu.addSeparator()
        menu.addAction(tr("&Change the title"), self.paper.card.edit_title)
        if state is GoalState.ACTIVE:
            menu.addAction(tr("Move &forwards"), partial(self._shift, -1))
            menu.addAction(tr("Move &backwards"), partial(self._shift, 1))
        menu.addSeparator()
        menu.addAction(tr("&Delete"), self._delete_goal)
        return menu

    def _show_goal_menu(self) -> None:
        more = self.paper.card.more
        self.goal_menu().popup(more.mapToGlobal(more.rect().bottomLeft()))

    # ------------------------------------------------------------ within

    def _connect(self) -> None:
        paper, card = self.paper, self.paper.card
        self._journal.changed.connect(self.refresh)
        self._journal.opened.connect(self._opened)
        self._preferences.changed.connect(self._arrange)
        self.deeds.notice.connect(self.notice)
        self.deeds.made.connect(self._made)
        paper.new.clicked.connect(self._name_one)
        paper.chips.chosen.connect(self.show_goal)
        paper.naming.begun.connect(self._named)
        paper.naming.left.connect(self._not_now)
        self.side.done.day_opened.connect(self.day_opened)
        card.title.settled.connect(self._settle_title)
        card.why.settled.connect(self._settle_why)
        card.more.clicked.connect(self._show_goal_menu)
        card.taken_up.connect(lambda: self._put(GoalState.ACTIVE))
        card.add.added.connect(self._add_step)
        card.steps.sought.connect(paper.seek)
        self._acting.day_opened.connect(self.day_opened)
        for by, key in ((-1, "Ctrl+PgUp"), (1, "Ctrl+PgDown")):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._turn, by))

    def _opened(self) -> None:
        if self.isVisible():
            self._read()

    def _settle_title(self, title: str) -> None:
        if self.paper.card.goal is not None:
            self.deeds.name(self.paper.card.goal, title)

    def _settle_why(self, why: str) -> None:
        if self.paper.card.goal is not None:
            self.deeds.explain(self.paper.card.goal, why)

    def _add_step(self, text: str) -> None:
        goal = self.paper.card.goal
        if goal is not None:
            self.deeds.add(goal.uid, text, lambda: self.paper.card.add.give_back(text))
