"""A thought that makes little of one's own deed, and which question goes back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Question(StrEnum):
    """What is asked back; the words for people are in the window."""

    PART = "part"
    """What part of it did you do?"""
    TOOK = "took"
    """What did it take to do that much?"""
    ONCE = "once"
    """When was it different, even once?"""
    WHOLE = "whole"
    """What part of it went all right?"""
    FRIEND = "friend"
    """What would you say to a friend who did this?"""
    POSSIBLE = "possible"
    """What was possible then?"""


@dataclass(frozen=True, slots=True)
class Thought:
    """A marked sentence.

    Attributes:
        start: Where it begins in the text, in characters.
        end: Where it ends, its closing mark included.
        kind: The question that goes back.
    """

    start: int
    end: int
    kind: Question
