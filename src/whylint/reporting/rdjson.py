"""Write a result in reviewdog's diagnostic format (rdjson), with the rewrites as suggestions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from whylint.reporting.json import write_object
from whylint.reporting.repository import path_in_repository

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO

    from whylint.editing.edits import Edit
    from whylint.linter.diagnostic import CheckResult, Diagnostic
    from whylint.sources.document import InputError
    from whylint.sources.place import Place, SourceFile, Span


def write_rdjson(result: CheckResult, stream: TextIO) -> None:
    """Write one object with all diagnostics; what could not be read is among them, as an error without a code."""
    found = [_diagnostic(diagnostic) for diagnostic in result.diagnostics]
    write_object({"source": {"name": "whylint"}, "diagnostics": [*found, *map(_error, result.errors)]}, stream)


def _diagnostic(diagnostic: Diagnostic) -> dict[str, Any]:
    file = diagnostic.file
    edits = [suggestion.edits for suggestion in diagnostic.suggestions if suggestion.edits]
    written: dict[str, Any] = {
        "message": f"{diagnostic.message} {diagnostic.question}",
        "location": {"path": path_in_repository(file.path), "range": _range(file, diagnostic.span)},
        "severity": diagnostic.severity.upper(),
        "code": {"value": f"{diagnostic.code} {diagnostic.name}"},
    }
    if edits:
        written["suggestions"] = [_suggestion(file, each) for each in edits]
    return written


def _suggestion(file: SourceFile, edits: Sequence[Edit]) -> dict[str, Any]:
    """Return the edits of a rewrite as the one replacement that the format has room for."""
    in_order = sorted(edits, key=lambda edit: edit.span)
    start, end = in_order[0].span.start, max(edit.span.end for edit in in_order)
    text, offset = "", start.offset
    for edit in in_order:
        text += file.text[offset : edit.span.first] + edit.text
        offset = edit.span.stop
    return {"range": {"start": _position(file, start), "end": _position(file, end)}, "text": text}


def _range(file: SourceFile, span: Span) -> dict[str, Any]:
    return {"start": _position(file, span.start), "end": _position(file, span.end)}


def _position(file: SourceFile, place: Place) -> dict[str, int]:
    """Return a place as the format counts columns: in bytes of UTF-8."""
    before = file.line(place.line)[: place.column - 1]
    return {"line": place.line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}


def _error(error: InputError) -> dict[str, Any]:
    location: dict[str, Any] = {"path": path_in_repository(error.path)}
    if error.line is not None:
        location["range"] = {"start": {"line": error.line}}
    return {"message": error.message, "location": location, "severity": "ERROR"}
