"""SARIF, held against its published schema."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from goal_files import GoalFile, result_of
from hostile import ATTEMPTS, hostile_result, steering, texts
from hypothesis import given
from jsonschema import Draft4Validator

from whylint.editing.edits import Edit
from whylint.linter.diagnostic import CheckResult, Suggestion
from whylint.reporting.sarif import write_sarif
from whylint.rules.load import load_rules
from whylint.sources.document import InputError

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
VALIDATOR = Draft4Validator(SCHEMA)


def written(result: CheckResult, language: str | None = None) -> str:
    stream = io.StringIO()
    write_sarif(result, load_rules(), "1.2.3", stream, language)
    return stream.getvalue()


def run_of(result: CheckResult, language: str | None = None) -> dict[str, Any]:
    log = json.loads(written(result, language))
    VALIDATOR.validate(log)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def replaced(text: str, replacements: list[dict[str, Any]]) -> str:
    """What a program that knows nothing but SARIF makes of a file on one line."""
    for each in sorted(replacements, key=lambda one: -int(one["deletedRegion"]["startColumn"])):
        region = each["deletedRegion"]
        assert region["startLine"] == region["endLine"] == 1
        text = text[: region["startColumn"] - 1] + each["insertedContent"]["text"] + text[region["endColumn"] - 1 :]
    return text


def test_a_finding_stands_at_its_place_with_its_rule() -> None:
    file = GoalFile("goals:\n  - Improve the café 😀 soon\n")
    statement = file.statement("Improve the café 😀 soon")
    run = run_of(result_of(file.found("WHY301", "soon", statement, missing="with whom?", severity="info")))
    (result,) = run["results"]
    place = result["locations"][0]["physicalLocation"]
    assert run["tool"]["driver"]["version"] == "1.2.3"
    assert run["columnKind"] == "unicodeCodePoints"
    assert place["artifactLocation"] == {"uri": "goals.yaml"}
    assert place["region"] == {"startLine": 2, "startColumn": 24, "endLine": 2, "endColumn": 28}
    assert result["level"] == "note"
    assert result["message"]["text"] == "Two readers would picture different changes. What would you see?"
    assert result["relatedLocations"][0]["message"]["text"] == "with whom?"
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert rule["id"] == result["ruleId"] == "WHY301"
    assert rule["defaultConfiguration"]["level"] == "error"
    assert "## Why it matters" in rule["help"]["markdown"]
    assert "- `Improve communication in the hospital`" in rule["help"]["markdown"]


def test_rules_are_explained_in_the_language_asked_for() -> None:
    run = run_of(result_of(GoalFile("- a\n").found("WHY301", "a")), "nl")
    assert "## Waarom het ertoe doet" in run["tool"]["driver"]["rules"][0]["help"]["markdown"]


def test_a_rule_that_is_not_in_the_book_is_named() -> None:
    run = run_of(result_of(GoalFile("- a\n").found("ACME1", "a")))
    assert run["tool"]["driver"]["rules"] == [{"id": "ACME1", "name": "name-of-acme1"}]


def test_a_rewrite_is_a_fix_that_any_program_can_apply() -> None:
    file = GoalFile("- Improve the 😀 now")
    edits = (Edit(file.span("now"), "by June"), Edit(file.span("Improve"), "Find"))
    suggestion = Suggestion("Find the 😀 by June", "maybe-incorrect", edits)
    without = Suggestion("Something else", "has-placeholders")
    (result,) = run_of(result_of(file.found("WHY301", "now", suggestions=(without, suggestion))))["results"]
    (fix,) = result["fixes"]
    assert fix["description"]["text"] == "Find the 😀 by June (check that it still says what you mean)"
    assert replaced(file.file.text, fix["artifactChanges"][0]["replacements"]) == "- Find the 😀 by June"


def test_what_could_not_be_read_is_told() -> None:
    errors = [InputError("a b.yaml", 3, None, "broken"), InputError("gone.yaml", None, None, "no such file")]
    (invocation,) = run_of(result_of(errors=errors))["invocations"]
    assert invocation["executionSuccessful"] is False
    first, second = invocation["toolExecutionNotifications"]
    assert first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%20b.yaml"
    assert first["locations"][0]["physicalLocation"]["region"]["startLine"] == 3
    assert second["message"]["text"] == "no such file"
    assert run_of(result_of())["invocations"] == [{"executionSuccessful": True}]


def test_braces_and_links_in_a_text_mean_nothing() -> None:
    found = GoalFile("- a\n").found("WHY301", "a", message="{0} [here](1) [there]", question="?")
    (result,) = run_of(result_of(found))["results"]
    assert result["message"]["text"] == "{{0}} \\[here](1) [there] ?"


def test_a_file_outside_the_repository_has_an_absolute_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here" / ".git").mkdir(parents=True)
    (tmp_path / "here" / "plans").mkdir()
    inside, outside = tmp_path / "here" / "plans" / "été.yaml", tmp_path / "other.yaml"
    for path in (inside, outside):
        path.write_text("- a\n", encoding="utf-8")
    monkeypatch.chdir(inside.parent)
    names = ("été.yaml", str(inside), str(outside))
    run = run_of(result_of(*(GoalFile("- a\n", name).found("WHY301", "a") for name in names)))
    addresses = [each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for each in run["results"]]
    assert addresses == ["plans/%C3%A9t%C3%A9.yaml", "plans/%C3%A9t%C3%A9.yaml", outside.as_uri()]


@given(texts, texts)
def test_always_valid(text: str, other: str) -> None:
    result = hostile_result(text, other)
    run = run_of(result)
    assert len(run["results"]) == len(result.diagnostics)
    fix = run["results"][0]["fixes"][0]["artifactChanges"][0]["replacements"]
    assert [each["insertedContent"]["text"] for each in fix] == [other, text]
    assert "##[" not in written(result)


@pytest.mark.parametrize("attempt", ATTEMPTS)
def test_no_control_character_gets_through(attempt: str) -> None:
    assert steering(written(hostile_result(attempt))) == []
