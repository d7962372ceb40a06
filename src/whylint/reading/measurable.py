"""Is there a target: a quantity, or an end state that two people would check the same way?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.words import features, lemma_of, noun_classes
from whylint.reading.claim import Actor, Claim, asked_once
from whylint.reading.moving_figure import moving_figure

if TYPE_CHECKING:
    from whylint.frame.goal_frame import Quantity
    from whylint.language.parses import Token

_SEEN = frozenset({"live", "operate", "work", "communicate", "create", "function"})
"""What people can be seen doing."""
_SEEN_THINGS = frozenset(
    {"person", "thing", "artefact", "function", "content", "document", "event", "place", "work", "name"}
)
"""What people can be seen doing it to."""


@asked_once
def target_of(claim: Claim) -> tuple[Token, ...]:
    """Return the words of a claim that are its target, or nothing where it has none."""
    if moved := moving_figure(claim):
        return moved
    targets = [quantity.tokens for quantity in claim.quantities if is_target(quantity, claim)]
    if targets:
        return targets[0]
    for end_state in _END_STATES:
        if tokens := end_state(claim):
            return tokens
    return ()


def is_target(quantity: Quantity, claim: Claim) -> bool:
    """Tell an amount to be reached from one that only tells where, with whom or how things stand now."""
    if _is_baseline(quantity.tokens, claim):
        return False
    counted = quantity.tokens[0].head
    clause = claim.clause
    heads = [clause.predicate, *(phrase.head for phrase in (clause.object, clause.subject) if phrase is not None)]
    alone = clause.object is None and clause.subject is None
    if quantity.unit or alone or counted in heads or counted in quantity.tokens:
        return True
    beside = {"place", "body", "aim", "document", "artefact", "function"} & set(
        noun_classes(counted, claim.lexicon)[:1]
    )
    return not beside and quantity.tokens[0] in claim.core


def _is_baseline(tokens: tuple[Token, ...], claim: Claim) -> bool:
    """Say whether an amount is only how things stand now ("(now 23 %)")."""
    before = claim.frame.doc[max(0, tokens[0].i - 2) : tokens[0].i]
    return any(token.lower_ in claim.lexicon.words("baseline") for token in before)


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
