"""The moves: each turns a finding into text to start from, in the author's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.reading.answer import YES
from whylint.rewrites.realise import (
    capitalised,
    change_without_subject,
    end_of_claim,
    inserted,
    insertion_point,
    lowered,
    without,
    written,
)
from whylint.rewrites.rewrite import Draft, Rewrite

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from whylint.frame.goal_frame import Phrase

_MOST = 3
"""The most rewrites that a finding offers."""


def rewrites_for(moves: tuple[str, ...], draft: Draft) -> tuple[Rewrite, ...]:
    """Return what the moves of a rule make of a statement, the best first and none that repeats the statement."""
    made: list[Rewrite] = []
    for move in moves:
        for rewrite in _MOVES[move](draft):
            if rewrite not in made and (rewrite.text != draft.text.strip() or rewrite.fields):
                made.append(rewrite)
    return tuple(made[:_MOST])


def lift_means(draft: Draft) -> tuple[Rewrite, ...]:
    """Make the change the goal and keep the means as a strategy that serves it."""
    phrases = draft.phrases
    strategy = (("strategies", draft.claim_text),)
    if draft.answers["swappable_means"].value != YES:
        return (Rewrite(capitalised(phrases.say("change")), strategy), _with_purpose(draft, draft.claim_text))
    means = draft.frame.means
    clause = draft.frame.claims[0]
    acts = clause.causer or clause.subject
    change = change_without_subject(draft) if acts is not None or not means else without(draft, means[0].tokens)
    return (Rewrite(_with_purpose(draft, change).text if not draft.frame.reasons else change, strategy),)


def ask_for_change(draft: Draft) -> tuple[Rewrite, ...]:
    """Ask what a feature or work lets whom do or spares them, and keep the sentence as a strategy."""
    phrases = draft.phrases
    made = _object(draft)
    change = phrases.say("change_thanks_to", object=lowered(made)) if made is not None else phrases.say("change")
    strategy = (("strategies", draft.claim_text),)
    asked = Rewrite(capitalised(change), strategy)
    return (asked,) if draft.frame.reasons else (asked, _with_purpose(draft, draft.claim_text))


def add_measure(draft: Draft) -> tuple[Rewrite, ...]:
    """Add from where to where: in the sentence where its words are a figure, else as a measure beside it."""
    phrases = draft.phrases
    changed = _object(draft)
    if changed is not None and {"metric", "event", "nuisance"} & set(changed.classes[:1]):
        return (Rewrite(inserted(draft, insertion_point(draft), phrases.say("measured"))),)
    measure = phrases.say("measure_of", object=lowered(changed)) if changed is not None else phrases.say("measure")
    return (Rewrite(draft.claim_text, (("measure", measure),)),)


def add_reason(draft: Draft) -> tuple[Rewrite, ...]:
    """Add the problem that goes away: in the sentence, or as a field."""
    phrases = draft.phrases
    field = (("why", phrases.say("reason")),)
    return (_with_purpose(draft, draft.claim_text), Rewrite(draft.claim_text, field))


def add_moment(draft: Draft) -> tuple[Rewrite, ...]:
    """Add a moment: as a field, and in the sentence where its verb does not stand last."""
    phrases = draft.phrases
    field = Rewrite(draft.claim_text, (("deadline", phrases.say("moment_field")),))
    if phrases.verb_final:
        return (field,)
    return (Rewrite(inserted(draft, end_of_claim(draft), phrases.say("moment"))), field)


def name_the_goal(draft: Draft) -> tuple[Rewrite, ...]:
    """Name the higher goal instead of pointing at it."""
    phrases = draft.phrases
    return (
        Rewrite(capitalised(phrases.say("named_goal"))),
        Rewrite(capitalised(phrases.say("change")), (("supports", phrases.say("named_goal_id")),)),
    )


def make_a_claim(draft: Draft) -> tuple[Rewrite, ...]:
    """Turn a topic into a change that comes about through it."""
    topic = written(draft.frame.doc)
    if draft.frame.doc and draft.frame.doc[0].pos_ != "PROPN" and topic[1:] == topic[1:].lower():
        topic = topic[:1].lower() + topic[1:]
    return (Rewrite(capitalised(draft.phrases.say("claim", topic=topic))),)


def write_the_goal(draft: Draft) -> tuple[Rewrite, ...]:
    """Give the form of a goal to fill in."""
    return (Rewrite(capitalised(draft.phrases.say("change") + " " + draft.phrases.say("moment"))),)


def _with_purpose(draft: Draft, text: str) -> Rewrite:
    return Rewrite(f"{text}{draft.phrases.say('purpose_comma')} {draft.phrases.say('purpose')}")


def _object(draft: Draft) -> Phrase | None:
    """Return what the claim is about: what is acted on, else what changes."""
    if not draft.frame.claims:
        return None
    clause = draft.frame.claims[0]
    found = clause.object or clause.subject
    return None if found is None or found.head.pos_ == "PRON" else found


_MOVES: Mapping[str, Callable[[Draft], tuple[Rewrite, ...]]] = {
    "lift-means": lift_means,
    "ask-for-change": ask_for_change,
    "add-measure": add_measure,
    "add-reason": add_reason,
    "add-moment": add_moment,
    "name-the-goal": name_the_goal,
    "make-a-claim": make_a_claim,
    "write-the-goal": write_the_goal,
}
