"""Does a statement make two claims of which one could come true without the other?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.reading.answer import NO, YES, Answer, Stretch

if TYPE_CHECKING:
    from whylint.frame.goal_frame import Clause, GoalFrame

_CHANGES = frozenset({"raise", "lower", "improve", "remove", "keep", "reach"})


def read_compound(frame: GoalFrame) -> Answer:
    """Answer whether two claims stand side by side, each a change of its own, or one claim is made of unlike things."""
    if not frame.sure or not frame.claims:
        return Answer(NO)
    first, *others = frame.claims
    for other in others:
        if _changes(first) and _changes(other) and _differs(first, other):
            words = [claim.predicate for claim in (first, other)]
            return Answer(YES, tuple(Stretch(token.idx, token.idx + len(token)) for token in words))
    return Answer(NO)


def _changes(clause: Clause) -> bool:
    """Say whether a clause claims a change of something that it names."""
    own = clause.object is not None or (clause.subject is not None and clause.complement is None)
    return own and bool(_CHANGES & set(clause.classes[:1]))


def _differs(first: Clause, other: Clause) -> bool:
    """Two changes of one thing are one claim ("raise and keep the standard"); so is one that only follows on."""
    if first.object is None or other.object is None:
        return first.subject is not None and other.subject is not None and first.subject.head.i != other.subject.head.i
    pronoun = other.object.head.pos_ == "PRON"
    return not pronoun and first.object.head.i != other.object.head.i
