"""Put the author's words between quotes, where they hold marks that would run into the sentence around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.words import features, relation
from whylint.rewrites.places import finite_verb

if TYPE_CHECKING:
    from whylint.rewrites.rewrite import Draft

_MARKS = frozenset({":", ";"})
_CONTENT = frozenset({"ccomp", "xcomp", "csubj", "advcl", "acl"})
"""How a claim hangs on the words that say whose aim it is."""


def quoted(said: str, draft: Draft) -> str:
    """Return the words of a statement behind a colon, as they are written if they hold a colon or semicolon."""
    if not any(token.text in _MARKS for token in draft.frame.doc) or not _MARKS & set(draft.claim_text):
        return said
    return draft.phrases.say("quoted", change=draft.claim_text)


def is_framed(draft: Draft) -> bool:
    """Say whether a sentence first says that it tells an aim, or points at what stood before ("*Daarom willen we* …").

    Such a sentence stands alone and does not run behind a colon.
    """
    opening = next((token for token in draft.frame.doc if token.is_alpha), None)
    if opening is None or draft.clause is None or finite_verb(draft) is None:
        return False
    points_back = opening.lower_ in draft.phrases.patterns["points_back"].split()
    points_back = points_back or ("Dem" in features(opening, "PronType") and relation(opening) != "det")
    labelled = any(token.text == ":" for token in draft.frame.doc[: draft.clause.predicate.i])
    return points_back or (relation(draft.clause.predicate) in _CONTENT and not labelled)
