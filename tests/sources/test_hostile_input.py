"""Files that are made, or happen, to exhaust a reader get a message instead."""

from __future__ import annotations

import pytest
from reading import only_message, read, statements

from whylint import limits
from whylint.sources.read import read_paths, read_text


@pytest.mark.parametrize("opening", ["[", "- ", "{a: ", "? ", "goals:\n- ["])
def test_depth_is_limited(opening: str) -> None:
    _, _, message = only_message(opening * 20_000)
    assert "nest" in message or "valid YAML" in message


def test_nested_statements_are_read_down_to_the_limit() -> None:
    levels = limits.DEPTH // 2 - 1
    file = "".join(f"{'  ' * level}- goal: g{level}\n{'  ' * level}  goals:\n" for level in range(levels))
    assert len(statements(file)) == levels


@pytest.mark.parametrize("key", ["strategies", "measures"])
def test_a_chain_of_aliases_is_followed_to_a_limit(key: str) -> None:
    links = [f"- &n{link} {{goal: g{link}, {key}: [*n{link - 1}]}}\n" for link in range(1, 300)]
    result = read(f"x:\n- &n0 {{goal: g0}}\n{''.join(links)}goals: [*n299]\n")
    assert [error.message for error in result.errors] == [
        "statements are nested more than 50 deep; make the document flatter"
    ]
    assert len(result.documents[0].statements) == limits.DEPTH // 2


def test_a_chain_of_merges_is_followed_to_a_limit() -> None:
    links = [f"- &n{link} {{<<: [*n{link - 1}, *n{link - 1}]}}\n" for link in range(1, 300)]
    result = read(f"x:\n- &n0 {{goal: g0}}\n{''.join(links)}goals: [*n299, *n50]\n")
    assert [goal.text.text for goal in result.documents[0].statements] == ["g0"]
    assert ["merge fewer" in error.message for error in result.errors] == [True, False]


def test_a_long_list_that_aliases_repeat_is_read_to_a_limit() -> None:
    result = read("why: &w [" + "a, " * 5_000 + "b]\ngoals:\n" + "- {goal: g, why: *w}\n" * 200)
    assert {len(goal.why) for goal in result.documents[0].statements} == {100}
    assert len(result.errors) == 1


def test_the_length_of_a_text_is_limited() -> None:
    assert "longer than 5,000" in only_message(f"- {'a' * (limits.TEXT + 1)}\n- goal: b\n")[2]


def test_the_size_of_a_file_is_limited() -> None:
    (error,) = read_paths(["-"], lambda: b"a" * (limits.FILE_BYTES + 1)).errors
    assert "larger than 10 MB" in error.message


@pytest.mark.parametrize("escape", [r"\ud83d\ude00", r"\U00110000", r"\UFFFFFFFF"])
@pytest.mark.parametrize("loader", ["CSafeLoader", "SafeLoader"])
def test_an_escape_of_no_character_is_an_error(escape: str, loader: str, monkeypatch: pytest.MonkeyPatch) -> None:
    yaml = pytest.importorskip("yaml")
    if not hasattr(yaml, loader):
        pytest.skip("PyYAML was built without libyaml")
    monkeypatch.setattr("whylint.sources.nodes._LOADER", getattr(yaml, loader))
    assert only_message(f'- "{escape}"\n')


@pytest.mark.parametrize(
    "file", ["# Goals\n- {}\n- b\n", "# Goals\n## 1. {}\n## 2. b\n", "# Goals\n|goal|\n|-|\n|{}|\n|b|\n"]
)
def test_the_length_of_a_text_is_limited_in_markdown_too(file: str) -> None:
    result = read_text("goals.md", file.format("[" * (limits.TEXT + 1)))
    assert ["longer than 5,000" in error.message for error in result.errors] == [True]
    assert [goal.text.text for goal in result.documents[0].statements] == ["b"]


def test_a_field_that_is_too_long_leaves_its_goal() -> None:
    result = read_text("goals.md", f"# Goals\n- a\n  - Why: {'b' * limits.TEXT}{'c' * limits.TEXT}\n  - Owner: d\n")
    (goal,) = result.documents[0].statements
    assert (goal.text.text, goal.why, [owner.text for owner in goal.owners]) == ("a", (), ["d"])
    assert [error.line for error in result.errors] == [3]


def test_a_long_paragraph_that_is_no_statement_is_no_error() -> None:
    result = read_text("goals.md", f"# Goals\n- a\n\n# More\n\n{'*b ' * limits.TEXT}\n")
    assert [goal.text.text for goal in result.documents[0].statements] == ["a"]
    assert result.errors == ()


@pytest.mark.parametrize(
    ("name", "file"), [("g.yaml", "- a\n- b\n"), ("g.json", '["a", "b"]'), ("g.md", "# Goals\n- a\n- b\n")]
)
def test_the_number_of_statements_of_a_file_is_limited(name: str, file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "STATEMENTS", 2)
    assert read_text(name, file).errors == ()
    monkeypatch.setattr(limits, "STATEMENTS", 1)
    result = read_text(name, file)
    assert result.documents == ()
    assert [error.message for error in result.errors] == ["the file holds more than 1 statements; split it"]


@pytest.mark.parametrize(("name", "file"), [("g.yaml", "- [a, b]\n"), ("g.json", '[["a", "b"]]')])
def test_what_a_file_holds_is_limited(name: str, file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "NODES", 3)
    assert [error.message for error in read_text(name, file).errors] == [
        "the file holds more than 3 texts, lists and mappings; split it"
    ]


def test_the_lines_of_a_markdown_file_are_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MARKDOWN_LINES", 2)
    assert [error.message for error in read_text("goals.md", "# Goals\n- a\n").errors] == [
        "the file has more than 2 lines; split it"
    ]


@pytest.mark.parametrize("key", ["a.", '"a" . ', "'a'."])
def test_a_key_of_very_many_parts_is_refused_at_once(key: str) -> None:
    result = read_text("goals.toml", f"goals = ['b']\n{key * 100_000}a = 1\n")
    assert [(error.line, error.message) for error in result.errors] == [
        (2, "lists and mappings are nested more than 100 deep; make the document flatter")
    ]
