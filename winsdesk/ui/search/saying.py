"""What the search says."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def tr(text: str, n: int = -1) -> str:
    """Return a text of the search in the person's language."""
    return QCoreApplication.translate("Search", text, None, n)


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
        return tr("The newest %Ln are shown. One more word narrows it down.", found)
    if found == 1:
        return tr("1 found.")
    how_many = tr("%Ln found", found)
    on_days = tr("on 1 day") if days == 1 else tr("on %Ln days", days)
    pattern = tr("{found}, {days}.")
    return pattern.replace("{found}", how_many).replace("{days}", on_days)
