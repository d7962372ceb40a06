"""Would two readers of an outcome picture different changes? Section 2 of the reading guide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.words import children, noun_classes
from whylint.reading.answer import NO, UNKNOWN, YES
from whylint.reading.claim import Actor, Claim, asked_once
from whylint.reading.measurable import target_of

if TYPE_CHECKING:
    from whylint.language.parses import Token
_ABSTRACT = frozenset(
    {"quality", "topic", "aim", "method", "work", "body", "content", "document", "function", "artefact"}
)
_CONCRETE = frozenset({"metric", "event", "nuisance", "thing"})
_DIRECTED = frozenset({"raise", "lower", "remove", "keep"})
_SEEN = frozenset({"live", "operate", "communicate", "create", "work"})


def is_concrete(claim: Claim) -> bool:
    """Say whether an outcome is pinned down for sure."""
    return vagueness(claim) == NO


@asked_once
def vagueness(claim: Claim) -> str:
    """Answer whether a claim is vague: pinned down by a target, a metric, an event, an ability, or not at all."""
    if target_of(claim):
        return NO
    clause = claim.clause
    if claim.actor is Actor.PEOPLE and clause.complement is None and not clause.passive:
        return _vagueness_of_ability(claim)
    becomes = clause.lemma in claim.lexicon.words("linking_verbs") and clause.object is not None
    if becomes or clause.complement is not None or (clause.verb is None and clause.predicate.pos_ == "ADJ"):
        return _vagueness_of_state(claim)
    if clause.object is None and claim.actor is Actor.OWNER and {"raise", "improve"} & set(clause.classes[:1]):
        return YES if claim.affected is None else UNKNOWN
    names = _affected_classes(claim)
    if names & {"metric"}:
        return NO
    directed = _DIRECTED & set(clause.classes[:1]) or _compared(claim)
    if names & _CONCRETE:
        return NO if directed or clause.verb is not None else UNKNOWN
    if {"improve", "support", "learn"} & set(clause.classes[:1]) or names & {"quality", "topic", "aim"}:
        return YES
    if directed and names - {"quality", "topic", "aim", "method", "work"}:
        return NO
    if names & _ABSTRACT or "reach" in clause.classes[:1]:
        return YES
    return YES if any(claim.modifiers(token, "good", "general", "fluff") for token in claim.core) else UNKNOWN


def _affected_classes(claim: Claim) -> frozenset[str]:
    affected = claim.affected
    names = set(affected.classes[:1]) if affected is not None else set()
    if claim.clause.verb is None and not claim.clause.classes:
        names |= set(noun_classes(claim.clause.predicate, claim.lexicon)[:1])
    return frozenset(names)


def _compared(claim: Claim) -> bool:
    holders: list[Token | None] = [claim.clause.predicate, claim.clause.complement]
    holders += [phrase.head for phrase in (claim.clause.object, claim.clause.subject) if phrase is not None]
    return any(claim.modifiers(holder, "more", "less") for holder in holders)


def _vagueness_of_ability(claim: Claim) -> str:
    """People do or can do something: concrete if it can be seen and has an object or a place; knowing is not."""
    clause = claim.clause
    if not clause.classes:
        return UNKNOWN
    if not _SEEN & set(clause.classes[:1]):
        return YES if {"learn", "be", "improve", "support", "think"} & set(clause.classes[:1]) else UNKNOWN
    vague_object = clause.object is not None and "quality" in clause.object.classes[:1]
    if clause.object is not None:
        return YES if vague_object else NO
    told = [clause.predicate, *(phrase.head for phrase in clause.obliques)]
    vague_way = any(claim.modifiers(token, "good", "general", "fluff") for token in told)
    return YES if vague_way else NO


def _vagueness_of_state(claim: Claim) -> str:
    """Something is or becomes so: a longer wait is a metric that moves, a better one is anything."""
    clause = claim.clause
    subject = claim.clause.object or claim.clause.subject
    if subject is not None and {"metric", "nuisance", "event"} & set(subject.classes[:1]) and _compared(claim):
        return NO
    if clause.complement is not None and children(clause.complement, "case") and clause.object is not None:
        return UNKNOWN
    return YES
