"""Compose the nodes of a TOML document, with their places.

The standard library says whether a text is TOML, and gives no places, nor does any other library for Python that only
reads. What it has accepted is cut into nodes here.
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, TypeVar

from whylint import limits
from whylint.sources.nodes import BrokenInput, MappingNode, Node, ScalarNode, SequenceNode, too_deep, too_much
from whylint.sources.scalars import Character

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whylint.sources.place import SourceFile

_Some = TypeVar("_Some", ScalarNode, SequenceNode, MappingNode, Node)

STYLE = "toml"
SUFFIX = ".toml"
_STRING = r'"""(?:\\.|[^\\])*?"""(?!")|' + r"'''.*?'''(?!')|" + r'"(?:\\.|[^"\\\n])*"|' + r"'[^'\n]*'"
_SKIPPED = re.compile(r"(?:\s+|#[^\n]*)*")
_PART = re.compile(rf"(?:{_STRING}|[A-Za-z0-9_-]+)", re.DOTALL)
_VALUE = re.compile(rf"(?:{_STRING}|\d{{4}}-\d\d-\d\d [^\s,\]}}#]+|[^\s,\]}}#\[{{]+)", re.DOTALL)
_COMMENT = re.compile(rf"(?:{_STRING})|\#([^\r\n]*)", re.DOTALL)
_DEEP_KEY = re.compile(rf"(?<![\w-])(?:(?:[\w-]++|\"[^\"\n]*+\"|'[^'\n]*+')[ \t]*+\.[ \t]*+){{{limits.DEPTH}}}")
"""A key of more parts than may lie in one another; the work of the standard library grows with their square."""
_LINE = re.compile(r"\(at line (\d+), column (\d+)\)")
_WRITTEN = re.compile(r"\\[ \t]*\r?\n\s*|\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)|\r\n|.", re.DOTALL)
_ESCAPED = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b", '"': '"', "\\": "\\"}


def is_toml(file: SourceFile) -> bool:
    """Say whether a file is read as TOML, by its name."""
    return file.suffix == SUFFIX


def compose_toml(file: SourceFile) -> Iterator[Node]:
    """Yield the root of a TOML document, or raise `BrokenInput` where the text is no TOML."""
    text = file.text
    if deep := _DEEP_KEY.search(text):
        raise too_deep(deep.start())
    try:
        root = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        reason = str(error)
        place = _LINE.search(reason)
        at = file.line_start(int(place[1])) + int(place[2]) - 1 if place else len(text)
        message = f"this is not valid TOML ({_LINE.sub('', reason).strip()}); check the quotes, brackets and keys here"
        raise BrokenInput(message, min(at, len(text))) from error
    except RecursionError as error:
        raise too_deep(0) from error
    if root:
        yield _Composer(text).root


def toml_characters(text: str, start: int, end: int) -> Iterator[Character]:
    """Yield the characters of a TOML value that stands between two offsets, of a string without its quotes."""
    quote = text[start : start + 1]
    if quote not in {'"', "'"}:
        yield from (Character(text[at], at, at + 1) for at in range(start, end))
        return
    size = 3 if end - start >= 6 and text.startswith(quote * 3, start) else 1  # noqa: PLR2004 - two times three quotes
    start, end = start + size, end - size
    if size > 1:
        start += 2 if text.startswith("\r\n", start) else text.startswith("\n", start)
    for match in _WRITTEN.finditer(text, start, end) if quote == '"' else _literal(text, start, end):
        if (value := _read(match.group(), is_literal=quote == "'")) is not None:
            yield Character(value, *match.span())


def _literal(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    return re.compile(r"\r\n|.", re.DOTALL).finditer(text, start, end)


def _read(written: str, *, is_literal: bool) -> str | None:
    """Return the character that is written in a string; None where a backslash only joins two lines."""
    if written == "\r\n":
        return "\n"
    if is_literal or not written.startswith("\\"):
        return written
    if written[1:2] in {"x", "u", "U"}:
        return chr(int(written[2:], base=16))  # noqa: FURB166 - what stands before it is no prefix of Python's
    return _ESCAPED.get(written[1:])


def toml_comments(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield where each comment begins, its text begins, and it ends."""
    for match in _COMMENT.finditer(text):
        if match.group(1) is not None:
            yield match.start(), match.start(1), match.end()


