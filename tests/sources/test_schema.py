"""The JSON Schema of goal documents: it and whylint agree on what a document is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from reading import read

from whylint.sources.document_keys import key_table
from whylint.sources.schema import document_schema, schema_text

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

ROOT = Path(__file__).parents[2]
STORED = ROOT / "rules" / "goals.schema.json"
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
TABLE = key_table()
SCHEMA = Draft7Validator(document_schema())

KEYS = [
    *TABLE["text"],
    *(key for part in ("lists", "fields", "document") for keys in TABLE[part].values() for key in keys),
]
SECOND_OF_A_KIND = ("two texts", "means the same as", "stands here again")
"""Parts of whylint's messages on keys that do not go together, of which the schema knows nothing."""


def plain(text: str) -> Any:  # noqa: ANN401 - a document may be anything
    """Return a document as an editor hands it to a schema: dates are texts."""
    return json.loads(json.dumps(yaml.load(text, Loader=yaml.SafeLoader), default=str))


def is_valid(text: str) -> bool:
    return bool(SCHEMA.is_valid(plain(text)))


def test_the_stored_schema_is_the_one_that_the_table_of_keys_makes() -> None:
    Draft7Validator.check_schema(json.loads(schema_text()))
    assert STORED.read_text(encoding="utf-8") == schema_text(), (
        "write it anew: whylint schema > rules/goals.schema.json"
    )


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_the_examples_hold_to_the_schema_and_tell_editors_where_it_is(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    first = text.partition("\n")[0]
    assert (path.parent / first.removeprefix("# yaml-language-server: $schema=")).resolve() == STORED.resolve()
    assert list(SCHEMA.iter_errors(plain(text))) == []


@pytest.mark.parametrize(
    "text",
    [
        "- Cut churn",
        "Key Results: x\ngoals:\n- {Goal: x, keyResults: [{metric: a, title: b}], SHARED-BY: [a, b]}",
        "goals:\n- Doel 1: minder wachten",
        "doelen: [2025, no, 12:30, null]",
        "goals:\n- goal: x\n  deadline: 2027-12-31\n  strategie: [y]\nstrategie:\n- strategie: z",
        "goals:\nteam: {name: x}",
        "roles: {themes: Goal}\nthemes: [{title: a}]\ngoal: neighbour",
    ],
)
def test_what_whylint_reads_is_valid(text: str) -> None:
    assert "goal: neighbour" in text or read(text).errors == ()
    assert is_valid(text)


@pytest.mark.parametrize(
    "text",
    [
        "goals: improve all",
        "goals: [[x]]",
        "goals:\n- name: x",
        "goals:\n- goal: {a: b, c: d}",
        "goals:\n- goal: x\n  deadline: [2027]",
        "goals:\n- goal: x\n  strategies: [{description: y, id: 1}]",
        "goals:\n- goal: x\n  measures: [{id: y}]",
        "goal: x",
        "roles: {goals: theme}",
        "roles: [goals]",
        "just a text",
    ],
)
def test_what_whylint_refuses_is_not_valid(text: str) -> None:
    assert read(text).errors != ()
    assert not is_valid(text)


def documents() -> SearchStrategy[Any]:
    keys = st.sampled_from([*KEYS, *TABLE["mistaken_for_text"], "status"])
    written = st.one_of(keys, keys.map(str.upper), keys.map(lambda key: key.replace("_", " ").title()))
    scalars = st.sampled_from(["cut churn", "", None, 7, True])
    values = st.recursive(
        scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(written, inner, max_size=4), max_leaves=12
    )
    roles = {key.upper() for key in TABLE["document"]["roles"]}
    return st.dictionaries(written.filter(lambda key: key.upper() not in roles), values, max_size=5)


@given(documents())
def test_schema_and_whylint_agree(document: Any) -> None:  # noqa: ANN401
    text = yaml.safe_dump(document, allow_unicode=True)
    messages = [error.message for error in read(text).errors]
    if not messages:
        assert is_valid(text)
    elif not any(part in message for message in messages for part in SECOND_OF_A_KIND):
        assert not is_valid(text), messages


@pytest.mark.parametrize("key", KEYS)
def test_editors_offer_each_key_that_whylint_reads_and_say_what_it_is_for(key: str) -> None:
    schema = document_schema()
    places = [schema["then"]["else"], schema["definitions"]["statement"]["then"]["else"]]
    offered = [place["properties"][key] for place in places if key in place["properties"]]
    named = [value.get("then", value)["$ref"] for value in offered if "not" not in value]
    assert named
    assert all(schema["definitions"][name.rpartition("/")[2]]["description"] for name in named)
