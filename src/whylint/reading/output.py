"""Does a measure count what is produced, rather than what changes because of it?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.goal_frame import Mood
from whylint.frame.words import children, features, is_verb, noun_classes, verb_lemma
from whylint.reading.answer import NO, UNKNOWN, YES, Answer
from whylint.reading.claim import Actor, counted, main_claim
from whylint.reading.level import level_of, stretch_of, what_counts

if TYPE_CHECKING:
    from whylint.frame.goal_frame import GoalFrame
    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Token
    from whylint.reading.claim import Claim

_PRODUCED = frozenset({"means", "feature", "activity"})
_PRODUCTS = frozenset({"work", "document", "content", "function", "method"})
_MAKING = frozenset({"create", "work", "communicate", "function"})


def read_output(frame: GoalFrame, lexicon: Lexicon) -> Answer:
    """Answer whether a measure counts our own work or its products. A share or a speed tells of more than that."""
    if frame.main is None or not frame.sure:
        return Answer(UNKNOWN)
    claim = main_claim(frame, lexicon)
    if what_counts(claim) is not claim or claim.in_time or _is_share(claim) or _is_taken_for_order(claim):
        return Answer(NO)
    if claim.clause.mood is Mood.NOMINAL:
        produced = _counts_products(claim)
    else:
        produced = claim.actor is Actor.OWNER and level_of(claim) in _PRODUCED
    return Answer(YES if produced else NO, (stretch_of(claim),))


def _is_share(claim: Claim) -> bool:
    percent = claim.lexicon.words("quantities", "percent")
    return any(token.lower_ in percent for quantity in claim.quantities for token in quantity.tokens) or any(
        quantity.unit in percent for quantity in claim.quantities
    )


def _is_taken_for_order(claim: Claim) -> bool:
    """Say whether a noun for a part of something is read as an order ("*Share* of tenants who can plan it")."""
    first = claim.clause.predicate
    opens = first.i == 0 and claim.clause.mood is Mood.IMPERATIVE and first.lower_ in claim.lexicon.words("shares")
    return opens and len(first.doc) > 1 and first.nbor().pos_ == "ADP"


def _counts_products(claim: Claim) -> bool:
    """Say whether a phrase counts products: "12 newsletters a year", "the number of workshops held".

    An amount that does not open the phrase may be a limit, or a step between two amounts.
    """
    named = claim.clause.predicate
    head = counted(named, claim.lexicon)
    if not _PRODUCTS & set(noun_classes(head, claim.lexicon)[:1]):
        return False
    if head is not named:
        return any(_is_made(child, claim.lexicon) for child in children(head, "acl", "amod"))
    return any(quantity.tokens[0].i == 0 and quantity.tokens[0].head.i == head.i for quantity in claim.quantities)


def _is_made(token: Token, lexicon: Lexicon) -> bool:
    """Say whether a participle says that something was made or carried out ("*held* workshops")."""
    participle = is_verb(token) or "Part" in features(token, "VerbForm")
    return participle and bool(_MAKING & set(lexicon.verb_classes(verb_lemma(token, lexicon))[:1]))
