"""``winsdesk selftest``: whether this installation is whole, without touching any journal."""

from __future__ import annotations

import json
import tempfile
from argparse import Namespace
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from winsdesk import __version__
from winsdesk.cli.options import add_command, add_json
from winsdesk.cli.output import say, visible, write_json
from winsdesk.cli.refusal import COULD_NOT, DONE

if TYPE_CHECKING:
    from winsdesk.cli.options import Commands
    from winsdesk.cli.session import Session

_MORE = """\
For those who build and pack Winsdesk, and for finding out why it does not start. Your journal
is neither read nor written. The exit status is 1 when something is not sound.

With --json it prints {"ok", "version", "checks": [{"name", "ok", "said"}]}.
"""


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check came to.

    Attributes:
        name: What was looked at.
        ok: Whether it is sound.
        said: What was found, in one line.
    """

    name: str
    ok: bool
    said: str


def register(commands: Commands) -> None:
    """Add the command."""
    add_json(add_command(commands, "selftest", "Check that the program is whole", run, _MORE))


def run(args: Namespace, session: Session) -> int:
    """Look at everything that an installation may lack, and say what was found."""
    findings = []
    with tempfile.TemporaryDirectory(prefix="winsdesk-") as folder:
        for finding in _findings(Path(folder)):
            findings.append(finding)
            if not args.json:
                verdict = "ok    " if finding.ok else "not ok"
                say(f"{verdict} {finding.name}: {visible(finding.said)}")
    sound = all(finding.ok for finding in findings)
    if args.json:
        checks = [asdict(finding) for finding in findings]
        answer = {"ok": sound, "version": __version__, "checks": checks}
        write_json([json.dumps(answer) + "\n"])
    return DONE if sound else COULD_NOT


def _findings(folder: Path) -> Iterator[Finding]:
    from winsdesk.bootstrap import store_checks

    for name, check in store_checks(folder):
        yield _finding(name, check)
    yield _finding("time zones", _time_zones)
    yield from _of_the_window()


def _of_the_window() -> Iterator[Finding]:
    try:
        from winsdesk.ui import selftest
    except ImportError as error:
        yield Finding("Qt", False, str(error))
        return
    application = selftest.application()
    for name, check in selftest.checks():
        yield _finding(name, check)
    del application


def _finding(name: str, check: Callable[[], str]) -> Finding:
    try:
        return Finding(name, True, check())
    except Exception as error:  # whatever it is, it is what was to be found out
        return Finding(name, False, f"{type(error).__name__}: {error}".splitlines()[0])


def _time_zones() -> str:
    from datetime import datetime
    from importlib.resources import files
    from zoneinfo import ZoneInfo

    bundled = files("tzdata.zoneinfo") / "Europe" / "Lisbon"
    with bundled.open("rb") as rules:
        zone = ZoneInfo.from_file(rules, key="Europe/Lisbon")
    summer = datetime(2026, 7, 1, tzinfo=zone).utcoffset()
    winter = datetime(2026, 1, 1, tzinfo=zone).utcoffset()
    if summer == winter:
        raise RuntimeError("summer and winter are alike")
    return "their rules come along"
