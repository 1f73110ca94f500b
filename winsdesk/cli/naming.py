"""Finding what a person means: by its number in a list, by its uid, or by how its words begin."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from unicodedata import normalize

from winsdesk.cli.refusal import WRONG_USAGE, Refusal

_MOST_OFFERED = 5
_LONGEST_OFFERED = 40


@dataclass(frozen=True, slots=True)
class Named:
    """Something that can be named.

    Attributes:
        number: Its number in the list, such as ``2.1.3``.
        uid: Its uid.
        words: Its words.
    """

    number: str
    uid: str
    words: str

    @property
    def offered(self) -> str:
        """The number with the words, on one line and not too long."""
        line = " ".join(self.words.split())
        if len(line) > _LONGEST_OFFERED:
            line = line[:_LONGEST_OFFERED].rstrip() + "…"
        return f"{self.number} {line}"


def the_one(typed: str, among: Sequence[Named], what: str, shown_by: str) -> Named:
    """Return the one thing that was meant: by number, uid, its words, or how these begin.

    Capitals and spaces make no difference in words.

    Args:
        typed: What was typed.
        among: The things there are.
        what: What they are, such as ``step``.
        shown_by: The command that shows them with their numbers.

    Raises:
        Refusal: when there is none, or more than one; it then lists them.
    """
    wanted = _folded(typed)
    ways: tuple[Callable[[Named], bool], ...] = (
        lambda one: one.number == typed.strip(),
        lambda one: one.uid == typed.strip(),
        lambda one: _folded(one.words) == wanted,
        lambda one: bool(wanted) and _folded(one.words).startswith(wanted),
    )
    for way in ways:
        meant = [one for one in among if way(one)]
        if len(meant) == 1:
            return meant[0]
        if meant:
            raise Refusal(
                f"More than one {what} can be meant: {_listed(meant)}. Nothing was changed; "
                "give its number.",
                WRONG_USAGE,
            )
    raise Refusal(
        f"There is no {what} called {typed}. Nothing was changed; `{shown_by}` shows them with "
        "their numbers.",
        WRONG_USAGE,
    )


def _listed(meant: Sequence[Named]) -> str:
    offered = ", ".join(one.offered for one in meant[:_MOST_OFFERED])
    more = len(meant) - _MOST_OFFERED
    return f"{offered}, and {more} more" if more > 0 else offered


def _folded(words: str) -> str:
    return normalize("NFC", " ".join(words.split()).casefold())
