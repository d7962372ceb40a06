"""Goals in TOML: the same documents as in YAML, each character at its place."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whylint.sources.comments import comments_of
from whylint.sources.nodes import MappingNode, ScalarNode, SequenceNode
from whylint.sources.place import SourceFile
from whylint.sources.read import ReadResult, read_text
from whylint.sources.texts import scalar_text
from whylint.sources.toml_nodes import compose_toml

if TYPE_CHECKING:
    from whylint.sources.nodes import Node

PLAN = '''\
language = "en"   # a comment
goals = ["Improve \\u0063ommunication", 'Lend "more" books']

[[strategies]]
id = "desk"
strategy = """
Open a \\
    second desk"""
supports = ["tests"]

[[strategies.tactics]]
tactic = "Hire two nurses"

[owner]
name = "Ada"
'''


def read(text: str, *, is_named: bool = True) -> ReadResult:
    return read_text("plan.toml", text, is_named=is_named)


def test_a_document_is_read_as_in_yaml() -> None:
    result = read(PLAN.replace("[owner]\nname = ", "[team]\nname = "))
    assert result.errors == ()
    (document,) = result.documents
    assert document.language is not None
    assert document.language.text == "en"
    assert [(one.role.value, one.text.text, one.pointer) for one in document.statements] == [
        ("goal", "Improve communication", "/goals/0"),
        ("goal", 'Lend "more" books', "/goals/1"),
        ("strategy", "Open a second desk", "/strategies/0"),
        ("tactic", "Hire two nurses", "/strategies/0/tactics/0"),
    ]
    strategy = document.statements[2]
    assert (strategy.id, [text.text for text in strategy.supports]) == ("desk", ["tests"])


def test_each_character_knows_its_place() -> None:
    goal, quoted, strategy, _ = read(PLAN.replace("[owner]", "[team]")).documents[0].statements
    for one in (goal, quoted, strategy):
        for sign, start, end in zip(one.text.text, one.text.starts, one.text.ends, strict=True):
            assert PLAN[start:end] in {sign, "\\u0063"}


def test_tables_of_goals_have_fields() -> None:
    text = '[[goals]]\ngoal = "Cut waiting"\nwhy = "it is long"\ndeadline = 2027-06-01\n\n[[goals]]\ngoal = "Win"\n'
    first, second = read(text).documents[0].statements
    assert (first.why[0].text, first.deadline and first.deadline.text) == ("it is long", "2027-06-01")
    assert second.text.text == "Win"
    assert first.item is not None
    assert text[first.item.start.offset : first.item.end.offset].endswith("2027-06-01")


def test_what_is_no_toml_is_an_error_with_its_place() -> None:
    (error,) = read('goals = ["a",\n"b" "c"]\n').errors
    assert error.line == 2
    assert "TOML" in error.message


def test_in_a_folder_other_files_are_passed_by() -> None:
    assert read('[project]\nname = "x"\n', is_named=False) == ReadResult()
    assert read("[project\n", is_named=False) == ReadResult()
    assert read("[[goals]]\ngoal = x y\n", is_named=False).errors
    assert len(read('goals = ["a"]\n', is_named=False).documents) == 1


def test_comments_stand_outside_of_texts() -> None:
    text = "# one\ngoals = ['a # b', \"c # d\", '''\n# e''']  # two\r\n"
    assert [(one.text, one.stands_alone) for one in comments_of(SourceFile("a.toml", text))] == [
        ("one", True),
        ("two", False),
    ]


SPELLED = [
    'a.b."c d" = 1\na.e = [1, [2, {f = "g", h.i = 3}]] # x\n',
    '[a]\n[a.b]\nc = """\n"x""y\\\n  z"""""\n[[a.d]]\ne = \'\'\'\'f\'\'\'\'\'\n[[a.d]]\n[a.d.g]\nh = true\n',
    "x = [\n  # c ]\n  'a',\n  \"b\",\n]\ny = {}\nz = []\nd = 1979-05-27 07:32:00\n",
    'w = """a\r\nb\\\r\n  c"""\r\nv = ""\r\nu = ""\r\n',
]


@pytest.mark.parametrize("text", SPELLED)
def test_the_nodes_hold_what_the_standard_library_reads(text: str) -> None:
    assert loaded(text) == plain(tomllib.loads(text, parse_float=str))


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"])), min_size=1), st.booleans())
def test_any_text_is_found_at_its_place(texts: list[str], several: bool) -> None:  # noqa: FBT001 - hypothesis gives it
    quote = '"""' if several else '"'
    written = [quote + text.replace("\\", "\\\\").replace('"', '\\"') + quote for text in texts]
    source = f"goals = [{', '.join(written)}]\n"
    (root,) = compose_toml(SourceFile("a.toml", source))
    assert isinstance(root, MappingNode)
    listed = root.pairs[0][1]
    assert isinstance(listed, SequenceNode)
    for node, text in zip(listed.items, texts, strict=True):
        assert isinstance(node, ScalarNode)
        found = scalar_text(SourceFile("a.toml", source), node)
        assert (node.value, found.text) == (text, text.strip())
        assert (
            "".join(source[start:end][-1:] for start, end in zip(found.starts, found.ends, strict=True)) == found.text
        )


def loaded(text: str) -> Any:  # noqa: ANN401 - TOML may hold anything
    (root,) = compose_toml(SourceFile("a.toml", text))
    return data(root)


def data(node: Node) -> Any:  # noqa: ANN401
    if isinstance(node, MappingNode):
        return {key.value: data(value) for key, value in node.pairs if isinstance(key, ScalarNode)}
    return [data(item) for item in node.items] if isinstance(node, SequenceNode) else node.value


def plain(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    return str(value).lower() if isinstance(value, bool) else str(value)


def test_blanks_may_stand_before_a_comma() -> None:
    text = 'goals = ["Cut it" , {goal = "Halve it"  , why = "it hurts"}\t, ]\n'
    (document,) = read_text("goals.toml", text).documents
    assert [(one.text.text, len(one.why)) for one in document.statements] == [("Cut it", 0), ("Halve it", 1)]
