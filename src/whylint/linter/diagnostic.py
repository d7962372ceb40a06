"""What a check results in: diagnostics with places in files, and the errors that kept it from all its work."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from whylint.editing.edits import Edit
    from whylint.linter.baselined import StaleEntry
    from whylint.linter.readings import StatementReading
    from whylint.rules.rule import Rule
    from whylint.sources.document import Document, InputError, Statement
    from whylint.sources.place import SourceFile, Span

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
"""The severities, the worst first."""

Applicability = Literal["machine-applicable", "has-placeholders", "maybe-incorrect"]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A rewrite to start from. `text` may have several lines, as YAML, when it adds fields or a strategy."""

    text: str
    applicability: Applicability
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a finding speaks of: where the missing answer would stand, or another `statement`."""

    message: str
    span: Span
    statement: Statement | None = None


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding, in words, at its place. `statement` is None for a finding about the whole document.

    `language` is that of the words, `statement_language` that of the statement. `related` and `suggestions` may be made
    only when they are asked for (`MadeLate`).
    """

    code: str
    name: str
    severity: Severity
    message: str
    question: str
    file: SourceFile
    span: Span
    related: Sequence[Related] = ()
    statement: Statement | None = None
    language: str | None = None
    suggestions: Sequence[Suggestion] = ()
    statement_language: str | None = None

    @property
    def is_about_comment(self) -> bool:
        """Say whether it is about a comment that silences others, and about no statement or document."""
        return self.statement is None and self.statement_language is None


@dataclass(frozen=True)
class CheckResult:
    """All that a check found, and the documents it read; `files`: the path of each file, how many statements it has.

    `fail_on`: the mildest finding that fails, for each file with a configuration that says so.
    `suppressed` are the findings that comments in the files silence. `readings`: what was read of each statement,
    by the path of its file and its pointer. `house_rules` are the organisation's own rules. `in_baseline` are the
    findings that a baseline knows, `stale` its entries of which nothing is left. `judged`: how many statements were
    judged, where only those that changed since a revision are; None where all are. `is_self_contained`: nothing decided
    it but what was asked, the files that were named, and the configurations that are nearest to them.
    """

    diagnostics: tuple[Diagnostic, ...]
    files: tuple[tuple[str, int], ...]
    errors: tuple[InputError, ...]
    documents: tuple[Document, ...] = ()
    fail_on: Mapping[str, Severity] = field(default_factory=dict, hash=False)
    suppressed: tuple[Diagnostic, ...] = ()
    readings: Mapping[tuple[str, str], StatementReading] = field(default_factory=dict, hash=False, repr=False)
    house_rules: tuple[Rule, ...] = ()
    in_baseline: tuple[Diagnostic, ...] = ()
    stale: tuple[StaleEntry, ...] = ()
    judged: int | None = None
    is_self_contained: bool = False

    def fails(self, diagnostic: Diagnostic, fail_on: Severity | None = None) -> bool:
        """Say whether a diagnostic is at or above `fail_on`, else what the file's configuration says, else `error`."""
        mildest = fail_on or self.fail_on.get(diagnostic.file.path, "error")
        return SEVERITIES.index(diagnostic.severity) <= SEVERITIES.index(mildest)
