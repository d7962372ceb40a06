"""The keys of a goal document, from the table `document_keys.yaml`."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

import yaml

from whylint.knowledge import knowledge_folder
from whylint.sources.dialect import TEXT
from whylint.sources.document import Role

if TYPE_CHECKING:
    from collections.abc import Mapping

_MEASURES = "measures"
_SEPARATORS = re.compile(r"[\s_-]+")


def plain_key(key: str) -> str:
    """Return a key without what makes no difference: case, and spaces, hyphens and underscores."""
    return _SEPARATORS.sub("", unicodedata.normalize("NFC", key).casefold())


@dataclass(frozen=True)
class DocumentKeys:
    """What each key means, by its plain form. `lists` gives roles; `fields` and `document` give names of fields."""

    lists: dict[str, Role]
    text: frozenset[str]
    fields: dict[str, str]
    document: dict[str, str]
    mistaken_for_text: frozenset[str]
    singular: dict[str, str]
    role_names: dict[str, Role]
    statement_texts: frozenset[str] = frozenset()
    """Keys that hold a measure's text, and that of a statement where measures are called another role."""

    def with_meanings(self, meanings: Mapping[str, str]) -> DocumentKeys:
        """Return the keys with some that mean something else: a role, the text, or a field beside it."""
        if not meanings:
            return self
        lists, fields, text = dict(self.lists), dict(self.fields), set(self.text)
        roles = {role.value: role for role in Role}
        measures = {key for key, field in self.fields.items() if field == _MEASURES}
        for key, meaning in ((plain_key(key), meaning) for key, meaning in meanings.items()):
            lists.pop(key, None)
            fields.pop(key, None)
            text.discard(key)
            if meaning == TEXT:
                text.add(key)
            elif meaning == Role.MEASURE:
                fields[key] = _MEASURES
            elif meaning in roles:
                lists[key] = roles[meaning]
            else:
                fields[key] = meaning
        became_lists = frozenset(measures & lists.keys())
        return replace(
            self,
            lists=lists,
            fields=fields,
            text=frozenset(text),
            mistaken_for_text=self.mistaken_for_text - text,
            statement_texts=self.statement_texts | (frozenset(measures) if became_lists else frozenset()),
        )

    @cached_property
    def known(self) -> frozenset[str]:
        """All the keys that mean something to whylint, somewhere in a document."""
        return self.text.union(self.lists, self.fields, self.document)

    @cached_property
    def top_line(self) -> re.Pattern[str]:
        """What a line looks like that holds a document's list of statements, whatever the rest of the file is like."""
        separated = ("[ _-]*".join(map(re.escape, key)) for key in self.lists)
        key = f"[\"']?(?:{'|'.join(separated)})[\"']?"
        return re.compile(rf"^(?:{key}[ \t]*(?::(?:\s|$)|=)|\[\[[ \t]*{key}[ \t]*\]\])", re.IGNORECASE | re.MULTILINE)


def key_table() -> dict[str, Any]:
    """Load the table of keys as it is written."""
    with (knowledge_folder() / "document_keys.yaml").open(encoding="utf-8") as stream:
        table: dict[str, Any] = yaml.load(stream, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both are safe
    return table


@lru_cache(maxsize=1)
def document_keys() -> DocumentKeys:
    """Return what the table of keys says, ready for use."""
    table = key_table()
    return DocumentKeys(
        lists={key: Role(role) for key, role in _by_key(table["lists"]).items()},
        text=frozenset(map(plain_key, table["text"])),
        fields=_by_key(table["fields"]),
        document=_by_key(table["document"]),
        mistaken_for_text=frozenset(map(plain_key, table["mistaken_for_text"])),
        singular=table["singular"],
        role_names={key: Role(role) for key, role in _by_key(table["roles"]).items()},
    )


def _by_key(names: dict[str, list[str]]) -> dict[str, str]:
    """Turn a table of names and their keys round."""
    return {plain_key(key): name for name, keys in names.items() for key in keys}
