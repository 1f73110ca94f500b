"""A journal goes into a file and comes out of it as it was."""

import json
import stat
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.services.exports import DAY, UIDS, document, exported, record, take_over
from tests.unit.services.shelved_values import SHELVED
from winsdesk.domain.day_words import DayWords
from winsdesk.domain.errors import Code, Trouble
from winsdesk.domain.kind import COLOURS, Kind, first_kinds
from winsdesk.domain.win import Ratings, Win, with_tags
from winsdesk.services import transfer
from winsdesk.services.merge_plan import NOTHING_HERE, Here
from winsdesk.services.merging import plan
from winsdesk.services.ports import Store
from winsdesk.store.opening import open_repository
from winsdesk.store.repository import JournalRepository

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
SAID = TEXT.filter(str.strip)
DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31)) | st.just(DAY)
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))
RATING = st.none() | st.integers(0, 10)
OWN_KINDS = tuple(
    Kind(f"01890000-0000-7000-9000-{n:012d}", "", f"kind {n}", COLOURS[n], "kind-spark", 20 + n)
    for n in range(3)
)


@st.composite
def wins(draw: st.DrawFn, uid: str) -> Win:
    """Any win that a journal can hold."""
    win = Win(
        uid, draw(DAYS), draw(SAID), draw(MOMENTS), draw(MOMENTS),
        place=draw(st.integers(0, 5)),
        kind=draw(st.sampled_from([None, *(k.uid for k in (*first_kinds(), *OWN_KINDS))])),
        ratings=Ratings(draw(RATING), draw(RATING), draw(RATING)),
        note=draw(TEXT),
        keepsake=draw(st.booleans()),
        dont_bring_back=draw(st.booleans()),
        acknowledged_at=draw(st.none() | MOMENTS),
        step=draw(st.none() | st.just(UIDS[-1])),
        part=draw(st.booleans()),
        deleted_at=draw(st.none() | MOMENTS),
    )  # fmt: skip
    return with_tags(win, tuple(draw(st.lists(TEXT, max_size=3))))


@st.composite
def journals(draw: st.DrawFn) -> dict[str, Any]:
    """Everything that a journal can hold."""
    uids = draw(st.lists(st.sampled_from(UIDS[:20]), max_size=8, unique=True))
    renamed = draw(st.sampled_from(first_kinds()))
    return {
        "kinds": draw(st.lists(st.sampled_from(OWN_KINDS), unique=True)),
        "renamed": replace(renamed, name=draw(SAID), colour="sand", place=9, archived=True),
        "wins": [draw(wins(uid)) for uid in uids],
        "days": {day: draw(TEXT) for day in draw(st.lists(DAYS, max_size=3))},
        "drafts": {day: draw(TEXT) for day in draw(st.lists(DAYS, max_size=3))},
        "shelved": draw(SHELVED),
        "buried": {uid: draw(MOMENTS) for uid in draw(st.lists(st.sampled_from(UIDS[20:30])))},
    }


def fill(store: Store, content: dict[str, Any]) -> None:
    with store.unit() as unit:
        for kind in OWN_KINDS:
            store.kinds.add(kind)
        store.kinds.save(content["renamed"])
        for win in content["wins"]:
            store.wins.add(win)
        for day, words in content["days"].items():
            store.days.save(DayWords(day, words, mood="5" if words else ""))
        for day, text in content["drafts"].items():
            store.drafts.save(day, text)
        for name, values in content["shelved"].items():
            for value in values:
                getattr(store, name).put(value)
        store.wins.bury(content["buried"])
        unit.commit()


@settings(max_examples=25)
@given(journals())
def test_a_journal_imported_into_an_empty_one_is_equal(content: dict[str, Any]) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(open_repository(Path(folder) / "one.db")) as one,
        closing(open_repository(Path(folder) / "two.db")) as two,
    ):
        fill(one, content)
        text = exported(one)
        taken = take_over(two, text)
        assert taken.skipped == []
        assert taken.added == taken.read
        assert exported(two) == text
        assert two.problems() == ()
        again = take_over(two, text)
        assert (again.added, again.updated, again.skipped) == (0, 0, [])
        assert exported(two) == text


def test_an_export_has_one_record_a_line_and_keeps_every_letter(store: JournalRepository) -> None:
    take_over(store, document(wins=[record(text="少し\u2028é\n")]))
    [line] = [line for line in exported(store).split("\n") if '"text"' in line]
    assert json.loads(line.rstrip("],"))["text"] == "少し\u2028é\n"
    assert "少し" in line


