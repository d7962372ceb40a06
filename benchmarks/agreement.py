"""Print how far the second reader agrees with the first, by attribute: `python benchmarks/agreement.py`."""

from __future__ import annotations

import csv
from collections import Counter

from corpus import CORPUS, statements

ATTRIBUTES = ("level", "vague", "measurable", "why", "deadline", "compound")
EARLIER = ("tune", "tune2", "test", "test2")
"""The files read twice first; the ones after them were labelled, and read again, by others."""


def main() -> None:
    """Print a table of both languages and both rounds of reading: kappa, and how many labels differ."""
    rounds = {
        f"{language}, {name}": [pair for pair in read_twice(language) if (pair[1]["part"] in EARLIER) is earlier]
        for language in ("en", "nl")
        for name, earlier in (("earlier files", True), ("later files", False))
    }
    print("| kappa (differing / both) |", *(f"{name} ({len(pairs)}) |" for name, pairs in rounds.items()))
    print("|---|" + "---|" * len(rounds))
    for attribute in ATTRIBUTES:
        print(f"| {attribute} |", *(f"{cell(pairs, attribute)} |" for pairs in rounds.values()))


def read_twice(language: str) -> list[tuple[dict[str, str], dict[str, str]]]:
    """Return the first and the second reader's row of every statement that was read twice."""
    first = {(row["file"], row["line"]): row for part in ("tune", "test") for row in statements(language, part)}
    with (CORPUS / language / "second.tsv").open(encoding="utf-8", newline="") as file:
        second = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [(first[row["part"], row["line"]], row) for row in second]


def cell(pairs: list[tuple[dict[str, str], dict[str, str]]], attribute: str) -> str:
    """Return kappa and the count of differing labels, over the statements for which both readers answered."""
    labels = [(first[attribute], second[attribute]) for first, second in pairs]
    both = [pair for pair in labels if "-" not in pair]
    return f"{kappa(both):.2f} ({sum(one != other for one, other in both)} / {len(both)})"


def kappa(pairs: list[tuple[str, str]]) -> float:
    """Return Cohen's kappa (1960): how much more two readers agree than by chance."""
    agreed = sum(one == other for one, other in pairs) / len(pairs)
    ones, others = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    chance = sum(ones[value] * others[value] for value in ones) / len(pairs) ** 2
    return (agreed - chance) / (1 - chance) if chance < 1 else 1.0


if __name__ == "__main__":
    main()
