"""Is there a target: a quantity, or an end state that two people would check the same way?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.words import features, lemma_of
from whylint.reading.claim import Actor, Claim

if TYPE_CHECKING:
    from spacy.tokens import Token

_SEEN = frozenset({"live", "operate", "work", "communicate", "create", "function"})
"""What people can be seen doing."""


def target_of(claim: Claim) -> tuple[Token, ...]:
    """Return the words of a claim that are its target, or nothing where it has none."""
    if claim.quantities:
        return claim.quantities[0].tokens
    for end_state in (_named_end, _none_or_all, _exact_change, _state, _better_than_before, _standing, _seen_ability):
        if tokens := end_state(claim):
            return tokens
    return ()


def _named_end(claim: Claim) -> tuple[Token, ...]:
    """Something that others hand out is got: a diploma, a certificate."""
    clause = claim.clause
    if clause.object is not None and "award" in clause.object.classes[:1] and {"reach", "be", "live"} & set(clause.classes):
        return clause.object.tokens
    return ()


def _none_or_all(claim: Claim) -> tuple[Token, ...]:
    """None, nobody, no longer; or all and every, where what is said of them can be seen."""
    denied = claim.has("negations")
    if denied:
        return (denied[0],)
    ranged = claim.has("universals")
    subject = claim.clause.subject or claim.affected
    if not ranged or subject is None or ranged[0] not in (*subject.tokens, subject.head):
        return ()
    clause = claim.clause
    owns = clause.lemma in claim.lexicon.words("owning_verbs") and claim.object_class not in {"quality", ""}
    done = clause.passive or bool(_SEEN & set(clause.classes[:1]))
    checkable = owns or (done and not claim.modifiers(clause.predicate, "good", "general"))
    return (ranged[0],) if checkable or _state(claim) else ()


def _exact_change(claim: Claim) -> tuple[Token, ...]:
    """A verb that says how much: halve, double, abolish; or an end put to something that can be seen."""
    clause = claim.clause
    exact = clause.lemma in claim.lexicon.words("exact_changes")
    ended = "remove" in clause.classes[:1] and claim.object_class in {"event", "artefact", "document", "function"}
    return (clause.predicate,) if exact or ended else ()


def _state(claim: Claim) -> tuple[Token, ...]:
    """An adjective or participle for a state that is or is not so: certified, climate-neutral, debt-free."""
    clause = claim.clause
    holders = [clause.complement, clause.predicate if clause.verb is None else None]
    holders += [phrase.head for phrase in (clause.object, clause.subject) if phrase is not None]
    for holder in holders:
        for token in claim.modifiers(holder, "state"):
            if token.i in {own.i for own in claim.region}:
                return (token,)
    return ()


def _better_than_before(claim: Claim) -> tuple[Token, ...]:
    """More or less than in a known period or than a named thing ("fewer falls than last winter")."""
    for token in claim.frame.doc:
        if token.lower_ in claim.lexicon.words("comparing") and token.i + 1 < len(claim.frame.doc):
            after = claim.frame.doc[token.i + 1 : token.i + 5]
            times = claim.lexicon.words("moments", "periods") | claim.lexicon.words("moments", "seasons")
            if any(word.like_num or {word.lower_, lemma_of(word).lower()} & times for word in after):
                return (token, *after)
    return ()


def _standing(claim: Claim) -> tuple[Token, ...]:
    """The first or last in a ranking by a metric ("the highest patient score of the region")."""
    for token in claim.region:
        highest = "Sup" in features(token, "Degree") or token.lower_ in claim.lexicon.words("standings")
        if highest and "metric" in claim.lexicon.noun_classes(lemma_of(token.head))[:1]:
            return (token,)
    return ()


def _seen_ability(claim: Claim) -> tuple[Token, ...]:
    """People can do something that can be seen ("members can vote from home")."""
    clause = claim.clause
    people = claim.actor is Actor.PEOPLE
    if people and claim.able and _SEEN & set(clause.classes[:1]) and not claim.modifiers(clause.predicate, "good", "more"):
        return (clause.predicate,)
    return ()
