"""Which prompts there are, and which one a day has."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from winsdesk.domain.prompts import Asked, Prompt, had, prompt_of, with_day
from winsdesk.paths import ResourceNotFoundError, resource

if TYPE_CHECKING:
    from winsdesk.services.journal import Journal
    from winsdesk.settings import Settings

ENGLISH = "en"


def shipped(language: str = ENGLISH) -> tuple[Prompt, ...]:
    """Return the prompts that come with the program, group after group.

    Args:
        language: Two letters; English where there are none in that language.

    Raises:
        ResourceNotFoundError: the installation is not whole.
    """
    try:
        file = resource("prompts", f"{language}.json")
    except ResourceNotFoundError:
        file = resource("prompts", f"{ENGLISH}.json")
    groups: dict[str, dict[str, str]] = json.loads(file.read_text(encoding="utf-8"))
    return tuple(
        Prompt(uid, text, group)
        for group, prompts in groups.items()
        for uid, text in prompts.items()
    )


def own(journal: Journal) -> tuple[Prompt, ...]:
    """Return the person's own prompts in their order."""
    from winsdesk.domain.phrase import Role

    return tuple(Prompt(phrase.uid, phrase.text) for phrase in journal.phrases.of(Role.PROMPT))


def chosen(
    shipped: Sequence[Prompt], own: Sequence[Prompt], groups_off: Sequence[str]
) -> tuple[Prompt, ...]:
    """Return the prompts to choose from: those of groups left on, and the person's own."""
    return (*(prompt for prompt in shipped if prompt.group not in groups_off), *own)


def chosen_of(
    journal: Journal | None, settings: Settings, language: str = ENGLISH
) -> tuple[Prompt, ...]:
    """Return the prompts that a person chose, as for :func:`prompt_for`.

    Raises:
        ResourceNotFoundError: the installation is not whole.
    """
    mine = () if journal is None else own(journal)
    return chosen(shipped(language), mine, settings.prompts_off)


def prompt_for(
    journal: Journal | None,
    settings: Settings,
    day: date,
    language: str = ENGLISH,
    step: int = 0,
) -> str:
    """Return the words of a day's prompt; empty when every group is off and there is no own one.

    Args:
        journal: The journal, for the person's own; ``None`` where there is none yet.
        settings: What the person has set.
        day: The day.
        language: As for :func:`shipped`.
        step: How often the person went on to the next one.

    Raises:
        ResourceNotFoundError: the installation is not whole.
    """
    among = chosen_of(journal, settings, language)
    prompt = prompt_of(day, among, step, asked_of(settings))
    return "" if prompt is None else prompt.text


def prompt_known(settings: Settings, day: date, language: str = ENGLISH) -> str:
    """Return the words of a day's prompt as far as they are known before the journal is open.

    Empty where the person's own prompts have to be known first.

    Raises:
        ResourceNotFoundError: the installation is not whole.
    """
    if not settings.own_prompts:
        return prompt_for(None, settings, day, language)
    asked = asked_of(settings)
    if not any(each.day == day for each in asked):
        return ""
    prompt = had(day, chosen(shipped(language), (), settings.prompts_off), asked)
    return "" if prompt is None else prompt.text


def asked_of(settings: Settings) -> tuple[Asked, ...]:
    """Return which prompts the days before had, the latest last."""
    asked = []
    for entry in settings.prompts_asked:
        day, _, uid = entry.partition(" ")
        with suppress(ValueError):
            asked.append(Asked(date.fromisoformat(day), uid))
    return tuple(asked)


def keep_day(day: date, chosen: Sequence[Prompt], settings: Settings) -> tuple[str, ...]:
    """Return what ``Settings.prompts_asked`` should be for a day to keep the prompt it has now."""
    asked = with_day(day, chosen, asked_of(settings))
    return tuple(f"{each.day.isoformat()} {each.uid}" for each in asked)
