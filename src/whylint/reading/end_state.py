"""Is there an end state that two people would check the same way: none, all, certified, ended, to the norm?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.words import children, features, lemma_of, noun_classes, relation
from whylint.reading.claim import Actor, Claim

if TYPE_CHECKING:
    from whylint.language.parses import Token

_SEEN = frozenset({"live", "operate", "work", "communicate", "create", "function"})
"""What people can be seen doing."""
_SEEN_THINGS = frozenset(
    {"person", "thing", "artefact", "function", "content", "document", "event", "place", "work", "name"}
)
"""What people can be seen doing it to."""


def end_state_of(claim: Claim) -> tuple[Token, ...]:
    """Return the words of a claim that are its end state, or nothing where it has none."""
    return next((tokens for end_state in _END_STATES if (tokens := end_state(claim))), ())


def _named_end(claim: Claim) -> tuple[Token, ...]:
    """Something that others hand out is got, or an end is reached: a diploma, a test, a loan paid."""
    clause = claim.clause
    got = clause.object.classes[:1] if clause.object is not None else ()
    handed_out = "award" in got and {"reach", "be", "live"} & set(clause.classes)
    ended = {"event", "thing", "name"} & set(got) and clause.classes[:1] == ("reach",)
    return clause.object.tokens if clause.object is not None and (handed_out or ended) else ()


def _threshold(claim: Claim) -> tuple[Token, ...]:
    """A limit that others have set ("under the legal norm", "meet the norm")."""
    words, bounds = claim.lexicon.words("thresholds"), claim.lexicon.words("quantities", "bounds")
    met = claim.clause.classes[-1:] == ("reach",) and claim.clause.classes[:1] == ("be",)
    for phrase in claim.clause.obliques:
        if (phrase.preposition in bounds or met) and lemma_of(phrase.head) in words:
            return phrase.tokens
    return ()


def _none_or_all(claim: Claim) -> tuple[Token, ...]:
    """None, nobody, no longer; or all and every, where what is said of them can be seen."""
    if claim.clause.verb is None and claim.has("universals") and claim.has("to"):
        return (claim.has("universals")[0],)
    denied = claim.has("negations") or [
        token for token in claim.region if token.lower_ in claim.lexicon.words("without")
    ]
    if denied:
        return (denied[0],)
    ranged = claim.has("universals")
    clause = claim.clause
    phrases = [phrase for phrase in (clause.subject, clause.object) if phrase is not None]
    if not ranged or not any(ranged[0] in phrase.tokens for phrase in phrases):
        return ()
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
    said = clause.passive or clause.predicate.pos_ == "ADJ"
    for holder in (clause.complement, clause.predicate if said else None):
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
    """People do, have or can do something that can be seen ("members vote from home")."""
    clause = claim.clause
    if (
        claim.actor is not Actor.PEOPLE
        or clause.passive
        or any(claim.modifiers(token, "good", "more", "less") for token in claim.core)
    ):
        return ()
    concrete = clause.object is not None and bool(_SEEN_THINGS & set(clause.object.classes[:1]))
    does = bool((_SEEN | {"learn"}) & set(clause.classes[:1])) or clause.lemma in claim.lexicon.words("owning_verbs")
    able = claim.able and bool(_SEEN & set(clause.classes[:1]))
    return (clause.predicate,) if (does and concrete) or able else ()


_END_STATES = (
    _named_end,
    _threshold,
    _none_or_all,
    _exact_change,
    _state,
    _better_than_before,
    _standing,
    _seen_ability,
)
