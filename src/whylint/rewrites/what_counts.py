"""Say by what thing a claim would be judged, if by any that it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.goal_frame import Mood, ReasonKind
from whylint.frame.words import children, relation

if TYPE_CHECKING:
    from whylint.frame.goal_frame import Clause, Phrase
    from whylint.rewrites.rewrite import Draft

_ACTORS = frozenset({"body", "place", "name", "person"})
_ACTS_ON = frozenset({"raise", "lower", "remove", "improve", "keep", "support", "create"})
"""What verbs and nouns for work do that change what they act on."""


def is_what_counts(changed: Phrase, draft: Draft) -> bool:
    """Say whether a claim is judged by a thing: not by its purpose, and neither by who acts nor by half of a name."""
    clause = draft.clause
    purposes = [reason for reason in draft.frame.reasons if reason.kind is not ReasonKind.CAUSE]
    acts = (
        clause is not None and changed is clause.subject and bool({"body", "place", "name"} & set(changed.classes[:1]))
    )
    acts = acts or _is_moved_to_do(changed, draft)
    cut = clause is not None and clause.mood is Mood.FINITE and bool(changed.preposition)
    cut = cut or (changed.tokens[-1].i != changed.head.i and changed.tokens[-1].pos_ not in {"NOUN", "PROPN"})
    return not (purposes or acts or cut)


def _is_moved_to_do(changed: Phrase, draft: Draft) -> bool:
    """Say whether others are helped or asked to do something ("help *the committee* to …"), or it is all of a kind."""
    first = changed.tokens[0]
    behind = changed.tokens[-1].nbor() if changed.tokens[-1].i + 1 < len(first.doc) else first
    does = behind.pos_ == "PART" and relation(behind) == "mark" and bool(_ACTORS & set(changed.classes[:1]))
    return does or first.lower_ in draft.lexicon.words("universals")


def is_changed_by(claim: Clause, changed: Phrase) -> bool:
    """Say whether a claim changes a thing that it acts on, rather than does something with it ("*link* two dances")."""
    acted_on = changed is claim.object or bool(changed.preposition)
    return not acted_on or bool(_ACTS_ON & set(claim.classes[:1]))


def is_described_work(claim: Clause) -> bool:
    """Say whether a noun for work is the claim by what is said of it ("*safe* disposal of chemicals")."""
    return claim.verb is None and claim.object is not None and bool(children(claim.predicate, "amod"))
