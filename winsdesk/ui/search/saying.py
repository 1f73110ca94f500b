"""What the search says."""

from __future__ import annotations

from winsdesk.ui.translating import tr


def hint() -> str:
    """Return what is said while nothing is asked for."""
    return tr("Your wins, why they mattered, and your words about a day are searched as you type.")


def nothing_found(query: str) -> str:
    """Return what is said when nothing was found."""
    pattern = tr("Nothing with “{query}” in it. Fewer words, or the beginning of one, may find it.")
    return pattern.replace("{query}", query.strip())


def found_said(found: int, days: int, *, cut: bool) -> str:
    """Return how much was found, like ``12 found, on 9 days``."""
    if cut:
        return tr("The newest %Ln are shown. One more word narrows it down.", None, found)
    if found == 1:
        return tr("1 found.")
    how_many = tr("%Ln found", None, found)
    on_days = tr("on 1 day") if days == 1 else tr("on %Ln days", None, days)
    pattern = tr("{found}, {days}.")
    return pattern.replace("{found}", how_many).replace("{days}", on_days)
