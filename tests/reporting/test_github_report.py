"""Annotations, read back as the runner of GitHub Actions reads what a step prints."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest
from goal_files import GoalFile, result_of, shown
from hostile import hostile_result, texts
from hypothesis import HealthCheck, given, settings

from whylint.reporting.github import write_github
from whylint.reporting.markdown import write_markdown
from whylint.sources.document import InputError

if TYPE_CHECKING:
    from whylint.linter.diagnostic import CheckResult

COMMAND = re.compile(r"::(?P<name>\w+)(?: (?P<properties>[^:]*))?::(?P<message>.*)")
ESCAPES = (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%"))


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """The commands in a text: in lines that begin so, after any white space; in others the older form, anywhere."""
    read = []
    for line in re.split(r"\r\n|\r|\n", text):
        if line.lstrip().startswith("::"):
            match = COMMAND.fullmatch(line.lstrip())
            assert match, line
            pairs = [pair.partition("=") for pair in (match["properties"] or "").split(",") if pair]
            properties = {name: unescaped(value) for name, _, value in pairs}
            read.append((match["name"], properties, unescaped(match["message"])))
        else:
            assert "##[" not in line
    return read


def unescaped(text: str) -> str:
    for escape, character in ESCAPES:
        text = text.replace(escape, character)
    return text


def annotated(result: CheckResult) -> list[tuple[str, dict[str, str], str]]:
    stream = io.StringIO()
    write_github(result, stream)
    return commands(stream.getvalue())


def test_an_annotation_has_place_title_and_question() -> None:
    file = GoalFile("goals:\n  - Improve communication\n", "plans, and more/goals: 100%.yaml")
    assert annotated(result_of(file.found("WHY301", "Improve communication"))) == [
        (
            "error",
            {
                "file": "plans, and more/goals: 100%.yaml",
                "line": "2",
                "endLine": "2",
                "col": "5",
                "endColumn": "26",
                "title": "WHY301 name-of-why301",
            },
            "Two readers would picture different changes.\nWhat would you see?",
        )
    ]


def test_columns_are_left_out_over_several_lines_where_github_refuses_them() -> None:
    ((_, properties, _),) = annotated(result_of(GoalFile("- a\n  b\n").found("WHY301", "a\n  b")))
    assert (properties["line"], properties["endLine"]) == ("1", "2")
    assert not {"col", "endColumn"} & set(properties)


def test_the_worst_come_first() -> None:
    file = GoalFile("- a b c\n")
    found = [
        file.found("WHY604", "a", severity="info"),
        file.found("WHY403", "b", severity="warning"),
        file.found("WHY301", "c", severity="error"),
    ]
    read = annotated(result_of(*found, errors=[InputError("gone.yaml", None, None, "no such file")]))
    assert [name for name, _, _ in read] == ["error", "error", "warning", "notice"]
    assert read[0] == ("error", {"file": "gone.yaml"}, "no such file")


@given(texts, texts)
def test_nothing_in_a_text_is_a_command_of_its_own(text: str, path: str) -> None:
    result = hostile_result(text, path=path)
    assert [name for name, _, _ in annotated(result)] == ["error", "error", "warning"]


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")


@pytest.mark.usefixtures("watched")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts, texts)
def test_no_statement_gives_commands_from_the_text_or_the_summary(text: str, other: str) -> None:
    result = hostile_result(text, other)
    stream = io.StringIO()
    write_markdown(result, stream)
    for width in (40, 100):
        assert commands(shown(result, width)) == []
    assert commands(stream.getvalue()) == []


def test_elsewhere_a_text_stays_as_it_is() -> None:
    file = GoalFile("- '##[x]'\n")
    found = file.found("WHY301", "##[x]", file.statement("##[x]"), message="“##[x]” is vague.")
    assert "“##[x]” is vague." in shown(result_of(found))
