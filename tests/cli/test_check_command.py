"""`whylint check` as a user and a script meet it; the check itself is a stand-in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from whylint.cli.main import app
from whylint.linter import check as linter
from whylint.linter.diagnostic import CheckResult, Diagnostic, Severity
from whylint.sources.document import InputError
from whylint.sources.place import SourceFile

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FILE = SourceFile("goals.yaml", "goals:\n  - Improve communication\n")
BROKEN = InputError("other.yaml", 3, 1, "broken YAML")


def found(severity: Severity) -> Diagnostic:
    return Diagnostic("WHY301", "too-vague", severity, "Vague.", "What?", FILE, FILE.span(11, 32), language="en")


class StandIn:
    """Stands in for the check, and keeps what it was called with."""

    def __init__(self) -> None:
        self.result = CheckResult((), (("goals.yaml", 1),), ())
        self.error: Exception | None = None
        self.paths: Sequence[str] = ()
        self.options = linter.CheckOptions()
        self.input: bytes | None = None

    def __call__(self, paths: Sequence[str], options: linter.CheckOptions, stdin: Callable[[], bytes]) -> CheckResult:
        self.paths, self.options = paths, options
        if "-" in paths:
            self.input = stdin()
        if self.error is not None:
            raise self.error
        return self.result


@pytest.fixture
def check(monkeypatch: pytest.MonkeyPatch) -> StandIn:
    stand_in = StandIn()
    monkeypatch.setattr(linter, "check", stand_in)
    return stand_in


def run(*arguments: str, stdin: str | None = None) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["check", *arguments], input=stdin)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.parametrize(
    ("severity", "fail_on", "code"),
    [
        ("error", "error", 1),
        ("warning", "error", 0),
        ("info", "error", 0),
        ("warning", "warning", 1),
        ("info", "warning", 0),
        ("info", "info", 1),
        ("error", "info", 1),
    ],
)
def test_findings_fail_from_a_severity_on(check: StandIn, severity: Severity, fail_on: str, code: int) -> None:
    check.result = CheckResult((found(severity),), (("goals.yaml", 1),), ())
    assert run("--fail-on", fail_on)[0] == code


def test_errors_fail_by_default(check: StandIn) -> None:
    check.result = CheckResult((found("error"),), (("goals.yaml", 1),), ())
    code, out, err = run()
    assert code == 1
    assert "error[WHY301]: too-vague" in out
    assert err == ""


def test_all_well(check: StandIn) -> None:
    code, out, err = run("goals.yaml")
    assert code == 0
    assert out.startswith("All clear")
    assert err == ""
    assert check.paths == ["goals.yaml"]


def test_what_could_not_be_read_outranks_findings_which_are_still_shown(check: StandIn) -> None:
    check.result = CheckResult((found("error"),), (("goals.yaml", 1),), (BROKEN,))
    code, out, err = run()
    assert code == 2
    assert "error[WHY301]" in out
    assert err == "error: other.yaml:3:1: broken YAML\n"


@pytest.mark.parametrize("files", [(), (("empty.yaml", 0),)])
def test_nothing_to_check(check: StandIn, files: tuple[tuple[str, int], ...]) -> None:
    check.result = CheckResult((), files, ())
    code, out, err = run("plans")
    assert code == 3
    assert out == ""
    assert err.startswith("nothing to check: no goal was found in plans.")
    assert run("plans", "--allow-empty")[0] == 0


def test_what_could_not_be_read_outranks_nothing_to_check(check: StandIn) -> None:
    check.result = CheckResult((), (), (BROKEN,))
    assert run()[0] == 2
    assert run("--allow-empty")[0] == 2


def test_finding_about_a_document_without_statements_is_something(check: StandIn) -> None:
    check.result = CheckResult((found("warning"),), (("goals.yaml", 0),), ())
    assert run()[0] == 0


def test_without_paths_the_current_folder_is_checked(check: StandIn) -> None:
    run()
    assert check.paths == ["."]


def test_standard_input(check: StandIn) -> None:
    run("-", stdin="goals: [é]")
    assert check.paths == ["-"]
    assert check.input == "goals: [é]".encode()


def test_options_reach_the_check(check: StandIn) -> None:
    run(
        "--select", "WHY3,no-why", "--select", "WHY401", "--ignore", "WHY302",
        "--language", "nl", "--message-language", "en", "--model", "nl_core_news_sm", "--no-cache",
    )  # fmt: skip
    assert check.options == linter.CheckOptions(
        language="nl",
        message_language="en",
        model="nl_core_news_sm",
        select=("WHY3,no-why", "WHY401"),
        ignore=("WHY302",),
    )
    run("--no-cache")
    assert check.options == linter.CheckOptions(), "nothing is left of an earlier run"


def test_option_that_cannot_be_followed(check: StandIn) -> None:
    check.error = linter.UsageError("there is no rule “WHY999”")
    code, out, err = run("--select", "WHY999")
    assert code == 2
    assert out == ""
    assert err == "error: there is no rule “WHY999”\n"


@pytest.mark.usefixtures("check")
@pytest.mark.parametrize("arguments", [["--fail-on", "never"], ["--output-format", "xml"], ["--colour"]])
def test_wrong_option_or_value_is_one_clear_message(arguments: list[str]) -> None:
    code, out, err = run(*arguments)
    assert code == 2
    assert out == ""
    assert err.startswith("Usage: ")
    assert len([line for line in err.splitlines() if line.startswith("Error: ")]) == 1
    assert arguments[0] in err
    assert "│" not in err


def test_json_is_alone_on_standard_output(check: StandIn) -> None:
    check.result = CheckResult((found("error"),), (("goals.yaml", 1),), (BROKEN,))
    code, out, err = run("--output-format", "json")
    assert code == 2
    value = json.loads(out)
    assert value["summary"] == {"error": 1, "warning": 0, "info": 0}
    assert value["errors"] == [{"path": "other.yaml", "line": 3, "column": 1, "message": "broken YAML"}]
    assert "other.yaml:3:1" in err


def test_json_where_there_is_nothing_to_check(check: StandIn) -> None:
    check.result = CheckResult((), (), ())
    code, out, err = run("--output-format", "json")
    assert code == 3
    assert json.loads(out)["diagnostics"] == []
    assert err.startswith("nothing to check")


def test_answers_in_the_language_asked_for(check: StandIn) -> None:
    check.result = CheckResult((), (("doelen.yaml", 2),), ())
    assert run("--message-language", "nl")[1].startswith("Alles in orde")
