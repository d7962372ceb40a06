"""What is the statement's main claim: an outcome, a feature, a means, an activity, a borrowed goal, a topic?

Section 1 of the reading guide, as conditions over who acts, what the verb does and what it is done to. A verb of
several senses takes the first that fits its object. Where no condition fits, the level is unknown.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whylint.frame.goal_frame import Mood, ReasonKind
from whylint.frame.words import children, features, is_verb, lemma_of, noun_classes, relation
from whylint.reading.answer import UNKNOWN, YES, Answer, Level, Stretch
from whylint.reading.claim import Actor, Claim, asked_once, claim_of, main_claim
from whylint.reading.level_of_others import (
    level_of_existence,
    level_of_matter,
    level_of_passive,
    level_of_people,
    level_of_product,
    level_of_undertaking,
)
from whylint.reading.level_of_owner import STATES, level_of_owner
from whylint.reading.level_of_phrase import is_bare, is_wished_for, level_of_phrase, may_be_order
from whylint.reading.limited import is_limited
from whylint.reading.placeholder import placeholder
from whylint.reading.vague import is_concrete, vagueness

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whylint.frame.goal_frame import GoalFrame, Phrase
    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Token

_YEAR = re.compile(r"20\d\d")
_LEANING = frozenset({"support", "reach", "function"})


def read_level(frame: GoalFrame, lexicon: Lexicon) -> Answer:
    """Answer what the main claim is, with the words that make it."""
    if (words := placeholder(frame, lexicon)) is not None:
        return Answer("placeholder", words)
    if frame.main is None:
        return Answer("topic", (Stretch(0, len(frame.doc.text)),))
    claim = main_claim(frame, lexicon)
    evidence = (stretch_of(claim),)
    if not frame.sure:
        return Answer(UNKNOWN, evidence)
    level = "outcome" if is_limited(claim) else level_of(what_counts(claim))
    if level == "topic" and (not is_bare(claim) or is_wished_for(claim) or may_be_order(claim)):
        level = UNKNOWN
    return Answer(level, evidence)


def what_counts(claim: Claim) -> Claim:
    """Return the claim by which a statement is judged: the main one, or else the concrete outcome it is done for."""
    if level_of(claim) == "outcome" and vagueness(claim) != YES:
        return claim
    return _purpose_of(claim) or claim


@asked_once  # of the purpose alone: a claim that kept itself as an answer would only go as garbage
def _purpose_of(claim: Claim) -> Claim | None:
    return concrete_purpose(claim.frame, claim.lexicon)


def concrete_purpose(frame: GoalFrame, lexicon: Lexicon) -> Claim | None:
    """Return the first reason that names a concrete outcome, or None; such a reason is what the statement is about."""
    return next(
        (claim for claim in purposes(frame, lexicon) if level_of(claim) == "outcome" and is_concrete(claim)), None
    )


def purposes(frame: GoalFrame, lexicon: Lexicon) -> Iterator[Claim]:
    """Yield what a statement is done for: the claims of its reasons, apart from causes."""
    for reason in frame.reasons:
        if reason.kind is not ReasonKind.CAUSE:
            elsewhere = frozenset(range(len(frame.doc))) - {token.i for token in reason.tokens}
            elsewhere |= {token.i for moment in frame.moments for token in moment.tokens}
            yield claim_of(reason.clause, frame, lexicon, elsewhere)


def stretch_of(claim: Claim) -> Stretch:
    """Return the words that make a claim: from the first to the last of its verb, subject, object and complement."""
    clause = claim.clause
    parts: list[Token] = [clause.predicate]
    parts += [clause.verb] if clause.verb is not None else []
    parts += [clause.complement] if clause.complement is not None else []
    for phrase in (clause.subject, claim.affected):
        parts += list(phrase.tokens) if phrase is not None else []
    parts += children(clause.predicate, "compound:prt", "expl")
    parts += [child for child in clause.predicate.children if child.lower_ in claim.lexicon.words("expletives")]
    if clause.mood is Mood.NOMINAL:
        parts += [token for token in claim.region if not token.is_punct]
    return Stretch(min(token.idx for token in parts), max(token.end for token in parts))


@asked_once
def level_of(claim: Claim) -> Level:
    """Return the level of one claim by its grammar, or unknown."""
    clause = claim.clause
    if _is_borrowed(claim):
        return "borrowed"
    if clause.existential:
        return level_of_existence(claim)
    if clause.mood is Mood.NOMINAL:
        return level_of_phrase(claim)
    if clause.continued and claim.object_class not in STATES and "be" not in clause.classes:
        return "activity"
    if clause.passive and clause.subject is None:
        return level_of_passive(claim)
    if clause.causative and claim.actor not in {Actor.PEOPLE, Actor.OWNER}:
        return "outcome"
    functions = clause.classes[:1] == ("function",) and clause.subject is not None and not clause.passive
    if functions and claim.actor not in {Actor.OWNER, Actor.BODY} and not _is_only_person(clause.subject):
        return level_of_product(claim)
    by_actor = {
        Actor.PEOPLE: level_of_people,
        Actor.PRODUCT: level_of_product,
        Actor.UNDERTAKING: level_of_undertaking,
        Actor.MATTER: level_of_matter,
    }
    return by_actor.get(claim.actor, level_of_owner)(claim)


def _is_only_person(phrase: Phrase | None) -> bool:
    """Say whether a noun names a person and no thing as well ("monitor" may be either)."""
    return phrase is not None and "person" in phrase.classes and "artefact" not in phrase.classes


def _is_borrowed(claim: Claim) -> bool:
    """An aim that is not said, and is to be supported, reached or the like."""
    counted = [quantity for quantity in claim.quantities if not _YEAR.fullmatch(quantity.tokens[0].text)]
    if counted or not _LEANING & set(claim.clause.classes):
        return False
    pointed_at = claim.affected.head if claim.affected is not None else claim.clause.predicate
    heads = [pointed_at, *children(pointed_at, "nmod")]
    heads += [phrase.head for phrase in claim.clause.obliques if "support" in claim.clause.classes[:1]]
    pointing = {"aim", "document"} if claim.clause.classes[:1] == ("support",) else {"aim"}
    aims = [head for head in heads if pointing & set(noun_classes(head, claim.lexicon))]
    clauses = [child for head in aims for child in children(head, "acl", "ccomp", "appos", "advcl") if is_verb(child)]
    says_which = [child for child in clauses if "Part" not in features(child, "VerbForm")]
    nominalised = claim.lexicon.nominalised_verb(lemma_of(pointed_at)) is not None
    held = bool(aims) and (aims[0].i == pointed_at.i or nominalised or relation(aims[0]) == "obl")
    return held and not says_which
