"""Turn rewrites into suggestions: text to read, and edits that put it into the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.linter.diagnostic import Edit, Suggestion
from whylint.sources.encode import encode_scalar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from whylint.rewrites.rewrite import Rewrite
    from whylint.sources.document import Statement

_INDENT = "  "


def suggestions_for(statement: Statement, rewrites: Iterable[Rewrite]) -> tuple[Suggestion, ...]:
    """Return the suggestions that some rewrites make for a statement."""
    return tuple(_suggestion(statement, rewrite) for rewrite in rewrites)


def _suggestion(statement: Statement, rewrite: Rewrite) -> Suggestion:
    text = "\n".join([rewrite.text, *(f"{key}: {value}" for key, value in rewrite.fields)])
    return Suggestion(text, rewrite.applicability, _edits(statement, rewrite))


def _edits(statement: Statement, rewrite: Rewrite) -> tuple[Edit, ...]:
    """Return the edit of the scalar; with fields it becomes a mapping of its own, or gets them as neighbours.

    Where the item is written in flow style, or the fields would have to go somewhere else, there is no edit.
    """
    layout = statement.layout
    scalar = encode_scalar(rewrite.text, flow=layout is None)
    if not rewrite.fields:
        return (Edit(_outer(statement), scalar),)
    if layout is None:
        return ()
    margin = "\n" + " " * (layout.indent - 1)
    lines = [f"{layout.key or rewrite.key}: {scalar}"] if layout.bare else [scalar]
    for key, value in rewrite.fields:
        encoded = encode_scalar(value)
        lines.append(f"{key}:{margin}{_INDENT}- {encoded}" if key == rewrite.list_key else f"{key}: {encoded}")
    return (Edit(_outer(statement), margin.join(lines)),)
