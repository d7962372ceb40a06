"""Turn nodes into texts that know where each of their characters stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whylint import limits
from whylint.sources import json_nodes, toml_nodes
from whylint.sources.document_keys import plain_key
from whylint.sources.nodes import MappingNode, ScalarNode
from whylint.sources.place import SourceText
from whylint.sources.scalars import Character, ScalarText, read_scalar, scalar_of

if TYPE_CHECKING:
    from whylint.sources.document_keys import DocumentKeys
    from whylint.sources.nodes import Node
    from whylint.sources.place import SourceFile, Span

_COLON = re.compile(r"([ \t]*:)([ \t\r\n]*)")
_CUT_OFF = re.compile(r"[ \t]+(#[^\s#][^\r\n]*)")


def scalar_text(file: SourceFile, node: ScalarNode) -> SourceText:
    """Return the text of a scalar, without the white space around it."""
    if node.style == json_nodes.STYLE:
        characters = json_nodes.string_characters(file.text, node.start, node.end)
        return _source_text(file, scalar_of(characters, node.start, node.end), node.style)
    if node.style == toml_nodes.STYLE:
        characters = toml_nodes.toml_characters(file.text, node.start, node.end)
        return _source_text(file, scalar_of(characters, node.start, node.end), node.style)
    scalar = read_scalar(file.text, node.start, node.end, node.style, node.value)
    return _source_text(file, scalar, node.style)


def colon_text(file: SourceFile, node: Node, keys: DocumentKeys) -> SourceText | None:
    """Return the text that YAML took for a key and its value because of a colon in it (`Doel 1: minder wachten`).

    That is a mapping without braces, of one pair of scalars, whose key means nothing to whylint and is not one that
    people write for a statement's text; with anything else, or beyond the limit of a text, return None.
    """
    if not isinstance(node, MappingNode) or node.is_braced or len(node.pairs) != 1:
        return None
    key, value = node.pairs[0]
    if not isinstance(key, ScalarNode) or not isinstance(value, ScalarNode) or key.value == "<<":
        return None
    if (
        plain_key(key.value) in keys.known | keys.mistaken_for_text
        or not key.end <= value.start <= value.end <= key.start + limits.TEXT
    ):
        return None
    before = read_scalar(file.text, key.start, key.end, key.style, key.value)
    after = read_scalar(file.text, value.start, value.end, value.style, value.value)
    colon = _COLON.fullmatch(file.text, before.end, after.start)
    if colon is None:
        return None
    between = scalar_of(_colon_characters(colon), before.end, after.start)
    whole = ScalarText(
        before.text + between.text + after.text,
        (*before.starts, *between.starts, *after.starts),
        (*before.ends, *between.ends, *after.ends),
        before.start,
        after.end,
    )
    return _source_text(file, whole, "colon")


def cut_off(file: SourceFile, node: Node) -> Span | None:
    """Return the place of the comment that YAML took for the rest of a text: ` #` with no space after the sign."""
    if isinstance(node, MappingNode) and node.pairs:
        node = node.pairs[-1][1]
    if not isinstance(node, ScalarNode) or not node.is_plain:
        return None
    match = _CUT_OFF.match(file.text, node.end)
    return file.span(match.start(1), match.start(1) + len(match[1].rstrip())) if match else None


def _colon_characters(colon: re.Match[str]) -> list[Character]:
    """Return the colon between key and value, and the white space around it, with one space for a line break."""
    written = [
        Character(sign, colon.start() + number, colon.start() + number + 1) for number, sign in enumerate(colon[1])
    ]
    if "\n" in colon[2] or "\r" in colon[2]:
        return [*written, Character(" ", colon.start(2), colon.end(2))]
    start = colon.start(2)
    return [*written, *(Character(sign, start + number, start + number + 1) for number, sign in enumerate(colon[2]))]


def _source_text(file: SourceFile, scalar: ScalarText, style: str) -> SourceText:
    """Return a scalar's text without the white space around it."""
    text = scalar.text.strip()
    start = len(scalar.text) - len(scalar.text.lstrip())
    kept = slice(start, start + len(text))
    return SourceText(
        file=file,
        text=text,
        starts=scalar.starts[kept],
        ends=scalar.ends[kept],
        outer=(scalar.start, scalar.end),
        style=style,
    )
