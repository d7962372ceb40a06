"""The tables of verbs, nouns and adjectives: a lemma, a tab and its classes on each line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

Classes = tuple[str, ...]
Table = dict[str, Classes]


class LexiconError(Exception):
    """A table of the lexicon cannot be read; the message says which, the line, and what is wrong."""


def read_table(path: Path) -> Table:
    """Return the classes of each lemma of a table; raise `LexiconError` where a line is damaged."""
    table: Table = {}
    split: dict[str, Classes] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        lemma, tab, classes = line.partition("\t")
        if not tab:
            raise LexiconError(f"{path.name}:{number}: a lemma, a tab and its classes are expected, not {line!r}")
        if classes not in split:
            split[classes] = tuple(classes.split())
        table[lemma] = split[classes]
    return table
