"""Edits that change more than the values they replace are seen."""

from __future__ import annotations

import pytest

from whylint.editing.edits import Edit, apply_edits
from whylint.editing.unharmed import is_unharmed
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
