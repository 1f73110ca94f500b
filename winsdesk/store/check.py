"""Whether a journal is sound."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import zip_longest

from sqlalchemy import select
from sqlalchemy.engine import Connection

from winsdesk.domain.errors import Code, Trouble
from winsdesk.store import schema
from winsdesk.store.days import doc_of_row
from winsdesk.store.index import Doc
from winsdesk.store.tags import TagRow, tag_rows
from winsdesk.store.win_rows import win_doc

_W = schema.win.c
_CHUNK = 500


class Problem(StrEnum):
    """What can be wrong in a journal's file."""

    DAMAGED = "damaged"
    LOOSE_ENDS = "loose-ends"
    SEARCH_OUT_OF_STEP = "search-out-of-step"
    TAGS_OUT_OF_STEP = "tags-out-of-step"


def problems_of(connection: Connection) -> tuple[Problem, ...]:
    """Return what is not sound; empty when all is."""
    try:
        return tuple(_problems(connection))
    except Trouble as trouble:
        if trouble.code is not Code.JOURNAL_DAMAGED:
            raise
        return (Problem.DAMAGED,)


def _problems(connection: Connection) -> Iterator[Problem]:
    if connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one() != "ok":
        yield Problem.DAMAGED
        return
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        yield Problem.LOOSE_ENDS
    if not (_same(_docs_kept(connection), _docs_due(connection)) and _index_whole(connection)):
        yield Problem.SEARCH_OUT_OF_STEP
    if not _same(_tags_kept(connection), _tags_due(connection)):
        yield Problem.TAGS_OUT_OF_STEP


def _index_whole(connection: Connection) -> bool:
    """Compare the index with its documents; not possible in a journal opened only for reading."""
    try:
        connection.exec_driver_sql("INSERT INTO search(search, rank) VALUES ('integrity-check', 1)")
    except Trouble as trouble:
        if trouble.code is Code.JOURNAL_DAMAGED:
            return False
        if trouble.code is not Code.JOURNAL_READ_ONLY:
            raise
    return True


def _same(one: Iterable[object], other: Iterable[object]) -> bool:
    return all(left == right for left, right in zip_longest(one, other))


def _docs_kept(connection: Connection) -> Iterator[Doc]:
    for row in connection.execute(select(schema.search_doc).order_by(schema.search_doc.c.id)):
        yield Doc(*row)


def _docs_due(connection: Connection) -> Iterator[Doc]:
    wins = select(schema.win).where(schema.LIVING).order_by(_W.day, _W.id)
    days = select(schema.day).order_by(schema.day.c.day)
    of_wins = (win_doc(dict(row._mapping)) for row in connection.execute(wins))
    of_days = (doc_of_row(dict(row._mapping)) for row in connection.execute(days))
    return heapq.merge(
        (doc for doc in of_wins if doc), (doc for doc in of_days if doc), key=lambda doc: doc.id
    )


def _tags_kept(connection: Connection) -> Iterator[TagRow]:
    tags = schema.win_tag
    for row in connection.execute(select(tags).order_by(tags.c.win_id, tags.c.tag)):
        yield tuple(row)


def _tags_due(connection: Connection) -> Iterator[TagRow]:
    for row in connection.execute(select(schema.win).where(schema.LIVING).order_by(_W.id)):
        yield from sorted(tag_rows(dict(row._mapping)))
