"""Count the findings: by rule, and by file."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from whylint.linter.diagnostic import SEVERITIES
from whylint.reporting import styles
from whylint.reporting.interface import load_interface
from whylint.reporting.terminal import show
from whylint.reporting.text import language_of_most
from whylint.reporting.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from whylint.linter.diagnostic import CheckResult
    from whylint.reporting.interface import Interface

_GAP = "  "


def write_statistics(result: CheckResult, console: Console, language: str | None = None) -> None:
    """Write how often each rule found something, and how many findings of each severity each file has; most first."""
    interface = load_interface(language or language_of_most(result.diagnostics))
    rules, files = _by_rule(result, interface), _by_file(result, interface)
    if len(rules) > 1:
        show(console, [Text(), *_table(rules, numbers=1)])
    if len(files) > 1:
        show(console, [Text(), *_table(files, numbers=len(files[0]) - 1)])


def _by_rule(result: CheckResult, interface: Interface) -> list[list[str]]:
    counts = Counter((found.code, found.name) for found in result.diagnostics)
    in_order = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [
        [interface.say("statistics", "findings"), interface.say("statistics", "rule"), ""],
        *([str(count), code, name] for (code, name), count in in_order),
    ]


def _by_file(result: CheckResult, interface: Interface) -> list[list[str]]:
    counts = {path: Counter[str]() for path, _ in result.files}
    for found in result.diagnostics:
        counts.setdefault(found.file.path, Counter())[found.severity] += 1
    statements = dict(result.files)
    in_order = sorted(counts, key=lambda path: (*(-counts[path][severity] for severity in SEVERITIES), path))
    headings = [interface.say("statistics", name) for name in (*SEVERITIES, "statements", "file")]
    return [
        headings,
        *(
            [*(str(counts[path][severity]) for severity in SEVERITIES), str(statements.get(path, 0)), visible(path)]
            for path in in_order
        ),
    ]


def _table(rows: Sequence[Sequence[str]], numbers: int) -> list[Text]:
    """Return rows in columns under their headings; the first `numbers` columns stand to the right."""
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for number, row in enumerate(rows):
        cells = []
        for column, (cell, width) in enumerate(zip(row, widths, strict=True)):
            room = " " * (width - cell_len(cell))
            cells.append(room + cell if column < numbers else cell + room)
        lines.append(Text(_GAP.join(cells).rstrip(), styles.HEADING if number == 0 else ""))
    return lines
