"""See how a sentence goes on behind a place, so that nothing is put between a noun and what tells which it is."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from whylint.frame.words import is_verb
from whylint.rewrites.wording import end_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.language.parses import Token
    from whylint.rewrites.rewrite import Draft


def goes_on_with_clause(draft: Draft, offset: int) -> bool:
    """Say whether a clause follows what may be said of the noun before a place ("barriers | *to trade* in …")."""
    return not draft.phrases.verb_final and any(_is_said(token) for token in _until_pause(draft, offset))


def behind_phrases(draft: Draft, offset: int) -> int:
    """Return a place behind the phrases that follow it, in a language that has its verb before them.

    So behind "of people | *with a disability*, above all in …", and before what is no part of the claim.
    """
    words = _until_pause(draft, offset)
    opens = bool(words) and words[0].pos_ == "ADP"
    return end_of(words[-1]) if opens and not draft.phrases.verb_final else offset


def _until_pause(draft: Draft, offset: int) -> Sequence[Token]:
    """Return the words from a place to the next mark, reason, means or moment."""
    behind = [token for token in draft.frame.doc if token.idx >= offset]
    return list(takewhile(lambda token: not token.is_punct and token.i not in draft.frame.aside, behind))


def _is_said(token: Token) -> bool:
    return (is_verb(token) and token.dep_ != "amod") or token.pos_ in {"AUX", "SCONJ"}
