"""Find the comments of a Markdown file: those of HTML, where CommonMark reads HTML, and those of the YAML in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint import limits
from whylint.sources.markdown_blocks import Fence, parse_markdown
from whylint.sources.markdown_parser import block_parser, block_tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from whylint.sources.markdown_blocks import Section
    from whylint.sources.place import Part, SourceFile

_OPENS, _CLOSES = "<!--", "-->"
_VERBATIM = frozenset({"code_inline", "html_inline"})


def html_comments(file: SourceFile) -> Iterator[tuple[int, int]]:
    """Yield where the comments of HTML begin and end in a file, with their marks; in code there are none."""
    parser = block_parser()
    env: dict[str, object] = {}
    lines = (0, 0)
    position = 0
    for token in block_tokens(file.text, parser, env):
        first, stop = token.map or lines
        start = file.line_start(first + 1)
        end = file.line_start(stop + 1) if stop < file.line_count else len(file.text)
        if (first, stop) != lines:
            position = start
        lines = (first, stop)
        if token.type == "html_block":
            yield from _comments_between(file.text, start, end)
        elif token.type == "inline" and len(token.content) <= limits.TEXT:
            position = max(position, start)
            children = parser.inline.parse(token.content, parser, env, [])
            for found in _inline_comments(file.text, children, position, end):
                yield found
                position = found[1]


def _comments_between(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the comments between two offsets; no pattern, since where none is closed that would take far too long."""
    while (start := text.find(_OPENS, start, end)) >= 0 and (close := text.find(_CLOSES, start, end)) >= 0:
        yield start, close + len(_CLOSES)
        start = close + len(_CLOSES)


def _inline_comments(text: str, tokens: Sequence[Token], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the comments in a paragraph, heading or cell, looking past what only seems to be one in a code span."""
    for child in tokens:
        if child.type not in _VERBATIM:
            continue
        at = text.find(child.content, start, end)
        if at < 0:
            continue
        start = at + len(child.content)
        if child.type == "html_inline" and child.content.startswith(_OPENS):
            yield at, start


def yaml_parts(file: SourceFile) -> Iterator[Part]:
    """Yield the pieces of YAML in a file that may hold goals."""
    markdown = parse_markdown(file)
    if markdown.front_matter is not None:
        yield markdown.front_matter
    yield from _fences(markdown.top)


def _fences(section: Section) -> Iterator[Part]:
    for block in section.blocks:
        if isinstance(block, Fence):
            yield block.part
    for inner in section.sections:
        yield from _fences(inner)
