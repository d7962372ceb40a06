"""Find the node that a statement was read from, with the mapping or list that it stands in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from whylint.sources.composers import compose_file
from whylint.sources.nodes import BrokenInput, MappingNode, ScalarNode, SequenceNode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whylint.sources.document import Statement
    from whylint.sources.nodes import Node
    from whylint.sources.place import SourceFile

_COLON = "colon"
"""The style of a text that YAML took for a key and its value."""


@dataclass(frozen=True)
class FoundItem:
    """The text of a statement in the nodes of its file: the list that it is an item of, or its key and mapping."""

    text: Node
    holder: SequenceNode | MappingNode
    key: ScalarNode | None = None


def find_item(file: SourceFile, statement: Statement) -> FoundItem | None:
    """Return where a statement stands among the nodes of its file.

    None where it stands behind an anchor, a tag or an alias, since what is written there is meant for other places
    too, and where the file is Markdown.
    """
    try:
        roots = list(compose_file(file))
    except BrokenInput:
        return None
    start, end = statement.text.outer
    found = [item for root in roots for item in _items(root) if item.text.start == start]
    exact = [item for item in found if _is_text(item.text, statement) and item.text.start <= end]
    return exact[0] if len(exact) == 1 else None


def _is_text(node: Node, statement: Statement) -> bool:
    return isinstance(node, MappingNode if statement.text.style == _COLON else ScalarNode)


def _items(root: Node) -> Iterator[FoundItem]:
    """Yield whatever may be a statement's text, each node as often as something leads to it."""
    waiting: list[Node] = [root]
    seen: set[Node] = set()
    while waiting:
        node = waiting.pop()
        if node in seen or isinstance(node, ScalarNode):
            continue
        seen.add(node)
        if isinstance(node, SequenceNode):
            yield from (FoundItem(item, node) for item in node.items)
            waiting += node.items
            continue
        yield from (FoundItem(value, node, key) for key, value in node.pairs if isinstance(key, ScalarNode))
        waiting += [value for _, value in node.pairs]
