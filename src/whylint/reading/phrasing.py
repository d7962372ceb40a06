"""How a statement is phrased: which words stand in it, in which place, and which of them stand side by side."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from whylint.frame.words import lemma_of
from whylint.reading.telling_words import telling_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whylint.frame.goal_frame import GoalFrame
    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Token

_OUTER = "|"
"""What stands before the first and behind the last word."""
_IN_PLACE, _ANYWHERE = 1.0, 0.5
_AS_ITSELF = frozenset({"VERB", "ADP", "AUX", "DET", "PRON", "SCONJ", "PART", "CCONJ"})
"""The parts of speech of which the word counts among its neighbours; of others only that one stands there."""


def phrasing_of(frame: GoalFrame, lexicon: Lexicon) -> dict[str, float]:
    """Return the traits of the phrasing, each with its strength."""
    found = {f"pair {pair}": _ANYWHERE for pair in _pairs(frame)}
    words = telling_words(frame, lexicon)
    found |= {f"says {_lemma(token)}": _ANYWHERE for token in words.open_class}
    in_place = {"verb": words.verb, "object": words.object, "subject": words.subject}
    found |= {f"{name} is {_lemma(token)}": _IN_PLACE for name, tokens in in_place.items() for token in tokens}
    return found


def _pairs(frame: GoalFrame) -> Iterator[str]:
    signs = [_lemma(token) if token.pos_ in _AS_ITSELF else token.pos_ for token in frame.doc]
    return (f"{first} {second}" for first, second in pairwise([_OUTER, *signs, _OUTER]))


def _lemma(token: Token) -> str:
    return lemma_of(token).lower()
