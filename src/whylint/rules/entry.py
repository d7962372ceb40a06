"""Read YAML into entries that know their line, so that a mistake in a rule file can be pointed at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import yaml

from whylint.sources.regular_files import read_settings_file

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Leaves each scalar the text that it is (`no`, `2025`, `12:30`)."""

Name = TypeVar("Name", bound=str)


class RuleError(Exception):
    """A file of the rules that does not have its form. The message starts with the file and line."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A value in a YAML file: a text, a list or a mapping."""

    path: Path
    node: yaml.Node

    def error(self, message: str) -> RuleError:
        """Return an error that points at this entry."""
        return RuleError(f"{self.path}:{self.line}: {message}")

    @property
    def line(self) -> int:
        """The line on which this entry begins, from 1."""
        return int(self.node.start_mark.line) + 1

    @property
    def is_mapping(self) -> bool:
        """Say whether this is a mapping."""
        return isinstance(self.node, yaml.MappingNode)

    @property
    def is_list(self) -> bool:
        """Say whether this is a list."""
        return isinstance(self.node, yaml.SequenceNode)

    def raw(self) -> str:
        """Return the text as it is, blank or not."""
        if not isinstance(self.node, yaml.ScalarNode):
            raise self.error("expected a text here")
        return str(self.node.value)

    def text(self) -> str:
        """Return the text, which may not be blank."""
        text = self.raw().strip()
        if not text:
            raise self.error("expected a text here, and found nothing")
        return text

    def choice(self, names: Iterable[Name], what: str) -> Name:
        """Return the text as one of `names`; `what` says what they are."""
        text = self.text()
        known = tuple(names)
        for name in known:
            if name == text:
                return name
        raise self.error(f"unknown {what} “{text}” (known: {', '.join(known)})")

    def items(self) -> tuple[Entry, ...]:
        """Return the items of a list."""
        if not isinstance(self.node, yaml.SequenceNode):
            raise self.error("expected a list here")
        return tuple(Entry(self.path, node) for node in self.node.value)

    def pairs(self) -> tuple[tuple[Entry, Entry], ...]:
        """Return the keys and values of a mapping, none of them twice."""
        if not isinstance(self.node, yaml.MappingNode):
            raise self.error("expected a mapping here")
        pairs = tuple((Entry(self.path, key), Entry(self.path, value)) for key, value in self.node.value)
        seen: set[str] = set()
        for key, _ in pairs:
            if key.text() in seen:
                raise key.error(f"“{key.text()}” stands here twice")
            seen.add(key.text())
        return pairs

    def fields(self, required: Collection[str], optional: Collection[str] = ()) -> dict[str, Entry]:
        """Return the values of a mapping by key, with all of the required keys and none that is unknown."""
        fields: dict[str, Entry] = {}
        for key, value in self.pairs():
            if key.text() not in required and key.text() not in optional:
                raise key.error(f"unknown key “{key.text()}” (known: {', '.join((*required, *optional))})")
            fields[key.text()] = value
        for name in required:
            if name not in fields:
                raise self.error(f"“{name}” is missing")
        return fields


def read_entry(path: Path) -> Entry:
    """Return what a YAML file holds."""
    try:
        node = yaml.compose(read_settings_file(path).decode(), Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise RuleError(f"{path}:{line}: broken YAML: {error.problem}") from error
    except (OSError, UnicodeDecodeError, yaml.YAMLError, RecursionError) as error:
        raise RuleError(f"{path}:1: cannot be read: {error}") from error
    if node is None:
        raise RuleError(f"{path}:1: the file is empty")
    return Entry(path, node)
