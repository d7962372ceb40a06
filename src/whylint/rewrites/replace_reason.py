"""Ask for another reason in the place of one that tells nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.goal_frame import ReasonKind
from whylint.reading.answer import YES
from whylint.rewrites.add_reason import kind_of_reason
from whylint.rewrites.asking import cause_of, purpose_of
from whylint.rewrites.rewrite import Rewrite
from whylint.rewrites.wording import end_of, inserted, tidy

if TYPE_CHECKING:
    from whylint.language.parses import Token
    from whylint.rewrites.rewrite import Draft


def replace_reason(draft: Draft) -> tuple[Rewrite, ...]:
    """Ask for the problem or purpose: behind a vague purpose, in the place of a reason that says nothing new.

    Where a reason stands otherwise than behind the claim, it is asked for in the field beside it.
    """
    phrases, reasons = draft.phrases, draft.frame.reasons
    field = Rewrite(draft.text, (("why", phrases.ask("problem")),))
    if len(reasons) != 1:
        return (field,)
    (reason,) = reasons
    words = [token for token in reason.tokens if not token.is_punct]
    vague = draft.answers["vague_why"].value == YES and reason.kind is not ReasonKind.CAUSE
    if vague and _ends_in(draft, words[-1]):
        return (_behind(draft, end_of(words[-1])),)
    start, end = reason.tokens[0].idx, end_of(reason.tokens[-1])
    before = tidy(draft.text[:start])
    if not before:
        return (field,)
    wanted_away = reason.kind.value == "cause" and kind_of_reason(draft) == "cause"
    kind, asked = ("cause", cause_of) if wanted_away else ("purpose", purpose_of)
    text = inserted(before + draft.text[end:], len(before), asked(draft, before), phrases.say(f"{kind}_joint"))
    return (Rewrite(text),)


def _ends_in(draft: Draft, last: Token) -> bool:
    """Say whether nothing but marks follows a word."""
    return all(token.is_punct or token.is_space for token in draft.frame.doc[last.i + 1 :])


def _behind(draft: Draft, offset: int) -> Rewrite:
    """Keep a vague reason, and ask behind it what it lets whom do."""
    asked = purpose_of(draft, draft.text[:offset])
    return Rewrite(inserted(draft.text, offset, asked, draft.phrases.say("comma_joint")))
