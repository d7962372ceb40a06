"""Find the comments of a Markdown file: those of HTML, where CommonMark reads HTML, and those of the YAML in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from mdit_py_plugins.front_matter import front_matter_plugin

from whylint.sources.markdown_blocks import Fence, parse_markdown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

    from whylint.sources.markdown_blocks import Section
    from whylint.sources.place import SourceFile

_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_VERBATIM = frozenset({"code_inline", "html_inline"})


def html_comments(file: SourceFile) -> Iterator[tuple[int, int]]:
    """Yield where the comments of HTML begin and end in a file, with their marks; in code there are none."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(front_matter_plugin)
    lines = (0, 0)
    position = 0
    for token in parser.parse(file.text):
        first, stop = token.map or lines
        start = file.line_start(first + 1)
        end = file.line_start(stop + 1) if stop < file.line_count else len(file.text)
        if (first, stop) != lines:
            position = start
        lines = (first, stop)
        if token.type == "html_block":
            yield from (match.span() for match in _COMMENT.finditer(file.text, start, end))
        elif token.type == "inline":
            position = max(position, start)
            for found in _inline_comments(file.text, token, position, end):
                yield found
                position = found[1]


def _inline_comments(text: str, token: Token, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the comments in a paragraph, heading or cell, looking past what only seems to be one in a code span."""
    for child in token.children or ():
        if child.type not in _VERBATIM:
            continue
        at = text.find(child.content, start, end)
        if at < 0:
            continue
        start = at + len(child.content)
        if child.type == "html_inline" and _COMMENT.fullmatch(child.content):
            yield at, start


def yaml_parts(file: SourceFile) -> Iterator[str]:
    """Yield the file once for each piece of YAML in it that may hold goals, with all but that piece blanked out."""
    markdown = parse_markdown(file)
    if markdown.front_matter is not None:
        yield markdown.front_matter
    yield from _fences(markdown.top)


def _fences(section: Section) -> Iterator[str]:
    for block in section.blocks:
        if isinstance(block, Fence):
            yield block.masked
    for inner in section.sections:
        yield from _fences(inner)
