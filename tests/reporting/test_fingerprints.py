"""Fingerprints: the same as long as rule and statement are, and never twice the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from goal_files import GoalFile
from hostile import texts
from hypothesis import given
from hypothesis import strategies as st

from whylint.reporting.fingerprints import fingerprints

if TYPE_CHECKING:
    from whylint.linter.diagnostic import Diagnostic


def found(text: str, words: str, code: str = "WHY301", path: str = "goals.yaml") -> Diagnostic:
    file = GoalFile(text, path)
    return file.found(code, words, file.statement(words))


@pytest.mark.parametrize(
    "moved", ["# a remark\n\n\n- Improve communication\n", "a:\n  -   Improve communication # now\n"]
)
def test_stable_where_the_statement_moves(moved: str) -> None:
    words = "Improve communication"
    assert fingerprints([found(f"- {words}\n", words)]) == fingerprints([found(moved, words)])


def test_stable_where_only_space_or_case_changes() -> None:
    once = fingerprints([found("- Improve communication\n", "Improve communication")])
    assert once == fingerprints([found("- improve  communication\n", "improve  communication")])


def test_another_where_the_rule_or_the_text_is_another() -> None:
    one = found("- a\n", "a")
    others = [found("- b\n", "b"), found("- a\n", "a", "WHY401")]
    assert len({*fingerprints([one]), *fingerprints(others)}) == 3


def test_the_path_counts_only_where_asked_for() -> None:
    here, there = found("- a\n", "a"), found("- a\n", "a", path="other.yaml")
    assert fingerprints([here]) == fingerprints([there])
    assert fingerprints([here], of_file=True) != fingerprints([there], of_file=True)


@given(st.lists(texts, max_size=6), st.booleans())
def test_never_twice_the_same(words: list[str], of_file: bool) -> None:  # noqa: FBT001
    marks = fingerprints([found(f"- {text}\n", text) for text in words], of_file=of_file)
    assert len(set(marks)) == len(words)
