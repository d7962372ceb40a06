"""Does a strategy or tactic say what is to be done, or does it state a goal or a topic?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.goal_frame import Mood
from whylint.frame.words import children, features, noun_classes
from whylint.reading.answer import NO, YES, Answer
from whylint.reading.claim import Actor, main_claim
from whylint.reading.level import level_of

if TYPE_CHECKING:
    from whylint.frame.goal_frame import Clause, GoalFrame
    from whylint.language.lexicon import Lexicon
    from whylint.reading.claim import Claim

_LONGEST_TOPIC = 3
"""The most words of a bare topic; in a longer one there may be a verb that was taken for a noun."""
_THINGS = frozenset({"artefact", "function", "method", "document", "body", "content"})
_CHANGES = frozenset({"raise", "lower", "improve"})
_CHANGED = frozenset({"metric", "event", "nuisance", "quality"})
"""What can only be changed by something else that is done."""


def wrong_level(level: Answer, frame: GoalFrame, lexicon: Lexicon) -> Answer:
    """Answer whether a statement would be out of place among strategies, where means, work and functions are right.

    What is done for a purpose is done, whatever the purpose, and an outcome that names its means says how.
    """
    if level.value == "borrowed" or (level.value == "topic" and _is_bare_topic(frame, lexicon)):
        return Answer(YES, level.evidence)
    if level.value != "outcome" or frame.main is None or frame.means:
        return Answer(NO)
    claim = main_claim(frame, lexicon)
    hoped_for = _tells_of_others(claim) or _only_changes(claim)
    return Answer(YES, level.evidence) if hoped_for and level_of(claim) == "outcome" else Answer(NO)


def _is_bare_topic(frame: GoalFrame, lexicon: Lexicon) -> bool:
    """Say whether a topic is short and names no thing ("guided import wizard"), which a strategy may be."""
    words = [token for token in frame.doc if token.is_alpha]
    if frame.main is None or len(words) > _LONGEST_TOPIC:
        return frame.main is None
    return not _THINGS & set(noun_classes(frame.main.predicate, lexicon)[:1])


def _tells_of_others(claim: Claim) -> bool:
    """Say whether a claim is how things are with others, in a full sentence; an order or infinitive is work to do."""
    clause = claim.clause
    told = clause.subject or (clause.object if clause.passive else None)
    if told is None or told.head.pos_ not in {"NOUN", "PROPN"} or clause.causative or claim.actor is Actor.OWNER:
        return False
    return clause.mood is Mood.FINITE and _is_finite(clause)


def _is_finite(clause: Clause) -> bool:
    verbs = [clause.verb, *children(clause.predicate, "aux", "cop")]
    return any("Fin" in features(verb, "VerbForm") for verb in verbs if verb is not None)


def _only_changes(claim: Claim) -> bool:
    """Say whether nothing is claimed but that a figure or quality goes up, down or gets better."""
    clause, kinds = claim.clause, set(claim.clause.classes[:1])
    if clause.mood is Mood.NOMINAL and not kinds:
        compared = any(claim.is_comparative(child) for child in children(clause.predicate, "amod", "advmod"))
        return compared or bool(claim.modifiers(clause.predicate, "more", "less"))
    named = clause.object is not None and clause.object.head.pos_ in {"NOUN", "PROPN"}
    return bool(kinds & _CHANGES) and named and claim.object_class in _CHANGED
