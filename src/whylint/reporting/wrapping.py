"""Break text into lines by the cells it takes in a terminal, wide characters and all."""

from __future__ import annotations

from rich.cells import cell_len, chop_cells

_NARROWEST = 8


def wrap(text: str, width: int, first_width: int | None = None) -> list[str]:
    """Return the lines of a text, broken at spaces, and within a word only where it does not fit on a line.

    The first line may have a width of its own.
    """
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        room = max(_NARROWEST, width if lines or first_width is None else first_width)
        longer = f"{line} {word}" if line else word
        if cell_len(longer) <= room:
            line = longer
            continue
        if line:
            lines.append(line)
            room = max(_NARROWEST, width)
        *full, line = chop_cells(word, room) or [""]
        lines.extend(full)
    return [*lines, line] if line or not lines else lines


def hang(text: str, width: int, first: str = "", rest: str | None = None) -> list[str]:
    """Return the wrapped lines of a text, the first behind `first` and the others behind `rest` (as many spaces)."""
    indent = " " * cell_len(first) if rest is None else rest
    lines = wrap(text, width - cell_len(indent), width - cell_len(first))
    return [(indent if number else first) + line for number, line in enumerate(lines)]
