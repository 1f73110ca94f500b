"""Saying no in one sentence, with the exit status that belongs to it."""

from __future__ import annotations

from winsdesk.domain.errors import Code, Trouble

DONE = 0
COULD_NOT = 1
WRONG_USAGE = 2
INTERRUPTED = 130
READER_GONE = 141

_ABOUT_USAGE = frozenset(
    {Code.NOT_A_DATE, Code.DATE_OUT_OF_RANGE, Code.RATING_OUT_OF_RANGE, Code.UNKNOWN_KIND}
)


class Refusal(Exception):  # noqa: N818 - nothing erred
    """A command cannot be carried out, for a reason that only the command line has.

    Attributes:
        sentence: What happened, what is safe, what to do.
        status: The exit status.
    """

    def __init__(self, sentence: str, status: int = COULD_NOT) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.status = status


def sentence_of(trouble: Trouble) -> str:
    """Return what happened, what is safe, and what to do."""
    from winsdesk import words

    return words.TROUBLES[trouble.code].replace("{subject}", trouble.subject)


def status_of(trouble: Trouble) -> int:
    """Return the exit status of a trouble."""
    return WRONG_USAGE if trouble.code in _ABOUT_USAGE else COULD_NOT
