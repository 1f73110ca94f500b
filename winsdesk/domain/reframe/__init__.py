"""Words of all-or-nothing thinking about one's own small deeds, and a question back.

Silence is the rule. A sentence is marked only when every word of it is understood: a closed
grammar says which thoughts are meant and which small deeds may stand in them, and whatever the
grammar does not know (another person, fear, harm, illness, a quotation, a question) leaves the
sentence, and the sentences that touch it, alone.
"""

from winsdesk.domain.reframe.finding import find
from winsdesk.domain.reframe.rules import Rules, rules_from
from winsdesk.domain.reframe.thought import Question, Thought

__all__ = ["Question", "Rules", "Thought", "find", "rules_from"]
