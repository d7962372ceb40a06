"""Goals in JSON: strictly JSON, with the offsets of the file."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whylint.sources.read import ReadResult, read_text


def read(text: str, *, is_named: bool = True) -> ReadResult:
    return read_text("goals.json", text, is_named=is_named)


def test_the_same_keys_and_places_as_in_yaml() -> None:
    text = '{\n\t"goals": [\n\t\t{"goal": "Cut \\u00e9\\ud83d\\ude00", "why":"x"}, "b"]}'
    (document,) = read(text).documents
    goal, other = document.statements
    assert (goal.text.text, goal.why[0].text, other.pointer) == ("Cut é😀", "x", "/goals/1")
    assert text[goal.text.starts[4] : goal.text.ends[4]] == "\\u00e9"
    assert text[goal.text.starts[5] : goal.text.ends[5]] == "\\ud83d\\ude00"


@given(st.text(st.characters(exclude_categories=("Cc", "Cn", "Cs"))).filter(str.strip), st.booleans())
def test_any_text_is_read_and_each_character_is_at_its_place(text: str, ascii_only: bool) -> None:  # noqa: FBT001
    written = json.dumps({"goals": [text]}, ensure_ascii=ascii_only)
    (document,) = read(written).documents
    goal = document.statements[0].text
    assert goal.text == text.strip()
    pieces = [written[start:end] for start, end in zip(goal.starts, goal.ends, strict=True)]
    assert [json.loads(f'"{piece}"') for piece in pieces] == list(goal.text)


@pytest.mark.parametrize("text", ["{'goals': ['a']}", '{"goals": ["a",]}', '{"goals": [NaN]}', '{"goals": ["a"]} x'])
def test_what_is_no_json_is_one_error(text: str) -> None:
    (error,) = read(text).errors
    assert "not valid JSON" in error.message


@pytest.mark.parametrize("text", ['{"name": "x", "scripts": {}}', "[1, 2]", "{broken", "// c\n{}", ""])
def test_in_a_folder_json_about_something_else_is_passed_by(text: str) -> None:
    assert read(text, is_named=False) == ReadResult()


def test_deep_nesting_is_an_error_and_no_crash() -> None:
    for depth in (200, 100_000):
        assert read("[" * depth + "]" * depth).errors[0].message
