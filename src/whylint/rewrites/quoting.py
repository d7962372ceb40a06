"""Put the author's words between quotes, where they hold marks that would run into the sentence around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from whylint.rewrites.rewrite import Draft

_MARKS = frozenset({":", ";"})


def quoted(said: str, draft: Draft) -> str:
    """Return the words of a statement behind a colon, as they are written if they hold a colon or semicolon."""
    if not any(token.text in _MARKS for token in draft.frame.doc) or not _MARKS & set(draft.claim_text):
        return said
    return draft.phrases.say("quoted", change=draft.claim_text)
