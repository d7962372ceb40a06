"""Show the library of measures to a person: how to measure one thing, or the things that it knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from whylint.reporting import styles
from whylint.reporting.interface import load_interface
from whylint.reporting.terminal import show
from whylint.reporting.wrapping import hang, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from whylint.reporting.interface import Interface
    from whylint.rewrites.measures import MeasureLibrary, Thing

_GAP = 2
_PART_FOR_UNITS = 5
"""The part of the screen that units get at most: a fifth."""


def write_measures(thing: Thing, console: Console) -> None:
    """Write the measures of a thing as a table, in the language of the thing."""
    interface = load_interface(thing.language)
    headings = [interface.say("measures", name) for name in ("measure", "unit", "better", "source")]
    rows = [
        [measure.text, measure.unit, interface.say("measures", measure.direction), measure.source]
        for measure in thing.measures
    ]
    widths = _widths([headings, *rows], console.width)
    lines = [Text(thing.name, styles.HEADING), *_other_names(thing, interface, console.width), Text()]
    lines += _row(headings, widths, [styles.HEADING] * len(headings))
    for row in rows:
        lines += [Text(), *_row(row, widths, [styles.ADDED, "", "", styles.QUIET])]
    show(console, lines)


def write_things(library: MeasureLibrary, console: Console) -> None:
    """Write the things of a library, each with its other names."""
    interface = load_interface(library.language)
    column = max(cell_len(thing.name) for thing in library.things)
    widths = [column, max(1, console.width - column - _GAP)]
    looks = [styles.NAME, ""]
    lines = _row([interface.say("measures", "id"), interface.say("measures", "names")], widths, [styles.HEADING] * 2)
    for thing in library.things:
        lines += _row([thing.name, ", ".join(thing.names[1:])], widths, looks)
    more = interface.say("measures", "learn_more", name=library.things[0].name)
    show(console, [*lines, Text(), Text(more, styles.QUIET)])


def _other_names(thing: Thing, interface: Interface, width: int) -> list[Text]:
    if not thing.names[1:]:
        return []
    said = f"{interface.say('measures', 'names')}: {', '.join(thing.names[1:])}"
    return [Text(line, styles.QUIET) for line in hang(said, width, "")]


def _widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """Return the widths of the columns: units and directions as they need, measures and sources the rest."""
    unit = min(width // _PART_FOR_UNITS, max(cell_len(row[1]) for row in rows))
    better = max(cell_len(row[2]) for row in rows)
    rest = width - unit - better - 3 * _GAP
    measure = rest * 11 // 20
    return [measure, unit, better, rest - measure]


def _row(cells: Sequence[str], widths: Sequence[int], looks: Sequence[str]) -> list[Text]:
    """Return the lines of a row, each cell wrapped within its column."""
    columns = [wrap(cell, width) for cell, width in zip(cells, widths, strict=True)]
    lines = []
    for number in range(max(map(len, columns))):
        line = Text()
        for column, width, look in zip(columns, widths, looks, strict=True):
            part = column[number] if number < len(column) else ""
            line.append(part, look).append(" " * (width - cell_len(part) + _GAP))
        line.rstrip()
        lines.append(line)
    return lines