def test_an_export_of_some_days_holds_only_what_is_theirs(store: JournalRepository) -> None:
    take_over(
        store,
        document(
            wins=[record(UIDS[n], day=f"2026-11-{20 + n}") for n in range(5)],
            days=[{"day": "2026-11-20", "words": "before"}, {"day": "2026-11-22", "words": "in"}],
            drafts=[{"day": "2026-11-23", "text": "half"}, {"day": "2026-11-24", "text": "after"}],
            tombstones=[{"uid": UIDS[9], "purged_at": "2026-11-01T00:00:00Z"}],
        ),
    )
    some = json.loads("".join(transfer.export(store, date(2026, 11, 21), date(2026, 11, 23))))
    assert [win["day"] for win in some["wins"]] == ["2026-11-21", "2026-11-22", "2026-11-23"]
    assert [day["words"] for day in some["days"]] == ["in"]
    assert [draft["text"] for draft in some["drafts"]] == ["half"]
    assert some["tombstones"] == []
    assert "goals" not in some


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", Code.NOT_AN_EXPORT),
        (b"[]", Code.NOT_AN_EXPORT),
        (b"Dear diary", Code.NOT_AN_EXPORT),
        (b"\xff\xfe{}", Code.NOT_AN_EXPORT),
        (b"[" * 100_000, Code.NOT_AN_EXPORT),
        (b'{"version": ' + b"1" * 5000 + b"}", Code.NOT_AN_EXPORT),
        (b'{"format": "other", "version": 1}', Code.NOT_AN_EXPORT),
        (b'{"format": "winsdesk", "version": "1"}', Code.NOT_AN_EXPORT),
        (b'{"format": "winsdesk", "version": true}', Code.NOT_AN_EXPORT),
        (b'{"format": "winsdesk", "version": 1, "wins": {}}', Code.NOT_AN_EXPORT),
        (b'{"format": "winsdesk", "version": 2, "wins": []}', Code.EXPORT_NEWER),
    ],
)
def test_a_file_that_is_no_export_is_refused(tmp_path: Path, content: bytes, code: Code) -> None:
    file = tmp_path / "file.json"
    file.write_bytes(content)
    with pytest.raises(Trouble) as caught:
        transfer.read(file)
    assert (caught.value.code, caught.value.subject) == (code, str(file))


def test_a_file_beyond_all_measure_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transfer, "LARGEST_FILE", 50)
    (tmp_path / "file.json").write_text(document(wins=[record()]))
    with pytest.raises(Trouble) as caught:
        transfer.read(tmp_path / "file.json")
    assert caught.value.code is Code.FILE_TOO_LARGE


def test_a_file_that_is_not_there_or_a_folder_is_said_so(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "none", Code.FILE_MISSING), (tmp_path, Code.FILE_UNREADABLE)):
        with pytest.raises(Trouble) as caught:
            transfer.read(path)
        assert caught.value.code is code


def test_planning_changes_nothing(store: JournalRepository, tmp_path: Path) -> None:
    (tmp_path / "file.json").write_text(document(wins=[record()]))
    read = transfer.read(tmp_path / "file.json")
    assert plan(read, Here.of(store)).added == plan(read, NOTHING_HERE).added == 1
    assert list(store.wins.every()) == []


def test_times_in_other_zones_are_the_same_moments(store: JournalRepository) -> None:
    take_over(store, document(wins=[record(created_at="2026-11-24T22:00:00.123456+02:00")]))
    [win] = store.wins.every()
    assert win.created_at == datetime(2026, 11, 24, 20, 0, 0, 123456, tzinfo=UTC)
    assert win.updated_at - win.created_at == timedelta(0)


# ---------------------------------------------------------------- writing


def test_a_file_is_written_for_its_owner_alone_and_never_over_another(tmp_path: Path) -> None:
    transfer.write(["a", "b\n"], tmp_path / "file")
    assert (tmp_path / "file").read_bytes() == b"ab\n"
    assert stat.S_IMODE((tmp_path / "file").stat().st_mode) == 0o600
    with pytest.raises(Trouble) as caught:
        transfer.write(["c"], tmp_path / "file")
    assert caught.value.code is Code.FILE_EXISTS
    assert [each.name for each in tmp_path.iterdir()] == ["file"]


def test_of_a_file_that_could_not_be_finished_nothing_is_left(tmp_path: Path) -> None:
    def failing() -> Iterator[str]:
        yield "half"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        transfer.write(failing(), tmp_path / "file")
    with pytest.raises(Trouble) as caught:
        transfer.write(["x"], tmp_path / "no folder" / "file")
    assert caught.value.code is Code.FILE_UNWRITABLE
    assert list(tmp_path.iterdir()) == []
