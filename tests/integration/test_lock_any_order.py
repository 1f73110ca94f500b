"""Locked, unlocked, locked anew, backed up and put back in any order, no win is lost."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from winsdesk import bootstrap
from winsdesk.domain.errors import Code, Trouble
from winsdesk.services.journal import Journal
from winsdesk.store import key_slot

DAY = date(2026, 3, 1)
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
PASSPHRASES = ("quiet", "naïve 日本", "it's", " ")
QUICK_ROUNDS = 1_000
"""What passphrases are hashed for would be most of the time."""
REFUSALS = {Code.PASSPHRASE_WRONG, Code.PASSPHRASE_NEEDED}

passphrases = st.sampled_from(PASSPHRASES)


class Lock(RuleBasedStateMachine):
    """A journal, closed between what is done to it, beside a plain list of its wins."""

    def __init__(self) -> None:
        super().__init__()
        self.rounds, key_slot.ROUNDS = key_slot.ROUNDS, QUICK_ROUNDS
        self.folder = tempfile.TemporaryDirectory(prefix="winsdesk-lock-")
        self.file = Path(self.folder.name) / "journal.db"
        self.passphrase: str | None = None
        self.wins: list[str] = []
        self.backups: list[tuple[Path, str | None, list[str]]] = []
        self.number = 0
        self.open().close()

    def open(self) -> Journal:
        """Open the journal as a person would."""
        return bootstrap.open_journal(self.file, passphrase=self.passphrase)

    @rule(count=st.integers(1, 3))
    def write(self, count: int) -> None:
        """Keep wins."""
        journal = self.open()
        for _ in range(count):
            self.number += 1
            journal.wins.keep(DAY, f"Win {self.number}")
            self.wins.append(f"Win {self.number}")
        journal.close()

    @precondition(lambda self: self.passphrase is None)
    @rule(passphrase=passphrases)
    def encrypt(self, passphrase: str) -> None:
        """Set a passphrase."""
        bootstrap.encrypt(self.file, passphrase)
        self.passphrase = passphrase

    @precondition(lambda self: self.passphrase is not None)
    @rule()
    def decrypt(self) -> None:
        """Take the passphrase away."""
        bootstrap.decrypt(self.file, self.passphrase)
        self.passphrase = None

    @precondition(lambda self: self.passphrase is not None)
    @rule(passphrase=passphrases, is_open=st.booleans())
    def change(self, passphrase: str, is_open: bool) -> None:
        """Change the passphrase, with the journal open or not."""
        journal = self.open() if is_open else None
        bootstrap.change_passphrase(self.file, self.passphrase, passphrase)
        self.passphrase = passphrase
        if journal is not None:
            self.number += 1
            journal.wins.keep(DAY, f"Win {self.number}")
            self.wins.append(f"Win {self.number}")
            journal.close()

    @rule()
    def back_up(self) -> None:
        """Make a backup, under the passphrase of now."""
        target = self.file.with_name(f"backup-{len(self.backups)}.db")
        journal = self.open()
        journal.backup(target)
        journal.close()
        self.backups.append((target, self.passphrase, list(self.wins)))

    @precondition(lambda self: self.backups)
    @rule(data=st.data())
    def restore(self, data: st.DataObject) -> None:
        """Put a backup back; what it replaces can be put back too, under its own passphrase."""
        backup, passphrase, wins = data.draw(st.sampled_from(self.backups), "backup")
        kept = bootstrap.restore(backup, self.file, NOW, passphrase=passphrase)
        assert kept is not None
        self.backups.append((kept, self.passphrase, self.wins))
        self.passphrase, self.wins = passphrase, list(wins)

    @rule(other=st.none() | passphrases)
    def try_another(self, other: str | None) -> None:
        """No other passphrase, and none at all, opens or changes a locked journal."""
        if self.passphrase is None or other == self.passphrase:
            return
        deeds: tuple[Callable[[], None], ...] = (
            lambda: bootstrap.open_journal(self.file, passphrase=other).close(),
            lambda: bootstrap.decrypt(self.file, other),
            lambda: bootstrap.change_passphrase(self.file, other, "new"),
        )
        for deed in deeds:
            with pytest.raises(Trouble) as told:
                deed()
            assert told.value.code in REFUSALS

    @invariant()
    def everything_is_there(self) -> None:
        """The journal is sound, locked or not, and holds what the list holds."""
        assert bootstrap.is_locked(self.file) == (self.passphrase is not None)
        journal = bootstrap.open_for_reading(self.file, passphrase=self.passphrase)
        try:
            assert [win.text for win in journal.store.wins.on(DAY)] == self.wins
            assert journal.store.problems() == ()
            assert len(journal.looking.find("win")) == len(self.wins)
        finally:
            journal.close()
        named = {each.name for each in self.file.parent.iterdir() if each.is_file()}
        backups = {backup.name for backup, _, _ in self.backups}
        assert named - backups <= {"journal.db", "journal.db-wal", "journal.db-shm", "journal.key"}

    def teardown(self) -> None:
        """Take the folder away."""
        key_slot.ROUNDS = self.rounds
        self.folder.cleanup()


TestLock = Lock.TestCase
TestLock.settings = settings(max_examples=15, stateful_step_count=15)
