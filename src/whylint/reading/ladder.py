"""Does a document hang together: goals with owners, strategies that serve them, references that lead somewhere?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from whylint.reading.answer import NO, YES, Answer, Beside, FactName, Stretch
from whylint.sources.document import Role

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from whylint.sources.document import Document, Statement

MOST_GOALS = 7
"""As many things as people keep in mind at once."""
_SERVING = frozenset({Role.STRATEGY, Role.TACTIC})


def plain(text: str) -> str:
    """Return a text without what makes no difference to a reference: case, and how much white space there is."""
    return " ".join(text.split()).casefold()


@dataclass(frozen=True)
class Names:
    """What a reference may name: the ids of statements, and their texts, in plain form."""

    ids: frozenset[str]
    texts: frozenset[str]

    def leads_nowhere(self, reference: str) -> bool:
        """Say whether a reference looks like an id and is none. A longer text may name a goal kept elsewhere."""
        longest = max((len(name.split()) for name in self.ids), default=1)
        return bool(reference.strip()) and not self.has(reference) and len(reference.split()) <= longest

    def has(self, reference: str) -> bool:
        """Say whether a reference names a statement."""
        name = plain(reference)
        return name in self.ids or name in self.texts


def names_in(documents: Iterable[Document]) -> Names:
    """Return what can be referred to in some documents."""
    statements = [statement for document in documents for statement in document.statements]
    ids = frozenset(plain(statement.id) for statement in statements if statement.id)
    return Names(ids, frozenset(plain(statement.text.text) for statement in statements))


def read_rungs(document: Document, names: Names) -> dict[str, dict[FactName, Answer]]:
    """Answer by pointer, for each statement, what its place on the ladder is."""
    unshared = _unshared(document)
    lost = _lacks_goal(document, names)
    answers: dict[str, dict[FactName, Answer]] = {}
    alike: dict[tuple[tuple[FactName, Answer], ...], dict[FactName, Answer]] = {}
    for statement in document.statements:
        own: dict[FactName, Answer] = {"unknown_reference": _unknown_reference(statement, names)}
        if statement.role in _SERVING:
            is_orphan = _is_orphan(statement) and not lost and not document.has_prose_goals
            own["orphan"] = Answer(YES if is_orphan else NO)
        if statement.role is Role.GOAL:
            own["not_shared"] = Answer(YES if statement.pointer in unshared else NO)
        answers[statement.pointer] = alike.setdefault(tuple(own.items()), own)  # one for all that stand alike
    return answers


def read_whole(document: Document, names: Names) -> dict[FactName, Answer]:
    """Answer what holds of the document as a whole; `about` says at which statement it can be seen."""
    tops = [one for one in document.statements if one.role is Role.GOAL and one.parent is None and not one.is_link]
    serving = [one for one in document.statements if one.role in _SERVING]
    no_goal, too_many = _lacks_goal(document, names), len(tops) > MOST_GOALS
    return {
        "no_goal": Answer(YES, about=serving[0].pointer) if no_goal else Answer(NO),
        "too_many_goals": Answer(YES, about=tops[MOST_GOALS].pointer) if too_many else Answer(NO),
    }


def _lacks_goal(document: Document, names: Names) -> bool:
    """Say whether there are strategies or tactics and no goal, nor a reference to one that stands elsewhere."""
    serving = [one for one in document.statements if one.role in _SERVING]
    served = any(names.has(text.text) for one in serving for text in one.supports)
    has_goals = document.has_prose_goals or any(one.role is Role.GOAL for one in document.statements)
    return bool(serving) and not served and not has_goals


def _is_orphan(statement: Statement) -> bool:
    return statement.parent is None and not any(text.text for text in statement.supports)


def _unknown_reference(statement: Statement, names: Names) -> Answer:
    for number, text in enumerate(statement.supports):
        if names.leads_nowhere(text.text):
            return Answer(YES, (Stretch(0, len(text.text)),), Beside("supports", number))
    return Answer(NO)


def _unshared(document: Document) -> frozenset[str]:
    """Return the pointers of the goals that nobody is named for.

    A list of mere sentences is not asked for names. Where nobody is named anywhere it is enough to ask once, at the
    first goal.
    """
    tops = [one for one in document.statements if one.role is Role.GOAL and one.parent is None]
    parents = {one.parent for one in document.statements}
    if any(text.text for text in document.owners) or not any(_has_fields(one, parents) for one in tops):
        return frozenset()
    unshared = [one.pointer for one in tops if not any(text.text for text in one.owners)]
    named = any(text.text for one in document.statements for text in one.owners)
    return frozenset(unshared if named else unshared[:1])


def _has_fields(goal: Statement, parents: Container[str | None]) -> bool:
    """Say whether anything stands beside the text of a goal, or under it: its pointer is among the `parents`."""
    beside = goal.id or goal.why or goal.deadline or goal.owners or goal.supports
    return bool(beside) or goal.pointer in parents


def within_reach(answers: Mapping[FactName, Answer]) -> bool:
    """Say whether a statement claims anything that another could claim as well or deny."""
    return answers["level"].value not in {"topic", "placeholder"}
