"""Put a suggestion into a Markdown file: the text in its place, and fields as items of a list beneath it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from whylint.editing.edits import Edit
from whylint.sources.encode import encode_markdown
from whylint.sources.headings import headings, number_end
from whylint.sources.markdown_drafts import indent_of
from whylint.sources.markdown_styles import PART_STYLE, STYLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from whylint.sources.document import Statement

_LISTED = "strategies"
"""The field that holds a list of statements."""


def is_markdown(statement: Statement) -> bool:
    """Say whether a statement was read from Markdown's own text."""
    return statement.text.style in (STYLE, PART_STYLE)


def markdown_edits(statement: Statement, text: str, fields: Sequence[tuple[str, str, str]]) -> tuple[Edit, ...]:
    """Return the edits that give a statement a text and fields (each a key, a name and a text).

    There is none where emphasis begins inside the text and ends outside, where the text would be read as something
    else (`Why: …`), and none with fields where the statement is no item of a list.
    """
    file, (start, end) = statement.text.file, statement.text.outer
    table = headings()
    if statement.text.style != STYLE or table.label(text) or number_end(text) or text.rstrip().endswith(":"):
        return ()
    if statement.layout is None and text.rstrip().endswith("?"):
        return ()  # a heading that asks is no statement
    edits = [Edit(file.span(start, end), encode_markdown(text))] if text != statement.text.text else []
    if not fields:
        return tuple(edits)
    if statement.layout is None or table.label(f"{fields[0][0]}: -") is None:
        return ()
    place = file.place(end)
    if file.line(place.line)[place.column - 1 :].strip():
        return ()
    stop = end + len(file.line(place.line)) - (place.column - 1)
    first = file.place(start)
    indent = indent_of(file.line(first.line)[: first.column - 1], statement.layout.column)
    lines = [line for (key, name), group in groupby(fields, key=_label) for line in _field_lines(key, name, group)]
    line_end = "\r\n" if "\r\n" in file.text else "\n"
    return (*edits, Edit(file.span(stop, stop), "".join(f"{line_end}{indent}{line}" for line in lines)))


def _label(field: tuple[str, str, str]) -> tuple[str, str]:
    return field[0], field[1]


def _field_lines(key: str, name: str, fields: Iterable[tuple[str, str, str]]) -> list[str]:
    """Return the lines of one field; the statements of a list stand under one label."""
    label = key.replace("_", " ").capitalize()
    values = [encode_markdown(value) for _, _, value in fields]
    if name == _LISTED:
        return [f"- {label}:", *(f"  - {value}" for value in values)]
    return [f"- {label}: {value}" for value in values]
