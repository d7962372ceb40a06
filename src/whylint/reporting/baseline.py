"""Tell of the baseline: what stands in it, what is out of date, what was done to it."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from rich.text import Text

from whylint.reporting import styles
from whylint.reporting.interface import load_interface
from whylint.reporting.terminal import show
from whylint.reporting.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO

    from rich.console import Console

    from whylint.linter.baseline import Baseline, Entry
    from whylint.linter.baselined import StaleEntry
    from whylint.reporting.interface import Interface
    from whylint.rules.book import RuleBook

_MOST_NAMED = 10


def write_stale(stale: Sequence[StaleEntry], console: Console, language: str | None) -> None:
    """Name the entries of which nothing is left, statement by statement, and say how to take them out."""
    interface = load_interface(language)
    named = _named(stale, interface)
    lines = [Text(interface.say("baseline", "how_to_prune"), styles.SEVERITY["warning"])]
    lines += [Text(f"  {line}") for line in named[:_MOST_NAMED]]
    if len(named) > _MOST_NAMED:
        more = interface.count("statement", len(named) - _MOST_NAMED)
        lines.append(Text(f"  {interface.say('baseline', 'more_stale', statements=more)}"))
    show(console, lines)


def write_taken(taken: Sequence[StaleEntry], console: Console, language: str | None) -> None:
    """Name all entries that were taken out."""
    show(console, [Text(f"- {line}") for line in _named(taken, load_interface(language))])


def _named(stale: Sequence[StaleEntry], interface: Interface) -> list[str]:
    """Return a line for each statement of which nothing is left."""
    codes: dict[tuple[str, str, str], list[str]] = {}
    places: dict[tuple[str, str, str], str] = {}
    for one in stale:
        entry = one.entry
        statement = (entry.path, entry.statement, entry.text)
        codes.setdefault(statement, []).append(entry.rule)
        places.setdefault(statement, f"{short(one.baseline)}:{entry.line}")
    return [
        interface.say(
            "baseline",
            "stale" if text else "stale_whole",
            place=visible(places[path, name, text]),
            codes=visible(", ".join(codes[path, name, text])),
            path=visible(path),
            text=visible(text),
        )
        for path, name, text in codes
    ]


def write_pruned(path: Path, taken: int, left: int, console: Console, language: str | None) -> None:
    """Write how many entries were taken out of a baseline, and how many are left."""
    interface = load_interface(language)
    rest = interface.count("entry", left)
    key = "pruned" if taken else "nothing_to_prune"
    entries = interface.count("entry", taken)
    said = interface.say("baseline", key, file=visible(short(path)), entries=entries, left=rest)
    show(console, [Text(said, styles.GOOD)])


def write_entries_text(baseline: Baseline, book: RuleBook, console: Console, language: str | None) -> None:
    """Write what stands in a baseline, file by file, and how much that is."""
    interface = load_interface(language)
    path = None
    for entry in baseline.entries:
        if entry.path != path:
            path = entry.path
            show(console, [Text(visible(path), styles.HEADING)])
        show(console, [Text(f"  {_title(entry, book)}")])
    counts = Counter(entry.path for entry in baseline.entries)
    total = interface.say(
        "baseline",
        "total",
        entries=interface.count("entry", len(baseline.entries)),
        files=interface.count("file", len(counts)),
    )
    show(console, [Text(f"{visible(short(baseline.path))}: {total}", styles.QUIET)])


def _title(entry: Entry, book: RuleBook) -> str:
    name = book.by_code[entry.rule].name if entry.rule in book.by_code else "?"
    parts = [entry.rule, name, entry.statement, f"“{entry.text}”" if entry.text else ""]
    return "  ".join(visible(part) for part in parts if part)


def write_entries_json(baseline: Baseline, stream: TextIO) -> None:
    """Write what stands in a baseline as one JSON object."""
    entries = [
        {
            "path": entry.path,
            "statement": entry.statement,
            "rule": entry.rule,
            "fingerprint": entry.fingerprint,
            "text": entry.text,
            "line": entry.line,
        }
        for entry in baseline.entries
    ]
    json.dump({"version": 1, "path": str(baseline.path), "entries": entries}, stream, indent=2, ensure_ascii=False)
    stream.write("\n")


def short(path: Path) -> str:
    """Return a path from the current folder on, where it lies in it."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)
