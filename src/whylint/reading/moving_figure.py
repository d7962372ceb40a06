"""A figure that moves from one value to another: "Waiting list from 31 to 12 weeks", "Mishandled bags: 9 -> 4".

Whatever the words are, such a phrase is an outcome, and its second value is the target.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from whylint.frame.goal_frame import text_of

if TYPE_CHECKING:
    from whylint.frame.goal_frame import Quantity
    from whylint.language.parses import Token
    from whylint.reading.claim import Claim

_ARROWS = frozenset({"->", "=>", "→"})
_WORDS_BEFORE_NUMBER = 2
"""How many words may stand between "to" and its number ("to under 24 hours", "to at most 12")."""


def moving_figure(claim: Claim) -> tuple[Token, ...]:
    """Return the words from one value to the other, in a phrase without a verb; nothing where no figure moves."""
    if claim.clause.verb is not None:
        return ()
    quantities = claim.quantities
    for first, second in pairwise(quantities):
        if _is_led_by(first, "from", claim) and _is_led_by(second, "to", claim):
            return tuple(claim.frame.doc[first.tokens[0].i - 1 : second.tokens[-1].i + 1])
    return next((quantity.tokens for quantity in quantities if _has_arrow(quantity)), ())


def _is_led_by(quantity: Quantity, words: str, claim: Claim) -> bool:
    start = quantity.tokens[0].i
    before = claim.frame.doc[max(0, start - 1 - _WORDS_BEFORE_NUMBER) : start]
    return any(token.lower_ in claim.lexicon.words(words) for token in before)


def _has_arrow(quantity: Quantity) -> bool:
    text = text_of(quantity.tokens)
    return any(arrow in text for arrow in _ARROWS)
