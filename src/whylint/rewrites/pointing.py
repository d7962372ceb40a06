"""Say whether words of a statement need the rest of it to be understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.words import features

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.language.parses import Token

_ROLES = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod:poss"})
_NAMING = frozenset({"Neg", "Ind"})
"""The kinds of pronouns that name somebody themselves ("*nobody* … their")."""


def points_outside(tokens: Sequence[Token]) -> bool:
    """Say whether words have a pronoun for what only the rest of the sentence names ("so that *they* keep up")."""
    named = next((token.i for token in tokens if _names(token)), tokens[-1].i + 1 if tokens else 0)
    pronouns = [token for token in tokens if token.pos_ == "PRON" and "3" in features(token, "Person")]
    return any(token.i < named and token.dep_ in _ROLES and not _names(token) for token in pronouns)


def _names(token: Token) -> bool:
    """Say whether a word names what a pronoun can stand for, and not only what is somebody's ("*its* value")."""
    owned = any(child.dep_ == "nmod:poss" and child.pos_ == "PRON" for child in token.children)
    return bool(_NAMING & features(token, "PronType")) or (token.pos_ in {"NOUN", "PROPN"} and not owned)
