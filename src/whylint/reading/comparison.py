"""Is there a comparison that says neither than what nor by how much? And a target without the present value?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.words import children, features, relation
from whylint.reading.answer import NO, YES, Answer, stretch
from whylint.reading.measurable import is_target, target_of
from whylint.reading.wording import own_words, phrases_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.frame.goal_frame import GoalFrame, Quantity
    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Token
    from whylint.reading.claim import Claim

_DIRECTED = frozenset({"raise", "lower"})
_SAID = frozenset({"ADJ", "ADV", "DET", "PRON"})
_TWO = 2


def loose_comparison(claim: Claim) -> Answer:
    """Answer whether a claim without a target says more, better or faster, and not than what."""
    lexicon = claim.lexicon
    if claim.quantities or target_of(claim) or _looks_back(claim):
        return Answer(NO)
    own = own_words(claim.frame.doc)
    fixed = {
        token.i for tokens in phrases_in(claim.frame.doc, lexicon.words("comparisons", "fixed")) for token in tokens
    }
    loose = [
        token
        for token in claim.core
        if token.i in own - fixed and _compares(token, lexicon) and _is_claimed(token, claim)
    ]
    return Answer(YES, tuple(stretch((token,)) for token in loose)) if loose else Answer(NO)


def _compares(token: Token, lexicon: Lexicon) -> bool:
    amount = token.lower_ in lexicon.words("comparisons", "amounts")
    return amount or (token.pos_ in _SAID and "Cmp" in features(token, "Degree"))


def _is_claimed(token: Token, claim: Claim) -> bool:
    """Say whether a comparative makes the claim; "the smaller halls" only tells which are meant."""
    clause = claim.clause
    holders = [each.i for each in (clause.predicate, clause.verb, clause.complement) if each is not None]
    if token.i in holders or (token.head.i in holders and relation(token) in {"advmod", "xcomp", "obl"}):
        return True
    if any("Def" in features(child, "Definite") for child in children(token.head, "det")):
        return False
    amount = token.lower_ in claim.lexicon.words("comparisons", "amounts")
    subject = clause.subject is not None and token.head.i == clause.subject.head.i
    acted_on = clause.object is not None and token.head.i == clause.object.head.i
    return (subject and amount) or acted_on or (clause.verb is None and token.head.i in holders)


def no_baseline(claim: Claim, targets: Sequence[GoalFrame]) -> Answer:
    """Answer whether a change to or by an amount is asked for, and nothing says how things stand now.

    `targets` are the frames of the measures beside the goal, which may say it.
    """
    clause = claim.clause
    exact = clause.lemma in claim.lexicon.words("exact_changes")
    if not _DIRECTED & set(clause.classes[:1]) or _looks_back(claim):
        return Answer(NO)
    amounts = [quantity for quantity in claim.quantities if is_target(quantity, claim)]
    told = any(tells_now(frame, claim.lexicon) for frame in (claim.frame, *targets))
    if len(amounts) != 1 or told or _is_nothing(amounts[0], claim.lexicon):
        return Answer(NO)
    if not exact and not _is_led_to(amounts[0], claim.lexicon):
        return Answer(NO)
    return Answer(YES, (stretch(amounts[0].tokens),))


def _looks_back(claim: Claim) -> bool:
    """Say whether the claim says than what, or than when ("compared with 2024")."""
    compared = any(token.lower_ in claim.lexicon.words("comparing") for token in claim.frame.doc)
    return compared or any(not moment.deadline for moment in claim.frame.moments)


def tells_now(frame: GoalFrame, lexicon: Lexicon) -> bool:
    """Say whether a present value is given: two amounts of one measure, or a word for now."""
    own = [token for token in frame.doc if token.i not in frame.aside]
    return len(frame.quantities) >= _TWO or any(token.lower_ in lexicon.words("baseline") for token in own)


def _is_nothing(amount: Quantity, lexicon: Lexicon) -> bool:
    """Say whether the target is none at all, which is an end state."""
    values = lexicon.entry("quantities", "number_words")
    return any(token.text == "0" or str(values.get(token.lower_)) == "0" for token in amount.tokens)


def _is_led_to(amount: Quantity, lexicon: Lexicon) -> bool:
    """Say whether a preposition leads to an amount ("to 4 %", "by a third"); else it is what is got ("raise 2000")."""
    counted = [token.head for token in amount.tokens if token.dep_ == "nummod"]
    cases = [case for holder in (*amount.tokens, *counted) for case in children(holder, "case")]
    return any(case.lower_ in lexicon.words("comparisons", "up_to") for case in cases)
