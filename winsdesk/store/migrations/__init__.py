"""Numbered steps from one schema to the next.

A change of the schema is made twice: in ``store/schema.py``, by which new journals are made, and
here, in a new module ``mNNNN_what.py`` with ``upgrade(connection)``, by which old ones are brought
up. A module that was released is never changed, and uses nothing of the program that may change.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy.engine import Connection

from winsdesk.store.migrations import m0001_journal, m0002_practice

Migration = Callable[[Connection], None]

MIGRATIONS: tuple[Migration, ...] = (m0001_journal.upgrade, m0002_practice.upgrade)
"""All of them, in order; ``PRAGMA user_version`` counts those that a journal has had."""

LATEST = len(MIGRATIONS)
