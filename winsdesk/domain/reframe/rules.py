"""The rules of one language, read from what ``resources/reframe`` says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from winsdesk.domain.reframe.grammar import Grammar, Phrases
from winsdesk.domain.reframe.sentences import BREAK
from winsdesk.domain.reframe.thought import Question

_FORMS = ("do", "did", "done", "doing")


@dataclass(frozen=True, slots=True)
class ThoughtRule:
    """One sort of thought.

    Attributes:
        asks: The question that goes back.
        wary: Whether it may be about something else than one's own deed ("it was nothing"), so
            that it is marked only where no other person is spoken of at all.
        weak: Whether it is a thought only together with another weak one in its sentence ("I just
            made the bed" may mean a moment ago; "I just made the bed, that's all" does not).
        says: How it is said.
    """

    asks: Question
    wary: bool
    weak: bool
    says: Phrases


@dataclass(frozen=True, slots=True)
class Rules:
    """What is looked for in a language, and what keeps silence.

    Attributes:
        grammar: What the patterns refer to.
        known: Every word of the grammar.
        spellings: Short forms and what they are short for; words that only fill ("really") are
            short for nothing.
        faces: Pictures that may stand in a sentence.
        thoughts: What is marked.
        own: One's own small deeds, which may stand beside a thought in its sentence.
        beside: What else may stand there.
        joins: Words that join clauses.
        turns: Words that turn against what was said before them.
        closing: Words that turn, but mean nothing at a sentence's end ("it doesn't count though").
        loaded: Words without which there is no thought, and which are harmless nowhere else.
        everyday: Words of which a neighbouring sentence may be made.
        unsaid: Runs of everyday words that are not harmless together.
        people: Words for other people, and for being done to.
        harm: Words that silence the whole text.
        harm_begins: Beginnings of such words.
        harm_phrases: Runs of words that silence the whole text.
    """

    grammar: Grammar
    known: frozenset[str]
    spellings: Mapping[str, str]
    faces: frozenset[str]
    thoughts: tuple[ThoughtRule, ...]
    own: Phrases
    beside: Phrases
    joins: frozenset[str]
    turns: frozenset[str]
    closing: frozenset[str]
    loaded: frozenset[str]
    everyday: frozenset[str]
    unsaid: tuple[str, ...]
    people: frozenset[str]
    harm: frozenset[str]
    harm_begins: tuple[str, ...]
    harm_phrases: tuple[str, ...]


def rules_from(stored: Mapping[str, Any]) -> Rules:
    """Return the rules that a file of ``resources/reframe`` holds.

    Raises:
        KeyError: when a part is missing.
        ValueError: when a pattern is not well formed.
    """
    grammar = Grammar({**stored["slots"], **_deed_slots(stored["deeds"])})
    thoughts = tuple(_thought_rule(rule) for rule in stored["thoughts"])
    own, beside = Phrases(stored["own"]), Phrases(stored["beside"])
    joins, turns = _words(stored["joins"]), _words(stored["turns"])
    said = (grammar.words(), own.words(), beside.words(), *(rule.says.words() for rule in thoughts))
    return Rules(
        grammar=grammar,
        known=joins.union({BREAK}, turns, *said),
        spellings={**stored["spellings"], **dict.fromkeys(_words(stored["fillers"]), "")},
        faces=frozenset(stored["faces"]),
        thoughts=thoughts,
        own=own,
        beside=beside,
        joins=joins,
        turns=turns,
        closing=_words(stored["closing"]),
        loaded=_words(stored["loaded"]),
        everyday=_words(stored["everyday"]),
        unsaid=tuple(stored["unsaid"]),
        people=_words(stored["people"]),
        harm=_words(stored["harm"]),
        harm_begins=tuple(stored["harm_begins"]),
        harm_phrases=tuple(stored["harm_phrases"]),
    )


def _thought_rule(stored: Mapping[str, Any]) -> ThoughtRule:
    """Return a rule; its ``tail`` says which words may close a thought, if not any of them.

    "I only read the report this morning" is about when, not about how little.
    """
    tail = stored.get("tail", "tail")
    says = Phrases(f"[<lead>] {said} [<{tail}>]" for said in stored["says"])
    return ThoughtRule(Question(stored["asks"]), stored["wary"], stored.get("weak", False), says)


def _words(lines: Sequence[str]) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


def _deed_slots(groups: Mapping[str, Sequence[Sequence[str]]]) -> dict[str, list[str]]:
    """Return a slot for each form of each group of deeds: ``home-do``, ``home-did``.

    A deed is stored as its verb in four forms (base, past, participle, -ing; an empty one is not
    used) and what follows it.
    """
    return {
        f"{group}-{form}": [f"({deed[place]}) {deed[-1]}".strip() for deed in deeds if deed[place]]
        for group, deeds in groups.items()
        for place, form in enumerate(_FORMS)
        if any(deed[place] for deed in deeds)
    }
