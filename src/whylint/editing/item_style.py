"""How fields are written beside a text: on lines of their own, or between braces."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from whylint.sources.encode import encode_json, encode_scalar, encode_toml

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.sources.place import SourceFile

_LINE_END = re.compile(r"\r\n|\n|\r")
_YAML_LINE_END = re.compile("[\x85\u2028\u2029]")
"""What ends a line for YAML, besides what ends one for everybody."""
_BARE_KEY = re.compile("[A-Za-z0-9_-]+")
_INDENT = 2


@dataclass(frozen=True)
class Field:
    """A field to be given: its key where it is new, and its text; or its texts where it is a list of statements."""

    key: str
    text: str = ""
    items: tuple[str, ...] = ()


@dataclass(frozen=True)
class BlockStyle:
    """Each field on a line of its own, behind a margin."""

    margin: str
    line_end: str

    def scalar(self, text: str) -> str:
        """Return a text as a scalar on one line."""
        return encode_scalar(text)

    def pair(self, field: Field) -> str:
        """Return a field without the margin of its first line."""
        return f"{field.key}:{self.listed(field.items)}" if field.items else f"{field.key}: {self.scalar(field.text)}"

    def listed(self, texts: Sequence[str]) -> str:
        """Return the items of a list, as they stand behind its key."""
        return "".join(f"{self.line_end}{self.margin}{' ' * _INDENT}- {self.scalar(text)}" for text in texts)


@dataclass(frozen=True)
class FlowStyle:
    """Fields with a joint before each: between braces, or on the lines of a table of TOML."""

    joint: str
    syntax: Literal["yaml", "json", "toml"] = "yaml"

    def scalar(self, text: str) -> str:
        """Return a text as a scalar on one line."""
        if self.syntax == "yaml":
            return encode_scalar(text, flow=True)
        return encode_toml(text) if self.syntax == "toml" else encode_json(text)

    def pair(self, field: Field) -> str:
        """Return a field without its joint."""
        is_bare = self.syntax == "yaml" or (self.syntax == "toml" and _BARE_KEY.fullmatch(field.key))
        key = field.key if is_bare else self.scalar(field.key)
        value = self.listed(field.items) if field.items else f" {self.scalar(field.text)}"
        return f"{key} ={value}" if self.syntax == "toml" else f"{key}:{value}"

    def listed(self, texts: Sequence[str]) -> str:
        """Return the items of a list, as they stand behind its key."""
        return f" [{', '.join(self.scalar(text) for text in texts)}]"


ItemStyle = BlockStyle | FlowStyle


def rest_of_line(file: SourceFile, end: int) -> tuple[str, int]:
    """Return what stands behind a scalar on its line, which can only be a comment, and where the line ends."""
    place = file.place(end)
    rest = _YAML_LINE_END.split(file.line(place.line)[place.column - 1 :])[0]
    kept = rest.rstrip()
    return kept, end + (len(rest) if kept else 0)


def line_end_at(file: SourceFile, offset: int) -> str:
    """Return the line end that the file has at an offset, or else uses first."""
    found = _LINE_END.search(file.text, offset) or _LINE_END.search(file.text)
    return found.group() if found else "\n"
