"""What headings and labels of a Markdown document say, from the table `headings.yaml`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

import yaml

from whylint.knowledge import knowledge_folder
from whylint.sources.document import Role
from whylint.sources.document_keys import document_keys, plain_key

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_WORDS_BEFORE_GOALS = 4
_ROLES = frozenset(role.value for role in Role)
_WORD = re.compile(r"[^\W_]+")
_ATTRIBUTES = re.compile(r"\s*\{[^}]*\}\s*$|\([^)]*\)")
_PARTS = re.compile(r":\s|:$|\s[-–—|]\s")
_JOINTS = re.compile(r"[,&+/]")
_PERIOD = re.compile(r"\d+|q\d|h\d|fy\d+|[ivx]+")
_LABEL = re.compile(
    r"\s*(?P<words>[^\W\d_]+(?:[ /-]+[^\W\d_]+){0,3}?)?\s*#?(?P<number>\d{1,2}(?:\.\d{1,2})*[a-z]?)?\s*"
    r"(?P<sign>:|[-–—](?=\s)|[.)](?=\s)|$)\s*",
)
_NUMBER = re.compile(
    r"\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+|[\[(]?[Pp]\d(?:[\])]:?|\s*[:.–—-]))\s+(?=\S)"
)


@dataclass(frozen=True)
class Label:
    """What stands before a text to say what it is: a statement's role or a field's name, and where the text begins."""

    role: Role | None
    field: str | None
    is_numbered: bool
    end: int


@dataclass(frozen=True)
class Heading:
    """What a heading says of its section: the role of the statements there, or that none is to be read.

    `with_results` says that key results are listed beneath each goal there.
    """

    role: Role | None = None
    is_silent: bool = False
    with_results: bool = False


@dataclass(frozen=True)
class Headings:
    """The table of headings and labels, and what a house calls things, by plain form: a role or the name of a field."""

    table: dict[str, Any]
    meanings: Mapping[str, str] = field(default_factory=dict, hash=False)

    def with_meanings(self, meanings: Mapping[str, str]) -> Headings:
        """Return the table with some words that mean something else, each a role or the name of a field."""
        added = {plain_key(key): meaning for key, meaning in meanings.items()}
        return replace(self, meanings={**self.meanings, **added}) if added else self

    @cached_property
    def fences(self) -> frozenset[str]:
        """Return the words that mark a fenced block as a document of goals."""
        return frozenset(self.table["fences"])

    @cached_property
    def _heads(self) -> dict[str, Role]:
        return _roles(self.table["heads"])

    @cached_property
    def _labels(self) -> dict[str, Role]:
        return _roles(self.table["labels"])

    @cached_property
    def _fields(self) -> dict[str, str]:
        own = {plain_key(word): name for name, words in self.table["fields"].items() for word in words}
        return document_keys().with_meanings(self.meanings).fields | own

    def read(self, text: str) -> Heading:
        """Say what a heading is about."""
        words = _words(text)
        whole = f" {' '.join(words)} "
        if any(f" {phrase} " in whole for phrase in self.table["never"]):
            return Heading(is_silent=True)
        parts = [part for part in _PARTS.split(_ATTRIBUTES.sub("", text)) if part.strip()]
        if (own := self._first_role(parts, self._own_role)) is not None:
            return Heading(own)
        for role, phrases in self.table["phrases"].items():
            if any(whole.startswith(f" {phrase} ") for phrase in phrases):
                return Heading(Role(role))
        if any(f" {word} " in whole for word in self.table["about"]):
            return Heading(is_silent=True)
        with_results = any(f" {phrase} " in whole for phrase in self.table["with_results"])
        return Heading(self._first_role(parts, self._role_of_subject), with_results=with_results)

    def _first_role(self, parts: Sequence[str], role_of: Callable[[list[str]], Role | None]) -> Role | None:
        """Return the role that the first or else the last part of a heading names."""
        roles = (self._role_of(part, role_of) for part in (*parts[:1], *parts[-1:]))
        return next((role for role in roles if role is not None), None)

    def _role_of(self, part: str, role_of: Callable[[list[str]], Role | None]) -> Role | None:
        """Return the role that a part of a heading names; goals go before all else that is named beside them."""
        subjects: list[list[str]] = [[]]
        for piece in _JOINTS.split(part):
            subjects.append([])
            for word in _words(piece):
                if word in self.table["joints"][:-1]:
                    subjects.append([])
                else:
                    subjects[-1].append(word)
        if any(words[-1:] and words[-1] in self.table["apart"] for words in subjects):
            return None
        roles = [role for words in subjects if (role := role_of(words)) is not None]
        return Role.GOAL if Role.GOAL in roles else next(iter(roles), None)

    def _subject(self, words: list[str]) -> list[str]:
        """Return the words of a heading up to its tail and without the period at their end."""
        end = next((number for number, word in enumerate(words) if word in self.table["tails"]), len(words))
        words = words[:end]
        while words and _PERIOD.fullmatch(words[-1]):
            words = words[:-1]
        return words

    def _own_role(self, words: list[str]) -> Role | None:
        """Return the role that a house gives to the last words of a heading."""
        words = self._subject(words)
        for number in range(len(words) if self.meanings else 0):
            meaning = self.meanings.get("".join(words[number:]))
            if meaning in _ROLES and number <= _WORDS_BEFORE_GOALS:
                return Role(meaning)
        return None

    def _role_of_subject(self, words: list[str]) -> Role | None:
        words = self._subject(words)
        for length in (2, 1):
            head = " ".join(words[-length:])
            role = self._heads.get(head) if plain_key(head) not in self.meanings else None
            before = [word for word in words[:-length] if not _PERIOD.fullmatch(word)]
            if role is not None and self._may_stand_before(before, role):
                return role
        return Role.GOAL if words and words[-1].endswith(tuple(self.table["endings"]["goal"])) else None

    def _may_stand_before(self, words: list[str], role: Role) -> bool:
        if role is Role.GOAL:
            return len(words) <= _WORDS_BEFORE_GOALS
        return all(word in self.table["modifiers"] for word in words)

    def label(self, text: str) -> Label | None:
        """Return the label that a text begins with, or that it consists of, if it begins with one."""
        match = _LABEL.match(text)
        words = " ".join(_words(match["words"] or "")) if match else ""
        if match is None or not words:
            return None
        is_numbered = match["number"] is not None
        if not is_numbered and (match["sign"] not in (":", "") or words in self.table["numbered_only"]):
            return None
        role, field = self._label_role(words), self._fields.get(plain_key(words))
        if role is None and field in (None, "id", "supports", "measures"):
            role = Role.MEASURE if field == "measures" else None
            field = None if field in (None, "measures") else field
            if role is None and field is None:
                return None
        return Label(role, None if role else field, is_numbered, match.end())

    def _label_role(self, words: str) -> Role | None:
        """Return the role that a label names, by what the house calls it or else by its usual meaning."""
        own = self.meanings.get(plain_key(words))
        if own is not None:
            return Role(own) if own in _ROLES else None
        return self._labels.get(words)

    def column(self, text: str) -> Label | None:
        """Return what the head of a table's column says of its cells."""
        label = self.label(text.strip().rstrip(":"))
        if label is not None and label.end >= len(text.strip().rstrip(":")):
            return label
        role = self.read(text).role
        return Label(role, None, False, len(text)) if role else None  # noqa: FBT003


def number_end(text: str) -> int:
    """Return where a text begins behind its number or priority (`1. `, `2.3 `, `P0: `), 0 where it has none."""
    match = _NUMBER.match(text)
    return match.end() if match else 0


@lru_cache(maxsize=1)
def headings() -> Headings:
    """Load the table of headings and labels."""
    with (knowledge_folder() / "headings.yaml").open(encoding="utf-8") as stream:
        table = yaml.load(stream, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both are safe
    return Headings(table)


def _roles(table: dict[str, list[str]]) -> dict[str, Role]:
    return {word: Role(role) for role, words in table.items() for word in words}


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]
