"""Edits that change more than the values they replace are seen."""

from __future__ import annotations

import pytest

from whylint.editing.edits import Edit, apply_edits
from whylint.editing.unharmed import is_unharmed, keeps_the_rest
from whylint.sources.place import SourceFile

TEXT = "status: &s {a: 1}\nagain: *s\ngoals:\n  - one\n  - goal: 'two'\n    team: x\n  - Goal 3: three\n"


def unharmed(old: str, new: str, text: str = TEXT) -> bool:
    start = text.index(old)
    edit = Edit(SourceFile("goals.yaml", text).span(start, start + len(old)), new)
    return is_unharmed("goals.yaml", text, apply_edits(text, [edit]), [edit])


@pytest.mark.parametrize(
    ("old", "new"), [("one", "first"), ("'two'", '"second: 2"'), ("Goal 3: three", '"Goal 3: four"'), ("three", "four")]
)
def test_replaced_values_are_meant(old: str, new: str) -> None:
    assert unharmed(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("one", "one\n  - one more"),
        ("one", "[one]"),
        ("one", "one: two"),
        ("'two'", "two\n    owner: HR"),
        ("'two'", "'two"),
        ("'two'", "|"),
        ("  - one\n", ""),
        ("team: x", "team: {y: 1}"),
        ("&s", "&t"),
        ("goals", "goal"),
    ],
)
def test_anything_else_is_harm(old: str, new: str) -> None:
    assert not unharmed(old, new)


def test_markdown_that_is_yaml_too_is_read_as_markdown() -> None:
    text = "# Goals\n\n- one\n- two\n"
    edit = Edit(SourceFile("goals.md", text).span(11, 14), "Goal 1: half")
    assert is_unharmed("goals.md", text, apply_edits(text, [edit]), [edit])


def rest_stays(old: str, new: str, name: str, text: str) -> bool:
    start = text.index(old)
    edit = Edit(SourceFile(name, text).span(start, start + len(old)), new)
    return keeps_the_rest(name, text, apply_edits(text, [edit]), [edit])


LISTED = '{"goals": ["one", "two"], "x": 1}'


@pytest.mark.parametrize(
    ("old", "new", "name", "text"),
    [
        ("one", "goal: first\n    why: x", "goals.yaml", TEXT),
        ("one", "one\n  - one more", "goals.yaml", TEXT),
        ('"one"', '{"goal": "first", "why": "x"}', "goals.json", LISTED),
        ("one", "first\n  - Why: x", "goals.md", "# Goals\n- one\n- two\n"),
    ],
)
def test_more_than_there_was_is_no_harm(old: str, new: str, name: str, text: str) -> None:
    assert rest_stays(old, new, name, text)


@pytest.mark.parametrize(
    ("old", "new", "name", "text"),
    [
        ("one", "one\n    two: |", "goals.yaml", TEXT),
        ("one", "goal: [one", "goals.yaml", TEXT),
        ("  - one\n", "  - one\n    ", "goals.yaml", TEXT),
        ("one", "one # x", "goals.yaml", "goals: [one, two]\n"),
        ('"one"', '"one", "x": ', "goals.json", LISTED),
        ("one", "one\n<!--", "goals.md", "# Goals\n- one\n- two\n"),
    ],
)
def test_less_than_there_was_is_harm(old: str, new: str, name: str, text: str) -> None:
    assert not rest_stays(old, new, name, text)
