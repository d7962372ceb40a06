"""Compose the nodes of a JSON document, with their places.

The standard library says whether a text is JSON, and gives no places; what it has accepted is cut into nodes here.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, NoReturn

from whylint import limits
from whylint.sources.nodes import (
    BrokenInput,
    MappingNode,
    Node,
    ScalarNode,
    SequenceNode,
    too_deep,
    too_much,
)
from whylint.sources.scalars import Character

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whylint.sources.place import SourceFile

SUFFIX = ".json"
STYLE = "json"
"""The style of a string. Numbers, `true`, `false` and `null` are plain."""
_SURROGATE = re.compile("[\ud800-\udfff]")
_TOKEN = re.compile(r'[\[\]{}"]|[^\s,:\[\]{}"]+')
_WRITTEN = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|.", re.DOTALL)


def is_json(file: SourceFile) -> bool:
    """Say whether a file is read as JSON, by its name."""
    return file.suffix == SUFFIX


def compose_json(file: SourceFile) -> Iterator[Node]:
    """Yield the root of a JSON document, or raise `BrokenInput` where the text is no JSON."""
    text = file.text
    if not text.strip():
        return
    try:
        json.loads(text, parse_constant=_refuse, parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        message = f"this is not valid JSON ({error.msg}); check the quotes, commas and brackets here"
        raise BrokenInput(message, error.pos) from error
    except RecursionError as error:
        raise too_deep(0) from error
    yield _composed(text)


def _refuse(name: str) -> NoReturn:
    message = f"this is not valid JSON: it has no number {name}; put it in quotes"
    raise BrokenInput(message)


def _composed(text: str) -> Node:
    """Return the root of a text that is valid JSON."""
    holder = SequenceNode(0, len(text), is_flow=True)
    open_nodes: list[SequenceNode | MappingNode] = [holder]
    keys: list[Node | None] = [None]
    position = nodes = 0
    while match := _TOKEN.search(text, position):
        start, position = match.span()
        nodes += 1
        if nodes > limits.NODES:
            raise too_much(start)
        if match.group() in "]}":
            keys.pop()
            open_nodes.pop().end = position
            continue
        node = _node(text, match)
        position = max(position, node.end)
        _place(node, open_nodes[-1], keys)
        if not isinstance(node, ScalarNode):
            if len(open_nodes) > limits.DEPTH:
                raise too_deep(start)
            open_nodes.append(node)
            keys.append(None)
    return holder.items[0]


def _node(text: str, match: re.Match[str]) -> Node:
    start, end = match.span()
    if match.group() == '"':
        value, end = json.JSONDecoder().raw_decode(text, start)
        if _SURROGATE.search(value):
            raise BrokenInput("an escape names half a character (a surrogate); write the character itself", start)
        return ScalarNode(start, end, value, STYLE)
    if match.group() == "[":
        return SequenceNode(start, end, is_flow=True)
    if match.group() == "{":
        return MappingNode(start, end, is_flow=True, is_braced=True)
    return ScalarNode(start, end, match.group(), "plain")


def _place(node: Node, parent: SequenceNode | MappingNode, keys: list[Node | None]) -> None:
    """Put a node into the list that is open, or as a key or value into the mapping."""
    key = keys[-1]
    if isinstance(parent, SequenceNode):
        parent.items.append(node)
    elif key is None:
        keys[-1] = node
    else:
        parent.pairs.append((key, node))
        keys[-1] = None


def string_characters(text: str, start: int, end: int) -> Iterator[Character]:
    """Yield the characters of a JSON string, written with its quotes between two offsets."""
    for match in _WRITTEN.finditer(text, start + 1, end - 1):
        value = match.group() if len(match.group()) == 1 else json.loads(f'"{match.group()}"')
        yield Character(value, *match.span())
