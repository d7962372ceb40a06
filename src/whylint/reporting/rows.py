"""Cut a line of a file into rows that fit on the screen and show what is marked in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from whylint.reporting.visible import VisibleLine

_CUT = "…"
_MARGIN = re.compile(r"\s*(?:- +)*")
_WIDEST_MARGIN = 12
_MOST_ROWS = 5
_ROOM_FOR_CUTS = 2


@dataclass(frozen=True)
class Row:
    """A part of a line, from `start` to `end` in the shown text, with what is put before and behind it."""

    line: VisibleLine
    start: int
    end: int
    before: str = ""
    behind: str = ""

    @property
    def text(self) -> str:
        """The row as shown."""
        return self.before + self.line.text[self.start : self.end] + self.behind

    def column(self, index: int) -> int:
        """Return the cell on the screen where a character of the shown text starts."""
        return len(self.before) + self.line.cells(self.start, min(index, self.end))


def rows_of(line: VisibleLine, marked: Sequence[tuple[int, int]], width: int) -> list[Row]:
    """Return the rows to show of a line: all of it if it fits, else what is marked and as much around it as fits."""
    shown_end = len(line.text.rstrip())
    if line.cells(0, shown_end) <= width or not marked:
        return [Row(line, 0, _fitting_end(line, 0, width, shown_end), behind="" if line.width <= width else _CUT)]
    start, end = min(start for start, _ in marked), max(end for _, end in marked)
    if line.cells(start, end) + _ROOM_FOR_CUTS <= width:
        return [_window(line, start, end, width)]
    return _wrapped(line, marked, width)


def _window(line: VisibleLine, start: int, end: int, width: int) -> Row:
    """Return one row around what is marked, cut between words where there is room to."""
    room = width - _ROOM_FOR_CUTS - line.cells(start, end)
    left = _reach_left(line, start, room // 2)
    right = _reach_right(line, end, room - line.cells(left, start))
    left = _reach_left(line, start, room - line.cells(end, right))
    if left > 0:
        left = _next_word(line.text, left, start)
    if right < len(line.text):
        right = _last_word(line.text, end, right)
    return Row(line, left, right, _CUT if left > 0 else "", _CUT if right < len(line.text) else "")


def _wrapped(line: VisibleLine, marked: Sequence[tuple[int, int]], width: int) -> list[Row]:
    """Return the rows that show what is marked from its start to its end; of very many, those where a mark ends."""
    start, end = min(start for start, _ in marked), max(end for _, end in marked)
    margin = min(line.cells(0, _margin(line.text)), _WIDEST_MARGIN)
    at = 0 if line.cells(0, start) <= width // 2 else start
    before = _CUT if at else ""
    rows: list[Row] = []
    while at < end:
        stop = _row_end(line, at, width - len(before) - 1)
        rows.append(Row(line, at, stop, before))
        at = _skip_spaces(line.text, stop)
        before = " " * margin
    if at < len(line.text.rstrip()):
        rows[-1] = _cut(rows[-1])
    return rows if len(rows) <= _MOST_ROWS else _thinned(rows, {edge for mark in marked for edge in mark})


def _thinned(rows: Sequence[Row], edges: Collection[int]) -> list[Row]:
    """Return the rows in which a mark starts or ends, with a sign where rows are left out behind them."""
    kept = [index for index, row in enumerate(rows) if any(row.start <= edge <= row.end for edge in edges)]
    followed = {index for index in kept if index + 1 in kept or index + 1 == len(rows)}
    return [rows[index] if index in followed else _cut(rows[index]) for index in kept]


def _cut(row: Row) -> Row:
    """Return a row that shows that the line goes on where it ends."""
    return Row(row.line, row.start, row.end, row.before, _CUT)


def _row_end(line: VisibleLine, start: int, width: int) -> int:
    """Return where a row ends that starts at `start`: behind the last word that fits."""
    end = _fitting_end(line, start, width, len(line.text.rstrip()))
    if end >= len(line.text.rstrip()) or line.text[end] == " ":
        return end
    return _last_word(line.text, start, end)


def _fitting_end(line: VisibleLine, start: int, width: int, most: int) -> int:
    """Return the end of the longest part from `start` that fits, at least one character."""
    end = min(most, start + width)
    while end > start + 1 and line.cells(start, end) > width:
        end -= 1
    return max(end, min(start + 1, most))


def _reach_left(line: VisibleLine, start: int, room: int) -> int:
    left = max(0, start - room)
    while line.cells(left, start) > room:
        left += 1
    return left


def _reach_right(line: VisibleLine, end: int, room: int) -> int:
    right = min(len(line.text), end + room)
    while line.cells(end, right) > room:
        right -= 1
    return right


def _next_word(text: str, left: int, start: int) -> int:
    """Return the start of the first whole word from `left`, or `left` where there is none before `start`."""
    space = text.find(" ", left - 1, start)
    return space + 1 if space >= 0 else left


def _last_word(text: str, start: int, right: int) -> int:
    """Return the end of the last whole word before `right`, or `right` where there is none behind `start`."""
    if text[right : right + 1] == " ":
        return right
    space = text.rfind(" ", start, right)
    return space if space > start else right


def _skip_spaces(text: str, start: int) -> int:
    while text[start : start + 1] == " ":
        start += 1
    return start


def _margin(text: str) -> int:
    found = _MARGIN.match(text)
    return found.end() if found else 0
