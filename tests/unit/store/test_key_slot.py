"""A slot gives its key to the passphrase alone, and tells damage from another passphrase."""

from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from winsdesk.domain.errors import Code, Trouble
from winsdesk.store import key_slot
from winsdesk.store.key_slot import key_in, new_slot, read_slot

KEY = bytes(range(100, 132))
REAL_ROUNDS = key_slot.ROUNDS


@pytest.fixture(autouse=True)
def quick_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    """What passphrases are hashed for would be most of the time."""
    monkeypatch.setattr(key_slot, "ROUNDS", 1_000)


@pytest.fixture
def slot(tmp_path: Path) -> Path:
    """Where a slot lies."""
    return tmp_path / "journal.key"


def refused(slot: Path, passphrase: str | None) -> Code:
    """Ask a slot that does not give its key."""
    with pytest.raises(Trouble) as told:
        key_in(slot, passphrase)
    assert passphrase is None or not passphrase or passphrase not in repr(told.value)
    return told.value.code


@pytest.mark.parametrize(
    "passphrase",
    ["a", " ", "  spaces  ", "it's", 'a "quote"', "'; DROP TABLE slot; --", "x'" + "ab" * 32 + "'",
     "ab" * 32, "日本語の合言葉", "ж" * 5_000, "line\nline", "👩‍👩‍👧", "שלום"],
)  # fmt: skip
def test_any_passphrase_opens_what_it_locked_and_nothing_else(slot: Path, passphrase: str) -> None:
    slot.write_bytes(new_slot(passphrase, KEY, slot))
    assert key_in(slot, passphrase) == KEY
    for other in (passphrase + "x", passphrase[:-1], passphrase.swapcase() + "x", "other"):
        if other:
            assert refused(slot, other) is Code.PASSPHRASE_WRONG
    assert [each.name for each in slot.parent.iterdir()] == ["journal.key"]


def test_a_letter_is_the_same_however_the_keyboard_composes_it(slot: Path) -> None:
    slot.write_bytes(new_slot("na\u00efve \uac00", KEY, slot))
    assert key_in(slot, "nai\u0308ve \u1100\u1161") == KEY
    slot.write_bytes(new_slot("A\u030a", KEY, slot))
    assert key_in(slot, "\u212b") == KEY


def test_a_passphrase_is_needed(slot: Path) -> None:
    with pytest.raises(Trouble) as told:
        new_slot("", KEY, slot)
    assert told.value.code is Code.PASSPHRASE_EMPTY
    for half in ("a\0b", "\ud800"):
        with pytest.raises(Trouble) as told:
            new_slot(half, KEY, slot)
        assert told.value.code is Code.TEXT_UNKEEPABLE
    slot.write_bytes(new_slot("quiet", KEY, slot))
    assert refused(slot, "") is Code.PASSPHRASE_EMPTY
    assert refused(slot, None) is Code.PASSPHRASE_NEEDED


def test_damage_is_never_taken_for_a_wrong_passphrase(slot: Path) -> None:
    whole = new_slot("quiet", KEY, slot)
    for place in range(0, len(whole), 97):
        slot.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert refused(slot, "quiet") is Code.KEY_DAMAGED
    for length in (*range(0, len(whole), 511), len(whole) - 1):
        slot.write_bytes(whole[:length])
        assert refused(slot, "other") is Code.KEY_DAMAGED
    for more in (b"\0", bytes(4096), whole, bytes(100_000)):
        slot.write_bytes(whole + more)
        assert refused(slot, "quiet") is Code.KEY_DAMAGED
    slot.unlink()
    assert refused(slot, "quiet") is Code.KEY_MISSING
    slot.mkdir()
    with pytest.raises(Trouble) as told:
        read_slot(slot)
    assert told.value.code is Code.FILE_UNREADABLE


def test_neither_key_nor_passphrase_can_be_read_from_a_slot(slot: Path) -> None:
    one, other = (new_slot("unmistakable", KEY, slot) for _ in range(2))
    assert one != other
    for secret in (KEY, KEY.hex().encode(), b"unmistakable", b"slot"):
        assert secret not in one


def test_a_slot_is_what_sqlcipher_itself_makes_of_a_passphrase(
    slot: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that another program can open it, and SQLCipher's own defaults are not weakened."""
    monkeypatch.setattr(key_slot, "ROUNDS", REAL_ROUNDS)
    slot.write_bytes(new_slot("it's quiet", KEY, slot))
    for how in ("mode=ro", "immutable=1"):
        connection = dbapi2.connect(f"file:{slot}?{how}", uri=True)
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute("PRAGMA key = 'it''s quiet'")
        assert connection.execute("SELECT key FROM slot").fetchall() == [(KEY,)]
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        connection.close()
    assert [each.name for each in slot.parent.iterdir()] == ["journal.key"]
