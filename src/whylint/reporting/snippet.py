"""Show the lines of a file that a finding is about, with the words that it means underlined."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from whylint.reporting.rows import Row, rows_of
from whylint.reporting.visible import visible_line
from whylint.reporting.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from whylint.reporting.visible import VisibleLine
    from whylint.sources.place import SourceFile, Span

PRIMARY = "^"
SECONDARY = "-"
_EMPTY_PLACE = SECONDARY * 3
_SPACE = 3
"""The least space between two marks on one line."""
GUTTER_STYLE = "blue"
_MOST_LINES = 5
"""Of a span over more lines than this, only the first ones and the last are shown."""


@dataclass(frozen=True)
class Mark:
    """A span to underline with a sign, and a label to put beside it."""

    span: Span
    sign: str
    style: str
    label: str = ""


@dataclass(frozen=True)
class _Piece:
    """The part of a mark that stands in one line, from `start` to `end` of the line's shown text."""

    mark: Mark
    start: int
    end: int
    is_last: bool


class Gutter:
    """The left edge of a snippet: line numbers and a bar."""

    def __init__(self, last_line: int) -> None:
        """Make room for the number of the last line that is shown."""
        self.width = len(str(last_line))

    @property
    def room(self) -> int:
        """The width of the gutter with the spaces around its bar."""
        return self.width + 4

    def arrow(self, place: str) -> Text:
        """Return the line that says where the snippet comes from."""
        return Text.assemble((" " * self.width + "--> ", GUTTER_STYLE), place)

    def row(self, content: Text | str = "", number: int | None = None) -> Text:
        """Return a line behind the bar, with or without its number."""
        label = "" if number is None else str(number)
        edge = (f" {label:>{self.width}} |", GUTTER_STYLE)
        return Text.assemble(edge, " ", content) if content else Text.assemble(edge)

    def note(self, content: Text) -> Text:
        """Return a note, which stands under the bar behind a sign of its own."""
        return Text.assemble((" " * (self.width + 2) + "= ", GUTTER_STYLE), content)

    def below(self, content: Text) -> Text:
        """Return a line that belongs to the note above it."""
        return Text(" " * self.room).append_text(content)

    def gap(self) -> Text:
        """Return the line that stands for lines left out."""
        return Text("...".rjust(self.width + 3), GUTTER_STYLE)


def snippet(file: SourceFile, marks: Sequence[Mark], gutter: Gutter, width: int) -> list[Text]:
    """Return the marked lines of a file with the marks under them."""
    pieces = _pieces(file, marks)
    room = width - gutter.room
    shown: list[Text] = []
    before = None
    for number in sorted(pieces):
        if before is not None and number == before + 2:
            shown += [
                gutter.row(row.text, before + 1) for row in rows_of(visible_line(file.line(before + 1)), (), room)
            ]
        elif before is not None and number > before + 1:
            shown.append(gutter.gap())
        shown += _marked_line(visible_line(file.line(number)), number, pieces[number], gutter, room)
        before = number
    return shown


def shown_lines(span: Span) -> list[int]:
    """Return the numbers of the lines that are shown of a span."""
    lines = list(range(span.start.line, span.end.line + 1))
    return lines if len(lines) <= _MOST_LINES else [*lines[: _MOST_LINES - 2], *lines[-2:]]


def _pieces(file: SourceFile, marks: Iterable[Mark]) -> dict[int, list[_Piece]]:
    """Return the parts of the marks by the line that they stand in; there is one at least of each mark."""
    pieces: dict[int, list[_Piece]] = defaultdict(list)
    for mark in marks:
        parts = [part for number in shown_lines(mark.span) if (part := _part(file, mark.span, number))]
        if not parts:
            start = mark.span.start
            at = visible_line(file.line(start.line)).at
            index = at[min(start.column - 1, len(at) - 1)]
            parts = [(start.line, index, index)]
        for number, start_index, end_index in parts:
            pieces[number].append(_Piece(mark, start_index, end_index, is_last=number == parts[-1][0]))
    return pieces


