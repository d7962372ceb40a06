"""Is there an end state that two people would check the same way: none, all, certified, ended, to the norm?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.words import children, features, is_verb, lemma_of, noun_classes, phrase_of, relation
from whylint.reading.claim import Actor, Claim

if TYPE_CHECKING:
    from whylint.frame.goal_frame import Phrase
    from whylint.language.parses import Token

_SEEN = frozenset({"live", "operate", "work", "communicate", "create", "function"})
"""What people can be seen doing."""
_SEEN_THINGS = frozenset(
    {"person", "thing", "artefact", "function", "content", "document", "event", "place", "work", "name"}
)
"""What people can be seen doing it to."""
_SERVED = frozenset({"place", "body", "person", "artefact", "thing"})
"""Where or for whom something can be there."""


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
    """A limit that others have set ("under the legal norm", "meet the norm", "lower it to the national average")."""
    words, bounds = claim.lexicon.words("thresholds"), claim.lexicon.words("quantities", "bounds")
    met = claim.clause.classes[-1:] == ("reach",) and claim.clause.classes[:1] == ("be",)
    if {"raise", "lower"} & set(claim.clause.classes[:1]):
        bounds |= claim.lexicon.words("to")
    for phrase in claim.clause.obliques:
        some = any(child.lower_ in claim.lexicon.words("indefinite_articles") for child in phrase.tokens)
        if (phrase.preposition in bounds or met) and lemma_of(phrase.head) in words and not some:
            return phrase.tokens
    return ()


def _none(claim: Claim) -> tuple[Token, ...]:
    """None, nobody, no longer, without a thing or an event."""
    without = claim.lexicon.words("without")
    denied = [token for token in claim.has("negations") if token.lower_ not in without and not _contrasts(token)]
    denied += [token for token in claim.region if token.lower_ in without and not _tells_who(token, claim)]
    return tuple(denied[:1])


def _contrasts(negation: Token) -> bool:
    """Say whether a negation only sets something apart (", not least", "(not only online)", "and not as a charity")."""
    before = negation.doc[max(0, negation.i - 1) : negation.i]
    return negation.pos_ in {"ADV", "PART"} and any(token.is_punct or token.pos_ == "CCONJ" for token in before)


def _tells_who(without: Token, claim: Claim) -> bool:
    """Say whether "without" tells which persons are meant ("understood by owners without a car")."""
    left_out, holder, subject = without.head, without.head.head, claim.clause.subject
    if relation(left_out) != "nmod" or holder.i != without.i - 1 or (subject and holder.i == subject.head.i):
        return False
    return bool({"person", "body", "place"} & set(noun_classes(holder, claim.lexicon)[:1]))


def _all(claim: Claim) -> tuple[Token, ...]:
    """All and every, where what is said of them can be seen."""
    clause = claim.clause
    ranged = claim.has("universals")
    if clause.verb is None and claim.has("to"):
        granted = [token for token in ranged if relation(token) == "det"]
        return tuple(granted[:1] if not any(claim.is_one_of(token, "good", "more") for token in claim.core) else ())
    phrases = [phrase for phrase in (clause.subject, clause.object) if phrase is not None]
    if not ranged or not any(ranged[0] in phrase.tokens for phrase in phrases):
        return ()
    owns = clause.lemma in claim.lexicon.words("owning_verbs") and claim.object_class not in {"quality", ""}
    done = clause.passive or bool(_SEEN & set(clause.classes[:1]))
    wished = claim.modifiers(clause.predicate, "good", "general") or claim.modifiers(_head(clause.object), "more")
    return (ranged[0],) if owns or (done and not wished) or _state(claim) else ()


def _head(phrase: Phrase | None) -> Token | None:
    return phrase.head if phrase is not None else None


def _norm_met(claim: Claim) -> tuple[Token, ...]:
    """A rule that others have set is kept: "comply with the privacy law", "meets the norm for exits"."""
    clause = claim.clause
    said = {clause.lemma, lemma_of(clause.predicate).lower()} & claim.lexicon.words("complying")
    if not said or any(claim.is_one_of(token, "more", "less") for token in claim.core):
        return ()
    kept = [phrase for phrase in (clause.object, *clause.obliques) if phrase is not None]
    kept += [phrase_of(child, claim.lexicon) for child in children(clause.predicate, "nmod")]
    return next((phrase.tokens for phrase in kept if _is_set_by_others(phrase, claim)), ())


def _is_set_by_others(phrase: Phrase, claim: Claim) -> bool:
    named = any(token.pos_ == "PROPN" or (token.i > 0 and token.text.isupper()) for token in phrase.tokens)
    rule = bool({"method", "document", "award", "name"} & set(phrase.classes[:1]))
    return rule or lemma_of(phrase.head) in claim.lexicon.words("thresholds") or (named and not _is_person(phrase))


def _is_person(phrase: Phrase) -> bool:
    return "person" in phrase.classes[:1]


def _ended(claim: Claim) -> tuple[Token, ...]:
    """An end is put to what people do or undergo: "end the use of trial days", "stop burning gas"."""
    clause = claim.clause
    loose = any(claim.is_one_of(token, "more", "less", "general") for token in claim.core)
    ends = clause.lemma in claim.lexicon.words("endings") and not loose and claim.object_class != "quality"
    return (clause.predicate,) if ends else ()


def _again(claim: Claim) -> tuple[Token, ...]:
    """Animals, plants and products do again what they no longer did ("the partridge breeds again")."""
    clause = claim.clause
    back = claim.has("again")
    lives = {"live", "create", "work"} & set(clause.classes[:1]) and clause.object is None
    natural = clause.subject is not None and clause.subject.classes[:1] in {(), ("thing",)}
    return (back[0],) if back and lives and (natural or claim.actor is Actor.PRODUCT) else ()


def _seal(claim: Claim) -> tuple[Token, ...]:
    """A phrase that names what others hand out: "FSC certification for the whole range"."""
    clause = claim.clause
    named = clause.verb is None and noun_classes(clause.predicate, claim.lexicon)[:1] == ("award",)
    return (clause.predicate,) if named else ()


def _unaided(claim: Claim) -> tuple[Token, ...]:
    """People do something and nobody helps them: whether they do can be seen."""
    clause = claim.clause
    alone = [token for token in claim.has("unaided") if token.head.i == clause.predicate.i]
    return (alone[0],) if alone and clause.verb is not None and clause.object is not None else ()


def _in_a_span(claim: Claim) -> tuple[Token, ...]:
    """Each case takes no longer than a span ("hear within two weeks") or the same day; a deadline sounds alike."""
    clause = claim.clause
    if clause.verb is None or not {"live", "reach", "learn", "communicate"} & set(clause.classes[:1]):
        return ()
    if claim.actor not in {Actor.PEOPLE, Actor.OWNER} or any(claim.is_one_of(token, "more") for token in claim.core):
        return ()
    within = claim.lexicon.words("quantities", "measure_openers") & claim.lexicon.words("moments", "within")
    spans = [moment.tokens for moment in claim.frame.moments if moment.tokens[0].lower_ in within]
    days = [token for token in claim.frame.doc if token.lower_ in claim.lexicon.words("same")]
    spans += [(day, day.head) for day in days if "time" in noun_classes(day.head, claim.lexicon)]
    return spans[0] if spans else ()


def _everywhere(claim: Claim) -> tuple[Token, ...]:
    """Something that can be seen is there in every place, for everybody: "a nurse in each school"."""
    clause = claim.clause
    if any(claim.is_one_of(token, "good", "more", "less", "general", "fluff") for token in claim.core):
        return ()
    ranged = [token for token in claim.has("universals") if relation(token) == "det"]
    placed = [token for token in ranged if _SERVED & set(noun_classes(token.head, claim.lexicon)[:1])]
    named = noun_classes(clause.predicate, claim.lexicon) if clause.verb is None else ()
    affected = claim.affected.classes[:1] if claim.affected is not None else ()
    there = clause.verb is not None and {"live", "be"} & set(clause.classes[:1]) and _SEEN_THINGS & set(affected)
    return (placed[0],) if placed and (there or (_SEEN_THINGS - {"work"}) & set(named[:1])) else ()


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
        beside = children(holder, "conj") if holder is not None else []
        partly = holder is not None and any(child.lower_ in claim.lexicon.words("in_part") for child in holder.children)
        if (
            partly
            or claim.modifiers(holder, "good", "more")
            or any(claim.is_one_of(token, "good", "fluff") for token in beside)
        ):
            continue
        for token in claim.modifiers(holder, "state"):
            if token.i in {own.i for own in claim.region} and not claim.is_comparative(token):
                return (token,)
    return ()


def _place_in_a_state(claim: Claim) -> tuple[Token, ...]:
    """A phrase that names people or a place in such a state ("a smoke-free generation", "an emission-free centre")."""
    clause = claim.clause
    if clause.verb is not None or not {"place", "person", "body"} & set(
        noun_classes(clause.predicate, claim.lexicon)[:1]
    ):
        return ()
    described = children(clause.predicate, "amod")
    if claim.modifiers(clause.predicate, "more", "less"):
        return ()
    return tuple(token for token in described if claim.is_one_of(token, "state") and not is_verb(token))[:1]


def _better_than_before(claim: Claim) -> tuple[Token, ...]:
    """More or less than in a known period or than a named thing ("fewer falls than last winter")."""
    for token in claim.frame.doc:
        if token.lower_ in claim.lexicon.words("comparing") and token.i + 1 < len(claim.frame.doc):
            after = claim.frame.doc[token.i + 1 : token.i + 5]
            times = claim.lexicon.words("moments", "periods") | claim.lexicon.words("moments", "seasons")
            if any(word.like_num or {word.lower_, lemma_of(word).lower()} & times for word in after):
                return (token, *after)
    return ()


def _as_now(claim: Claim) -> tuple[Token, ...]:
    """A figure stays what it is ("the number of visitors stays the same", "at the present level")."""
    clause = claim.clause
    figures = [phrase for phrase in (clause.subject, clause.object) if phrase and phrase.classes[:1] == ("metric",)]
    if not figures or not {"keep", "be"} & set(clause.classes[:2]):
        return ()
    now = claim.lexicon.words("baseline")
    levels = [token for token in claim.region if any(child.lower_ in now for child in children(token, "amod"))]
    return tuple([*claim.has("unchanged"), *levels][:1])


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
    _none,
    _all,
    _norm_met,
    _ended,
    _again,
    _seal,
    _unaided,
    _in_a_span,
    _everywhere,
    _exact_change,
    _state,
    _place_in_a_state,
    _better_than_before,
    _as_now,
    _standing,
    _seen_ability,
)
