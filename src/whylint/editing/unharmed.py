"""See whether edits changed the values they were meant to change, and nothing else of a file."""

from __future__ import annotations

from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from whylint.sources.composers import compose_file
from whylint.sources.markdown_styles import SUFFIXES as MARKDOWN
from whylint.sources.nodes import BrokenInput, MappingNode, ScalarNode, SequenceNode
from whylint.sources.place import SourceFile
from whylint.sources.read import read_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from whylint.editing.edits import Edit
    from whylint.sources.nodes import Node
    from whylint.sources.read import ReadResult


def is_unharmed(path: str, before: str, after: str, edits: Sequence[Edit]) -> bool:
    """Say whether a file still loads to the same data once edits are made, but for the values that they replaced.

    The texts are without a byte order mark; the places of the edits are those in `before`.
    """
    old, new = read_text(path, before), read_text(path, after)
    if len(new.errors) > len(old.errors) or not _has_the_same_statements(old, new, edits):
        return False
    if _is_markdown(path):
        return True  # it has no other data than its statements
    try:
        roots = list(compose_file(SourceFile(path, before)))
        return _is_the_same_data(roots, list(compose_file(SourceFile(path, after))), edits)
    except BrokenInput:
        return False


def keeps_the_rest(path: str, before: str, after: str, edits: Sequence[Edit]) -> bool:
    """Say whether all that edits do not touch is still there once they are made, in its order and as deep.

    Unlike `is_unharmed`, this lets them add statements and fields.
    """
    old, new = read_text(path, before), read_text(path, after)
    if len(new.errors) > len(old.errors):
        return False
    if _is_markdown(path):
        return _stays(_statements(old, edits), _statements(new, ()))
    try:
        return _stays(_scalars(SourceFile(path, before), edits), _scalars(SourceFile(path, after), ()))
    except BrokenInput:
        return False


def _is_markdown(path: str) -> bool:
    return Path(path).suffix.lower() in MARKDOWN


def _stays(before: Iterable[object], after: Iterable[object]) -> bool:
    """Say whether all of the first stand in the second too, in the same order."""
    left = iter(after)
    return all(each in left for each in before)


def _statements(read: ReadResult, edits: Sequence[Edit]) -> Iterator[tuple[str, str, str | None]]:
    for document in read.documents:
        for one in document.statements:
            if not _is_touched(*one.text.outer, edits):
                yield one.role, one.text.text, one.id


def _scalars(file: SourceFile, edits: Sequence[Edit]) -> Iterator[tuple[int, str, bool]]:
    """Yield the scalars of a file that edits leave alone, in file order: how deep they lie, and what they say."""
    roots = list(compose_file(file))
    waiting = [(0, root) for root in reversed(roots)]
    seen: set[Node] = set()
    while waiting:
        depth, node = waiting.pop()
        if isinstance(node, ScalarNode):
            if not _is_touched(node.start, node.end, edits):
                yield depth, node.value, node.is_plain
        elif node not in seen:
            seen.add(node)
            waiting += [(depth + 1, child) for child in reversed(_children(node))]


def _has_the_same_statements(old: ReadResult, new: ReadResult, edits: Sequence[Edit]) -> bool:
    before = [statement for document in old.documents for statement in document.statements]
    after = [statement for document in new.documents for statement in document.statements]
    return len(before) == len(after) and all(
        (one.role, one.pointer, one.id, one.parent) == (other.role, other.pointer, other.id, other.parent)
        and (one.text.text == other.text.text or _is_touched(*one.text.outer, edits))
        for one, other in zip(before, after, strict=True)
    )


def _is_the_same_data(before: Sequence[Node], after: Sequence[Node], edits: Sequence[Edit]) -> bool:
    waiting: list[tuple[Node | None, Node | None]] = list(zip_longest(before, after))
    seen: set[tuple[Node | None, Node | None]] = set()
    while waiting:
        pair = waiting.pop()
        if pair in seen:
            continue
        seen.add(pair)
        if None in pair or not _is_alike(*pair, edits):
            return False
        if not isinstance(pair[1], ScalarNode):
            waiting += zip_longest(_children(pair[0]), _children(pair[1]))
    return True


def _is_alike(before: Node | None, after: Node | None, edits: Sequence[Edit]) -> bool:
    """Say whether two nodes are of one kind, and scalars of one value unless an edit put another text there."""
    if isinstance(before, ScalarNode) and isinstance(after, ScalarNode):
        same = (before.value, before.is_plain) == (after.value, after.is_plain)
        return same or (_is_touched(before.start, before.end, edits) and not after.is_blank)
    if isinstance(before, MappingNode) and isinstance(after, ScalarNode):
        return len(before.pairs) == 1 and all(
            isinstance(node, ScalarNode) and _is_touched(node.start, node.end, edits) for node in before.pairs[0]
        )  # a text with a colon in it, which now stands in quotes
    return type(before) is type(after)


def _children(node: Node | None) -> Sequence[Node]:
    if isinstance(node, MappingNode):
        return [part for pair in node.pairs for part in pair]
    return node.items if isinstance(node, SequenceNode) else ()


def _is_touched(start: int, end: int, edits: Sequence[Edit]) -> bool:
    return any(edit.span.first == start or (edit.span.first < end and edit.span.stop > start) for edit in edits)
