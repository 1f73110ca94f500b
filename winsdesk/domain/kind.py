"""Kinds of win: what sort of small step it was."""

from __future__ import annotations

from dataclasses import dataclass

COLOURS = ("clay", "amber", "moss", "teal", "sky", "indigo", "plum", "rose", "stone", "sand")
"""The safe set: names of colours that hold their contrast in both themes."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of win.

    Attributes:
        uid: The name under which other files and machines know it.
        key: For a kind that Winsdesk brings along, its code; empty for the person's own.
        name: The person's own name for it; empty while a kind with a key keeps its usual name.
        colour: One of :data:`COLOURS`.
        icon: The name of a drawing in ``resources/icons`` without ending.
        place: Its place among the kinds; lower comes first.
        archived: No longer offered, but kept on the wins that carry it.
    """

    uid: str
    key: str
    name: str
    colour: str
    icon: str
    place: int
    archived: bool = False


def first_kinds() -> tuple[Kind, ...]:
    """Return the kinds that a new journal begins with, each with a uid equal in every journal."""
    keys_and_colours = (
        ("showing-up", "clay"),
        ("boundary", "plum"),
        ("reaching-out", "teal"),
        ("rest", "indigo"),
        ("steadying", "sky"),
        ("reframing", "amber"),
        ("self-kindness", "rose"),
        ("body", "moss"),
        ("task", "stone"),
        ("therapy", "sand"),
    )
    return tuple(
        Kind(f"00000000-0000-7000-8000-{place:012d}", key, "", colour, f"kind-{key}", place)
        for place, (key, colour) in enumerate(keys_and_colours, start=1)
    )
