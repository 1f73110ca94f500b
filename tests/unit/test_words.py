from string import Formatter

import pytest

from winsdesk import words
from winsdesk.domain.errors import Code
from winsdesk.domain.kind import first_kinds
from winsdesk.services.fields import Why
from winsdesk.services.undo import Deed
from winsdesk.store.check import Problem


def test_every_trouble_has_its_sentence_and_no_sentence_is_left_over() -> None:
    assert set(words.TROUBLES) == {code.value for code in Code}


def test_every_deed_has_its_name() -> None:
    assert set(words.DEEDS) == {deed.value for deed in Deed}


def test_every_first_kind_has_its_name_and_meaning() -> None:
    assert set(words.KINDS) == {kind.key for kind in first_kinds()}
    assert all(kind.name and kind.meaning.endswith(".") for kind in words.KINDS.values())


@pytest.mark.parametrize("code", list(Code))
def test_a_sentence_about_trouble_is_plain_and_needs_only_its_subject(code: Code) -> None:
    sentence = words.TROUBLES[code]
    fields = {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}
    assert fields <= {"subject"}
    assert sentence.endswith(".")
    assert "!" not in sentence
    assert "\n" not in sentence


def test_every_reason_for_skipping_has_its_sentence() -> None:
    assert set(words.SKIPPED) == {why.value for why in Why}


def test_every_problem_that_checking_finds_has_its_sentence() -> None:
    assert set(words.PROBLEMS) == {problem.value for problem in Problem}
