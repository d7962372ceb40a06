"""Draw the ladder: as a tree in the terminal, and as Mermaid text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from rich.tree import Tree

from whylint.reporting.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TextIO

    from rich.console import Console

    from whylint.linter.diagnostic import Severity
    from whylint.linter.ladder_map import Rung

_STYLES: dict[Severity | None, str] = {"error": "bold red", "warning": "yellow", "info": "cyan", None: "green"}
_FILLS: dict[Severity, str] = {"error": "#f8d0d0", "warning": "#fbeec2", "info": "#d5ecf5"}
_ESCAPED = {"#": "#35;", '"': "#quot;", "<": "#lt;", ">": "#gt;", "`": "#96;", "\\": "#92;"}


def write_tree(rungs: Sequence[Rung], console: Console) -> None:
    """Write each ladder as a tree, each statement with its role and the codes found on it."""
    for rung in rungs:
        tree = Tree(_label(rung))
        _grow(tree, rung)
        console.print(tree)


def write_mermaid(rungs: Sequence[Rung], stream: TextIO) -> None:
    """Write a Mermaid flow chart from what serves to what is served."""
    lines = ["flowchart BT"]
    numbers: dict[int, str] = {}
    for rung in rungs:
        lines += _nodes(rung, numbers)
    lines += [f"  classDef {severity} fill:{fill},color:#000" for severity, fill in _FILLS.items()]
    stream.write("\n".join(lines) + "\n")


def _label(rung: Rung) -> Text:
    label = Text(f"{rung.statement.role}: ", style="dim")
    label.append(_shown(rung), style="not dim")
    label.append("  " + (" ".join(rung.codes) or "ok"), style=f"not dim {_STYLES[rung.severity]}")
    return label


def _grow(tree: Tree, rung: Rung) -> None:
    for under in rung.served_by:
        _grow(tree.add(_label(under)), under)


def _shown(rung: Rung) -> str:
    return visible_line(" ".join(rung.statement.text.text.split()) or "-").text


def _nodes(rung: Rung, numbers: dict[int, str]) -> Iterator[str]:
    """Yield a statement once, and its arrows."""
    known = id(rung.statement) in numbers
    name = numbers.setdefault(id(rung.statement), f"s{len(numbers) + 1}")
    if not known:
        text = "".join(_ESCAPED.get(letter, letter) for letter in _shown(rung))
        codes = f"<br/>{' '.join(rung.codes)}" if rung.codes else ""
        yield f'  {name}["{text}{codes}"]' + (f":::{rung.severity}" if rung.severity else "")
    for under in rung.served_by:
        yield from _nodes(under, numbers)
        yield f"  {numbers[id(under.statement)]} --> {name}"
