"""The sentences that the window and the terminal share: troubles, kinds of win, deeds.

They are marked for translation under the context ``words``; the window translates them as it shows
them. Every trouble says what happened, what is safe, and what to do; ``{subject}`` in it is the one
fact that belongs to it, such as a path.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class KindWords(NamedTuple):
    """What a kind of win is usually called, and what it means in one line."""

    name: str
    meaning: str


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - tools find it by this name
    """Mark ``text`` for translation and return it unchanged."""
    return text


TROUBLES: Mapping[str, str] = {
    "text-empty": QT_TRANSLATE_NOOP(
        "words", "There were no words to keep. Nothing was changed; write a few and keep them then."
    ),
    "text-too-long": QT_TRANSLATE_NOOP(
        "words",
        "That is longer than one entry can hold (1 MB). Nothing was changed; keep it in parts.",
    ),
    "text-unkeepable": QT_TRANSLATE_NOOP(
        "words",
        "The text holds a character that is not whole (a NUL, or a piece of one), so it was not "
        "kept. Nothing else was changed; take that character out and keep it again.",
    ),
    "rating-out-of-range": QT_TRANSLATE_NOOP(
        "words",
        "{subject} is not a rating from 0 to 10. Nothing was changed; choose a number in between, "
        "or leave it out.",
    ),
    "not-a-date": QT_TRANSLATE_NOOP(
        "words",
        "{subject} is not a day in the calendar. Nothing was changed; write it as year, month and "
        "day, like 2026-02-28.",
    ),
    "date-out-of-range": QT_TRANSLATE_NOOP(
        "words",
        "{subject} is outside the years that a journal holds. Nothing was changed; choose a day "
        "from 1900 to 2200.",
    ),
    "unknown-kind": QT_TRANSLATE_NOOP(
        "words",
        "There is no kind of win called {subject} here. Nothing was changed; choose one of yours.",
    ),
    "unknown-win": QT_TRANSLATE_NOOP(
        "words",
        "That win is no longer in the journal; it may have been removed elsewhere. Everything else "
        "is as it was.",
    ),
    "unknown-goal": QT_TRANSLATE_NOOP(
        "words",
        "That goal is no longer in the journal; it may have been deleted elsewhere. Everything "
        "else is as it was.",
    ),
    "unknown-step": QT_TRANSLATE_NOOP(
        "words",
        "That step is no longer in the journal; it may have been deleted elsewhere. Everything "
        "else is as it was.",
    ),
    "unknown-practice": QT_TRANSLATE_NOOP(
        "words",
        "That practice is no longer in the journal; it may have been removed elsewhere. Everything "
        "else is as it was.",
    ),
    "unknown-entry": QT_TRANSLATE_NOOP(
        "words",
        "That line is no longer in the journal; it may have been removed elsewhere. Everything "
        "else is as it was.",
    ),
    "name-taken": QT_TRANSLATE_NOOP(
        "words",
        "There is already a kind called {subject}. Nothing was changed; choose another name.",
    ),
    "changed-since": QT_TRANSLATE_NOOP(
        "words",
        "This was changed in the meantime, so it was not undone. Everything is kept as it is now.",
    ),
    "journal-newer": QT_TRANSLATE_NOOP(
        "words",
        "A newer version of Winsdesk wrote {subject}. It is safe and was left untouched; open it "
        "with that version.",
    ),
    "journal-unreadable": QT_TRANSLATE_NOOP(
        "words",
        "{subject} could not be read. It was left untouched; check that you may read the file and "
        "that its disk is connected.",
    ),
    "journal-read-only": QT_TRANSLATE_NOOP(
        "words",
        "{subject} cannot be written to. What is in it is safe; check that you may write to the "
        "file and its folder.",
    ),
    "journal-busy": QT_TRANSLATE_NOOP(
        "words",
        "Another program is using {subject}. Nothing was changed; close the other program, or try "
        "again in a moment.",
    ),
    "journal-damaged": QT_TRANSLATE_NOOP(
        "words",
        "{subject} is damaged. It was left as it is; keep a copy of it, and restore your latest "
        "backup.",
    ),
    "not-a-journal": QT_TRANSLATE_NOOP(
        "words",
        "{subject} is not a Winsdesk journal. It was left untouched; choose another file.",
    ),
    "journal-missing": QT_TRANSLATE_NOOP(
        "words",
        "There is no journal at {subject}. Nothing was changed; keep a first win to begin one, or "
        "look for it in another folder.",
    ),
    "folder-unusable": QT_TRANSLATE_NOOP(
        "words",
        "The folder {subject} cannot be used. Nothing was changed; check that it is a folder that "
        "you may write to, or choose another.",
    ),
    "disk-full": QT_TRANSLATE_NOOP(
        "words",
        "There is no room left on the disk. Everything kept before is safe, and this was not kept; "
        "make some room and try again.",
    ),
    "file-exists": QT_TRANSLATE_NOOP(
        "words",
        "{subject} is already there and was left as it is. Choose another name.",
    ),
    "file-missing": QT_TRANSLATE_NOOP(
        "words",
        "There is no file {subject}. Nothing was changed; check its name and folder.",
    ),
    "file-unreadable": QT_TRANSLATE_NOOP(
        "words",
        "{subject} could not be read. Nothing was changed; check that it is a file that you may "
        "read.",
    ),
    "file-unwritable": QT_TRANSLATE_NOOP(
        "words",
        "{subject} could not be written. Your journal is safe; check that the folder is there and "
        "that you may write to it.",
    ),
    "file-too-large": QT_TRANSLATE_NOOP(
        "words",
        "{subject} is larger than any file that Winsdesk writes. Nothing was changed; choose "
        "another file.",
    ),
    "not-an-export": QT_TRANSLATE_NOOP(
        "words",
        "{subject} is not a journal that Winsdesk exported. Nothing was changed; choose another "
        "file.",
    ),
    "export-newer": QT_TRANSLATE_NOOP(
        "words",
        "A newer version of Winsdesk exported {subject}. Nothing was changed; import it with that "
        "version.",
    ),
    "passphrase-needed": QT_TRANSLATE_NOOP(
        "words",
        "The journal is locked, and everything in it is safe. It takes your passphrase to open it.",
    ),
    "passphrase-wrong": QT_TRANSLATE_NOOP(
        "words",
        "That passphrase does not open it. Everything is safe and as it was; look at capital "
        "letters and the keyboard's language, and try again.",
    ),
    "passphrase-empty": QT_TRANSLATE_NOOP(
        "words",
        "The passphrase was empty. Nothing was changed; type at least one letter, number or sign.",
    ),
    "key-missing": QT_TRANSLATE_NOOP(
        "words",
        "The journal seems to be locked, and the key file that belongs to it, {subject}, is not "
        "there. The journal was left untouched; put the key file back, or restore a backup, which "
        "holds its own.",
    ),
    "key-damaged": QT_TRANSLATE_NOOP(
        "words",
        "The key file {subject} is damaged, so no passphrase can open it. The journal was left "
        "untouched; put back a copy of the key file, or restore a backup, which holds its own.",
    ),
    "already-locked": QT_TRANSLATE_NOOP(
        "words",
        "The journal has a passphrase already. Nothing was changed; you can change that passphrase "
        "instead.",
    ),
    "not-locked": QT_TRANSLATE_NOOP(
        "words",
        "The journal has no passphrase. Nothing was changed; it opens without one.",
    ),
}
"""What to say of each trouble, by its code."""

KINDS: Mapping[str, KindWords] = {
    "showing-up": KindWords(
        QT_TRANSLATE_NOOP("words", "Showing up"),
        QT_TRANSLATE_NOOP("words", "Going, or starting, although part of you wanted not to."),
    ),
    "boundary": KindWords(
        QT_TRANSLATE_NOOP("words", "Boundary"),
        QT_TRANSLATE_NOOP("words", "Saying no, or saying what you need, where it used to be yes."),
    ),
    "reaching-out": KindWords(
        QT_TRANSLATE_NOOP("words", "Reaching out"),
        QT_TRANSLATE_NOOP("words", "A text, a call, an honest answer to someone who is safe."),
    ),
    "rest": KindWords(
        QT_TRANSLATE_NOOP("words", "Rest and logging off"),
        QT_TRANSLATE_NOOP("words", "Stopping, resting, or leaving what had become too much."),
    ),
    "steadying": KindWords(
        QT_TRANSLATE_NOOP("words", "Steadying"),
        QT_TRANSLATE_NOOP(
            "words", "A breath before a reply, a grounding exercise, not spiralling."
        ),
    ),
    "reframing": KindWords(
        QT_TRANSLATE_NOOP("words", "Reframing"),
        QT_TRANSLATE_NOOP("words", "Looking at the same thought from another side."),
    ),
    "self-kindness": KindWords(
        QT_TRANSLATE_NOOP("words", "Self-kindness"),
        QT_TRANSLATE_NOOP("words", "Speaking to yourself as you would to a friend."),
    ),
    "body": KindWords(
        QT_TRANSLATE_NOOP("words", "Body"),
        QT_TRANSLATE_NOOP("words", "Water, food, sleep, a walk: something your body needed."),
    ),
    "task": KindWords(
        QT_TRANSLATE_NOOP("words", "Task"),
        QT_TRANSLATE_NOOP("words", "One email, one dish, one form: a thing that had been waiting."),
    ),
    "therapy": KindWords(
        QT_TRANSLATE_NOOP("words", "Therapy"),
        QT_TRANSLATE_NOOP(
            "words", "Booking it, going, telling the truth there, trying it at home."
        ),
    ),
}
"""The kinds that a journal begins with, by their key."""

DEEDS: Mapping[str, str] = {
    "keep": QT_TRANSLATE_NOOP("words", "keeping a win"),
    "edit": QT_TRANSLATE_NOOP("words", "changing a win"),
    "move": QT_TRANSLATE_NOOP("words", "moving to another day"),
    "reorder": QT_TRANSLATE_NOOP("words", "reordering"),
    "delete": QT_TRANSLATE_NOOP("words", "deleting"),
    "restore": QT_TRANSLATE_NOOP("words", "restoring"),
    "words": QT_TRANSLATE_NOOP("words", "writing the day's words"),
    "kinds": QT_TRANSLATE_NOOP("words", "changing kinds"),
    "pause": QT_TRANSLATE_NOOP("words", "pausing on a win"),
    "goal": QT_TRANSLATE_NOOP("words", "changing a goal"),
    "goal-delete": QT_TRANSLATE_NOOP("words", "deleting a goal"),
    "step-add": QT_TRANSLATE_NOOP("words", "adding a step"),
    "step": QT_TRANSLATE_NOOP("words", "changing a step"),
    "step-move": QT_TRANSLATE_NOOP("words", "moving a step"),
    "step-delete": QT_TRANSLATE_NOOP("words", "deleting a step"),
    "step-smaller": QT_TRANSLATE_NOOP("words", "making a step smaller"),
    "step-plan": QT_TRANSLATE_NOOP("words", "planning a step"),
    "step-finish": QT_TRANSLATE_NOOP("words", "finishing a step"),
    "step-part": QT_TRANSLATE_NOOP("words", "doing part of a step"),
    "step-open": QT_TRANSLATE_NOOP("words", "opening a step again"),
    "practice": QT_TRANSLATE_NOOP("words", "changing a practice"),
    "check-in": QT_TRANSLATE_NOOP("words", "checking in"),
    "practice-pause": QT_TRANSLATE_NOOP("words", "pausing a practice"),
    "phrases": QT_TRANSLATE_NOOP("words", "changing your own words"),
    "reminders": QT_TRANSLATE_NOOP("words", "changing reminders"),
    "stickies": QT_TRANSLATE_NOOP("words", "changing sticky notes"),
}
"""What undo and redo take back or do again, as it stands behind "Undo"."""

SKIPPED: Mapping[str, str] = {
    "wrong-shape": QT_TRANSLATE_NOOP("words", "It is missing, or is not what belongs there."),
    "text-empty": QT_TRANSLATE_NOOP("words", "It holds no words."),
    "text-too-long": QT_TRANSLATE_NOOP("words", "It is longer than one entry can hold (1 MB)."),
    "text-unkeepable": QT_TRANSLATE_NOOP("words", "It holds a character that is not whole."),
    "not-a-date": QT_TRANSLATE_NOOP("words", "It is not a day in the calendar."),
    "date-out-of-range": QT_TRANSLATE_NOOP("words", "It is outside the years 1900 to 2200."),
    "rating-out-of-range": QT_TRANSLATE_NOOP("words", "It is not a rating from 0 to 10."),
    "unknown-kind": QT_TRANSLATE_NOOP(
        "words", "The file does not describe this kind; the rest was taken without it."
    ),
    "twice": QT_TRANSLATE_NOOP("words", "It stands in the file twice; the first was taken."),
    "removed-here": QT_TRANSLATE_NOOP(
        "words", "It was removed for good before, so it was not brought back."
    ),
    "other-line-here": QT_TRANSLATE_NOOP(
        "words", "Another unfinished line stands on this day; that one was left."
    ),
}
"""Why an import did not take something, by :class:`winsdesk.services.fields.Why`."""

PROBLEMS: Mapping[str, str] = {
    "damaged": QT_TRANSLATE_NOOP(
        "words",
        "The file is damaged. Keep a copy of it as it is, and restore your latest backup.",
    ),
    "loose-ends": QT_TRANSLATE_NOOP(
        "words", "Some records refer to others that are not there. Your words are whole."
    ),
    "search-out-of-step": QT_TRANSLATE_NOOP(
        "words", "Searching does not know every word. Your wins are whole."
    ),
    "tags-out-of-step": QT_TRANSLATE_NOOP(
        "words", "The list of tags is not up to date. Your wins are whole."
    ),
}
"""What checking a journal can find, by the codes of the store."""
