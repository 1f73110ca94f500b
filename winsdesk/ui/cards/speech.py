"""What a card says: its facts in order, the sentence for a screen reader, the text for copying."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from winsdesk.domain.win import Win
from winsdesk.ui.calendar.dates import clock_time, whole_day
from winsdesk.ui.translating import tr
from winsdesk.ui.words import KindsByUid, kind_name

LONGEST_NAME = 40
"""How many characters of a goal's title stand on a card."""
LONGEST_SHOWN = 2_000
"""How many characters of a win stand on its card; the whole text is there when it is opened."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing in the quiet line under the text of a win.

    Attributes:
        label: What it is called.
        rating: 0 to 10 for a rating, drawn as five dots; ``None`` for anything else.
        icon: The drawing before the label; empty for none.
        tone: The colour: ``quiet``, ``ok`` or ``accent``.
        offer: Whether a click on it does something of its own.
    """

    label: str
    rating: int | None = None
    icon: str = ""
    tone: str = "quiet"
    offer: bool = False


def effort_label() -> str:
    """Return what the rating of effort is called."""
    return tr("How hard")


def mastery_label() -> str:
    """Return what the rating of mastery is called."""
    return tr("Accomplishment")


def pleasure_label() -> str:
    """Return what the rating of pleasure is called."""
    return tr("Pleasure")


def facts(win: Win, *, offered: bool = False, goal: str = "") -> tuple[Fact, ...]:
    """Return the facts that stand on the card of a win; what was not said is left out.

    With ``offered`` they end with the offer to pause on it, unless that was done already. ``goal``
    is the title of the goal that the win was a step of.
    """
    ratings = (
        (effort_label(), win.ratings.effort),
        (mastery_label(), win.ratings.mastery),
        (pleasure_label(), win.ratings.pleasure),
    )
    found = [Fact(label, rating) for label, rating in ratings if rating is not None]
    if win.acknowledged_at is not None:
        found.append(Fact(tr("Acknowledged"), icon="check", tone="ok"))
    if goal or win.part:
        found.append(Fact(_step_said(goal, part=win.part), icon="goals"))
    if win.keepsake:
        found.append(Fact(tr("Keepsake"), icon="keepsake-filled", tone="accent"))
    if win.note:
        found.append(Fact(tr("Why it mattered"), icon="note"))
    if win.dont_bring_back:
        found.append(Fact(tr("Not brought back"), icon="hide"))
    if offered and win.acknowledged_at is None:
        found.append(Fact(tr("Pause on this one"), tone="accent", offer=True))
    return tuple(found)


def acknowledged_said(at: datetime) -> str:
    """Return when a win was paused on (an aware time), by the clock on the wall."""
    here = at.astimezone()
    return (
        tr("Acknowledged on {day} at {time}.")
        .replace("{day}", whole_day(here.date()))
        .replace("{time}", clock_time(here.time()))
    )


def added_tags(win: Win) -> str:
    """Return the tags given beside the text, as they stand after it on the card."""
    return " ".join(f"#{tag}" for tag in win.added_tags)


def shown_text(win: Win) -> str:
    """Return the part of the text that stands on the card."""
    text = win.text.strip()
    return text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN].rstrip() + "…"


def spoken(win: Win, kinds: KindsByUid, *, offered: bool = False, goal: str = "") -> str:
    """Return everything that a card shows, as one text to be read aloud."""
    said = [shown_text(win)]
    if win.kind is not None and win.kind in kinds:
        said.append(kind_name(kinds[win.kind]))
    said.extend(_spoken_fact(fact) for fact in facts(win, offered=offered, goal=goal))
    if win.added_tags:
        said.append(tr("Tags: {tags}").replace("{tags}", ", ".join(win.added_tags)))
    return " ".join(part if part.endswith((".", "…", "?")) else f"{part}." for part in said)


def as_text(wins: Iterable[Win]) -> str:
    """Return wins as plain text for copying, one to a line, their reasons indented under them."""
    lines: list[str] = []
    for win in wins:
        lines.append(" ".join(part for part in (win.text.strip(), added_tags(win)) if part))
        lines.extend(f"    {line}" for line in win.note.splitlines())
    return "\n".join(lines)


def _step_said(goal: str, *, part: bool) -> str:
    if not goal:
        return tr("Part of it")
    pattern = tr("Step of “{goal}”, part of it") if part else tr("Step of “{goal}”")
    line = " ".join(goal.split())
    shown = line if len(line) <= LONGEST_NAME else line[:LONGEST_NAME].rstrip() + "…"
    return pattern.replace("{goal}", shown)


def _spoken_fact(fact: Fact) -> str:
    if fact.rating is None:
        return fact.label
    pattern = tr("{label} {rating} of 10")
    return pattern.replace("{label}", fact.label).replace("{rating}", str(fact.rating))
