"""The code quality report of GitLab."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

from goal_files import GoalFile, result_of
from hostile import hostile_result, texts
from hypothesis import given
from jsonschema import Draft202012Validator

from whylint.reporting.gitlab import write_gitlab
from whylint.sources.document import InputError

if TYPE_CHECKING:
    from whylint.linter.diagnostic import CheckResult

LINE = {"type": "integer", "minimum": 1}
LOCATION = {
    "type": "object",
    "required": ["path", "lines"],
    "properties": {
        "path": {"type": "string", "not": {"pattern": "^\\./"}},
        "lines": {"type": "object", "required": ["begin"], "properties": {"begin": LINE, "end": LINE}},
    },
}
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string"},
            "check_name": {"type": "string"},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": LOCATION,
        },
    },
}
"""As GitLab documents what it reads."""


def issues(result: CheckResult) -> list[dict[str, Any]]:
    stream = io.StringIO()
    write_gitlab(result, stream)
    read = json.loads(stream.getvalue())
    Draft202012Validator(SCHEMA).validate(read)
    assert len({issue["fingerprint"] for issue in read}) == len(read), "GitLab drops what has the same fingerprint"
    assert isinstance(read, list)
    return read


def test_an_issue_has_rule_text_and_lines() -> None:
    file = GoalFile("goals:\n  - Improve\n    communication\n", "./goals.yaml")
    (issue,) = issues(result_of(file.found("WHY301", "Improve\n    communication", severity="warning")))
    del issue["fingerprint"]
    assert issue == {
        "description": "WHY301 name-of-why301: Two readers would picture different changes. What would you see?",
        "check_name": "WHY301 name-of-why301",
        "severity": "minor",
        "location": {"path": "goals.yaml", "lines": {"begin": 2, "end": 3}},
    }


def test_an_issue_is_known_again_in_another_place() -> None:
    before, after = GoalFile("- a b\n"), GoalFile("# said\n# before\n- a b\n")
    first, second = (issues(result_of(each.found("WHY301", "a b", each.statement("a b")))) for each in (before, after))
    assert first[0]["fingerprint"] == second[0]["fingerprint"]
    assert first[0]["location"] != second[0]["location"]


def test_what_could_not_be_read_blocks() -> None:
    (issue,) = issues(result_of(errors=[InputError("gone.yaml", None, None, "no such file")]))
    assert (issue["severity"], issue["description"]) == ("blocker", "no such file")
    assert issue["location"] == {"path": "gone.yaml", "lines": {"begin": 1}}


@given(texts, texts)
def test_always_valid(text: str, other: str) -> None:
    result = hostile_result(text, other, path=other)
    assert len(issues(result)) == len(result.diagnostics) + len(result.errors)
