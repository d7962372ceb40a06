"""What people do at most so often, or nobody at all: "New colleagues ring the desk at most five times".

Nobody plans to do a thing that seldom, or never, so whatever the verb is, this is an outcome.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.words import children
from whylint.reading.claim import Actor

if TYPE_CHECKING:
    from whylint.frame.goal_frame import Quantity
    from whylint.reading.claim import Claim

_LONGEST = 3
"""Words in a limit, before its number."""


def is_limited(claim: Claim) -> bool:
    """Say whether a claim sets a limit to what people do, or says that nobody and nothing does it."""
    if _is_of_nobody(claim):
        return True
    return claim.actor is Actor.PEOPLE and any(_has_limit(quantity, claim) for quantity in claim.quantities)


def _is_of_nobody(claim: Claim) -> bool:
    """Say whether what a claim is told of is denied ("*no* team does what another did", "*nobody* has to ask")."""
    clause = claim.clause
    if clause.verb is None:
        return False
    told_of = clause.object if clause.passive else clause.subject
    above = [clause.verb, *(verb for verb in clause.verb.ancestors if verb.i < clause.verb.i)]
    heads = [head for verb in above for head in children(verb, "nsubj")]
    heads += [told_of.head] if told_of is not None else []
    denials = claim.lexicon.words("negations")
    return any(word.lower_ in denials for head in heads for word in (head, *children(head, "det")))


def _has_limit(quantity: Quantity, claim: Claim) -> bool:
    """Say whether the words before a number, some of which may be read as part of the amount, name a limit."""
    place = next((token.i for token in quantity.tokens if token.like_num), quantity.tokens[0].i)
    words = [token.lower_ for token in claim.frame.doc[max(0, place - _LONGEST) : place]]
    ends = {" ".join(words[start:]) for start in range(len(words))}
    return not ends.isdisjoint(claim.lexicon.words("limits"))
