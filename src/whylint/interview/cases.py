"""What is asked about: the statements of a file with what is found on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from whylint.interview.plan import asked_of, opens
from whylint.sources.document import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whylint.linter.diagnostic import CheckResult, Diagnostic
    from whylint.sources.document import Document, Statement


@dataclass(frozen=True)
class Case:
    """A statement with what is found on it, and on its measure if it has only one.

    `number` is that of its document in the file. Where the document `lacks_goal`, it is a strategy or tactic that has
    none to serve, and the goal is asked for.
    """

    number: int
    document: Document
    statement: Statement
    language: str
    found: tuple[Diagnostic, ...]
    lacks_goal: bool = False

    @property
    def place(self) -> tuple[int, str]:
        """Where it stands: the number of the document and the pointer in it, an empty one for a lacking goal."""
        return self.number, "" if self.lacks_goal else self.statement.pointer

    @property
    def is_goal(self) -> bool:
        """Whether a goal is asked about, or for."""
        return self.lacks_goal or self.statement.role is Role.GOAL

    @property
    def codes(self) -> frozenset[str]:
        """The codes of what is found."""
        return frozenset(found.code for found in self.found)


def all_cases(result: CheckResult) -> tuple[Case, ...]:
    """Return the statements of a file that could be read, in file order, whether or not anything is found on them."""
    cases: list[Case] = []
    for number, document in enumerate(result.documents):
        for statement in document.statements:
            reading = result.readings.get((document.file.path, statement.pointer))
            if reading is None:
                continue
            about = [statement, *_sole_measure(statement)]
            found = tuple(one for one in result.diagnostics if any(_is_on(one, other) for other in about))
            cases.append(Case(number, document, statement, reading.language, found))
    return tuple(cases)


def _is_on(found: Diagnostic, statement: Statement) -> bool:
    """Say whether something is found on a statement; no two begin at the same place of a file."""
    return found.statement is not None and found.statement.text.outer == statement.text.outer


def cases_to_ask(result: CheckResult) -> tuple[Case, ...]:
    """Return what there is to ask about in a file: first the goals that are lacking, then its statements in order."""
    cases = all_cases(result)
    within = {(case.number, one.pointer) for case in cases for one in _sole_measure(case.statement)}
    asked = [case for case in cases if asked_of(case.codes) and case.place not in within]
    return (*_goals_lacking(result, cases), *asked)


def _goals_lacking(result: CheckResult, cases: tuple[Case, ...]) -> Iterator[Case]:
    """Yield, for each document that lacks a goal, the statement at which that can be seen."""
    lacking = [one for one in result.diagnostics if one.statement is None and opens("lacking", {one.code})]
    for found in lacking:
        for case in cases:
            if case.statement.text.span() == found.span:
                yield Case(case.number, case.document, case.statement, case.language, (found,), lacks_goal=True)


def _sole_measure(statement: Statement) -> tuple[Statement, ...]:
    """Return the measure of a goal that has one, which is asked about with the goal."""
    return statement.measures if statement.role is Role.GOAL and len(statement.measures) == 1 else ()
