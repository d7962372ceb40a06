"""Show the difference between two texts: exact where it is piped, safe on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from whylint.reporting import styles
from whylint.reporting.terminal import show
from whylint.reporting.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

_STYLES = {"---": styles.HEADING, "+++": styles.HEADING, "@@": styles.LABEL, "-": styles.REMOVED, "+": styles.ADDED}
"""How a line looks by what it begins with; the first that fits."""


def write_difference(lines: Sequence[str], console: Console) -> None:
    """Write the lines of a unified difference, each of which has its own line end."""
    if console.is_terminal:
        show(console, [_shown(line) for line in lines])
    else:
        console.file.write("".join(lines))


def _shown(line: str) -> Text:
    style = next((style for sign, style in _STYLES.items() if line.startswith(sign)), "")
    return Text(visible_line(line.rstrip("\r\n")).text, style)
