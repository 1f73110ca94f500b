"""Searching finds what is there, and what it finds is what is marked."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.unit.store.making import DAY, NOON, keep, win, write
from winsdesk.domain.day_words import DayWords
from winsdesk.domain.found import Found, Where, asked, marks
from winsdesk.store.opening import open_repository
from winsdesk.store.repository import JournalRepository


def texts(store: JournalRepository, query: str) -> list[str]:
    """The texts found, newest first."""
    return [found.text for found in store.search.find(query, 50)]


@pytest.mark.parametrize(
    ("text", "queries"),
    [
        ("Said no to my mother", ["said", "SAID", "no moth", "mother said", "s", "mo no"]),
        ("今日は少し歩いた", ["少し", "歩", "今日", "日は", "少し 今日", "は少し歩"]),
        ("오늘은 조금 걸었다", ["조금", "걸었", "오늘", "금 걸었"]),
        ("我今天散步了", ["散步", "今天", "步"]),
        ("วันนี้ฉันเดินเล่น", ["เดิน", "ฉัน", "วันนี้ เดิน"]),
        ("आज मैं टहलने गया", ["टहलने", "आज", "मैं"]),
        ("Café água ÜBER Straße", ["cafe", "CAFÉ", "agua", "uber", "strasse", "straß"]),
        ("Went to Łódź, naïve & free", ["łódź", "lodz", "naive", "free"]),
        ("#self-care matters", ["#self-care", "self", "care", "self care"]),
        ("don't, won't", ["don't", "won’t"]),
        ("walkした", ["walk", "した", "walkし"]),
        ("ใช้walkมาก", ["walk", "ใช้", "มาก"]),
        ("שלום לך", ["שלום", "שָׁלוֹם"]),
        ("مرحبا بك", ["مرحبا", "مَرحَبا"]),
        ("foo_bar 12.5 km", ["foo", "bar", "foo_bar", "12", "12.5"]),
        ("ｗａｌｋ がぎ ｶﾞ", ["walk", "がぎ", "ガ"]),
    ],
)
def test_words_are_found_by_their_beginning_in_any_script(
    store: JournalRepository, text: str, queries: list[str]
) -> None:
    keep(store, win("a", text), win("b", "zebra"))
    for query in queries:
        assert texts(store, query) == [text], query
        assert marks(text, query), query


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("Said no to my mother", "other"),
        ("Said no to my mother", "said yes"),
        ("今日は少し歩いた", "少歩"),
        ("かき", "がき"),
        ("walked", "walkedon"),
    ],
)
def test_other_words_are_not_found(store: JournalRepository, text: str, query: str) -> None:
    keep(store, win("a", text))
    assert texts(store, query) == []


@pytest.mark.parametrize("query", ["", " ", "!?", '"', "'", "-", "*", "^", "(", "😀", "\0", "…—"])
def test_a_query_of_punctuation_finds_nothing(store: JournalRepository, query: str) -> None:
    keep(store, win("a", "walked 😀 * ( \" ' - …"))
    assert store.search.find(query, 50) == ()


def test_notes_tags_and_the_words_of_days_are_found(store: JournalRepository) -> None:
    kept = win("a", "one", note="because rest matters", added_tags=("slow down",))
    keep(store, kept)
    words = DayWords(DAY, "A slow day, with rest")
    write(store, lambda: store.days.save(words))
    in_win = Found(Where.WIN, DAY, "one", "because rest matters", kept)
    in_day = Found(Where.DAY, DAY, words.words)
    assert store.search.find("rest", 9) == (in_win, in_day)
    assert store.search.find("slow", 9) == (in_win, in_day)
    assert store.search.find("down", 9) == (in_win,)
    assert store.search.find("one because down", 9) == (in_win,)


def test_the_newest_day_comes_first_and_a_day_in_its_order(store: JournalRepository) -> None:
    later = DAY + timedelta(days=1)
    keep(
        store,
        win("c", "tea c", place=2),
        win("d", "tea d", later),
        win("a", "tea a", place=1),
        win("old", "tea old", date(1900, 1, 1)),
        win("far", "tea far", date(2200, 12, 31)),
    )
    write(store, lambda: store.days.save(DayWords(DAY, "tea words")))
    newest_first = ["tea far", "tea d", "tea a", "tea c", "tea words", "tea old"]
    assert texts(store, "tea") == newest_first
    assert texts(store, "t") == newest_first
    assert [found.text for found in store.search.find("tea", 2)] == newest_first[:2]


def test_what_is_in_the_trash_or_changed_is_not_found(store: JournalRepository) -> None:
    keep(store, win("a", "tea"), win("b", "tea"))
    write(store, lambda: store.wins.save(win("a", "tea", deleted_at=NOON)))
    write(store, lambda: store.wins.save(win("b", "coffee")))
    write(store, lambda: store.days.save(DayWords(DAY, "tea")))
    write(store, lambda: store.days.save(DayWords(DAY, "coffee")))
    assert texts(store, "tea") == []
    assert texts(store, "coffee") == ["coffee", "coffee"]
    write(store, lambda: store.wins.save(win("a", "tea")))
    assert texts(store, "tea") == ["tea"]


def test_a_very_long_query_is_answered(store: JournalRepository) -> None:
    text = "少し歩いた walked ไป " * 500
    keep(store, win("a", text))
    assert texts(store, text) == [text]


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[JournalRepository]:
    """A journal for many examples."""
    repository = open_repository(tmp_path_factory.mktemp("search") / "journal.db")
    yield repository
    repository.close()


scripts = st.sampled_from(
    "aAbéßŁİǅſ ñ12_'\"*-#()少し。日ーがガｶﾞ가한ไปเดิ๋กมฤ้आटहि्य।שָם مَرὮς\u0301\u3099\u200d😀ﬁ½²①"
)
any_text = st.text(scripts, max_size=25) | st.text(max_size=15).map(
    lambda text: text.encode("utf-8", "ignore").decode().replace("\0", "")
)


@given(text=any_text, query=any_text)
@example("a AND b", 'AND "')
@example("NEAR(a b)", "NEAR(a b, 3)")
@example("{text}: a", "text:a")
def test_what_is_found_is_what_is_marked(shared: JournalRepository, text: str, query: str) -> None:
    with shared.unit():
        shared.wins.add(win("a", text))
        found = bool(shared.search.find(query, 5))
    words = asked(query)
    assert found == (bool(words) and all(marks(text, word) for word in words))


@given(text=any_text)
def test_a_text_is_found_by_itself(shared: JournalRepository, text: str) -> None:
    with shared.unit():
        shared.wins.add(win("a", text))
        assert bool(shared.search.find(text, 5)) == bool(asked(text))
