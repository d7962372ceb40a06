"""The labelled statements, and what whylint says of them."""

from __future__ import annotations

import csv
import random
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from whylint.frame.read import read_frame
from whylint.language.lexicon import Lexicon, load_lexicon
from whylint.language.pipeline import load_pipeline, parse
from whylint.reading.read import Companions, read_by_grammar, read_statement
from whylint.rules.judge import judge
from whylint.rules.load import load_rules
from whylint.sources.document import Role

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "tests" / "corpus"
SEED = 11

Row = dict[str, str]


@dataclass(frozen=True)
class Said:
    """What whylint says of one statement: the value of each fact, and the codes of its findings."""

    facts: Mapping[str, str]
    codes: frozenset[str]


def statements(language: str, part: str, folder: Path | None = None) -> list[Row]:
    """Return the labelled statements of a part: all files whose name starts with it, or `folder`/language.tsv."""
    paths = [folder / f"{language}.tsv"] if folder else sorted((CORPUS / language).glob(f"{part}*.tsv"))
    return [row for path in paths for row in rows_of(path)]


def rows_of(path: Path) -> list[Row]:
    """Return the labelled statements of one file, with the name of the file and the line among the labels."""
    found = read_table(path)
    return [{**row, "file": path.stem, "line": str(line)} for line, row in enumerate(found, 1) if row.get("level")]


def read_table(path: Path) -> list[Row]:
    """Return the lines of a file with tabs between its cells, by the names in its first line."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def said_of(
    language: str,
    rows: Sequence[Row],
    *,
    lexicon: Lexicon | None = None,
    model: str | None = None,
    grammar: bool = False,
) -> list[Said]:
    """Return what whylint says of each statement, standing bare in a list of goals; `grammar`: unweighed."""
    lexicon = lexicon or load_lexicon(language)
    book = load_rules()
    every = frozenset(rule.code for rule in book.rules)
    read = read_by_grammar if grammar else read_statement
    found = []
    for doc in parse((row["statement"] for row in rows), load_pipeline(language, model)):
        answers = read(read_frame(doc, lexicon), lexicon, Companions())
        codes = frozenset(finding.rule.code for finding in judge(answers, Role.GOAL, book, every))
        found.append(Said({name: answer.value for name, answer in answers.items()}, codes))
    return found


def without_a_fifth(language: str) -> Lexicon:
    """Return the lexicon without a random fifth of its verbs, nouns and adjectives."""
    whole = load_lexicon(language)
    chance = random.Random(SEED)
    tables = {"verbs": whole._verbs, "nouns": whole._nouns, "adjectives": whole._adjectives}  # noqa: SLF001
    reduced = {
        name: {lemma: classes for lemma, classes in sorted(table.items()) if chance.random() >= 1 / 5}
        for name, table in tables.items()
    }
    return Lexicon(language, reduced, whole._grammar)  # noqa: SLF001
