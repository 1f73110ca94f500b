"""``winsdesk backup`` and ``winsdesk restore``: a copy of the journal, and back."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from winsdesk.cli import asking
from winsdesk.cli.options import add_command, path
from winsdesk.cli.output import say, visible
from winsdesk.cli.refusal import DONE

if TYPE_CHECKING:
    from pathlib import Path

    from winsdesk.cli.options import Commands
    from winsdesk.cli.session import Session

_BACKUP = """\
The whole journal in one file, readable by you alone. It is checked before it gets its name,
and may be made while the window is open. That of a locked journal is locked: it takes the
passphrase of now.
"""
_RESTORE = """\
The copy is checked, then put in the journal's place. The present journal is not lost: it is
kept among the backups, and where is said. Close the window before. A locked copy takes the
passphrase that it was made with, and so does the journal from then on.
"""


def register(commands: Commands) -> None:
    """Add the two commands."""
    backup = add_command(commands, "backup", "Write a checked copy", back_up, _BACKUP)
    backup.add_argument("file", metavar="FILE", type=path, help="a file that does not exist yet")
    restore = add_command(commands, "restore", "Go back to a copy", put_back, _RESTORE)
    restore.add_argument("file", metavar="FILE", type=path, help="the backup")


def back_up(args: Namespace, session: Session) -> int:
    """Write the copy and say where."""
    with session.reading() as journal:
        journal.backup(args.file)
    say(f"Wrote a checked copy of the journal to {visible(str(args.file))}.")
    return DONE


def put_back(args: Namespace, session: Session) -> int:
    """Put the copy in the journal's place, and say where the old one is now."""
    from winsdesk.domain.errors import Code, Trouble

    given = None
    if session.passphrase_file is not None:
        given = asking.passphrase(session.passphrase_file, "")
    try:
        kept = _restored(args.file, session, given)
    except Trouble as trouble:
        if trouble.code is not Code.PASSPHRASE_NEEDED:
            raise
        kept = _restored(args.file, session, asking.passphrase(None, "Passphrase of the backup"))
    say(f"The journal is now as {visible(str(args.file))} was.")
    if kept is not None:
        say(f"The one before it is kept as {visible(str(kept))}.")
    return DONE


def _restored(backup: Path, session: Session, passphrase: str | None) -> Path | None:
    from winsdesk.bootstrap import restore

    return restore(backup, session.journal_file, session.clock.now(), passphrase=passphrase)
