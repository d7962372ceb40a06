"""Reviewdog's format, whose columns are bytes of UTF-8."""

from __future__ import annotations

import io
import json
from typing import Any

from goal_files import GoalFile, result_of
from hostile import hostile_result, texts
from hypothesis import given
from jsonschema import Draft202012Validator

from whylint.editing.edits import Edit
from whylint.linter.diagnostic import CheckResult, Suggestion
from whylint.reporting.rdjson import write_rdjson
from whylint.sources.document import InputError


def _message(*required: str, **properties: object) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


TEXT = {"type": "string"}
POSITION = _message("line", line={"type": "integer", "minimum": 1}, column={"type": "integer", "minimum": 1})
RANGE = _message("start", start=POSITION, end=POSITION)
DIAGNOSTIC = _message(
    "message",
    "location",
    message=TEXT,
    location=_message("path", path=TEXT, range=RANGE),
    severity={"enum": ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"]},
    code=_message("value", value=TEXT, url=TEXT),
    suggestions={"type": "array", "items": _message("range", "text", range=RANGE, text=TEXT)},
)
SCHEMA = _message("diagnostics", source=_message(name=TEXT), diagnostics={"type": "array", "items": DIAGNOSTIC})
"""The parts of reviewdog's DiagnosticResult that whylint writes."""


def diagnostics(result: CheckResult) -> list[dict[str, Any]]:
    stream = io.StringIO()
    write_rdjson(result, stream)
    read = json.loads(stream.getvalue())
    Draft202012Validator(SCHEMA).validate(read)
    assert isinstance(read["diagnostics"], list)
    return read["diagnostics"]


def offset(text: bytes, position: dict[str, int]) -> int:
    """Where a position is in a file whose lines end in LF."""
    lines = text.split(b"\n")
    return sum(len(line) + 1 for line in lines[: position["line"] - 1]) + position["column"] - 1


def replaced(text: str, suggestion: dict[str, Any]) -> str:
    data = text.encode()
    start, end = (offset(data, suggestion["range"][name]) for name in ("start", "end"))
    new: str = suggestion["text"]
    return (data[:start] + new.encode() + data[end:]).decode()


def test_a_diagnostic_has_its_place_in_bytes() -> None:
    file = GoalFile("goals:\n  - The café 😀 improves\n")
    (read,) = diagnostics(result_of(file.found("WHY301", "improves", severity="warning")))
    assert read == {
        "message": "Two readers would picture different changes. What would you see?",
        "location": {
            "path": "goals.yaml",
            "range": {"start": {"line": 2, "column": 20}, "end": {"line": 2, "column": 28}},
        },
        "severity": "WARNING",
        "code": {"value": "WHY301 name-of-why301"},
    }


def test_a_rewrite_of_several_edits_is_one_replacement() -> None:
    file = GoalFile("- Improve the 😀 now\n- more\n")
    edits = (Edit(file.span("more"), "less"), Edit(file.span("Improve"), "Find"), Edit(file.span("now"), "soon é"))
    found = file.found("WHY301", "now", suggestions=(Suggestion("…", "maybe-incorrect", edits),))
    (suggestion,) = diagnostics(result_of(found))[0]["suggestions"]
    assert replaced(file.file.text, suggestion) == "- Find the 😀 soon é\n- less\n"


def test_what_could_not_be_read_is_an_error() -> None:
    errors = [InputError("a.yaml", 3, 1, "broken"), InputError("gone.yaml", None, None, "no such file")]
    assert diagnostics(result_of(errors=errors)) == [
        {
            "message": "broken",
            "location": {"path": "a.yaml", "range": {"start": {"line": 3}}},
            "severity": "ERROR",
        },
        {"message": "no such file", "location": {"path": "gone.yaml"}, "severity": "ERROR"},
    ]


@given(texts, texts)
def test_always_valid(text: str, other: str) -> None:
    result = hostile_result(text, other, path=other)
    assert len(diagnostics(result)) == len(result.diagnostics) + len(result.errors)
