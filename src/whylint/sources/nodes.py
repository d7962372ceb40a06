"""Compose the nodes of a YAML document, with their places, from the parser's events.

PyYAML's own composer recurses, and loses duplicate keys. This one does neither: it needs no more of the call stack for
a deep document than for a flat one, and an alias is the very node that its anchor stands at, never a copy.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

import yaml

from whylint import limits
from whylint.sources.place import Part
from whylint.sources.scalars import STYLES
from whylint.sources.yaml_errors import explain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from yaml._yaml import Mark as ParserMark
    from yaml.error import Mark as ReaderMark

    from whylint.sources.place import SourceFile

    Mark = ParserMark | ReaderMark

_SURROGATE = re.compile("[\ud800-\udfff]")
_LOADER: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class BrokenInput(Exception):  # noqa: N818  (what is wrong is the input)
    """What keeps a file from being read, and where; `offset` is None where no place in the file can be named."""

    def __init__(self, message: str, offset: int | None = None) -> None:
        """Take a message that says what is wrong and how to mend it."""
        super().__init__(message)
        self.message = message
        self.offset = offset


@dataclass(eq=False, slots=True)
class ScalarNode:
    """A scalar: its text as YAML reads it, and its place, from its anchor or tag on."""

    start: int
    end: int
    value: str
    style: str

    @property
    def is_plain(self) -> bool:
        """Say whether the scalar is written without quotes or block header."""
        return self.style == "plain"

    @property
    def is_blank(self) -> bool:
        """Say whether the scalar holds no text."""
        return not self.value.strip()

    @property
    def is_null(self) -> bool:
        """Say whether the scalar stands for nothing: blank, or one of YAML's words for null."""
        return self.is_blank or (self.is_plain and self.value in {"~", "null", "Null", "NULL"})


@dataclass(eq=False, slots=True)
class SequenceNode:
    """A list; `is_flow` where it is written between brackets."""

    start: int
    end: int
    is_flow: bool
    items: list[Node] = field(default_factory=list)


@dataclass(eq=False, slots=True)
class MappingNode:
    """A mapping, all of its pairs in file order; `is_braced` where braces stand around it.

    `is_flow` where it is written between braces, or is a single pair between the brackets of a list.
    """

    start: int
    end: int
    is_flow: bool
    is_braced: bool
    pairs: list[tuple[Node, Node]] = field(default_factory=list)


Node = ScalarNode | SequenceNode | MappingNode


def end_of_content(node: Node) -> int:
    """Return where the last thing written in a node ends; YAML itself lets a block end where the next one begins."""
    start, end = node.start, node.end
    while not isinstance(node, ScalarNode) and not node.is_flow:
        last = node.items[-1:] if isinstance(node, SequenceNode) else node.pairs[-1] if node.pairs else ()
        written = [part for part in last if part.start >= start]
        if not written:
            return start
        node = written[-1]
        start, end = node.start, node.end
    return end


def too_deep(offset: int) -> BrokenInput:
    """Return the error of a list or mapping that lies too deep in others."""
    message = f"lists and mappings are nested more than {limits.DEPTH} deep; make the document flatter"
    return BrokenInput(message, offset)


def too_much(offset: int) -> BrokenInput:
    """Return the error of a file that holds too many nodes, at the first that is too many."""
    return BrokenInput(f"the file holds more than {limits.NODES:,} texts, lists and mappings; split it", offset)


class _Composer:
    """The nodes of one document, as far as the events have come."""

    def __init__(self, part: Part) -> None:
        self.part = part
        self.root: Node | None = None
        self.anchors: dict[str, Node] = {}
        self.open: list[SequenceNode | MappingNode] = []
        self.keys: list[Node | None] = []

    def take(self, event: yaml.Event) -> None:
        """Take in the next event of the document."""
        if isinstance(event, yaml.AliasEvent):
            self._place(self._aliased(event))
        elif isinstance(event, yaml.NodeEvent):
            node = self._node(event)
            if event.anchor is not None:
                self.anchors[event.anchor] = node
            self._place(node)
            if not isinstance(node, ScalarNode):
                self._enter(node)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.keys.pop()
            self.open.pop().end = self.offset(event.end_mark)

    def offset(self, mark: Mark | None) -> int:
        """Return the offset in the file of a mark, which each event of a parser has."""
        return self.part.start + cast("Mark", mark).index

    def _node(self, event: yaml.NodeEvent) -> Node:
        start, end = self.offset(event.start_mark), self.offset(event.end_mark)
        if isinstance(event, yaml.ScalarEvent):
            if _SURROGATE.search(event.value):
                message = "an escape names half a character (a surrogate); write the character itself"
                raise BrokenInput(message, start)
            return ScalarNode(start, end, event.value, STYLES[event.style or ""])
        if isinstance(event, yaml.SequenceStartEvent):
            return SequenceNode(start, end, bool(event.flow_style))
        is_flow = isinstance(event, yaml.MappingStartEvent) and bool(event.flow_style)
        return MappingNode(start, end, is_flow, is_braced=self._ends_with_brace(end))

    def _aliased(self, event: yaml.AliasEvent) -> Node:
        if event.anchor in self.anchors:
            return self.anchors[event.anchor]
        message = (
            f"no anchor `&{event.anchor}` stands before the alias `*{event.anchor}`; "
            "if it is the beginning of a text, put that text in quotes"
        )
        raise BrokenInput(message, self.offset(event.start_mark))

    def _ends_with_brace(self, end: int) -> bool:
        return self.part.text.startswith("{", end - self.part.start - 1)

    def _enter(self, node: SequenceNode | MappingNode) -> None:
        if len(self.open) == limits.DEPTH:
            raise too_deep(node.start)
        self.open.append(node)
        self.keys.append(None)

    def _place(self, node: Node) -> None:
        """Put a node where it belongs: at the root, in the list that is open, or as a key or value of the mapping."""
        if not self.open:
            self.root = node
            return
        parent, key = self.open[-1], self.keys[-1]
        if isinstance(parent, SequenceNode):
            parent.items.append(node)
        elif key is None:
            self.keys[-1] = node
        else:
            parent.pairs.append((key, node))
            self.keys[-1] = None


def compose(file: SourceFile, part: Part | None = None) -> Iterator[Node]:
    """Yield the root of each YAML document of a file, or raise `BrokenInput` where it can be read no further.

    `part` is where YAML stands in the file, if it is not the whole of it.
    """
    part = part or Part(file.text)
    composer = _Composer(part)
    try:
        for number, event in enumerate(yaml.parse(part.text, Loader=_LOADER)):
            if number > limits.NODES:
                raise too_much(composer.offset(event.start_mark))
            if isinstance(event, yaml.DocumentStartEvent):
                composer = _Composer(part)
            elif isinstance(event, yaml.DocumentEndEvent):
                if composer.root is not None:
                    yield composer.root
            else:
                composer.take(event)
    except yaml.MarkedYAMLError as error:
        message, offset = explain(part.text, error)
        raise BrokenInput(message, None if offset is None else part.start + offset) from error
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        raise BrokenInput(f"this is not valid YAML: {error}") from error
