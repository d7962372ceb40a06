"""Follow a path like `okrs[].objective` into a document of another make."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from whylint.sources.dialect import read_path
from whylint.sources.document_keys import plain_key
from whylint.sources.nodes import MappingNode, ScalarNode, SequenceNode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whylint.sources.nodes import Node


@dataclass(frozen=True)
class PathEnd:
    """A node that a path leads to: its pointer, the keys on the way, and the mapping and key that it stands under.

    `mapping` and `key` are None where it is an item of a list; `is_item` where that list is not between brackets.
    """

    node: Node
    pointer: str = ""
    keys: tuple[str, ...] = ()
    mapping: MappingNode | None = None
    key: ScalarNode | None = None
    is_item: bool = False


def ends_of(root: Node, path: str) -> Iterator[PathEnd]:
    """Yield what a path leads to in a document; where the document goes another way, nothing."""
    ends = [PathEnd(root)]
    for step in read_path(path):
        ends = [after for end in ends for after in (_items(end) if step is None else _values(end, step))]
    yield from ends


def _items(end: PathEnd) -> Iterator[PathEnd]:
    if isinstance(end.node, SequenceNode):
        for number, item in enumerate(end.node.items):
            yield PathEnd(item, f"{end.pointer}/{number}", end.keys, is_item=not end.node.is_flow)


def _values(end: PathEnd, step: str) -> Iterator[PathEnd]:
    if not isinstance(end.node, MappingNode):
        return
    for key, value in end.node.pairs:
        if isinstance(key, ScalarNode) and plain_key(key.value) == plain_key(step):
            token = key.value.replace("~", "~0").replace("/", "~1")
            place = f"{end.pointer}/{token}"
            yield replace(end, node=value, pointer=place, keys=(*end.keys, key.value), mapping=end.node, key=key)
            return
