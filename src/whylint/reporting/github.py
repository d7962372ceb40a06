"""Write findings as annotations of GitHub Actions, which it shows beside the lines of a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.linter.diagnostic import SEVERITIES
from whylint.reporting.repository import path_in_repository
from whylint.reporting.visible import escaped

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TextIO

    from whylint.linter.diagnostic import CheckResult, Diagnostic, Severity
    from whylint.sources.document import InputError

_COMMANDS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}


def write_github(result: CheckResult, stream: TextIO) -> None:
    """Write an annotation a line, the worst first, as GitHub shows no more than ten of a kind a step."""
    stream.writelines(_line("error", _of_error(error), error.message) for error in result.errors)
    for diagnostic in sorted(
        result.diagnostics,
        key=lambda found: (SEVERITIES.index(found.severity), found.file.path, found.span, found.code),
    ):
        message = f"{diagnostic.message}\n{diagnostic.question}"
        stream.write(_line(_COMMANDS[diagnostic.severity], _of_diagnostic(diagnostic), message))


def _of_error(error: InputError) -> dict[str, str]:
    properties = {"file": path_in_repository(error.path)}
    if error.line is not None:
        properties["line"] = str(error.line)
    return properties


def _of_diagnostic(diagnostic: Diagnostic) -> dict[str, str]:
    """Return where an annotation stands; GitHub takes columns only within one line."""
    start, end = diagnostic.span.start, diagnostic.span.end
    columns = {"col": str(start.column), "endColumn": str(end.column)} if start.line == end.line else {}
    return {
        "file": path_in_repository(diagnostic.file.path),
        "line": str(start.line),
        "endLine": str(end.line),
        **columns,
        "title": f"{diagnostic.code} {diagnostic.name}",
    }


def _line(command: str, properties: Mapping[str, str], message: str) -> str:
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{command} {written}::{_data(message)}\n"


def _data(text: str) -> str:
    """Return a text with what would end a command escaped, and what steers a terminal made visible."""
    shown = "".join(character if character in "\r\n" else escaped(character) for character in text)
    return shown.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
