"""Where a comment holds: for the statement that it stands at, and for those nested under that one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.linter.diagnostic import Diagnostic
    from whylint.sources.comments import Comment
    from whylint.sources.document import Document, Statement
    from whylint.sources.place import SourceFile, Span


@dataclass(frozen=True)
class Item:
    """A statement of a document, its place and lines with its fields, and the pointers that it stands under."""

    document: int
    statement: Statement
    span: Span
    first: int
    last: int
    above: frozenset[str]

    def holds(self, other: Item) -> bool:
        """Say whether another item is this one or nested under it."""
        return self.document == other.document and self.statement.pointer in other.above


@dataclass(frozen=True)
class Reach:
    """What a comment holds for: the items of some statements, and whatever is found on a line."""

    items: tuple[Item, ...]
    line: int

    def covers(self, found: Diagnostic, of: Item | None) -> bool:
        """Say whether a finding, which is about the statement of an item, lies within reach."""
        on_line = found.span.start.line <= self.line <= found.span.end.line
        return on_line or (of is not None and any(item.holds(of) for item in self.items))


class Places:
    """The items of one file, by their lines."""

    def __init__(self, file: SourceFile, documents: Sequence[Document], comments: Sequence[Comment]) -> None:
        """Take the documents of a file, and all of its comments."""
        self._lines_of_comments = {
            line for one in comments if one.stands_alone for line in range(one.first, one.last + 1)
        }
        self.items = [item for number, document in enumerate(documents) for item in _items_of(number, document, file)]

    def item_of(self, found: Diagnostic) -> Item | None:
        """Return the item of the statement that a finding is about, or at which it is shown."""
        outer = found.statement.text.outer if found.statement else None
        for item in self.items:
            start, end = item.statement.text.outer
            if outer == (start, end) or (outer is None and start <= found.span.first < end):
                return item
        return None

    def reach_of(self, comment: Comment) -> Reach:
        """Return what a comment holds for.

        Behind something it holds for what begins on its line, on lines of its own for what begins on the next line.
        Where nothing begins there, it holds for the innermost item that it stands in, or follows with no less
        indentation.
        """
        line = self._next_line(comment) if comment.stands_alone else comment.first
        beginning = tuple(item for item in self.items if item.first == line)
        return Reach(beginning or self._around(comment), line)

    def _next_line(self, comment: Comment) -> int:
        line = comment.last + 1
        while line in self._lines_of_comments:
            line += 1
        return line

    def _around(self, comment: Comment) -> tuple[Item, ...]:
        around = [
            item
            for item in self.items
            if item.first <= comment.first <= item.last or (comment.stands_alone and self._follows(comment, item))
        ]
        return tuple(sorted(around, key=lambda item: item.span.first)[-1:])

    def _follows(self, comment: Comment, item: Item) -> bool:
        """Say whether a comment stands right under an item, but for other comments, and is indented like it."""
        between = range(item.last + 1, comment.first)
        is_next = item.last < comment.first and all(line in self._lines_of_comments for line in between)
        return is_next and item.span.start.column <= comment.span.start.column


def _items_of(number: int, document: Document, file: SourceFile) -> list[Item]:
    parents = {one.pointer: one.parent for one in document.statements}
    items = []
    for one in document.statements:
        span = one.item or _extent(one, file)
        before = file.text[: span.first].rstrip()
        dash = len(before) - 1 if before.endswith("-") else span.first
        first, last = file.place(dash).line, span.end.line
        items.append(Item(number, one, span, first, last, _chain(one.pointer, parents)))
    return items


def _extent(one: Statement, file: SourceFile) -> Span:
    """Return the stretch of the file from a statement's text to the last field beside it."""
    beside = (*one.why, *one.owners, *one.supports, *([one.deadline] if one.deadline else []))
    start, end = one.text.outer
    return file.span(start, max(end, *(text.outer[1] for text in beside), end))


def _chain(pointer: str, parents: dict[str, str | None]) -> frozenset[str]:
    """Return a pointer and those of the statements that it is nested under."""
    chain: set[str] = set()
    current: str | None = pointer
    while current is not None and current not in chain:
        chain.add(current)
        current = parents.get(current)
    return frozenset(chain)
