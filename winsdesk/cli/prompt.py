"""``winsdesk prompt``: the question of the day."""

from __future__ import annotations

from argparse import Namespace
from contextlib import suppress
from typing import TYPE_CHECKING

from winsdesk import settings
from winsdesk.cli import dates, output
from winsdesk.cli.options import add_command
from winsdesk.cli.refusal import DONE

if TYPE_CHECKING:
    from winsdesk.cli.options import Commands
    from winsdesk.cli.session import Session

_MORE = """\
A question to write towards, the same all day. It is one of the groups that are switched on in
the settings, or one of your own.

  winsdesk prompt
  winsdesk prompt --next
  winsdesk prompt --day 2026-11-24
"""


def register(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(commands, "prompt", "Show the question of the day", run, _MORE)
    parser.add_argument("--day", metavar="DATE", default="today", help="its day (today)")
    parser.add_argument(
        "--next", action="count", default=0, help="show another one; may be repeated"
    )


def run(args: Namespace, session: Session) -> int:
    """Print the question."""
    from winsdesk.domain.prompts import prompt_of
    from winsdesk.services.prompting import asked_of, chosen_of, keep_day

    day = dates.read_coming_day(args.day, session.today())
    with session.reading_if_any() as journal:
        among = chosen_of(journal, session.settings)
    prompt = prompt_of(day, among, args.next, asked_of(session.settings))
    if day == session.today():
        _note(keep_day(day, among, session.settings), session)
    text = "Every group of prompts is switched off, and there are none of your own."
    if prompt is not None:
        text = prompt.text
    for line in output.lines_of(text):
        output.say(output.visible(line))
    return DONE


def _note(asked: tuple[str, ...], session: Session) -> None:
    """Let the day keep its prompt, where Winsdesk has a folder and may write to it."""
    file = session.places.settings_file
    if asked == session.settings.prompts_asked or not file.parent.is_dir():
        return
    with suppress(OSError):
        settings.save(settings.load(file).settings._replace(prompts_asked=asked), file)
