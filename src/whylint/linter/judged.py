"""Judge the statements of a document: what is concluded from each, and then how they stand together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from whylint.linter.task import tasks_of
from whylint.reading.ladder import read_whole, within_reach
from whylint.reading.same_goal import Goal, compare_goals
from whylint.rules.judge import judge, judge_whole
from whylint.sources.document import InputError, Role

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from whylint.linter.conclusion import Conclusion
    from whylint.linter.task import Basis, Task
    from whylint.reading.answer import Answer, FactName
    from whylint.rewrites.rewrite import Rewrite
    from whylint.rules.judge import Finding
    from whylint.sources.document import Document, Statement
    from whylint.sources.place import SourceText


@dataclass(frozen=True)
class Prepared:
    """A document, what was found about it as a whole, and by pointer the tasks that its statements make."""

    document: Document
    basis: Basis
    whole: tuple[Finding, ...]
    tasks: Mapping[str, Task]


@dataclass(frozen=True, slots=True)
class Judged:
    """A statement with all that was concluded from it; `rewrites` by the codes of the rules that offer them."""

    document: Document
    statement: Statement
    language: str
    answers: Mapping[FactName, Answer]
    findings: tuple[Finding, ...]
    rewrites: Mapping[str, tuple[Rewrite, ...]]


def prepare(document: Document, languages: Sequence[str | None], basis: Basis) -> Prepared:
    """Return what there is to judge of a document; `languages` has None for a statement that cannot be read."""
    whole = judge_whole(read_whole(document, basis.names), basis.book, basis.selected)
    pairs = zip(document.statements, languages, strict=True)
    known = {statement.pointer: language for statement, language in pairs if language is not None}
    return Prepared(document, basis, whole, tasks_of(document, known, whole, basis))


def judge_document(prepared: Prepared, conclusions: Mapping[str, Conclusion]) -> tuple[list[Judged], list[InputError]]:
    """Return the statements of a document with their findings; one on which whylint broke is an error instead.

    `conclusions` is by pointer. A link that says no outcome names where something stands, and is no statement.
    """
    document, book, selected = prepared.document, prepared.basis.book, prepared.basis.selected
    read = [one for one in document.statements if one.pointer in conclusions]
    errors = [_broken(document, one, reason) for one in read if (reason := conclusions[one.pointer].broken) is not None]
    read = [one for one in read if conclusions[one.pointer].answers]
    compared = compare_goals(
        Goal(one.pointer, one.text.text, prepared.tasks[one.pointer].language, conclusions[one.pointer].gist)
        for one in read
        if one.role is Role.GOAL and within_reach(conclusions[one.pointer].answers)
    )
    judged = []
    for one in read:
        task, concluded = prepared.tasks[one.pointer], conclusions[one.pointer]
        answers = {**concluded.answers, **task.rungs, **compared.get(one.pointer, {})}
        findings = judge(answers, one.role, book, selected, concluded.matches)
        judged.append(Judged(document, one, task.language, answers, findings, concluded.rewrites))
    return judged, errors


def _broken(document: Document, statement: Statement, reason: str) -> InputError:
    message = f"whylint broke on this statement ({reason}); the others were checked. Please report it"
    return error_at(document, statement.text, message)


def error_at(document: Document, text: SourceText, message: str) -> InputError:
    """Return an error at the beginning of a text."""
    start = text.span().start
    return InputError(document.file.path, start.line, start.column, message)
