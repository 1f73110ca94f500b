"""Any goals, practices and words of a person's own that a journal can hold."""

from datetime import UTC, date, datetime, time
from typing import Any

from hypothesis import strategies as st

from tests.unit.services.exports import DAY, UIDS
from winsdesk.domain.goal import Expectation, Goal, GoalState, Step
from winsdesk.domain.kind import COLOURS, first_kinds
from winsdesk.domain.phrase import Phrase, Role
from winsdesk.domain.practice import CheckIn, Pause, Practice
from winsdesk.domain.reminder import Reminder, Says
from winsdesk.domain.sticky import Shows, Sticky

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
SAID = TEXT.filter(str.strip)
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))
DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31)) | st.just(DAY)
PLACES = st.integers(0, 3)
WEEKDAYS = st.frozensets(st.integers(0, 6))
RATINGS = st.none() | st.integers(0, 10)
OF = st.sampled_from(UIDS[30:33])
KINDS = st.none() | st.sampled_from([kind.uid for kind in first_kinds()])
TIMES = st.builds(time, st.integers(0, 23), st.integers(0, 59))


def _some(values: st.SearchStrategy[Any], name: str = "uid") -> st.SearchStrategy[list[Any]]:
    return st.lists(values, max_size=3, unique_by=lambda value: getattr(value, name))


def uid(first: int) -> st.SearchStrategy[str]:
    return st.sampled_from(UIDS[first : first + 3])


SHELVED = st.fixed_dictionaries(
    {
        "goals": _some(
            st.builds(
                Goal, uid(30), SAID, MOMENTS, MOMENTS, TEXT, st.sampled_from(GoalState), PLACES,
                st.none() | MOMENTS,
            )
        ),
        "steps": _some(
            st.builds(
                Step, uid(33), OF, SAID, MOMENTS, MOMENTS, st.none() | uid(33), PLACES,
                st.none() | DAYS, st.builds(Expectation, RATINGS, RATINGS), st.none() | MOMENTS,
            )
        ),
        "practices": _some(
            st.builds(
                Practice, uid(30), SAID, MOMENTS, MOMENTS, TEXT, WEEKDAYS, KINDS, st.booleans(),
                PLACES, st.booleans(),
            )
        ),
        "check_ins": _some(st.builds(CheckIn, OF, DAYS, st.booleans(), st.none() | uid(0))),
        "pauses": _some(st.builds(Pause, uid(36), OF, DAYS, st.none() | DAYS)),
        "phrases": _some(st.builds(Phrase, uid(33), st.sampled_from(Role), SAID, PLACES)),
        "reminders": _some(
            st.builds(Reminder, uid(33), TIMES, WEEKDAYS, st.sampled_from(Says), TEXT)
        ),
        "stickies": _some(
            st.builds(
                Sticky, uid(33), st.sampled_from(Shows), TEXT, st.none() | uid(0),
                st.sampled_from(COLOURS),
            )
        ),
    }
)  # fmt: skip
"""The values of each shelf, by its name."""
