"""Months to lay out, and what poppler's tools say about the PDFs of them."""

import random
import subprocess
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from winsdesk.domain.kind import first_kinds
from winsdesk.domain.win import Ratings, Win
from winsdesk.services.sheets import Sheet, Which, WinList, compose

NOW = datetime(2026, 11, 24, 20, tzinfo=UTC)
TODAY = date(2026, 11, 24)
KINDS = first_kinds()

_DEEDS = (
    "Said no to the extra shift",
    "Walked when my brain said bed",
    "Ate lunch away from the desk because that was what I could do, and a part of it is enough",
    "One email",
    "Told the truth in session",
)


def a_win(
    text: str, day: int = 2, *, kind: int | None = None, effort: int | None = None,
    keepsake: bool = False,
) -> Win:  # fmt: skip
    return Win(
        text, date(2026, 11, day), text, NOW, NOW, kind=None if kind is None else KINDS[kind].uid,
        ratings=Ratings(effort), keepsake=keepsake,
    )  # fmt: skip


def months_wins(count: int) -> list[Win]:
    """Return wins spread over a month, each text different, always the same ones."""
    chance = random.Random(count)
    days = sorted(chance.randint(1, 24) for _ in range(count))
    return [
        a_win(
            f"{chance.choice(_DEEDS)}, number {number}",
            day,
            kind=chance.choice((None, *range(10))),
            effort=chance.choice((None, 3, 8)),
            keepsake=chance.random() < 0.4,
        )
        for number, day in enumerate(days)
    ]


def november(wins: Sequence[Win] | Sequence[str], which: Which = Which.ALL) -> Sheet:
    """Return the sheet of November 2026, of wins or of texts on the second."""
    made = [a_win(win) if isinstance(win, str) else win for win in wins]
    return compose(2026, 11, made, KINDS, which=which, first_weekday=0, today=TODAY)


def listed(sheet: Sheet) -> list[str]:
    """Return the texts of the wins listed on a sheet."""
    lists = [block for block in sheet.blocks if isinstance(block, WinList)]
    return [line.text for block in lists for line in block.lines]


def poppler(tool: str, *arguments: str | Path) -> str:
    """Return what one of poppler's tools says, in UTF-8."""
    done = subprocess.run([tool, *arguments], capture_output=True, check=True)
    assert not done.stderr, done.stderr
    return done.stdout.decode()


def text_of(pdf: Path, *options: str) -> str:
    """Return the text of a PDF as :func:`compared`."""
    return compared(poppler("pdftotext", *options, pdf, "-"))


def compared(text: str) -> str:
    """Return a text in NFKC without white space, control characters and marks of direction."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(c for c in plain if not c.isspace() and unicodedata.category(c)[0] != "C")


def not_found(pdf: Path, texts: Iterable[str], *options: str) -> list[str]:
    """Return the texts that are not in a PDF."""
    whole = text_of(pdf, *options)
    return [text for text in texts if compared(text) not in whole]
