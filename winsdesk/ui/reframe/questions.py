"""The questions that go back, and the rules by which a thought is found."""

from __future__ import annotations

import json
from functools import cache

from winsdesk.domain.reframe import Question, Rules, rules_from
from winsdesk.paths import resource
from winsdesk.ui.translating import tr


def question(kind: Question) -> str:
    """Return the question in the person's language."""
    asked = {
        Question.PART: tr("What part of it did you do?"),
        Question.TOOK: tr("What did it take to do that much?"),
        Question.ONCE: tr("When was it different, even once?"),
        Question.WHOLE: tr("What part of it went all right?"),
        Question.FRIEND: tr("What would you say to a friend who did this?"),
        Question.POSSIBLE: tr("What was possible then?"),
    }
    return asked[kind]


@cache
def rules_that_ship() -> tuple[Rules, ...]:
    """Return the rules of every language that has some; a person may write in any of them."""
    files = sorted(resource("reframe").glob("*.json"))
    return tuple(rules_from(json.loads(file.read_text(encoding="utf-8"))) for file in files)
