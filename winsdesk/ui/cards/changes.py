"""What is being changed on a win, as a value that can be applied to it wherever it is by then."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from winsdesk.domain.win import Win, with_tags

RATINGS = ("effort", "mastery", "pleasure")


@dataclass(frozen=True, slots=True)
class CardChanges:
    """The fields that the person changed, and nothing else.

    Attributes:
        fields: By name: ``text``, ``kind``, ``effort``, ``mastery``, ``pleasure``, ``note``,
            ``tags`` (all of the tags beside the text), ``keepsake``, ``dont_bring_back``.
    """

    fields: Mapping[str, Any] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.fields)

    def __call__(self, win: Win) -> Win:
        """Return the win with these fields; an empty text leaves the old one."""
        fields = dict(self.fields)
        ratings = {name: fields.pop(name) for name in RATINGS if name in fields}
        tags = fields.pop("tags", None)
        if not fields.get("text", "said").strip():
            del fields["text"]
        changed = replace(win, ratings=replace(win.ratings, **ratings), **fields)
        return changed if tags is None else with_tags(changed, tuple(tags))

    def with_field(self, name: str, value: object) -> CardChanges:
        """Return these changes and one more."""
        return CardChanges({**self.fields, name: value})
