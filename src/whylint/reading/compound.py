"""Does a statement make two claims of which one could come true without the other?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.reading.answer import NO, YES, Answer, Stretch

if TYPE_CHECKING:
    from whylint.frame.goal_frame import Clause, GoalFrame

_CHANGES = frozenset({"raise", "lower", "improve", "remove", "keep", "reach", "create", "learn", "be", "live"})


def read_compound(frame: GoalFrame) -> Answer:
    """Answer whether two claims with a change and an object of their own stand side by side."""
    if not frame.sure:
        return Answer(NO)
    first, *others = frame.claims
    for other in others:
        if _has_own_object(first) and _has_own_object(other) and _CHANGES & set(other.classes) and _differs(first, other):
            stretches = (first, other)
            return Answer(YES, tuple(Stretch(clause.predicate.idx, clause.predicate.idx + len(clause.predicate)) for clause in stretches))
    return Answer(NO)


def _has_own_object(clause: Clause) -> bool:
    return clause.object is not None or clause.complement is not None or (clause.subject is not None and not clause.passive)


def _differs(first: Clause, other: Clause) -> bool:
    """Two claims about one object are one claim ("measure and improve the wait")."""
    if first.object is None or other.object is None:
        return True
    return first.object.head.i != other.object.head.i
