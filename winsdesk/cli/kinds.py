"""Kinds of win by the names that people type."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from winsdesk import words
from winsdesk.cli.output import visible
from winsdesk.cli.refusal import WRONG_USAGE, Refusal
from winsdesk.domain.kind import Kind


def kind_name(kind: Kind) -> str:
    """Return what a kind is called: the person's own name for it, or its usual one."""
    return kind.name or words.KINDS[kind.key].name


def kind_names(kinds: Iterable[Kind]) -> dict[str, str]:
    """Return what every kind is called, by its uid."""
    return {kind.uid: kind_name(kind) for kind in kinds}


def kind_called(name: str, kinds: Sequence[Kind]) -> Kind:
    """Return the kind of a name, in capitals or not: the person's own, the usual one, or its key.

    Raises:
        Refusal: when there is none; it lists the kinds.
    """
    wanted = name.strip().casefold()
    ways: tuple[Callable[[Kind], str], ...] = (kind_name, _usual_name, lambda kind: kind.key)
    for way in ways:
        for kind in kinds:
            if wanted and way(kind).casefold() == wanted:
                return kind
    offered = ", ".join(kind_name(kind) for kind in kinds if not kind.archived)
    raise Refusal(
        f"There is no kind of win called {visible(name)}. Nothing was changed; "
        f"yours are: {visible(offered)}.",
        WRONG_USAGE,
    )


def _usual_name(kind: Kind) -> str:
    return words.KINDS[kind.key].name if kind.key else ""
