"""What the support page says of itself, wherever it is shown."""

from __future__ import annotations

from winsdesk.domain.phrase import Role
from winsdesk.ui.translating import tr


def journal_and_not_care() -> str:
    """Return the one plain paragraph."""
    return tr(
        "Winsdesk is a journal and not care, and it does not know how you are. If you are "
        "in danger, or might hurt yourself, call the local emergency number, or go to "
        "someone near."
    )


def support_lists() -> list[tuple[Role, str, str]]:
    """Return the lists in their order: each role, what it is called, and a hint for a new line."""
    return [
        (Role.SUPPORT_PEOPLE, tr("People and numbers"), tr("A name and a number")),
        (Role.SUPPORT_HELPS, tr("What helps"), tr("Something that has helped")),
        (Role.SUPPORT_FIRST, tr("What to try first"), tr("One small thing")),
    ]
