"""Find the comments of a file: of YAML what stands between its tokens, so that no text in quotes is taken for one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from whylint.sources.markdown_styles import SUFFIXES as MARKDOWN
from whylint.sources.place import Part
from whylint.sources.toml_nodes import SUFFIX as TOML
from whylint.sources.toml_nodes import toml_comments

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whylint.sources.place import SourceFile, Span

_LOADER: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_COMMENT = re.compile(r"(?:(?<=\s)|^)#([^\r\n\x85\u2028\u2029]*)", re.MULTILINE)
_WITHOUT_COMMENTS = (".json",)
_BLOCK_STYLES = frozenset("|>")
_REST_OF_LINE = re.compile(r"[^\r\n\x85\u2028\u2029]*")


@dataclass(frozen=True)
class Comment:
    """A comment: its text without the sign before it, that text's place, and whether it has its lines to itself.

    `first` and `last` are the lines that it stands on, counted from 1.
    """

    text: str
    span: Span
    stands_alone: bool

    @property
    def first(self) -> int:
        """Return the line that it begins on."""
        return self.span.start.line

    @property
    def last(self) -> int:
        """Return the line that it ends on."""
        return self.span.end.line


def comments_of(file: SourceFile) -> Iterator[Comment]:
    """Yield the comments of a file in their order; of a file that is broken, those before it breaks. JSON has none."""
    suffix = Path(file.path).suffix.lower()
    if suffix in MARKDOWN:
        from whylint.sources.markdown_comments import html_comments, yaml_parts  # noqa: PLC0415 - only Markdown needs them

        found = [_comment(file, start, start + 4, end - 3) for start, end in html_comments(file)]
        found += [comment for part in yaml_parts(file) for comment in _yaml_comments(file, part)]
        yield from sorted(found, key=lambda comment: comment.span)
    elif suffix == TOML:
        yield from (_comment(file, *place) for place in toml_comments(file.text))
    elif suffix not in _WITHOUT_COMMENTS:
        yield from _yaml_comments(file, Part(file.text))


def _yaml_comments(file: SourceFile, part: Part) -> Iterator[Comment]:
    """Yield the comments of a part of a file that is YAML."""
    for start, end in _gaps(part.text):
        for match in _COMMENT.finditer(part.text, start, end):
            yield _comment(file, part.start + match.start(), part.start + match.start(1), part.start + match.end())


def _comment(file: SourceFile, start: int, begin: int, end: int) -> Comment:
    """Return the comment whose mark stands at `start`, and whose text between two offsets."""
    written = file.text[begin:end]
    text = written.strip()
    begin += written.find(text)
    place = file.place(start)
    alone = not file.line(place.line)[: place.column - 1].strip()
    return Comment(text, file.span(begin, begin + len(text)), alone)


def _gaps(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a YAML text where comments can stand: between tokens, and behind the head of a block."""
    end = 0
    try:
        for token in yaml.scan(text, Loader=_LOADER):
            start = token.start_mark.index
            yield end, start
            if isinstance(token, yaml.ScalarToken) and token.style in _BLOCK_STYLES:
                head = _REST_OF_LINE.match(text, start)
                yield start, head.end() if head else start
            end = max(end, token.end_mark.index)
    except (yaml.YAMLError, ValueError, OverflowError):
        return
    yield end, len(text)
