"""Files of goals with diagnostics about them, built by hand."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from rich.console import Console

from whylint.linter.diagnostic import CheckResult, Diagnostic, Related, Severity, Suggestion
from whylint.reporting.text import write_text
from whylint.sources.document import InputError, Role, Statement
from whylint.sources.place import SourceFile, SourceText, Span

if TYPE_CHECKING:
    from collections.abc import Sequence


class GoalFile:
    """A file in which words are found by searching for them."""

    def __init__(self, text: str, path: str = "goals.yaml") -> None:
        self.file = SourceFile(path, text)

    def span(self, words: str) -> Span:
        start = self.file.text.index(words)
        return self.file.span(start, start + len(words))

    def statement(self, words: str, *, pointer: str = "/goals/0", statement_id: str | None = None) -> Statement:
        start = self.file.text.index(words)
        end = start + len(words)
        text = SourceText(self.file, words, tuple(range(start, end)), tuple(range(start + 1, end + 1)), (start, end))
        return Statement(text, Role.GOAL, pointer, statement_id)

    def found(  # noqa: PLR0913
        self,
        code: str,
        words: str,
        statement: Statement | None = None,
        *,
        severity: Severity = "error",
        message: str = "Two readers would picture different changes.",
        question: str = "What would you see?",
        missing: str | None = None,
        language: str | None = "en",
        suggestions: tuple[Suggestion, ...] = (),
    ) -> Diagnostic:
        related: tuple[Related, ...] = ()
        if missing is not None and statement is not None:
            end = statement.text.outer[1]
            related = (Related(missing, self.file.span(end, end)),)
        name = f"name-of-{code.lower()}"
        span = self.span(words)
        return Diagnostic(
            code,
            name,
            severity,
            message,
            question,
            self.file,
            span,
            related,
            statement,
            language,
            suggestions,
            language,
        )


def result_of(
    *diagnostics: Diagnostic,
    files: Sequence[tuple[str, int]] = (("goals.yaml", 1),),
    errors: Sequence[InputError] = (),
) -> CheckResult:
    return CheckResult(diagnostics, tuple(files), tuple(errors))


def shown(result: CheckResult, width: int = 100, language: str | None = None) -> str:
    """What a reader sees of a result without colours."""
    stream = io.StringIO()
    write_text(result, Console(file=stream, width=width, force_terminal=False), language)
    return stream.getvalue()


def block(lines: str) -> str:
    """A block of lines written in a test, where `.` at the start of a line stands for the left edge."""
    return "\n".join(line.strip().removeprefix(".") for line in lines.strip("\n").split("\n") if line.strip())
