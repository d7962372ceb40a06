"""Turn rewrites into suggestions: text to read, and edits that put it into the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.linter.diagnostic import Edit, Suggestion
from whylint.sources.encode import encode_quoted, encode_scalar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from whylint.rewrites.rewrite import Phrases, Rewrite
    from whylint.sources.document import Layout, Statement
    from whylint.sources.place import Span

_INDENT = 2
_LISTED = "strategies"
"""The field that holds a list of statements."""


def suggestions_for(statement: Statement, rewrites: Iterable[Rewrite], phrases: Phrases) -> tuple[Suggestion, ...]:
    """Return the suggestions that some rewrites make for a statement, with the keys of a language."""
    return tuple(_suggestion(statement, rewrite, phrases) for rewrite in rewrites)


def restored(statement: Statement) -> tuple[Suggestion, ...]:
    """Return the suggestion that puts a text that YAML cut off in quotes, whole."""
    text, cut_off = statement.text, statement.cut_off
    if cut_off is None:
        return ()
    start, end = text.outer[0], cut_off.end.offset
    whole = " ".join(text.file.text[start:end].split())
    edit = Edit(text.file.span(start, end), encode_quoted(whole))
    return (Suggestion(encode_quoted(whole), "machine-applicable", (edit,)),)


def _suggestion(statement: Statement, rewrite: Rewrite, phrases: Phrases) -> Suggestion:
    fields = [(phrases.key(name), name, text) for name, text in rewrite.fields]
    text = "\n".join([rewrite.text, *(f"{key}: {value}" for key, _, value in fields)])
    return Suggestion(text, rewrite.applicability, _edits(statement, rewrite, fields, phrases.key("goal")))


def _edits(
    statement: Statement, rewrite: Rewrite, fields: list[tuple[str, str, str]], goal_key: str
) -> tuple[Edit, ...]:
    """Return the edit of the scalar; with fields it becomes a mapping, or gets them as neighbours.

    Where fields have no line of their own to stand on (flow style, an anchored scalar), there is no edit.
    """
    layout = statement.layout
    if not fields:
        return (Edit(_whole(statement), encode_scalar(rewrite.text, flow=layout is None)),)
    if layout is None:
        return ()
    scalar = encode_scalar(rewrite.text)
    lines = [f"{goal_key}: {scalar}" if layout.key is None else scalar]
    lines += [_field(key, name, value, layout) for key, name, value in fields]
    return (Edit(_whole(statement), _margin(layout).join(lines)),)


def _field(key: str, name: str, value: str, layout: Layout) -> str:
    scalar = encode_scalar(value)
    return f"{key}:{_margin(layout)}{' ' * _INDENT}- {scalar}" if name == _LISTED else f"{key}: {scalar}"


def _margin(layout: Layout) -> str:
    return "\n" + " " * (layout.column - 1)


def _whole(statement: Statement) -> Span:
    return statement.text.file.span(*statement.text.outer)
