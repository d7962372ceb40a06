"""Describe goal documents in JSON Schema, so that editors complete their keys and mark mistakes while one writes."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from whylint.limits import FIELD_ENTRIES
from whylint.sources.document_keys import key_table, plain_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Schema = dict[str, Any]
    Table = Mapping[str, Any]

_DRAFT = "http://json-schema.org/draft-07/schema#"
"""The newest draft that editors know well."""

_SCALAR: Schema = {"type": ["string", "number", "boolean", "null"]}
_SEVERAL = frozenset({"why", "owners", "supports"})
"""The fields that take a text or a list of them."""

_ROLES = "roles"
_MEASURES = "measures"
_SEPARATORS = r"[\s_-]*"


def document_schema() -> Schema:
    """Return the JSON Schema of goal documents (draft 7), made from the table of keys.

    It has the keys as the table writes them, which editors offer, and in every other way in which whylint reads them.
    A document that says under `roles` what its own keys mean is not looked into further.
    """
    table = key_table()
    own = [{"required": [key]} for key in table["document"][_ROLES]]
    roles_only = _mapping([(table["document"][_ROLES], _named(_ROLES))])
    return {
        "$schema": _DRAFT,
        "title": "A goal document, as whylint reads it",
        "type": ["array", "object"],
        "items": _named("statement"),
        "if": {"type": "object"},
        "then": {"if": {"anyOf": own}, "then": roles_only, "else": _document(table)},
        "definitions": _definitions(table),
    }


def schema_text() -> str:
    """Return the JSON Schema as the text of a file."""
    return json.dumps(document_schema(), ensure_ascii=False, indent=2) + "\n"


def _definitions(table: Table) -> Schema:
    """Return what each kind of value looks like, by the names that the table has for them."""
    statements = {"type": ["array", "null", "string"], "pattern": r"^\s*$", "items": _named("statement")}
    fields = dict.fromkeys([*table["fields"], *table["document"]])
    described: dict[str, Schema] = {
        "text": {"anyOf": [_SCALAR, _named("colon-text")]},
        **dict.fromkeys(table["lists"], statements),
        **{name: _value(name) for name in fields},
        _ROLES: _role_names(table),
    }
    return {
        **{name: {"description": table["described"][name], **schema} for name, schema in described.items()},
        "statement": _statement(table, table["text"], "goal"),
        "measure": _statement(table, [*table["text"], *table["fields"][_MEASURES]], "key_result"),
        "colon-text": _colon_text(table),
    }


def _named(definition: str) -> Schema:
    return {"$ref": f"#/definitions/{definition}"}


def _document(table: Table) -> Schema:
    """Return the schema of a document that is a mapping."""
    given = [*table["lists"].items(), *table["document"].items()]
    misplaced = [
        ([key], {"not": {}, "errorMessage": f"this cannot stand at the top; list it with - under {plural}:"})
        for key, plural in table["singular"].items()
    ]
    return _mapping([*((keys, _named(name)) for name, keys in given), *misplaced])


def _statement(table: Table, text_keys: Iterable[str], usual: str) -> Schema:
    """Return the schema of a statement: a text, or a mapping that has the text under one of its keys."""
    listed = {key for keys in table["lists"].values() for key in keys}
    texts = [key for key in table["text"] if key not in listed]
    fields = [(keys, _named(name)) for name, keys in table["fields"].items()]
    mapping = {
        **_mapping([*_lists(table), (texts, _named("text")), *fields]),
        "not": {"propertyNames": {"not": {"pattern": _pattern(text_keys)}}},
        "errorMessage": f"this has no text that whylint reads; put it under {usual}:",
    }
    of_mapping = {"if": _named("colon-text"), "else": mapping}
    return {"if": {"type": "object"}, "then": of_mapping, "else": _SCALAR}


def _colon_text(table: Table) -> Schema:
    """Return the schema of a text with a colon in it: a mapping with a key that means nothing, and another text."""
    groups = [*table["lists"].values(), *table["fields"].values(), *table["document"].values()]
    known = [*table["text"], *(key for keys in groups for key in keys), *table["mistaken_for_text"]]
    return {
        "type": "object",
        "minProperties": 1,
        "maxProperties": 1,
        "propertyNames": {"not": {"pattern": _pattern(known)}},
        "additionalProperties": _SCALAR,
    }


def _lists(table: Table) -> list[tuple[list[str], Schema]]:
    """Return the keys of lists, with what they take in a statement, where some can hold its text as well."""
    found: list[tuple[list[str], Schema]] = []
    for role, keys in table["lists"].items():
        both = [key for key in keys if key in table["text"]]
        found += [
            ([key for key in keys if key not in both], _named(role)),
            (both, {"if": {"type": "array"}, "then": _named(role), "else": _named("text")}),
        ]
    return found


def _value(field: str) -> Schema:
    """Return what a field takes: a text, or one or several texts or measures."""
    one = _named("measure" if field == _MEASURES else "text")
    if field not in {_MEASURES, *_SEVERAL}:
        return {"allOf": [one]}
    return {"if": {"type": "array"}, "then": {"items": one, "maxItems": FIELD_ENTRIES}, "else": one}


def _role_names(table: Table) -> Schema:
    """Return what a document may say of its keys: for each the name of a role."""
    names = [name for names in table["roles"].values() for name in names]
    return {
        "type": "object",
        "additionalProperties": {"anyOf": [{"enum": names}, {"type": "string", "pattern": _pattern(names)}]},
    }


def _mapping(values: Iterable[tuple[list[str], Schema]]) -> Schema:
    """Return the schema of a mapping. Keys that are not known may stand beside the others."""
    given = [(keys, schema) for keys, schema in values if keys]
    return {
        "type": "object",
        "properties": {key: schema for keys, schema in given for key in keys},
        "patternProperties": {_pattern(keys): schema for keys, schema in given},
    }


def _pattern(keys: Iterable[str]) -> str:
    """Return the pattern of some keys, whatever their case and the spaces, hyphens and underscores in them."""
    plain = dict.fromkeys(map(plain_key, keys))
    return f"^{_SEPARATORS}(?:{'|'.join(map(_any_case, plain))})$"


def _any_case(key: str) -> str:
    letters = (f"[{letter}{letter.upper()}]" if letter.upper() != letter else re.escape(letter) for letter in key)
    return "".join(letter + _SEPARATORS for letter in letters)
