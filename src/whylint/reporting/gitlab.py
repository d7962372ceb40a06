"""Write a result as a GitLab code quality report."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from whylint.reporting.fingerprints import fingerprints
from whylint.reporting.json import write_object
from whylint.reporting.repository import path_in_repository
from whylint.reporting.visible import visible

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TextIO

    from whylint.linter.diagnostic import CheckResult, Diagnostic, Severity
    from whylint.sources.document import InputError

_SEVERITIES: Mapping[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}
_UNREAD = "unread"


def write_gitlab(result: CheckResult, stream: TextIO) -> None:
    """Write a list of issues: the findings, and what could not be read."""
    marks = fingerprints(result.diagnostics, of_file=True)
    issues = [_issue(diagnostic, mark) for diagnostic, mark in zip(result.diagnostics, marks, strict=True)]
    write_object([*issues, *(_unread(error) for error in dict.fromkeys(result.errors))], stream)


def _issue(diagnostic: Diagnostic, mark: str) -> dict[str, Any]:
    span = diagnostic.span
    return {
        "description": visible(f"{diagnostic.code} {diagnostic.name}: {diagnostic.message} {diagnostic.question}"),
        "check_name": f"{diagnostic.code} {diagnostic.name}",
        "fingerprint": hashlib.sha256(mark.encode()).hexdigest(),
        "severity": _SEVERITIES[diagnostic.severity],
        "location": {
            "path": path_in_repository(diagnostic.file.path),
            "lines": {"begin": span.start.line, "end": span.end.line},
        },
    }


def _unread(error: InputError) -> dict[str, Any]:
    parts = "\0".join((_UNREAD, error.path, str(error.line), str(error.column), error.message))
    return {
        "description": visible(error.message),
        "check_name": _UNREAD,
        "fingerprint": hashlib.sha256(parts.encode("utf-8", "surrogatepass")).hexdigest(),
        "severity": "blocker",
        "location": {"path": path_in_repository(error.path), "lines": {"begin": error.line or 1}},
    }
