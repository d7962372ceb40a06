"""Count what changes in the place of what is produced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.rewrites.rewrite import Rewrite
from whylint.rewrites.wording import lowered

if TYPE_CHECKING:
    from whylint.rewrites.rewrite import Draft


def count_the_change(draft: Draft) -> tuple[Rewrite, ...]:
    """Ask for the share of people who do something thanks to what is produced, from now to a target."""
    clause = draft.clause
    produced = clause.object.tokens if clause is not None and clause.object is not None else list(draft.frame.doc)
    thing = lowered(produced, draft.lexicon)
    return (Rewrite(draft.begun(draft.phrases.say("count_the_change", object=thing))),)
