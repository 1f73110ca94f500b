"""Lists that a person puts in the order they like."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import Field, replace
from typing import Any, ClassVar, Protocol, TypeVar

from winsdesk.services.ports import Shelf


class Placed(Protocol):
    """A value with a place in a list."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @property
    def uid(self) -> str:
        """Its uid."""

    @property
    def place(self) -> int:
        """Its place; lower comes first."""


Item = TypeVar("Item", bound=Placed)


def ranked(items: Iterable[Item], uids: Sequence[str]) -> list[Item]:
    """Return the items in the order of ``uids``; those not named keep their order after them."""
    order = {uid: place for place, uid in enumerate(uids)}
    return sorted(items, key=lambda item: order.get(item.uid, len(order)))


def moved(items: Sequence[Item], item: Item, place: int) -> list[Item]:
    """Return the items with ``item`` at a place among the others, or at the nearest there is."""
    others = [other for other in items if other.uid != item.uid]
    at = max(0, min(place, len(others)))
    return [*others[:at], item, *others[at:]]


def number(shelf: Shelf[Item], items: Sequence[Item]) -> bool:
    """Give items the places of their order; return whether any had another before."""
    changed = False
    for place, item in enumerate(items):
        if item.place != place:
            shelf.put(replace(item, place=place))
            changed = True
    return changed


def next_place(items: Iterable[Placed]) -> int:
    """Return the place after the last."""
    return max((item.place for item in items), default=-1) + 1
