"""Write results as JSON, for programs. The form is a contract: see the command line's documentation."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from json.encoder import encode_basestring
from typing import TYPE_CHECKING, Any

from whylint.linter.diagnostic import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TextIO

    from whylint.linter.diagnostic import CheckResult, Diagnostic, Suggestion
    from whylint.sources.document import InputError, Statement
    from whylint.sources.place import Place, Span

_VERSION = 1
"""Goes up when a program that reads the present form would no longer understand it."""

_STEERING = re.compile(
    "[\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]|(?<=##)\\["
)
"""What steers a terminal, turns the direction of text, is half of a pair, or is a command to a build server that reads
along; JSON itself escapes characters below 32."""


def write_json(result: CheckResult, stream: TextIO) -> None:
    """Write one object with all that a check found, sorted by path, start and code."""
    diagnostics = sorted(result.diagnostics, key=lambda found: (found.file.path, found.span.first, found.code))
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    members = {
        "version": _VERSION,
        "diagnostics": map(_diagnostic, diagnostics),
        "files": [{"path": path, "statements": count} for path, count in result.files],
        "errors": [_error(error) for error in result.errors],
        "summary": {severity: counts[severity] for severity in SEVERITIES},
    }
    stream.writelines(_pieces(members))


def write_object(value: object, stream: TextIO) -> None:
    """Write a value as JSON, for programs and yet legible, and end the line; what steers a terminal is escaped."""
    stream.write(_indented(value, "\n") + "\n")


def _pieces(members: Mapping[str, object]) -> Iterator[str]:
    """Yield the text of an object in pieces, the items of an iterator one by one: all may be too much to hold."""
    joint = "{"
    for key, value in members.items():
        yield f"{joint}\n  {_quoted(key)}: "
        yield from _items(value) if isinstance(value, Iterator) else (_indented(value, "\n  "),)
        joint = ","
    yield "\n}\n"


def _items(items: Iterator[object]) -> Iterator[str]:
    line, joint = "\n    ", "["
    for item in items:
        yield f"{joint}{line}{_indented(item, line)}"
        joint = ","
    yield "[]" if joint == "[" else "\n  ]"


def _quoted(text: str) -> str:
    if text.isascii() and text.isprintable() and "##[" not in text:  # as most are
        return encode_basestring(text)
    return _STEERING.sub(lambda match: f"\\u{ord(match.group()):04x}", encode_basestring(text))


@lru_cache(maxsize=256)
def _name(key: str) -> str:
    """Return a key as JSON; there are few, and each stands in many objects."""
    return _quoted(key)


def _indented(value: object, line: str) -> str:
    """Return what `json.dumps` does with an indent of two, in a fraction of the time; `line` begins a line."""
    if isinstance(value, str):
        return _quoted(value)
    inner = line + "  "
    if isinstance(value, dict) and value:
        pairs = [f"{_name(key)}: {_indented(each, inner)}" for key, each in value.items()]
        return f"{{{inner}{f',{inner}'.join(pairs)}{line}}}"
    if isinstance(value, (list, tuple)) and value:
        return f"[{inner}{f',{inner}'.join([_indented(each, inner) for each in value])}{line}]"
    return repr(value) if type(value) is int else json.dumps(value)


def _diagnostic(diagnostic: Diagnostic) -> dict[str, Any]:
    return {
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": diagnostic.severity,
        "message": diagnostic.message,
        "question": diagnostic.question,
        "path": diagnostic.file.path,
        **_span(diagnostic.span),
        "related": [{"message": related.message, **_span(related.span)} for related in diagnostic.related],
        "statement": _statement(diagnostic.statement, diagnostic.statement_language),
        "suggestions": [_suggestion(suggestion) for suggestion in diagnostic.suggestions],
    }


def _span(span: Span) -> dict[str, Any]:
    return {"start": _place(span.start), "end": _place(span.end)}


def _place(place: Place) -> dict[str, int]:
    return {"line": place.line, "column": place.column, "offset": place.offset}


def _statement(statement: Statement | None, language: str | None) -> dict[str, Any] | None:
    if statement is None:
        return None
    return {
        "id": statement.id,
        "pointer": statement.pointer,
        "role": str(statement.role),
        "language": language,
        "text": statement.text.text,
    }


def _suggestion(suggestion: Suggestion) -> dict[str, Any]:
    return {
        "text": suggestion.text,
        "applicability": suggestion.applicability,
        "edits": [{**_span(edit.span), "text": edit.text} for edit in suggestion.edits],
    }


def _error(error: InputError) -> dict[str, Any]:
    return {"path": error.path, "line": error.line, "column": error.column, "message": error.message}
