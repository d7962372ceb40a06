"""The keys of a goal document, from the table `document_keys.yaml`."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

import yaml

from whylint.knowledge import knowledge_folder
from whylint.sources.document import Role

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

    @cached_property
    def known(self) -> frozenset[str]:
        """All the keys that mean something to whylint, somewhere in a document."""
        return self.text.union(self.lists, self.fields, self.document)

    @cached_property
    def top_line(self) -> re.Pattern[str]:
        """What a line looks like that holds a document's list of statements, whatever the rest of the file is like."""
        separated = ("[ _-]*".join(map(re.escape, key)) for key in self.lists)
        return re.compile(rf"^[\"']?(?:{'|'.join(separated)})[\"']?[ \t]*:(?:\s|$)", re.IGNORECASE | re.MULTILINE)


@lru_cache(maxsize=1)
def document_keys() -> DocumentKeys:
    """Load the table of keys."""
    with (knowledge_folder() / "document_keys.yaml").open(encoding="utf-8") as stream:
        table: dict[str, Any] = yaml.safe_load(stream)
    return DocumentKeys(
        lists={key: Role(role) for key, role in _by_key(table["lists"]).items()},
        text=frozenset(map(plain_key, table["text"])),
        fields=_by_key(table["fields"]),
        document=_by_key(table["document"]),
        mistaken_for_text=frozenset(map(plain_key, table["mistaken_for_text"])),
        singular=table["singular"],
    )


def _by_key(names: dict[str, list[str]]) -> dict[str, str]:
    """Turn a table of names and their keys round."""
    return {plain_key(key): name for name, keys in names.items() for key in keys}
