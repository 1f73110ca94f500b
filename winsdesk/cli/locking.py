"""``winsdesk encrypt``, ``decrypt`` and ``passphrase``: the lock of the journal."""

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

_ENCRYPT = """\
From then on the journal takes the passphrase to open, in the window and in every command. If it
is forgotten, nobody can open the journal, not even you. Close the window before.

Copies that were made before stay as readable as they were. Those in the folder backups, and what
a move left beside the journal, are named; --remove-plain-backups removes them, also when the
journal is locked already. Exports, pages and copies elsewhere are yours to look after.
"""
_DECRYPT = """\
From then on the journal opens without a passphrase. Backups keep the lock that they were made
with. Close the window before.
"""
_PASSPHRASE = """\
The journal itself stays as it is, and may be open. Backups keep the passphrase that they were
made with.
"""


def register(commands: Commands) -> None:
    """Add the three commands."""
    lock = add_command(commands, "encrypt", "Lock the journal with a passphrase", encrypt, _ENCRYPT)
    lock.add_argument(
        "--remove-plain-backups",
        action="store_true",
        help="remove the copies in its folder backups, or left by a move, that are not locked",
    )
    add_command(commands, "decrypt", "Take the passphrase away", decrypt, _DECRYPT)
    other = add_command(commands, "passphrase", "Change the passphrase", change, _PASSPHRASE)
    other.add_argument(
        "--new-passphrase-file",
        metavar="FILE",
        type=path,
        help="the first line of this file is the new one",
    )


def encrypt(args: Namespace, session: Session) -> int:
    """Lock the journal, and name the plain copies that there are."""
    from winsdesk import bootstrap

    file = session.journal_file
    if args.remove_plain_backups and bootstrap.is_locked(file):
        _remove(bootstrap.plain_copies(file))
        return DONE
    _demand_plain(file)
    copies = bootstrap.encrypt(
        file, asking.new_passphrase(session.passphrase_file, "--passphrase-file")
    )
    say("The journal is locked. From now on it takes your passphrase to open it.")
    if args.remove_plain_backups:
        _remove(copies)
    elif copies:
        _name(copies)
    return DONE


def decrypt(args: Namespace, session: Session) -> int:
    """Take the passphrase away."""
    from winsdesk import bootstrap

    bootstrap.decrypt(session.journal_file, session.passphrase())
    say("The journal is not locked any more. It opens without a passphrase.")
    return DONE


def change(args: Namespace, session: Session) -> int:
    """Change the passphrase."""
    from winsdesk import bootstrap

    file = session.journal_file
    old = session.passphrase()
    _demand_locked(file)
    new = asking.new_passphrase(args.new_passphrase_file, "--new-passphrase-file")
    bootstrap.change_passphrase(file, old, new)
    say("The passphrase is changed. Backups keep the one that they were made with.")
    return DONE


def _demand_plain(file: Path) -> None:
    """Ask for no passphrase that could not be used.

    Raises:
        Trouble: ``ALREADY_LOCKED``, ``JOURNAL_MISSING``.
    """
    from winsdesk.bootstrap import is_locked
    from winsdesk.domain.errors import Code, Trouble

    if is_locked(file):
        raise Trouble(Code.ALREADY_LOCKED)
    if not file.exists():
        raise Trouble(Code.JOURNAL_MISSING, str(file))


def _demand_locked(file: Path) -> None:
    """As :func:`_demand_plain`.

    Raises:
        Trouble: ``NOT_LOCKED``, ``JOURNAL_MISSING``.
    """
    from winsdesk.bootstrap import is_locked
    from winsdesk.domain.errors import Code, Trouble

    if not file.exists():
        raise Trouble(Code.JOURNAL_MISSING, str(file))
    if not is_locked(file):
        raise Trouble(Code.NOT_LOCKED)


def _name(copies: list[Path]) -> None:
    say(f"{_counted(copies)} can still be read without it:")
    for copy in copies:
        say(f"  {visible(str(copy))}")
    say("`winsdesk encrypt --remove-plain-backups` removes what is not locked.")


def _remove(copies: list[Path]) -> None:
    from winsdesk.bootstrap import remove_copies

    remove_copies(copies)
    say(f"Removed {_counted(copies)} that could be read without it.")
    for copy in copies:
        say(f"  {visible(str(copy))}")


def _counted(copies: list[Path]) -> str:
    return "1 copy" if len(copies) == 1 else f"{len(copies):,} copies"
