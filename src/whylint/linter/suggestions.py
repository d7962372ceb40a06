"""Turn rewrites into suggestions: text to read, and edits that put it into the file."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from whylint.editing.edits import Edit
from whylint.editing.item_style import line_end_at, rest_of_line
from whylint.linter.diagnostic import Suggestion
from whylint.linter.markdown_edits import is_markdown, markdown_edits
from whylint.sources.document import Role
from whylint.sources.document_keys import document_keys, plain_key
from whylint.sources.encode import encode_json, encode_quoted, encode_scalar, encode_toml
from whylint.sources.encode_like import encode_like
from whylint.sources.json_nodes import is_json
from whylint.sources.toml_nodes import is_toml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from whylint.rewrites.rewrite import Phrases, Rewrite
    from whylint.sources.document import Layout, Statement
    from whylint.sources.place import SourceFile

QUOTE = "quote-the-text"
"""The move that puts right how a text is written, not what it says."""
_INDENT = 2
_LISTED = "strategies"
"""The field that holds a list of statements."""
_MEASURE = "measure"
"""The field that says in the place of a measure what the measure should be."""
_KEY = re.compile(r"""(?P<quote>["']?)(?P<key>[^"'#\s][^"'#]*?)(?P=quote)\s*:(?:\s|$)""")
_MARGIN = re.compile(r"[ -]*")


def suggestions_for(statement: Statement, rewrites: Iterable[Rewrite], phrases: Phrases) -> tuple[Suggestion, ...]:
    """Return the suggestions that some rewrites make for a statement, with the keys of a language."""
    fitting = (_fitted(rewrite, statement) for rewrite in rewrites)
    return tuple(_suggestion(statement, rewrite, phrases) for rewrite in fitting if rewrite is not None)


def restored(statement: Statement) -> tuple[Suggestion, ...]:
    """Return the suggestion that puts a text that YAML cut off in quotes, whole."""
    text, cut_off = statement.text, statement.cut_off
    if cut_off is None:
        return ()
    start, end = text.outer[0], cut_off.stop
    whole = " ".join(text.file.text[start:end].split())
    edit = Edit(text.file.span(start, end), encode_quoted(whole))
    return (Suggestion(encode_quoted(whole), "machine-applicable", (edit,)),)


def _fitted(rewrite: Rewrite, statement: Statement) -> Rewrite | None:
    """Return a rewrite as it suits the role: a measure has no fields of its own, but can become what one would hold."""
    if statement.role is not Role.MEASURE or not rewrite.fields:
        return rewrite
    measures = [text for name, text in rewrite.fields if name == _MEASURE]
    return replace(rewrite, text=measures[0], fields=()) if measures else None


def _suggestion(statement: Statement, rewrite: Rewrite, phrases: Phrases) -> Suggestion:
    fields = [(phrases.key(name), name, text) for name, text in rewrite.fields]
    text = "\n".join([rewrite.text, *rewrite.others, *(f"{key}: {value}" for key, _, value in fields)])
    if rewrite.others:
        return Suggestion(text, rewrite.applicability, _several(statement, rewrite))
    return Suggestion(text, rewrite.applicability, _edits(statement, rewrite, fields, phrases.key(statement.role)))


def _several(statement: Statement, rewrite: Rewrite) -> tuple[Edit, ...]:
    """Return the edit that puts several items in the place of one; there is none for an item with fields of its own."""
    if is_markdown(statement) or is_json(statement.text.file) or is_toml(statement.text.file):
        return ()
    layout, file, (start, end) = statement.layout, statement.text.file, statement.text.outer
    if statement.cut_off is not None or layout is None or layout.key is not None:
        return ()
    margin = _margin_of(file, file.place(start).line, layout)
    if "-" not in margin:
        return ()
    behind, stop = rest_of_line(file, end)
    dash = margin.rindex("-")
    joint = line_end_at(file, stop) + " " * dash + margin[dash:]
    items = [encode_scalar(rewrite.text) + behind, *(encode_scalar(other) for other in rewrite.others)]
    return (Edit(file.span(start, stop), joint.join(items)),)


def _edits(
    statement: Statement, rewrite: Rewrite, fields: list[tuple[str, str, str]], goal_key: str
) -> tuple[Edit, ...]:
    """Return the edit of the scalar; with fields it becomes a mapping, or gets them as neighbours.

    Where fields have no line of their own to stand on (flow style, an anchored scalar), or stand there already, there
    is no edit; nor is there one of a text that YAML cut off, which should be made whole first, or of a strategy for
    which a goal is asked, since that goes elsewhere in the file.
    """
    lifted = statement.role is not Role.GOAL and any(name == _LISTED for _, name, _ in fields)
    if statement.cut_off is not None or lifted:
        return ()
    if is_markdown(statement):
        return markdown_edits(statement, rewrite.text, fields)
    layout, file, (start, end) = statement.layout, statement.text.file, statement.text.outer
    if is_json(file) or is_toml(file):
        encode = encode_json if is_json(file) else encode_toml
        return (Edit(file.span(start, end), encode(rewrite.text)),) if not fields else ()
    if not fields:
        encoded = _spaced(encode_like(rewrite.text, statement.text, flow=layout is None), statement)
        return (Edit(file.span(start, end), encoded),)
    if layout is None or _is_taken(statement, layout, fields):
        return ()
    scalar = _scalar(statement, rewrite, layout)
    behind, stop = rest_of_line(file, end)
    lines = [f"{goal_key}: {scalar}{behind}" if layout.key is None else f"{scalar}{behind}"]
    margin = line_end_at(file, stop) + " " * (layout.column - 1)
    lines += [_field(key, name, value, margin) for key, name, value in fields]
    return (Edit(file.span(start, stop), margin.join(lines)),)


def _scalar(statement: Statement, rewrite: Rewrite, layout: Layout) -> str:
    """Return the text as YAML: as it is written already, if it stays and can stand there, else on one line."""
    text = statement.text
    as_written = text.file.text[slice(*text.outer)]
    stays = rewrite.text == text.text and text.style != "colon" and bool(text.text)
    if stays and (layout.key is not None or not re.search(r"[\r\n]", as_written)):
        return as_written
    return encode_scalar(rewrite.text)


def _spaced(encoded: str, statement: Statement) -> str:
    """Put space around a scalar where nothing stood before, between a dash or colon and a comment."""
    text, (start, end) = statement.text.file.text, statement.text.outer
    before = " " if start == end and text[:start].endswith(("-", ":")) else ""
    return before + encoded + (" " if text[end : end + 1] == "#" else "")


def _field(key: str, name: str, value: str, margin: str) -> str:
    scalar = encode_scalar(value)
    return f"{key}:{margin}{' ' * _INDENT}- {scalar}" if name == _LISTED else f"{key}: {scalar}"


def _is_taken(statement: Statement, layout: Layout, fields: list[tuple[str, str, str]]) -> bool:
    """Say whether the mapping around a statement has one of these fields, whatever it is called there."""
    if layout.key is None:
        return False
    present = {_meaning(key) for key in _keys_beside(statement, layout)}
    return any(_meaning(key) in present for key, _, _ in fields)


def _meaning(key: str) -> str:
    keys, plain = document_keys(), plain_key(key)
    return keys.fields.get(plain) or (keys.lists[plain].value if plain in keys.lists else plain)


def _keys_beside(statement: Statement, layout: Layout) -> Iterator[str]:
    """Yield the keys of the block mapping that a statement's text stands in, its own among them."""
    file = statement.text.file
    own = file.place(statement.text.outer[0]).line
    last = file.place(len(file.text)).line
    while own > 1 and not _key_at(file.line(own), layout.column):
        own -= 1
    first = own
    while first > 1 and "-" not in _margin_of(file, first, layout) and _belongs(file, first - 1, layout):
        first -= 1
    yield from filter(None, (_key_at(file.line(number), layout.column) for number in range(first, own + 1)))
    for number in range(own + 1, last + 1):
        if not _belongs(file, number, layout) or "-" in _margin_of(file, number, layout):
            return
        if key := _key_at(file.line(number), layout.column):
            yield key


def _belongs(file: SourceFile, number: int, layout: Layout) -> bool:
    """Say whether a line is blank, a comment, or stands no further out than the keys of a mapping."""
    line = file.line(number)
    blank = not line.strip() or line.lstrip().startswith("#")
    margin = _MARGIN.match(line)
    return blank or (margin is not None and margin.end() >= layout.column - 1)


def _margin_of(file: SourceFile, number: int, layout: Layout) -> str:
    return file.line(number)[: layout.column - 1]


def _key_at(line: str, column: int) -> str:
    """Return the key that begins at a column of a line, after nothing but space and dashes, if one does."""
    margin = _MARGIN.match(line)
    found = _KEY.match(line, column - 1) if margin is not None and margin.end() == column - 1 else None
    return found["key"] if found else ""
