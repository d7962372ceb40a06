"""Ask which change is meant: of what is made or done as the goal that it serves, of a vague change behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.goal_frame import ReasonKind
from whylint.rewrites.asking import asked_change, purpose_of, seen_in
from whylint.rewrites.people import people_in
from whylint.rewrites.places import end_of_claim
from whylint.rewrites.rewrite import Rewrite
from whylint.rewrites.wording import inserted, tidy, written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from whylint.frame.goal_frame import Reason
    from whylint.rewrites.rewrite import Draft

_STATES = frozenset({"be", "learn", "think"})


def ask_for_change(draft: Draft) -> tuple[Rewrite, ...]:
    """Ask for the change: beside the sentence, which becomes a strategy that serves it, or behind it."""
    if draft.level == "outcome":
        return _pinned_down(draft)
    lifted = Rewrite(draft.begun(asked_change(draft)), (("strategies", draft.claim_text),))
    if (wanted := _purpose_as_goal(draft)) is not None:
        return (wanted, lifted)
    return (lifted, with_purpose(draft, draft.text))


def with_purpose(draft: Draft, text: str) -> Rewrite:
    """Return a text with the purpose to fill in behind its claim."""
    offset = end_of_claim(draft) if text == draft.text else len(text)
    return Rewrite(inserted(text, offset, purpose_of(draft), draft.phrases.say("purpose_joint")))


def _pinned_down(draft: Draft) -> tuple[Rewrite, ...]:
    """Keep a vague change, and ask what one would see of it; a purpose that it has moves to a field of its own."""
    clause, people = draft.clause, people_in(draft)
    states = clause is not None and (bool(_STATES & set(clause.classes[:1])) or clause.complement is not None)
    if people is not None and people.acting and states and not draft.frame.reasons:
        return (Rewrite(inserted(draft.text, end_of_claim(draft), seen_in(draft), ": ")),)
    purposes = [reason for reason in draft.frame.reasons if reason.kind is not ReasonKind.CAUSE]
    if not purposes:
        return (with_purpose(draft, draft.text),)
    bare = _without(draft, purposes[0].tokens)
    why = tidy(written(purposes[0].tokens))
    rewrite = with_purpose(draft, bare)
    return (Rewrite(rewrite.text, (("why", why),)),) if _stands_behind(draft, purposes[0]) else ()


def _purpose_as_goal(draft: Draft) -> Rewrite | None:
    """Make the purpose that follows a means or work the goal, asked further since it is vague."""
    purposes = [reason for reason in draft.frame.reasons if reason.kind is ReasonKind.PURPOSE]
    if not purposes or not _stands_behind(draft, purposes[0]):
        return None
    goal = _infinitive_of(draft, purposes[0])
    if goal is None:
        return None
    strategy = _without(draft, purposes[0].tokens)
    return Rewrite(with_purpose(draft, draft.begun(goal)).text, (("strategies", draft.begun(strategy)),))


def _infinitive_of(draft: Draft, reason: Reason) -> str | None:
    """Return a purpose in the infinitive without the words that open it, or None where it has another form."""
    verb = reason.clause.verb
    if verb is None or reason.clause.subject is not None:
        return None
    marks = [token for token in reason.tokens if token.dep_ in {"mark", "fixed"} or token.is_punct]
    opening = {token.i for token in marks if token.i < verb.i and token.head.i in {verb.i, *(mark.i for mark in marks)}}
    if not opening or any(child.dep_.startswith("aux") for child in verb.children):
        return None
    return written(token for token in reason.tokens if token.i not in opening) or None


def _stands_behind(draft: Draft, reason: Reason) -> bool:
    return draft.clause is not None and reason.tokens[0].i > draft.clause.predicate.i


def _without(draft: Draft, left_out: Sequence[Token]) -> str:
    gone = {token.i for token in left_out}
    return written(token for token in draft.frame.doc if token.i not in gone)
