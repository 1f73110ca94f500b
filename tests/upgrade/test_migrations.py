"""Old journals are brought up, and a new journal is what an old one becomes."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.engine import Connection

from winsdesk.domain.errors import Code, Trouble
from winsdesk.store import opening, standing
from winsdesk.store.driver import connect, scalar
from winsdesk.store.index import doc_id
from winsdesk.store.locking import encrypt
from winsdesk.store.migrating import migrate
from winsdesk.store.migrations import LATEST, MIGRATIONS
from winsdesk.store.opening import open_repository, open_unlocked
from winsdesk.store.restoring import restore

A_WIN = (
    "INSERT INTO win VALUES (1, 'a', '2026-01-01', 0, 'tea', 1, NULL, NULL, NULL, '', '[]', "
    "0, 0, NULL, NULL, 0, '2026-01-01T00:00:00.000000+00:00', "
    "'2026-01-01T00:00:00.000000+00:00', NULL)"
)


def schema_of(path: Path) -> object:
    """All that makes a schema, however it is laid out."""
    connection = connect(path)
    statements = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master")
    found = {(kind, name, table): _tidy(sql) for kind, name, table, sql in statements}
    settings = {
        pragma: scalar(connection, f"PRAGMA {pragma}")
        for pragma in ("application_id", "user_version", "page_size", "encoding")
    }
    config = connection.execute("SELECT * FROM search_config ORDER BY k").fetchall()
    connection.close()
    return found, settings, config


def _tidy(sql: str | None) -> str:
    return re.sub(r"\s*([(),])\s*", r"\1", re.sub(r"\s+", " ", sql or "")).strip()


def test_a_new_journal_and_one_brought_up_have_the_same_schema(tmp_path: Path) -> None:
    new, old = tmp_path / "new.db", tmp_path / "old.db"
    open_repository(new).close()
    connect(old, mode="rwc").close()
    migrate(old, None, tmp_path / "backups", MIGRATIONS)
    assert schema_of(new) == schema_of(old)


def test_every_migration_is_counted(tmp_path: Path) -> None:
    store = open_repository(tmp_path / "journal.db")
    assert store.schema == LATEST == len(MIGRATIONS)
    store.close()


def test_a_journal_of_the_first_version_opens_with_all_that_is_in_it(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    connect(path, mode="rwc").close()
    migrate(path, None, tmp_path / "before", MIGRATIONS[:1])
    connection = connect(path)
    connection.execute("INSERT INTO kind VALUES (1, 'k', '', 'Garden', 'moss', 'kind-body', 1, 0)")
    connection.execute(A_WIN)
    connection.execute("INSERT INTO day VALUES ('2026-01-01', 'Rain.', '', '')")
    connection.execute("INSERT INTO draft VALUES ('2026-01-02', 'I we', '2026-01-02')")
    for table, columns in (("search_doc", "id"), ("search", "rowid")):
        connection.executemany(
            f"INSERT INTO {table}({columns}, text, note, tags) VALUES (?, ?, '', '')",
            [(doc_id(date(2026, 1, 1)), "rain"), (doc_id(date(2026, 1, 1), 1), "tea")],
        )
    connection.close()
    store = open_repository(path)
    assert store.schema == LATEST
    assert store.problems() == ()
    (kept,) = store.wins.every()
    assert (kept.uid, kept.text, kept.kind) == ("a", "tea", "k")
    assert [words.words for words in store.days.every()] == ["Rain."]
    assert store.drafts.every() == {date(2026, 1, 2): "I we"}
    assert [found.text for found in store.search.find("rain", 5)] == ["Rain."]
    store.close()


def add_garden(connection: Connection) -> None:
    """A migration of a later version."""
    connection.exec_driver_sql("CREATE TABLE garden(id INTEGER PRIMARY KEY) STRICT")


def break_down(connection: Connection) -> None:
    """A migration that breaks half-way."""
    connection.exec_driver_sql("CREATE TABLE half(id INTEGER PRIMARY KEY) STRICT")
    raise ZeroDivisionError


def leave_loose_ends(connection: Connection) -> None:
    """A migration that takes away what others point at."""
    connection.exec_driver_sql("UPDATE win SET kind_id = 999")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A journal of the present version with a win in it."""
    path = tmp_path / "journal.db"
    open_repository(path).close()
    connection = connect(path)
    connection.execute(A_WIN)
    connection.close()
    return path


def tables(path: Path) -> set[str]:
    """The names of a file's tables."""
    connection = connect(path)
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    connection.close()
    return names


def test_an_old_journal_is_copied_and_brought_up_when_it_is_opened(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = (*MIGRATIONS, add_garden)
    for module in (standing, opening):
        monkeypatch.setattr(module, "LATEST", len(later))
    monkeypatch.setattr(opening, "MIGRATIONS", later)
    with pytest.raises(Trouble) as told:
        open_repository(old, read_only=True)
    assert told.value.code is Code.JOURNAL_READ_ONLY
    store = open_repository(old)
    assert store.schema == LATEST + 1
    assert [each.uid for each in store.wins.every()] == ["a"]
    store.close()
    assert "garden" in tables(old)
    (copy,) = (old.parent / "backups").iterdir()
    assert "garden" not in tables(copy)
    again = open_repository(old)
    again.close()
    assert [*(old.parent / "backups").iterdir()] == [copy]


@pytest.mark.parametrize(
    ("broken", "error"), [(break_down, ZeroDivisionError), (leave_loose_ends, RuntimeError)]
)
def test_a_migration_that_fails_leaves_the_journal_at_the_step_before(
    old: Path, broken: Callable[[Connection], None], error: type[Exception]
) -> None:
    with pytest.raises(error):
        migrate(old, None, old.parent / "backups", (*MIGRATIONS, add_garden, broken))
    names = tables(old)
    assert "garden" in names
    assert "half" not in names
    connection = connect(old)
    assert scalar(connection, "PRAGMA user_version") == LATEST + 1
    assert scalar(connection, "SELECT kind_id FROM win") == 1
    connection.close()


def test_without_a_copy_nothing_is_brought_up(old: Path) -> None:
    (old.parent / "backups").write_text("a file in the way")
    with pytest.raises(Trouble) as told:
        migrate(old, None, old.parent / "backups", (*MIGRATIONS, add_garden))
    assert told.value.code is Code.FOLDER_UNUSABLE
    assert "garden" not in tables(old)


def test_a_locked_journal_is_brought_up_and_its_copy_takes_the_same_passphrase(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    encrypt(old, "quiet")
    newer = (*MIGRATIONS, add_garden)
    monkeypatch.setattr(opening, "MIGRATIONS", newer)
    monkeypatch.setattr(opening, "LATEST", len(newer))
    monkeypatch.setattr(standing, "LATEST", len(newer))
    store = open_unlocked(old, "quiet")
    assert (store.schema, store.encrypted) == (len(newer), True)
    assert [each.text for each in store.wins.every()] == ["tea"]
    store.close()
    (copy,) = (old.parent / "backups").iterdir()
    assert b"tea" not in copy.read_bytes()
    elsewhere = old.parent / "elsewhere" / "journal.db"
    restore(copy, elsewhere, old.parent / "unused.db", "quiet")
    store = open_unlocked(elsewhere, "quiet")
    assert [each.text for each in store.wins.every()] == ["tea"]
    store.close()