def _part(file: SourceFile, span: Span, number: int) -> tuple[int, int, int] | None:
    """Return the part of a span that stands in a line, without the space around it; None where that is nothing."""
    line = file.line(number)
    start = span.start.column - 1 if number == span.start.line else 0
    end = span.end.column - 1 if number == span.end.line else len(line)
    words = line[start:end]
    if not words.strip():
        return None
    start += len(words) - len(words.lstrip())
    at = visible_line(line).at
    return number, at[start], at[start + len(words.strip())]


def _marked_line(line: VisibleLine, number: int, pieces: Sequence[_Piece], gutter: Gutter, room: int) -> list[Text]:
    """Return a line of the file in as many rows as it takes, each with its marks."""
    rows = rows_of(line, [(piece.start, piece.end) for piece in pieces], room - len(_EMPTY_PLACE))
    shown: list[Text] = []
    for index, row in enumerate(rows):
        shown.append(gutter.row(row.text, number if index == 0 else None))
        shown += [gutter.row(under) for under in _under(row, pieces, room, is_last=index == len(rows) - 1)]
    return shown


def _under(row: Row, pieces: Sequence[_Piece], room: int, *, is_last: bool) -> list[Text]:
    """Return the lines to put under a row: the primary marks, the short ones nearest, then the secondary ones."""
    lines: list[_MarkLine] = []
    for piece in sorted(pieces, key=_nearness):
        if not _touches(piece, row, is_last=is_last):
            continue
        ends_here = piece.is_last and (is_last or piece.end <= row.end)
        label = piece.mark.label if ends_here else ""
        column, end = row.column(max(piece.start, row.start)), row.column(piece.end)
        length = end - column
        if not length:
            length = len(_EMPTY_PLACE) if column >= cell_len(row.text) else 1
        _place(lines, column, Text(piece.mark.sign * length, piece.mark.style), Text(label, piece.mark.style), room)
    return [line.text for line in lines]


def _nearness(piece: _Piece) -> tuple[bool, int, int]:
    span = piece.mark.span
    return piece.mark.sign == SECONDARY, span.stop - span.first, piece.start


def _touches(piece: _Piece, row: Row, *, is_last: bool) -> bool:
    """Say whether a part of a piece stands in a row; an empty one stands where the text before it does."""
    if piece.start == piece.end:
        return row.start <= piece.start <= row.end or (is_last and piece.start > row.end)
    return piece.start < row.end and piece.end > row.start


@dataclass
class _MarkLine:
    """A line of marks and their labels."""

    text: Text
    is_labelled: bool = False

    def has_room(self, column: int, sign: str) -> bool:
        """Say whether a mark can start at a column; a secondary one only where it goes on from a primary one."""
        if sign == SECONDARY:
            return not self.is_labelled and column == self.text.cell_len
        return self.text.cell_len + _SPACE <= column


def _place(lines: list[_MarkLine], column: int, underline: Text, label: Text, room: int) -> None:
    """Put a mark on a line that is free there, or a new one; its label behind it, before it or on lines of its own."""
    end = column + len(underline)
    if label and end + 1 + label.cell_len > room:
        lines += [_MarkLine(text, is_labelled=True) for text in _label_elsewhere(column, underline, label, room)]
        return
    free = next((line for line in lines if line.has_room(column, underline.plain[0])), None)
    if free is None:
        free = _MarkLine(Text())
        lines.append(free)
    free.text.append(" " * (column - free.text.cell_len)).append_text(underline)
    if label:
        free.text.append(" ").append_text(label)
        free.is_labelled = True


def _label_elsewhere(column: int, underline: Text, label: Text, room: int) -> list[Text]:
    """Return a mark with its label before it, or below it if there is no room there either."""
    start = column - label.cell_len - 1
    if start >= 0:
        return [Text.assemble(" " * start, label, " ", underline)]
    parts = wrap(label.plain, room)
    indent = " " * max(0, min(column, room - max(cell_len(part) for part in parts)))
    return [Text.assemble(" " * column, underline), *(Text.assemble(indent, (part, label.style)) for part in parts)]
