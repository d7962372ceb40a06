"""Put a first goal into a document that has strategies or tactics and no goal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.editing.edits import Edit
from whylint.editing.item_style import BlockStyle, line_end_at
from whylint.sources.nodes import BrokenInput, MappingNode, compose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.editing.edits import Change
    from whylint.editing.item_style import Field
    from whylint.sources.document import Statement
    from whylint.sources.nodes import Node

_INDENT = " " * 4


def add_goal(before: Statement, key: str, fields: Sequence[Field]) -> Change | None:
    """Return the edit that puts a list with one goal, given by its fields, before the list that a statement stands in.

    `key` is what the list of goals is called. None where the document is no YAML that begins its keys on lines of
    their own.
    """
    file = before.text.file
    start = before.text.outer[0]
    try:
        roots = list(compose(file))
    except BrokenInput:
        return None
    starts = [place for root in roots for place in _keys_before(root, start)]
    if not starts or file.place(starts[-1]).column != 1:
        return None
    style = BlockStyle(_INDENT, line_end_at(file, 0))
    lines = f"{style.line_end}{_INDENT}".join(style.pair(field) for field in fields)
    text = f"{key}:{style.line_end}  - {lines}{style.line_end}{style.line_end}"
    return (Edit(file.span(starts[-1], starts[-1]), text),)


def _keys_before(root: Node, offset: int) -> list[int]:
    """Return where the keys of a mapping in block style begin before an offset."""
    if not isinstance(root, MappingNode) or root.is_flow or not root.start <= offset <= root.end:
        return []
    return [key.start for key, _ in root.pairs if key.start <= offset]
