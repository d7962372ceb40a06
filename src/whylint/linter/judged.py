"""Judge the statements of a document: what is concluded from each, and then how they stand together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from whylint.linter.concluding import conclude_all
from whylint.linter.conclusion import PackedRewrites
from whylint.linter.readings import reading_of
from whylint.linter.task import tasks_of
from whylint.reading.ladder import read_whole, within_reach
from whylint.reading.same_goal import Comparison
from whylint.rules.judge import judge, judge_whole
from whylint.sources.document import InputError, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.linter.cache import Cache
    from whylint.linter.concluding import Progress
    from whylint.linter.conclusion import Conclusion
    from whylint.linter.readings import StatementReading
    from whylint.linter.task import Basis, Task
    from whylint.rules.judge import Finding
    from whylint.sources.document import Document, Statement
    from whylint.sources.place import SourceText


@dataclass(frozen=True)
class Prepared:
    """A document, what was found about it as a whole, and by pointer the tasks that its statements make till judged."""

    document: Document
    basis: Basis
    whole: tuple[Finding, ...]
    tasks: dict[str, Task]


@dataclass(frozen=True, slots=True)
class Judged:
    """A statement with what is reported of it."""

    document: Document
    statement: Statement
    language: str
    findings: tuple[Finding, ...]
    rewrites: PackedRewrites
    reading: StatementReading


@dataclass(frozen=True, slots=True)
class Verdict:
    """The statements of a document, judged; one on which whylint broke is an error instead."""

    judged: list[Judged] = field(default_factory=list)
    errors: list[InputError] = field(default_factory=list)


def prepare(document: Document, languages: Sequence[str | None], basis: Basis) -> Prepared:
    """Return what there is to judge of a document; `languages` has None for a statement that cannot be read."""
    whole = judge_whole(read_whole(document, basis.names), basis.book, basis.selected)
    pairs = zip(document.statements, languages, strict=True)
    known = {statement.pointer: language for statement, language in pairs if language is not None}
    return Prepared(document, basis, whole, tasks_of(document, known, whole, basis))


def judge_all(
    prepared: Sequence[Prepared], cache: Cache, on_progress: Progress | None = None, jobs: int | None = 1
) -> list[Verdict]:
    """Return what is to be said of each document. What is concluded from a statement is judged as it comes.

    `on_progress` is told how many of how many statements are done. `jobs` is how many processes may conclude, None for
    as many as pay.
    """
    judges = [_Judge(one) for one in prepared]
    for number, pointer, conclusion in conclude_all(prepared, cache, on_progress, jobs):
        judges[number].take(pointer, conclusion)
    return [judge.verdict for judge in judges]


class _Judge:
    """Judges the statements of a document in their order; of what was concluded from them it keeps what is reported."""

    def __init__(self, prepared: Prepared) -> None:
        self._prepared = prepared
        self._statements = {one.pointer: one for one in prepared.document.statements}
        self._comparison = Comparison()
        self.verdict = Verdict()

    def take(self, pointer: str, concluded: Conclusion) -> None:
        """Judge the next statement; a link that says no outcome names where something stands, and is no statement."""
        document, basis, task = self._prepared.document, self._prepared.basis, self._prepared.tasks.pop(pointer)
        statement = self._statements[pointer]
        if concluded.broken is not None:
            self.verdict.errors.append(_broken(document, statement, concluded.broken))
        if not concluded.answers:
            return
        answers = {**concluded.answers, **task.rungs}
        if statement.role is Role.GOAL and within_reach(answers):
            answers |= self._comparison.take(pointer, statement.text.text, task.language, concluded.gist)
        findings = judge(answers, statement.role, basis.book, basis.selected, concluded.matches)
        reading = reading_of(document, statement, task.language, answers)
        rewrites = PackedRewrites(concluded.rewrites, statement.text.text)
        judged = Judged(document, statement, task.language, findings, rewrites, reading)
        self.verdict.judged.append(judged)


def _broken(document: Document, statement: Statement, reason: str) -> InputError:
    message = f"whylint broke on this statement ({reason}); the others were checked. Please report it"
    return error_at(document, statement.text, message)


def error_at(document: Document, text: SourceText, message: str) -> InputError:
    """Return an error at the beginning of a text."""
    start = text.span().start
    return InputError(document.file.path, start.line, start.column, message)
