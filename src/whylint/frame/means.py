"""Find the means by which a change is to come about: "by …ing", and "by", "via", "with" and the like before a thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.goal_frame import Means
from whylint.frame.words import begins_with, children, dependents_of, is_verb, noun_classes, relation, subtree

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Token

_MEANS_CLASSES = frozenset({"artefact", "function", "method", "work", "document", "content", "body", "name"})


def find_means(spine: Sequence[Token], lexicon: Lexicon) -> tuple[Means, ...]:
    """Return the means of a claim: "by …ing", and "by", "via", "with" and the like before a thing or work."""
    openings = lexicon.words("means")
    found: list[Means] = []
    for token in dependents_of(spine):
        if token.dep_ == "obl:agent" and children(token.head, "aux:pass"):
            continue
        tokens = subtree(token)
        if not begins_with(tokens, openings):
            continue
        if relation(token) == "advcl" or is_verb(token):
            found.append(Means(tokens, token, ()))
        elif _MEANS_CLASSES & set((classes := noun_classes(token, lexicon))[:1]):
            found.append(Means(tokens, token, classes))
    return tuple(found)
