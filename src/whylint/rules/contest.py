"""The contest of the rules: which of them compete for one question, in which order, and what each role is asked."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from whylint.rules.entry import Entry, read_entry
from whylint.sources.document import Role

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from pathlib import Path

CODE = re.compile(r"WHY\d{3}")


@dataclass(frozen=True)
class Question:
    """A question, the codes that compete for it (the first that holds wins), and the later questions it then stops."""

    name: str
    codes: tuple[str, ...]
    stops: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Contest:
    """The questions in order, the codes that compete with none, and the codes by role, of the document, of comments."""

    questions: tuple[Question, ...]
    alone: tuple[str, ...]
    roles: Mapping[Role, frozenset[str]] = field(hash=False)
    document: frozenset[str]
    comments: frozenset[str] = frozenset()

    @property
    def codes(self) -> tuple[str, ...]:
        """Return all codes, built or not."""
        return (*(code for question in self.questions for code in question.codes), *self.alone)

    @property
    def apart(self) -> frozenset[str]:
        """Return the codes that are asked of no statement."""
        return self.document | self.comments

    def with_code(self, code: str, roles: Collection[Role]) -> Contest:
        """Return the contest with a code besides that competes with none and is asked of some roles."""
        asked = {role: codes | {code} if role in roles else codes for role, codes in self.roles.items()}
        return replace(self, alone=(*self.alone, code), roles=asked)


def read_contest(path: Path) -> Contest:
    """Read the contest from its file."""
    fields = read_entry(path).fields(("questions", "alone", "roles", "document"), ("comments",))
    placed: set[str] = set()
    questions = _questions(fields["questions"], placed)
    alone = _codes(fields["alone"])
    _place(fields["alone"], alone, placed)
    roles = fields["roles"].fields([role.value for role in Role])
    others = [fields[name] for name in ("document", "comments") if name in fields]
    for entry in (*roles.values(), *others):
        _known(entry, placed)
    return Contest(
        questions=questions,
        alone=alone,
        roles={Role(name): frozenset(_codes(entry)) for name, entry in roles.items()},
        document=frozenset(_codes(fields["document"])),
        comments=frozenset(_codes(fields["comments"])) if "comments" in fields else frozenset(),
    )


def _questions(entry: Entry, placed: set[str]) -> tuple[Question, ...]:
    """Return the questions, and add their codes to those that have a place."""
    found = [item.fields(("question", "codes"), ("stops",)) for item in entry.items()]
    names = [fields["question"].text() for fields in found]
    _demand_different(fields["question"] for fields in found)
    questions: list[Question] = []
    for number, fields in enumerate(found):
        codes = _codes(fields["codes"])
        _place(fields["codes"], codes, placed)
        later = names[number + 1 :]
        stops = fields["stops"].items() if "stops" in fields else ()
        stopped = frozenset(stop.choice(later, "later question") for stop in stops)
        questions.append(Question(names[number], codes, stopped))
    return tuple(questions)


def _demand_different(questions: Iterable[Entry]) -> None:
    """Demand that no question is asked twice."""
    seen: set[str] = set()
    for question in questions:
        if question.text() in seen:
            raise question.error(f"the question “{question.text()}” is asked twice")
        seen.add(question.text())


def _codes(entry: Entry) -> tuple[str, ...]:
    """Return a list of codes."""
    for item in entry.items():
        if not CODE.fullmatch(item.text()):
            raise item.error(f"“{item.text()}” is not a code like WHY101")
    return tuple(item.text() for item in entry.items())


def _place(entry: Entry, codes: tuple[str, ...], placed: set[str]) -> None:
    """Give codes a place in the contest; none may have two."""
    for code in codes:
        if code in placed:
            raise entry.error(f"{code} already has a place in the contest")
        placed.add(code)


def _known(entry: Entry, placed: set[str]) -> None:
    """Demand of a list of codes that each has a place in the contest."""
    for item in entry.items():
        if item.text() not in placed:
            raise item.error(f"{item.text()} stands under no question, nor under “alone”")
