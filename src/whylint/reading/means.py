"""Is the change tied to one means that another could replace? And is the claim an end in itself?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.words import lemma_of, noun_classes
from whylint.reading.answer import NO, YES, Answer, stretch
from whylint.reading.claim import Actor, Claim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.frame.goal_frame import Phrase
    from whylint.language.parses import Token

_REPLACEABLE = frozenset({"artefact", "function", "name", "content"})
_CHANGES = frozenset({"raise", "lower", "improve", "remove", "keep", "support"})
_REPLACEABLE_WORK = frozenset({"method", "work", "document"})


def swappable_means(claim: Claim, subject: str | None, *, measured: bool) -> Answer:
    """Answer whether a means brings the change about. `subject` is the means that the document is about, if named.

    The quality of a thing as its users feel it ("the site loads within two seconds") is about that very thing; a means
    in a "by …" phrase beside a measured change is a strategy that the reader can tell apart.
    """
    phrase = claim.clause.causer or claim.clause.subject
    if phrase is not None and _is_means(phrase, claim, subject) and _acts_on_other(claim, phrase):
        return Answer(YES, (stretch(phrase.tokens),))
    if not measured:
        for means in claim.frame.means:
            named = subject is not None and lemma_of(means.head).lower() == subject.lower()
            if _REPLACEABLE & set(means.classes[:1]) or named:
                return Answer(YES, (stretch(_trimmed(means.tokens)),))
    return Answer(NO)


def end_in_itself(claim: Claim) -> Answer:
    """Answer whether nobody would ask why: a harm to people ends or does not happen."""
    lexicon = claim.lexicon
    ended = bool(claim.has("negations")) or "remove" in claim.clause.classes[:1]
    harms = [
        token
        for token in claim.region
        if token.lower_ in lexicon.words("harms") or lemma_of(token).lower() in lexicon.words("harms")
    ]
    return Answer(YES, (stretch((harms[0],)),)) if ended and harms else Answer(NO)


def _is_means(phrase: Phrase, claim: Claim, subject: str | None) -> bool:
    if subject is not None and lemma_of(phrase.head).lower() in subject.lower().split():
        return True
    kinds = _REPLACEABLE | _REPLACEABLE_WORK if claim.clause.object is not None else _REPLACEABLE
    return bool(kinds & set(noun_classes(phrase.head, claim.lexicon)[:1]))


def _acts_on_other(claim: Claim, phrase: Phrase) -> bool:
    """Say whether the means changes something beside itself."""
    clause = claim.clause
    if clause.causer is phrase:
        return True
    if clause.object is not None:
        leads_to = clause.lemma in claim.lexicon.words("lead_to")
        return leads_to or bool(_CHANGES & set(clause.classes[:2]))
    return claim.actor is not Actor.PRODUCT and claim.affected is not None and claim.affected is not clause.subject


def _trimmed(tokens: Sequence[Token]) -> Sequence[Token]:
    while tokens and tokens[-1].is_punct:
        tokens = tokens[:-1]
    return tokens
