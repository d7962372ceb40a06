"""Where things stand in a file: places, spans, and text that remembers where it came from."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A point in a file, in code points: `offset` from 0, `line` and `column` from 1."""

    offset: int
    line: int
    column: int


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a file, between two code point offsets; the second is exclusive. Its places are looked up."""

    first: int
    stop: int
    file: SourceFile = field(compare=False, repr=False)

    @property
    def start(self) -> Place:
        """The place of its first character."""
        return self.file.place(self.first)

    @property
    def end(self) -> Place:
        """The place behind its last character."""
        return self.file.place(self.stop)


@dataclass(frozen=True)
class SourceFile:
    """A file's path as the user named it, and its decoded text without a byte order mark, line ends untouched."""

    path: str
    text: str
    _line_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the starts of the lines, which end in LF, CRLF or CR and nothing else."""
        starts = (0, *(match.end() for match in _LINE_END.finditer(self.text)))
        object.__setattr__(self, "_line_starts", starts)

    def place(self, offset: int) -> Place:
        """Return the place of a code point offset."""
        line = bisect_right(self._line_starts, offset)
        return Place(offset, line, offset - self._line_starts[line - 1] + 1)

    def line_start(self, number: int) -> int:
        """Return the offset at which a line (counted from 1) starts; beyond the last line, the end of the text."""
        return self._line_starts[number - 1] if number <= len(self._line_starts) else len(self.text)

    @cached_property
    def suffix(self) -> str:
        """What its name ends in, in lower case, as in `.json`."""
        return PurePath(self.path).suffix.lower()

    @property
    def line_count(self) -> int:
        """Return how many lines there are."""
        return len(self._line_starts)

    def span(self, start: int, end: int) -> Span:
        """Return the span between two code point offsets."""
        return Span(start, end, self)

    def line(self, number: int) -> str:
        """Return the text of a line (counted from 1) without its line end."""
        start = self._line_starts[number - 1]
        end = self._line_starts[number] if number < len(self._line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")


@dataclass(frozen=True)
class Part:
    """A stretch of a file from an offset on, with blanks for what is not to be read in it."""

    text: str
    start: int = 0


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text read from a file, each character with the stretch of the file it was written as.

    `starts[i]` and `ends[i]` are code point offsets in the file of character `i`; an escape or a folded line break
    makes them lie more than one apart. `outer` is the whole scalar in the file, with its quotes or block header,
    without its anchor and tag. `style` is how it is written: `plain`, `single-quoted`, `double-quoted`, `literal`,
    `folded`, or `colon` for a text that YAML took for a key and its value.
    """

    file: SourceFile
    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    outer: tuple[int, int]
    style: str = "plain"

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """Return the place in the file of the characters from `start` to `end` (exclusive; the text's end by default).

        An empty stretch, or a blank text, is the place of the whole scalar.
        """
        stop = len(self.text) if end is None else end
        if stop <= start or not self.starts:
            return self.file.span(*self.outer)
        return self.file.span(self.starts[start], self.ends[stop - 1])
