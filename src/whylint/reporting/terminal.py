"""The screen, file or pipe that a report is written to."""

from __future__ import annotations

import os
import shutil
from typing import IO, TYPE_CHECKING

from rich.console import Console
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDTH_WITHOUT_TERMINAL = 100
_NARROWEST = 40
_WIDEST = 120
"""Longer lines than this are hard to read, however wide the window."""


def open_console(stream: IO[str]) -> Console:
    """Return a console for a stream: colours on a terminal only, lines as wide as it or as `$COLUMNS` says."""
    width = max(_NARROWEST, min(_WIDEST, _width(stream)))
    return Console(file=stream, width=width, highlight=False, markup=False, emoji=False)


def show(console: Console, lines: Sequence[Text]) -> None:
    """Write lines as they are: they are wrapped already."""
    if not lines:
        return
    if console.is_terminal:
        console.print(Text("\n").join(lines), soft_wrap=True)
    else:
        console.file.write("".join(f"{line.plain.rstrip()}\n" for line in lines))


def _width(stream: IO[str]) -> int:
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        return int(columns)
    return shutil.get_terminal_size().columns if stream.isatty() else _WIDTH_WITHOUT_TERMINAL
