"""Reading the fields of a JSON record that somebody else may have written."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import TypeVar

from winsdesk.domain.day import parse_day
from winsdesk.domain.errors import Code, Trouble
from winsdesk.domain.text import keepable, said
from winsdesk.domain.win import Ratings

Given = TypeVar("Given")
Value = TypeVar("Value")
Choice = TypeVar("Choice", bound=StrEnum)

_LARGEST_NUMBER = 2**53 - 1
_REQUIRED = object()
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d", re.ASCII)


class Why(StrEnum):
    """Why a record, or a part of it, was not taken."""

    WRONG_SHAPE = "wrong-shape"
    TEXT_EMPTY = Code.TEXT_EMPTY
    TEXT_TOO_LONG = Code.TEXT_TOO_LONG
    TEXT_UNKEEPABLE = Code.TEXT_UNKEEPABLE
    NOT_A_DATE = Code.NOT_A_DATE
    DATE_OUT_OF_RANGE = Code.DATE_OUT_OF_RANGE
    RATING_OUT_OF_RANGE = Code.RATING_OUT_OF_RANGE
    UNKNOWN_KIND = Code.UNKNOWN_KIND
    TWICE = "twice"
    REMOVED_HERE = "removed-here"
    OTHER_LINE_HERE = "other-line-here"


class BadRecord(Exception):  # noqa: N818 - the file erred, the program did not
    """A record cannot be read.

    Attributes:
        field: Which part of it; empty for the whole.
        why: Why not.
    """

    def __init__(self, field: str, why: Why) -> None:
        super().__init__(field, why.value)
        self.field = field
        self.why = why


class Fields:
    """The fields of one record.

    Every method returns a field as what it is said to be, or ``default`` where it is absent, and
    raises :class:`BadRecord` where it is something else, or absent without a default.
    """

    def __init__(self, record: object) -> None:
        if not isinstance(record, dict):
            raise BadRecord("", Why.WRONG_SHAPE)
        self._record = record

    def __contains__(self, name: str) -> bool:
        return name in self._record

    def text(self, name: str, default: object = _REQUIRED) -> str:
        """Any text that can be kept."""
        value = self._get(name, default)
        if not isinstance(value, str):
            raise BadRecord(name, Why.WRONG_SHAPE)
        return checked(name, keepable, value)

    def words(self, name: str) -> str:
        """A text that says something."""
        return checked(name, said, self.text(name))

    def text_or_none(self, name: str) -> str | None:
        """A text, or ``None``."""
        return None if self._get(name, None) is None else self.text(name)

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts; empty by default."""
        values = self._get(name, [])
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            raise BadRecord(name, Why.WRONG_SHAPE)
        return tuple(checked(name, keepable, value) for value in values)

    def uid(self, name: str) -> str:
        """A UUID in its one usual spelling."""
        text = self.text(name)
        try:
            usual = str(uuid.UUID(text))
        except ValueError:
            usual = ""
        demand(usual == text, name)
        return text

    def uid_or_none(self, name: str) -> str | None:
        """A UUID, or ``None``."""
        return None if self._get(name, None) is None else self.uid(name)

    def flag(self, name: str) -> bool:
        """A truth value; false by default."""
        value = self._get(name, False)
        if not isinstance(value, bool):
            raise BadRecord(name, Why.WRONG_SHAPE)
        return value

    def number(self, name: str) -> int:
        """A whole number that every JSON program can hold; 0 by default."""
        value = self._get(name, 0)
        if type(value) is not int or abs(value) > _LARGEST_NUMBER:
            raise BadRecord(name, Why.WRONG_SHAPE)
        return value

    def rating(self, name: str) -> int | None:
        """A rating from 0 to 10, or ``None``."""
        value = None if self._get(name, None) is None else self.number(name)
        checked(name, Ratings, value)
        return value

    def day(self, name: str) -> date:
        """A calendar day that a journal can hold."""
        return checked(name, parse_day, self.text(name))

    def day_or_none(self, name: str) -> date | None:
        """A calendar day, or ``None``."""
        return None if self._get(name, None) is None else self.day(name)

    def time(self, name: str) -> time:
        """A time of day to the minute, such as ``08:30``."""
        text = self.text(name)
        demand(_TIME.fullmatch(text) is not None, name)
        return time.fromisoformat(text)

    def weekdays(self, name: str) -> frozenset[int]:
        """Weekdays, 0 Monday to 6 Sunday; none by default."""
        days = self._get(name, [])
        if not isinstance(days, list) or any(type(day) is not int for day in days):
            raise BadRecord(name, Why.WRONG_SHAPE)
        demand(all(0 <= day <= 6 for day in days), name)
        return frozenset(days)

    def choice(self, name: str, choices: type[Choice]) -> Choice:
        """One of the choices that there are."""
        text = self.text(name)
        demand(text in list(choices), name)
        return choices(text)

    def moment(self, name: str, default: object = _REQUIRED) -> datetime:
        """A moment with its time zone, in UTC."""
        value = self._get(name, default)
        if isinstance(value, datetime):
            return value
        try:
            moment = datetime.fromisoformat(self.text(name))
            demand(moment.tzinfo is not None, name)
            return moment.astimezone(UTC)
        except (ValueError, OverflowError):
            raise BadRecord(name, Why.WRONG_SHAPE) from None

    def moment_or_none(self, name: str) -> datetime | None:
        """A moment, or ``None``."""
        return None if self._get(name, None) is None else self.moment(name)

    def _get(self, name: str, default: object) -> object:
        value = self._record.get(name, default)
        demand(value is not _REQUIRED, name)
        return value


def demand(fits: bool, field: str) -> None:
    """Refuse a field that does not fit.

    Raises:
        BadRecord: when it does not.
    """
    if not fits:
        raise BadRecord(field, Why.WRONG_SHAPE)


def checked(field: str, read: Callable[[Given], Value], given: Given) -> Value:
    """Return what ``read`` makes of ``given``, its trouble turned into a :class:`BadRecord`."""
    try:
        return read(given)
    except Trouble as trouble:
        raise BadRecord(field, Why(trouble.code.value)) from None