class _Composer:
    """Cuts a text that is valid TOML into nodes. All count as flow: no line of YAML can be written beside them."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = self._count = 0
        self._inner: dict[tuple[MappingNode, str], Node] = {}
        self.root = self._table(0)
        current = self.root
        while self._skip() < len(text):
            current = self._statement(current)

    def _skip(self) -> int:
        """Pass by white space and comments, and return where something else begins."""
        match = _SKIPPED.match(self._text, self._at)
        self._at = match.end() if match else self._at
        return self._at

    def _statement(self, current: MappingNode) -> MappingNode:
        """Read a table's head or a pair, and return the table that pairs now belong to."""
        start = self._at
        brackets = 2 if self._text.startswith("[[", start) else self._text.startswith("[", start)
        if not brackets:
            self._pair(current)
            return current
        self._at += brackets
        path = self._path()
        self._skip()
        self._at += brackets
        holder = self._down(self.root, path[:-1])
        if brackets == 1:
            return self._down(holder, path[-1:])
        listed = self._inner.get((holder, path[-1].value))
        if not isinstance(listed, SequenceNode):
            listed = self._add(holder, path[-1], SequenceNode(start, self._at, is_flow=True))
        table = self._table(start)
        listed.items.append(table)
        return table

    def _pair(self, table: MappingNode) -> None:
        path = self._path()
        self._skip()
        self._at += 1  # the equals sign
        holder = self._down(table, path[:-1])
        self._add(holder, path[-1], self._value(1))
        for each in (table, holder):
            each.end = max(each.end, self._at)

    def _path(self) -> list[ScalarNode]:
        """Read a key with dots between its parts."""
        path: list[ScalarNode] = []
        while not path or self._text.startswith(".", self._skip()):
            self._at += bool(path)
            path.append(self._scalar(_PART))
        return path

    def _scalar(self, pattern: re.Pattern[str]) -> ScalarNode:
        match = pattern.match(self._text, self._skip())
        assert match is not None  # noqa: S101 - the text is valid TOML
        self._at = match.end()
        value = "".join(one.value for one in toml_characters(self._text, *match.span()))
        return self._counted(ScalarNode(*match.span(), value, STYLE))

    def _value(self, depth: int) -> Node:
        start = self._skip()
        if depth > limits.DEPTH:
            raise too_deep(start)
        if self._text.startswith("[", start):
            return self._array(depth)
        return self._inline_table(depth) if self._text.startswith("{", start) else self._scalar(_VALUE)

    def _array(self, depth: int) -> SequenceNode:
        node = self._counted(SequenceNode(self._at, self._at, is_flow=True))
        self._at += 1
        while not self._text.startswith("]", self._skip()):
            node.items.append(self._value(depth + 1))
            self._pass_comma()
        self._at += 1
        node.end = self._at
        return node

    def _pass_comma(self) -> None:
        behind = self._skip()
        self._at = behind + self._text.startswith(",", behind)

    def _inline_table(self, depth: int) -> MappingNode:
        node = self._table(self._at)
        self._at += 1
        while not self._text.startswith("}", self._skip()):
            path = self._path()
            self._skip()
            self._at += 1
            self._add(self._down(node, path[:-1]), path[-1], self._value(depth + 1))
            self._pass_comma()
        self._at += 1
        node.end = self._at
        return node

    def _down(self, table: MappingNode, path: Sequence[ScalarNode]) -> MappingNode:
        """Return the table at the end of a path, which is made where it is not there; of a list, its last one."""
        if len(path) > limits.DEPTH:
            raise too_deep(path[0].start)
        for key in path:
            inner = self._inner.get((table, key.value))
            if isinstance(inner, SequenceNode):
                inner = inner.items[-1]
            if not isinstance(inner, MappingNode):
                inner = self._add(table, key, self._table(key.start))
            table = inner
        return table

    def _table(self, start: int) -> MappingNode:
        return self._counted(MappingNode(start, start, is_flow=True, is_braced=True))

    def _add(self, table: MappingNode, key: ScalarNode, node: _Some) -> _Some:
        table.pairs.append((key, node))
        self._inner[table, key.value] = node
        return node

    def _counted(self, node: _Some) -> _Some:
        self._count += 1
        if self._count > limits.NODES:
            raise too_much(node.start)
        return node
