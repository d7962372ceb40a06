"""The JSON that programs read: a contract."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from goal_files import GoalFile, result_of
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, ValidationError

from whylint.editing.edits import Edit
from whylint.linter.diagnostic import CheckResult, Suggestion
from whylint.reporting.json import write_json, write_object
from whylint.sources.document import InputError


def _object(**properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}


_TEXT = {"type": "string"}
_FROM_1 = {"type": "integer", "minimum": 1}
_FROM_0 = {"type": "integer", "minimum": 0}
_PLACE = _object(line=_FROM_1, column=_FROM_1, offset=_FROM_0)
_LINE_OR_NULL = {"type": ["integer", "null"], "minimum": 1}
_STATEMENT = _object(
    id={"type": ["string", "null"]},
    pointer={"type": "string", "pattern": "^(/[^/]*)*$"},
    role={"enum": ["goal", "strategy", "tactic", "measure"]},
    language={"type": ["string", "null"]},
    text=_TEXT,
)
_SUGGESTION = _object(
    text=_TEXT,
    applicability={"enum": ["machine-applicable", "has-placeholders", "maybe-incorrect"]},
    edits=_list(_object(start=_PLACE, end=_PLACE, text=_TEXT)),
)
_DIAGNOSTIC = _object(
    code={"type": "string", "pattern": "^[A-Z]+[0-9]+$"},
    name=_TEXT,
    severity={"enum": ["error", "warning", "info"]},
    message=_TEXT,
    question=_TEXT,
    path=_TEXT,
    start=_PLACE,
    end=_PLACE,
    related=_list(_object(message=_TEXT, start=_PLACE, end=_PLACE)),
    statement={"anyOf": [{"type": "null"}, _STATEMENT]},
    suggestions=_list(_SUGGESTION),
)
SCHEMA = _object(
    version={"const": 1},
    diagnostics=_list(_DIAGNOSTIC),
    files=_list(_object(path=_TEXT, statements=_FROM_0)),
    errors=_list(_object(path=_TEXT, line=_LINE_OR_NULL, column=_LINE_OR_NULL, message=_TEXT)),
    summary=_object(error=_FROM_0, warning=_FROM_0, info=_FROM_0),
)


def written(result: CheckResult) -> str:
    stream = io.StringIO()
    write_json(result, stream)
    return stream.getvalue()


def read_back(result: CheckResult) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(written(result))
    Draft202012Validator(SCHEMA).validate(value)
    return value


def test_every_key_stands_where_the_contract_has_it() -> None:
    file = GoalFile("goals:\n  - Improve the caf\u00e9 \U0001f600\n")
    words = "Improve the caf\u00e9 \U0001f600"
    statement = file.statement(words, statement_id="G1")
    suggestion = Suggestion("<Who> does <what>", "has-placeholders", (Edit(file.span(words), "'<Who>'"),))
    found = file.found("WHY301", "Improve", statement, missing="with whom?", suggestions=(suggestion,))
    value = read_back(result_of(found, errors=[InputError("other.yaml", 3, 1, "broken")]))
    start, end = {"line": 2, "column": 5, "offset": 11}, {"line": 2, "column": 12, "offset": 18}
    last = {"line": 2, "column": 23, "offset": 29}
    expected = {
        "version": 1,
        "diagnostics": [
            {
                "code": "WHY301",
                "name": "name-of-why301",
                "severity": "error",
                "message": "Two readers would picture different changes.",
                "question": "What would you see?",
                "path": "goals.yaml",
                "start": start,
                "end": end,
                "related": [{"message": "with whom?", "start": last, "end": last}],
                "statement": {"id": "G1", "pointer": "/goals/0", "role": "goal", "language": "en", "text": words},
                "suggestions": [
                    {
                        "text": "<Who> does <what>",
                        "applicability": "has-placeholders",
                        "edits": [{"start": start, "end": last, "text": "'<Who>'"}],
                    }
                ],
            }
        ],
        "files": [{"path": "goals.yaml", "statements": 1}],
        "errors": [{"path": "other.yaml", "line": 3, "column": 1, "message": "broken"}],
        "summary": {"error": 1, "warning": 0, "info": 0},
    }
    assert value == expected
    assert json.dumps(value) == json.dumps(expected), "the order of the keys is part of the contract"


def test_one_object_with_letters_as_they_are() -> None:
    file = GoalFile("- Verhoog de café-omzet\n")
    text = written(result_of(file.found("WHY301", "café-omzet", file.statement("Verhoog de café-omzet"))))
    assert "Verhoog de café-omzet" in text
    assert text.endswith("}\n")
    assert not text.endswith("\n\n")


def test_sorted_by_path_start_and_code() -> None:
    first, second = GoalFile("- a b\n", "a.yaml"), GoalFile("- a b\n", "b.yaml")
    found = [
        second.found("WHY301", "a"),
        first.found("WHY401", "b"),
        first.found("WHY403", "a b"),
        first.found("WHY401", "a"),
    ]
    value = read_back(result_of(*found))
    order = [(each["path"], each["start"]["column"], each["code"]) for each in value["diagnostics"]]
    assert order == [
        ("a.yaml", 3, "WHY401"),
        ("a.yaml", 3, "WHY403"),
        ("a.yaml", 5, "WHY401"),
        ("b.yaml", 3, "WHY301"),
    ]


def test_finding_about_a_document_has_no_statement() -> None:
    value = read_back(result_of(GoalFile("strategies:\n").found("WHY601", "strategies", language=None)))
    assert value["diagnostics"][0]["statement"] is None


def test_error_about_a_whole_file_has_no_line() -> None:
    value = read_back(result_of(errors=[InputError("gone.yaml", None, None, "no such file")]))
    assert value["errors"] == [{"path": "gone.yaml", "line": None, "column": None, "message": "no such file"}]


def test_nothing_found_is_an_object_too() -> None:
    value = read_back(result_of(files=[]))
    assert value["diagnostics"] == value["files"] == value["errors"] == []
    assert value["summary"] == {"error": 0, "warning": 0, "info": 0}


def test_summary_counts_each_severity() -> None:
    file = GoalFile("- a b\n")
    severities = ("warning", "info", "warning", "error")
    found = [file.found("WHY301", "a", severity=severity) for severity in severities]  # type: ignore[arg-type]
    assert read_back(result_of(*found))["summary"] == {"error": 1, "warning": 2, "info": 1}


def test_control_characters_are_escaped_as_json_does_it() -> None:
    file = GoalFile('- "\x1b[31m"\n')
    text = written(result_of(file.found("WHY301", "\x1b[31m", file.statement("\x1b[31m"))))
    assert "\x1b" not in text
    assert json.loads(text)["diagnostics"][0]["statement"]["text"] == "\x1b[31m"


def test_the_schema_refuses_what_is_not_in_the_contract() -> None:
    value = read_back(result_of())
    with pytest.raises(ValidationError):
        Draft202012Validator(SCHEMA).validate(value | {"extra": 1})


HARMLESS = st.text(st.characters(categories=["L", "N", "P", "S"], exclude_characters="["))
LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | HARMLESS
VALUES = st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(HARMLESS, inner))


@given(VALUES)
def test_an_object_is_written_as_json_writes_it_indented(value: object) -> None:
    stream = io.StringIO()
    write_object(value, stream)
    assert stream.getvalue() == json.dumps(value, ensure_ascii=False, indent=2) + "\n"


@pytest.mark.parametrize("count", [0, 1, 3])
def test_a_report_written_finding_by_finding_is_indented_throughout(count: int) -> None:
    file = GoalFile("goals:\n  - Improve communication\n")
    found = [file.found("WHY301", word, file.statement("Improve communication")) for word in ["Improve"] * count]
    text = written(result_of(*found))
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n"
    assert len(json.loads(text)["diagnostics"]) == count


@given(st.text() | st.just("##[error]"))
def test_what_steers_a_terminal_or_a_build_is_escaped_and_still_the_same(text: str) -> None:
    stream = io.StringIO()
    write_object({text: text}, stream)
    assert json.loads(stream.getvalue()) == {text: text}
    assert "##[" not in stream.getvalue()
