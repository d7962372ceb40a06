"""Hold the lexicon against a second reader, who classified some of its words without seeing the first answer.

`python benchmarks/second_reader.py draw en` prints a random 300 words of a language, without their classes.
`python benchmarks/second_reader.py record en < ANSWERS` takes them back (table, lemma, classes; tabs between), puts the
lexicon's classes of that day beside them, and keeps both in `tests/lexicon/second_reader_en.tsv`.
`python benchmarks/second_reader.py` prints how far the two agree, and where they name no class in common. What was
mended in the lexicon afterwards does not change the agreement; it is counted apart.
"""

from __future__ import annotations

import csv
import random
import sys
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from agreement import kappa
from corpus import ROOT, SEED

from whylint.language.lexicon import Lexicon, load_lexicon

if TYPE_CHECKING:
    from whylint.language.word_tables import Classes

DRAWN = {"verbs": 100, "nouns": 150, "adjectives": 50}
FOLDER = ROOT / "tests" / "lexicon"
COLUMNS = ("table", "lemma", "first", "second")


@dataclass(frozen=True)
class Word:
    """A word of the lexicon with the classes that the first and the second reader gave it."""

    table: str
    lemma: str
    first: Classes
    second: Classes


def main() -> None:
    """Do what the command line says: draw, record, or print the agreement."""
    arguments = [*sys.argv[1:], ""]
    if arguments[0] == "draw":
        draw(arguments[1])
    elif arguments[0] == "record":
        record(arguments[1])
    else:
        for language in ("en", "nl"):
            print_agreement(language, words_read_twice(language))


def draw(language: str) -> None:
    """Print random words of each table of a language, always the same as long as the tables stay."""
    chance = random.Random(SEED)
    for table, count in DRAWN.items():
        for lemma in chance.sample(sorted(table_of(load_lexicon(language), table)), count):
            print(table, lemma, sep="\t")


def record(language: str) -> None:
    """Write what the second reader says, from standard input, beside what the lexicon says."""
    lexicon = load_lexicon(language)
    FOLDER.mkdir(exist_ok=True)
    with (FOLDER / f"second_reader_{language}.tsv").open("w", encoding="utf-8") as file:
        print(*COLUMNS, sep="\t", file=file)
        for line in sys.stdin:
            table, lemma, second = line.rstrip("\n").split("\t")
            print(table, lemma, " ".join(table_of(lexicon, table)[lemma]), second, sep="\t", file=file)


def words_read_twice(language: str) -> list[Word]:
    """Return the words that both readers classified."""
    with (FOLDER / f"second_reader_{language}.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [Word(row["table"], row["lemma"], *(tuple(row[name].split()) for name in COLUMNS[2:])) for row in rows]


def print_agreement(language: str, words: list[Word]) -> None:
    """Print, for each table, how often both put the same class first, and how often they share one at all."""
    print(f"\n## {language}: {len(words)} words read twice\n")
    print(f"{'table':<12}{'n':>5}  same class first  kappa  first's first is among second's  a class in common")
    for table in DRAWN:
        read = [word for word in words if word.table == table]
        firsts = [(word.first[0], word.second[0]) for word in read]
        same, among, common = (
            sum(one == other for one, other in firsts),
            sum(word.first[0] in word.second for word in read),
            sum(bool({*word.first} & {*word.second}) for word in read),
        )
        print(
            f"{table:<12}{len(read):>5}{same / len(read):>18.3f}{kappa(firsts):>7.3f}"
            f"{among / len(read):>33.3f}{common / len(read):>19.3f}"
        )
    print_classes(words)
    lexicon = load_lexicon(language)
    mended = [word for word in words if table_of(lexicon, word.table).get(word.lemma) != word.first]
    print(f"\nmended in the lexicon since: {len(mended)}")
    for word in words:
        if not {*word.first} & {*word.second}:
            print(f"  {word.table:<11}{word.lemma:<24}{' '.join(word.first):<24}{' '.join(word.second)}")


def print_classes(words: list[Word]) -> None:
    """Print how far the readers agree on each class: F1 of the second reader's first class against the first's."""
    for table in DRAWN:
        read = [word for word in words if word.table == table]
        ones, others = Counter(word.first[0] for word in read), Counter(word.second[0] for word in read)
        both = Counter(word.first[0] for word in read if word.first[0] == word.second[0])
        scores = {name: 2 * both[name] / (ones[name] + others[name]) for name in ones | others}
        print(f"\n{table}: " + ", ".join(f"{name} {scores[name]:.2f} ({ones[name]}/{others[name]})" for name in scores))


def table_of(lexicon: Lexicon, name: str) -> dict[str, Classes]:
    """Return a table of the lexicon by its name."""
    tables = {"verbs": lexicon._verbs, "nouns": lexicon._nouns, "adjectives": lexicon._adjectives}  # noqa: SLF001
    return tables[name]


if __name__ == "__main__":
    main()
