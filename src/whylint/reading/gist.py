"""What a goal says, in short: what it is about, in which direction, how much and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.words import is_verb, lemma_of, verb_lemma
from whylint.reading.claim import main_claim
from whylint.reading.level import stretch_of
from whylint.reading.same_goal import DOWN, UP, Gist

if TYPE_CHECKING:
    from whylint.frame.goal_frame import GoalFrame
    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Token
    from whylint.reading.claim import Claim

_DIRECTIONS = {"raise": UP, "more": UP, "lower": DOWN, "less": DOWN}
_DENIED = "negation"
_LIKE = frozenset({"improve", "support", "keep", "remove", "reach"})
"""Classes of verbs that differ in style and not in what they claim."""


def gist_of(frame: GoalFrame, lexicon: Lexicon) -> Gist | None:
    """Return what a goal says, or None where that is not sure enough to compare."""
    if not frame.sure or len(frame.claims) != 1:
        return None
    claim = main_claim(frame, lexicon)
    amounts = {token.i for quantity in frame.quantities for token in quantity.tokens}
    tokens = [token for token in claim.core if token.i not in amounts and token.is_alpha]
    directions = {found for token in tokens if (found := _direction(token, claim))}
    nouns = [token for token in tokens if token.pos_ in {"NOUN", "PROPN"}]
    if len(directions) > 1 or not nouns:
        return None
    return Gist(
        words=" ".join(sorted({word for token in tokens if (word := _word(token, claim))})),
        direction=next(iter(directions), ""),
        amounts=tuple(" ".join(token.lower_ for token in quantity.tokens) for quantity in frame.quantities),
        moments=tuple(" ".join(token.lower_ for token in moment.tokens) for moment in frame.moments),
        stretch=stretch_of(claim),
    )


def _direction(token: Token, claim: Claim) -> str:
    classes = _verb(token, claim) if is_verb(token) else claim.lexicon.adjective_classes(token.lower_)
    usable = is_verb(token) or token.pos_ in {"ADJ", "ADV", "DET", "PRON", "NUM"}
    return _DIRECTIONS.get(classes[0], "") if classes and usable else ""


def _word(token: Token, claim: Claim) -> str:
    """Return what a token adds to what a goal says; nothing for a direction, and for words of grammar only."""
    lexicon = claim.lexicon
    if token.lower_ in lexicon.words("negations"):
        return _DENIED
    if _direction(token, claim):
        return ""
    if is_verb(token):
        kind = next(iter(_verb(token, claim)), "")
        return "" if kind == "be" else kind if kind in _LIKE else verb_lemma(token, lexicon)
    if token.pos_ in {"NOUN", "PROPN"}:
        lemma = lemma_of(token).lower()
        return "" if lemma in lexicon.words("counts") else lemma
    return lemma_of(token).lower() if token.pos_ in {"ADJ", "NUM", "X"} else ""


def _verb(token: Token, claim: Claim) -> tuple[str, ...]:
    return claim.lexicon.verb_classes(verb_lemma(token, claim.lexicon))
