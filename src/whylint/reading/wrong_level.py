"""Does a strategy or tactic say what is to be done, or does it state a goal or a topic?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.reading.answer import NO, YES, Answer
from whylint.reading.claim import Actor, main_claim
from whylint.reading.level import level_of

if TYPE_CHECKING:
    from whylint.frame.goal_frame import GoalFrame
    from whylint.language.lexicon import Lexicon

_NOTHING_DONE = frozenset({"borrowed", "topic"})


def wrong_level(level: Answer, frame: GoalFrame, lexicon: Lexicon) -> Answer:
    """Answer whether a statement would be out of place among strategies, where means, work and functions are right.

    What is done for a purpose is done, whatever the purpose; an outcome that names its means says how; and to support
    somebody is as often work as it is a wish.
    """
    if level.value in _NOTHING_DONE:
        return Answer(YES, level.evidence)
    if level.value != "outcome" or frame.main is None or frame.means:
        return Answer(NO)
    claim = main_claim(frame, lexicon)
    helps = claim.actor is Actor.OWNER and "support" in claim.clause.classes[:1]
    if level_of(claim) != "outcome" or helps:
        return Answer(NO)
    return Answer(YES, level.evidence)
