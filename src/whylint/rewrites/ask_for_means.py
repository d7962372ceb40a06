"""Ask what will be done, where a strategy only says what is wanted or about what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.words import features
from whylint.rewrites.add_reason import opens_as_purpose
from whylint.rewrites.quoting import is_framed, quoted
from whylint.rewrites.rewrite import Rewrite
from whylint.rewrites.wording import lowered, tidy

if TYPE_CHECKING:
    from whylint.rewrites.rewrite import Draft

_OPENING = 3
"""Within how many words a statement points back to what was said before it."""


def ask_for_means(draft: Draft) -> tuple[Rewrite, ...]:
    """Ask for the means in front of the change that it serves, or of the topic."""
    words = [token for token in draft.frame.doc if not token.is_space]
    said = tidy(lowered(words, draft.lexicon)) if words else draft.claim_text
    if draft.level == "topic":
        return (Rewrite(draft.phrases.say("about_topic", topic=draft.claim_text)),)
    if _points_back(draft):
        return ()
    if opens_as_purpose(draft):
        return (Rewrite(draft.phrases.ask("what_you_do") + draft.phrases.say("comma_joint") + said),)
    if is_framed(draft):
        return (Rewrite(draft.phrases.ask("what_you_do"), (("why", draft.claim_text),)),)
    return (Rewrite(draft.phrases.say("for_change", change=quoted(said, draft))),)


def _points_back(draft: Draft) -> bool:
    """Say whether a statement opens with what stood before it, and cannot follow other words ("To *this* end, …")."""
    opening = [token for token in draft.frame.doc if token.is_alpha][:_OPENING]
    comma = next((token.i for token in draft.frame.doc if token.text == ","), 0)
    return any("Dem" in features(token, "PronType") and token.i < comma for token in opening)
