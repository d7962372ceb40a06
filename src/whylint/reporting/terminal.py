"""The screen, file or pipe that a report is written to."""

from __future__ import annotations

import os
import shutil
from io import StringIO
from typing import IO, TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from whylint.reporting.visible import inert

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_WATCHED = "GITHUB_ACTIONS"
"""Set to `true` where what is written is searched for commands."""
_WIDTH_WITHOUT_TERMINAL = 100
_NARROWEST = 40
_WIDEST = 120
"""Longer lines than this are hard to read, however wide the window."""


def open_console(stream: IO[str]) -> Console:
    """Return a console for a stream: colours on a terminal only, lines as wide as it or as `$COLUMNS` says.

    What is written to memory, to be kept in a file, never has colours.
    """
    width = max(_NARROWEST, min(_WIDEST, _width(stream)))
    colours = False if isinstance(stream, StringIO) else None
    return Console(file=stream, width=width, highlight=False, markup=False, emoji=False, force_terminal=colours)


def show(console: Console, lines: Sequence[Text]) -> None:
    """Write lines as they are: they are wrapped already."""
    if not lines:
        return
    safe = [_inert(line) for line in lines]
    if console.is_terminal:
        console.print(Text("\n").join(safe), soft_wrap=True)
    else:
        console.file.write("".join(f"{line.plain.rstrip()}\n" for line in safe))


def write_lines(lines: Iterable[str], stream: IO[str]) -> None:
    """Write lines without looks."""
    stream.writelines(f"{_inert(Text(line)).plain}\n" for line in lines)


def _inert(line: Text) -> Text:
    """Return a line, without its looks if a build server that reads along would take it for a command."""
    shown = inert(line.plain) if os.environ.get(_WATCHED) == "true" else line.plain
    return line if shown == line.plain else Text(shown)


def _width(stream: IO[str]) -> int:
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        return int(columns)
    return shutil.get_terminal_size().columns if stream.isatty() else _WIDTH_WITHOUT_TERMINAL
