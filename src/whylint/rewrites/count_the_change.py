"""Count what changes in the place of what is produced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.rewrites.rewrite import Rewrite
from whylint.rewrites.wording import lowered, tidy, written

if TYPE_CHECKING:
    from whylint.rewrites.rewrite import Draft


def count_the_change(draft: Draft) -> tuple[Rewrite, ...]:
    """Ask for the share of people who do something thanks to what is produced, from now to a target."""
    clause = draft.clause
    doc = draft.frame.doc
    if clause is None or clause.object is None:
        produced = list(doc)
    elif clause.object.tokens[0].i < clause.predicate.i:
        produced = list(clause.object.tokens)
    else:
        produced = list(doc[clause.object.tokens[0].i :])
    thing = tidy(lowered(produced, draft.lexicon))
    counted = draft.phrases.say("count_the_change", object=thing)
    moments = [written(moment.tokens) for moment in draft.frame.moments if moment.deadline]
    apart = next((moment for moment in moments if moment not in thing), None)
    said = draft.phrases.say("by_date_of", change=counted, moment=apart) if apart else counted
    return (Rewrite(draft.begun(said)),)
