"""Give the form of a goal to fill in, with what the author did write down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.rewrites.asking import change_for
from whylint.rewrites.rewrite import Rewrite
from whylint.rewrites.wording import tidy, written

if TYPE_CHECKING:
    from whylint.rewrites.rewrite import Draft


def write_the_goal(draft: Draft) -> tuple[Rewrite, ...]:
    """Give the form of a goal, under the topic that stands before the words that only keep its place."""
    say = draft.phrases.say
    change = change_for(draft)
    moments = [written(moment.tokens) for moment in draft.frame.moments if moment.deadline]
    dated = say("by_date_of", change=change, moment=moments[0]) if moments else say("by_date", change=change)
    topic = _topic(draft)
    return (Rewrite(say("labelled", topic=topic, change=dated) if topic else dated),)


def _topic(draft: Draft) -> str:
    """Return the noun phrase that a statement opens with, before the words that keep a place."""
    evidence = draft.answers["level"].evidence
    if not evidence or evidence[0].start == 0:
        return ""
    before = [token for token in draft.frame.doc if token.idx < evidence[0].start]
    first_mark = next((number for number, token in enumerate(before) if token.is_punct), len(before))
    opening = before[:first_mark]
    nouns = {"NOUN", "PROPN", "ADJ", "DET"}
    named = opening and all(token.pos_ in nouns for token in opening) and first_mark < len(before)
    return tidy(written(opening)) if named else ""
