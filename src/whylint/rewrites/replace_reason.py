"""Ask for another reason in the place of one that tells nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.rewrites.add_reason import kind_of_reason
from whylint.rewrites.asking import cause_of, purpose_of
from whylint.rewrites.rewrite import Rewrite
from whylint.rewrites.wording import end_of, inserted, tidy

if TYPE_CHECKING:
    from whylint.rewrites.rewrite import Draft


def replace_reason(draft: Draft) -> tuple[Rewrite, ...]:
    """Ask for the problem or purpose where the reason stands in the sentence, else in the field beside it."""
    phrases, reasons = draft.phrases, draft.frame.reasons
    field = Rewrite(draft.text, (("why", phrases.ask("problem")),))
    if len(reasons) != 1:
        return (field,)
    (reason,) = reasons
    start, end = reason.tokens[0].idx, end_of(reason.tokens[-1])
    before = tidy(draft.text[:start])
    if not before:
        return (field,)
    wanted_away = reason.kind.value == "cause" and kind_of_reason(draft) == "cause"
    kind, asked = ("cause", cause_of) if wanted_away else ("purpose", purpose_of)
    text = inserted(before + draft.text[end:], len(before), asked(draft, before), phrases.say(f"{kind}_joint"))
    return (Rewrite(text),)
