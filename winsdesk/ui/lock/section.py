"""The lock, in the settings: a passphrase, when to lock, and what stays readable."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from winsdesk.bootstrap import remove_copies
from winsdesk.domain.errors import Trouble
from winsdesk.settings import LOCK_AFTER
from winsdesk.ui.lock.changing import Passphrases
from winsdesk.ui.lock.locking import Locking
from winsdesk.ui.lock.sheets import PassphraseSheet
from winsdesk.ui.parts.asking import ask
from winsdesk.ui.parts.flow import Flow
from winsdesk.ui.parts.label import label
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.settings.choices import ListChoice
from winsdesk.ui.settings.section import Section
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.translating import tr
from winsdesk.ui.words import trouble_sentence


class LockSection(Section):
    """Everything about the passphrase, and about locking by itself."""

    def __init__(self, journal: JournalThread, preferences: Preferences, locking: Locking) -> None:
        super().__init__(tr("Lock"))
        self._preferences = preferences
        self._locking = locking
        self.passphrases = Passphrases(journal, lambda: locking.file, self)
        self.about = label("")
        self.column.insertWidget(1, self.about)
        self.set_up = QPushButton(tr("Set a passphrase…"))
        self.lock_now = QPushButton(tr("Lock now"))
        self.change = QPushButton(tr("Change the passphrase…"))
        self.take_away = QPushButton(tr("Take it away…"))
        self._ways = QWidget()
        flow = Flow(self._ways)
        for button in (self.set_up, self.lock_now, self.change, self.take_away):
            flow.addWidget(button)
        self.column.insertWidget(2, self._ways)
        self.after = ListChoice(
            [(0, tr("Only when I lock it"))]
            + [(minutes, tr("After %n minutes", None, minutes)) for minutes in LOCK_AFTER[1:]]
        )
        self.after.chosen.connect(lambda minutes: preferences.set(lock_after=minutes))
        self.add_row(
            tr("By itself"),
            self.after,
            tr("Without a key or a click. What you have not finished is kept."),
        )
        self.support = QCheckBox(tr("Keep it readable while locked"))
        self.support.clicked.connect(lambda on: preferences.set(support_readable=on))
        self.add_row(
            tr("Support page"),
            self.support,
            tr("Then anyone at this computer can read that page, and only that page."),
        )
        self.support.setAccessibleName(
            tr("Keep the support page readable while the journal is locked")
        )
        self.notice = label("", "notice")
        self.notice.hide()
        self.column.addWidget(self.notice)
        self._connect()
        self._show()

    def say(self, sentence: str) -> None:
        """Say what came of something that was asked for here."""
        self.notice.setText(sentence)
        self.notice.show()

    def say_trouble(self, trouble: Trouble) -> None:
        """Say that something that was asked for here could not be done."""
        self.say(trouble_sentence(trouble))

    @property
    def has_passphrase(self) -> bool:
        """Whether the journal has a passphrase."""
        return self._locking.has_passphrase

    # ------------------------------------------------------------ asking

    def ask_passphrase(
        self,
        title: str,
        about: str,
        given: Callable[[str], None],
        trial: Callable[[str], None] | None = None,
    ) -> None:
        """Ask for a passphrase, and pass it on once it is the right one.

        Args:
            title: What it is for.
            about: Which one it is.
            given: Takes it.
            trial: Raises a :class:`Trouble` unless it is right, on the journal's thread; without
                it, it is to be the journal's.
        """
        sheet = PassphraseSheet(
            title, about, tr("Go on"), present=tr("Its passphrase"), parent=self.window()
        )
        self._open_until_right(sheet, given, trial)

    def ask_to_set_up(self) -> None:
        """Ask for a passphrase, and encrypt the journal with it."""
        if self.passphrases.working:
            return
        sheet = PassphraseSheet(
            tr("Set a passphrase"),
            tr("The journal is encrypted with it. A few words that nobody would guess are best."),
            tr("Set it"),
            new=True,
            parent=self.window(),
        )

        def go() -> None:
            _, new = sheet.typed
            sheet.accept()
            self.say(tr("Encrypting the journal…"))
            self.passphrases.set_up_with(new)

        sheet.wanted.connect(go)
        sheet.open()

    def ask_to_change(self) -> None:
        """Ask for the passphrase as it is, and for a new one."""
        if self.passphrases.working:
            return
        sheet = PassphraseSheet(
            tr("Change the passphrase"),
            tr("Backups that you made before keep the passphrase that they were made with."),
            tr("Change it"),
            present=tr("The passphrase as it is now"),
            new=True,
            parent=self.window(),
        )
        self.passphrases.replaced.connect(sheet.accept)
        self.passphrases.refused.connect(sheet.say)
        sheet.wanted.connect(lambda: self.passphrases.replace(*sheet.wait()))
        sheet.open()

    def ask_to_take_away(self) -> None:
        """Ask for the passphrase, and make the journal a plain one."""
        if self.passphrases.working:
            return
        sheet = PassphraseSheet(
            tr("Take the passphrase away"),
            tr(
                "The journal is decrypted, and whoever can read its file can read it. Nothing in "
                "it changes."
            ),
            tr("Take it away"),
            present=tr("The passphrase as it is now"),
            parent=self.window(),
        )

        def right(passphrase: str) -> None:
            self.say(tr("Decrypting the journal…"))
            self.passphrases.take_away(passphrase)

        self._open_until_right(sheet, right)

    def _open_until_right(
        self,
        sheet: PassphraseSheet,
        given: Callable[[str], None],
        trial: Callable[[str], None] | None = None,
    ) -> None:
        def right() -> None:
            if sheet.waiting:
                passphrase, _ = sheet.typed
                sheet.accept()
                given(passphrase)

        passphrases = self.passphrases
        tried = trial or passphrases.try_on_journal
        passphrases.right.connect(right)
        passphrases.refused.connect(sheet.say)
        sheet.finished.connect(lambda _: passphrases.right.disconnect(right))
        sheet.wanted.connect(lambda: passphrases.try_out(partial(tried, sheet.wait()[0])))
        sheet.open()

    # ------------------------------------------------------------ what came of it

    def _set_up(self, copies: list[Path]) -> None:
        self.say(tr("The journal is encrypted. From now on it opens with your passphrase."))
        if not copies:
            return
        folders = "\n".join(dict.fromkeys(str(copy.parent) for copy in copies))
        counted = (
            tr("1 earlier copy of the journal can still be read without it, in:")
            if len(copies) == 1
            else tr("%n earlier copies of the journal can still be read without it, in:", None,
                    len(copies))
        )  # fmt: skip
        if ask(
            tr("Remove what is not locked?"),
            f"{counted}\n{folders}\n\n"
            + tr("Once removed, there is no way back to what the journal was before."),
            tr("Remove"),
            tr("Keep"),
            self,
        ):
            try:
                remove_copies(copies)
            except Trouble as trouble:
                self.say_trouble(trouble)

    def _taken_away(self) -> None:
        self._preferences.set(support_readable=False)
        self.say(tr("The journal opens without a passphrase now."))

    # ------------------------------------------------------------ within

    def _connect(self) -> None:
        self.set_up.clicked.connect(self.ask_to_set_up)
        self.lock_now.clicked.connect(self._locking.lock)
        self.change.clicked.connect(self.ask_to_change)
        self.take_away.clicked.connect(self.ask_to_take_away)
        self.passphrases.set_up.connect(self._set_up)
        self.passphrases.replaced.connect(
            lambda: self.say(tr("The journal opens with the new passphrase now."))
        )
        self.passphrases.taken_away.connect(self._taken_away)
        self.passphrases.failed.connect(self.say_trouble)
        self._locking.changed.connect(self._show)
        self._preferences.changed.connect(self._show)

    def _show(self) -> None:
        has = self._locking.has_passphrase
        self.about.setText(
            tr(
                "The journal is encrypted, and opens with your passphrase. If that is forgotten, "
                "nobody can open it, not even you. Reminders come once it has been opened."
            )
            if has
            else tr(
                "Whoever can read its file can read your journal. With a passphrase it is "
                "encrypted, and only someone who knows that can open it."
            )
        )
        keyboard = cast("QWidget | None", self.window().focusWidget())
        had_keyboard = keyboard is not None and self._ways.isAncestorOf(keyboard)
        for button in (self.lock_now, self.change, self.take_away):
            button.setVisible(has)
        self.set_up.setVisible(not has)
        if had_keyboard:
            (self.lock_now if has else self.set_up).setFocus()
        self.after.setEnabled(has)
        self.support.setEnabled(has)
        self.after.show_value(self._preferences.settings.lock_after)
        self.support.setChecked(has and self._preferences.settings.support_readable)
