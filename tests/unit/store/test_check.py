"""A check finds what is not sound."""

import pytest

from tests.unit.store.making import DAY, NOON, keep, win, write
from winsdesk.domain.day_words import DayWords
from winsdesk.store.check import Problem
from winsdesk.store.repository import JournalRepository


@pytest.mark.parametrize(
    ("harm", "problem"),
    [
        ("UPDATE win SET text = 'changed' WHERE uid = 'a'", Problem.SEARCH_OUT_OF_STEP),
        ("UPDATE day SET words = 'changed'", Problem.SEARCH_OUT_OF_STEP),
        ("DELETE FROM search_doc WHERE id IN (SELECT max(id) FROM search_doc)",
         Problem.SEARCH_OUT_OF_STEP),
        ("UPDATE search_data SET block = zeroblob(9) WHERE id > 10", Problem.DAMAGED),
        ("UPDATE win_tag SET effort = 9", Problem.TAGS_OUT_OF_STEP),
        ("DELETE FROM win_tag", Problem.TAGS_OUT_OF_STEP),
        ("UPDATE win SET kind_id = 999", Problem.LOOSE_ENDS),
    ],
)  # fmt: skip
def test_each_kind_of_harm_is_found(store: JournalRepository, harm: str, problem: Problem) -> None:
    keep(store, win("a", "tea"), win("b", "tea #tag"), win("c", "tea #tag", deleted_at=NOON))
    write(store, lambda: store.days.save(DayWords(DAY, "words")))
    assert store.problems() == ()
    store._connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
    store._connection.exec_driver_sql(harm)
    assert store.problems() == (problem,)


def test_an_index_that_lacks_a_word_is_found(store: JournalRepository) -> None:
    keep(store, win("a", "tea"))
    store._connection.exec_driver_sql(
        "INSERT INTO search(search, rowid, text, note, tags) "
        "SELECT 'delete', id, text, note, tags FROM search_doc"
    )
    assert store.problems() == (Problem.SEARCH_OUT_OF_STEP,)
