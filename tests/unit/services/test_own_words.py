"""Phrases, sticky notes and reminders are kept, changed, and can be had back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time

import pytest

from tests.unit.services.conftest import Life
from winsdesk.domain.changes import Part
from winsdesk.domain.errors import Code, Trouble
from winsdesk.domain.phrase import Role
from winsdesk.domain.reminder import Says
from winsdesk.domain.sticky import Shows


def test_phrases_of_each_role_stand_in_their_own_order(life: Life) -> None:
    phrases = life.journal.phrases
    made = [phrases.add(Role.REWARD, text).made[0] for text in ("tea", "a bath", "one song")]
    phrases.add(Role.PAUSE, "I did it anyway.")
    phrases.move(made[2], 0)
    assert [one.text for one in phrases.of(Role.REWARD)] == ["one song", "tea", "a bath"]
    assert not phrases.move(made[2], 0)
    phrases.edit(made[0], "tea on the balcony")
    phrases.remove(made[1])
    assert [one.text for one in phrases.of(Role.REWARD)] == ["one song", "tea on the balcony"]
    assert [one.text for one in phrases.of(Role.PAUSE)] == ["I did it anyway."]
    life.journal.undo()
    assert len(phrases.of(Role.REWARD)) == 3
    assert life.journal.store.wins.tombstones() == {}
    assert phrases.add(Role.REWARD, "x").touches_part(Part.PHRASES)
    refused: tuple[tuple[Callable[[], object], Code], ...] = (
        (lambda: phrases.add(Role.PAUSE, ""), Code.TEXT_EMPTY),
        (lambda: phrases.edit("gone", "x"), Code.UNKNOWN_ENTRY),
    )
    for act, code in refused:
        with pytest.raises(Trouble) as caught:
            act()
        assert caught.value.code is code
    assert not phrases.remove("gone")


def test_words_typed_on_a_sticky_note_are_undone_together(life: Life) -> None:
    stickies = life.journal.stickies
    (uid,) = stickies.add(Shows.WORDS).made
    for words in ("b", "br", "breathe"):
        [note] = stickies.every()
        stickies.edit(replace(note, words=words))
    assert stickies.every()[0].words == "breathe"
    life.journal.undo()
    assert stickies.every()[0].words == ""
    stickies.remove(uid)
    assert stickies.every() == ()
    life.journal.undo()
    assert [one.uid for one in stickies.every()] == [uid]


def test_reminders_stand_by_their_time_to_the_minute(life: Life) -> None:
    reminders = life.journal.reminders
    (evening,) = reminders.add(time(21, 30, 12), {0, 4}, words="Stop for a moment").made
    reminders.add(time(8, 0), says=Says.PROMPT)
    assert [one.at for one in reminders.every()] == [time(8, 0), time(21, 30)]
    late = next(one for one in reminders.every() if one.uid == evening)
    reminders.edit(replace(late, at=time(7, 0), on=False))
    assert [(one.at, one.on) for one in reminders.every()] == [
        (time(7, 0), False), (time(8, 0), True),
    ]  # fmt: skip
    reminders.remove(evening)
    life.journal.undo()
    assert len(reminders.every()) == 2
    with pytest.raises(Trouble) as caught:
        reminders.add(time(9, 0))
    assert caught.value.code is Code.TEXT_EMPTY
