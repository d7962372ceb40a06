"""Ask what will be done, where a strategy only says what is wanted or about what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.rewrites.rewrite import Rewrite
from whylint.rewrites.wording import lowered, tidy

if TYPE_CHECKING:
    from whylint.rewrites.rewrite import Draft


def ask_for_means(draft: Draft) -> tuple[Rewrite, ...]:
    """Ask for the means in front of the change that it serves, or of the topic."""
    words = [token for token in draft.frame.doc if not token.is_space]
    said = tidy(lowered(words, draft.lexicon)) if words else draft.claim_text
    if draft.level == "topic":
        return (Rewrite(draft.phrases.say("about_topic", topic=draft.claim_text)),)
    return (Rewrite(draft.phrases.say("for_change", change=said)),)
