"""Add a moment: in the sentence, and as a deadline beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.rewrites.places import behind_finite_verb, end_of_claim, takes_front
from whylint.rewrites.rewrite import Rewrite
from whylint.rewrites.wording import inserted, lowered, tidy

if TYPE_CHECKING:
    from whylint.rewrites.rewrite import Draft


def add_moment(draft: Draft) -> tuple[Rewrite, ...]:
    """Add a moment where the language of the statement has it, and offer it as a field."""
    field = Rewrite(draft.text, (("deadline", draft.phrases.ask("date")),))
    if draft.clause is None:
        return (field,)
    return (Rewrite(_with_moment(draft)), field)


def _with_moment(draft: Draft) -> str:
    say = draft.phrases.say
    if draft.phrases.verb_final:
        offset = behind_finite_verb(draft)
        return inserted(draft.text, offset, say("moment")) if offset is not None else _fronted(draft)
    if takes_front(draft):
        return _fronted(draft)
    return inserted(draft.text, end_of_claim(draft, before_means=True), say("moment"))


def _fronted(draft: Draft) -> str:
    doc = draft.frame.doc
    first = next((token for token in doc if not token.is_punct and not token.is_space), doc[0])
    opening = lowered(doc[first.i : first.i + 1])
    rest = opening + draft.text[first.idx + len(first) :]
    return draft.begun(tidy(f"{draft.phrases.say('moment_first')} {rest}"))
