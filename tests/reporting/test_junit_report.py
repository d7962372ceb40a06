"""JUnit XML, read by a parser of such files."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest
from goal_files import GoalFile, result_of
from hostile import ATTEMPTS, hostile_result, steering, texts
from hypothesis import given
from junitparser import Error, Failure, JUnitXml

from whylint.linter.diagnostic import CheckResult
from whylint.reporting.junit import write_junit
from whylint.sources.document import Document, InputError

if TYPE_CHECKING:
    from whylint.linter.diagnostic import Severity


def written(result: CheckResult, fail_on: Severity = "error") -> str:
    stream = io.StringIO()
    write_junit(result, fail_on, stream)
    return stream.getvalue()


def suites(result: CheckResult, fail_on: Severity = "error") -> Any:  # noqa: ANN401 - junitparser has no types
    return JUnitXml.fromstring(written(result, fail_on).encode())


def two_statements() -> CheckResult:
    file = GoalFile("- improve a\n- reach b\n- good\n")
    first, second, third = (
        file.statement(words, pointer=f"/{number}") for number, words in enumerate(("improve a", "reach b", "good"))
    )
    found = [
        file.found("WHY301", "improve", first),
        file.found("WHY401", "improve a", first),
        file.found("WHY403", "improve a", first, severity="warning"),
        file.found("WHY403", "reach b", second, severity="warning"),
        file.found("WHY601", "good", severity="warning"),
    ]
    document = Document(file.file, (first, second, third))
    return CheckResult(tuple(found), (("goals.yaml", 3),), (), (document,))


def test_a_test_for_each_statement_fails_with_all_that_fails_it() -> None:
    (suite,) = suites(two_statements())
    cases = {case.name: case for case in suite}
    assert (suite.name, suite.tests, suite.failures, suite.errors) == ("goals.yaml", 4, 1, 0)
    assert list(cases) == ["improve a", "reach b", "good", "the document as a whole"]
    (failure,) = cases["improve a"].result
    assert isinstance(failure, Failure)
    assert failure.message == "WHY301 name-of-why301; WHY401 name-of-why401"
    assert "goals.yaml:1:3: Two readers" in failure.text
    assert "WHY403" in cases["improve a"].system_out
    assert cases["reach b"].is_passed
    assert "WHY403" in cases["reach b"].system_out
    assert cases["good"].is_passed
    assert cases["good"].system_out is None


def test_what_fails_is_what_fails_the_check() -> None:
    (suite,) = suites(two_statements(), "warning")
    assert [bool(case.result) for case in suite] == [True, True, False, True]
    assert suite.failures == 3


def test_a_suite_for_each_document_and_a_name_for_each_test() -> None:
    file = GoalFile("- a\n- a\n---\n- b\n")
    twice = (file.statement("a", pointer="/0"), file.statement("a", pointer="/1"))
    documents = (Document(file.file, twice), Document(file.file, (file.statement("b"),)))
    read = suites(CheckResult((), (), (), documents))
    assert [(suite.name, [case.name for case in suite]) for suite in read] == [
        ("goals.yaml", ["a", "a (2)"]),
        ("goals.yaml (2)", ["b"]),
    ]


def test_what_could_not_be_read_is_an_error() -> None:
    (suite,) = suites(result_of(errors=[InputError("a.yaml", 3, 1, "broken")]))
    (case,) = suite
    (error,) = case.result
    assert isinstance(error, Error)
    assert (error.message, error.text) == ("broken", "a.yaml:3:1: broken")
    assert suite.errors == 1


@given(texts, texts)
def test_always_xml(text: str, other: str) -> None:
    result = hostile_result(text, other, path=other)
    read = suites(result)
    assert (read.tests, read.failures, read.errors) == (3, 1, 1)


@pytest.mark.parametrize("attempt", ATTEMPTS)
def test_no_control_character_or_command_gets_through(attempt: str) -> None:
    text = written(hostile_result(attempt, attempt, path=attempt))
    assert steering(text) == []
    assert "##[" not in text
    assert not [line for line in text.splitlines() if line.lstrip().startswith("::")]
