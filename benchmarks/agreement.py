"""Print how far the second reader agrees with the first, by attribute: `python benchmarks/agreement.py`."""

from __future__ import annotations

import csv
from collections import Counter

from corpus import CORPUS, statements

ATTRIBUTES = ("level", "vague", "measurable", "why", "deadline", "compound")


def main() -> None:
    """Compare both labels of every statement that was read twice."""
    for language in ("en", "nl"):
        first = {(row["file"], row["line"]): row for part in ("tune", "test") for row in statements(language, part)}
        with (CORPUS / language / "second.tsv").open(encoding="utf-8", newline="") as file:
            second = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
        print(f"\n## {language}: {len(second)} statements read twice\n")
        for attribute in ATTRIBUTES:
            pairs = [(first[row["part"], row["line"]][attribute], row[attribute]) for row in second]
            both = [pair for pair in pairs if "-" not in pair]
            differing = sum(one != other for one, other in both)
            print(f"{attribute:<12} kappa {kappa(both):.3f}  differ {differing} of {len(both)}")


def kappa(pairs: list[tuple[str, str]]) -> float:
    """Return Cohen's kappa (1960): how much more two readers agree than by chance."""
    agreed = sum(one == other for one, other in pairs) / len(pairs)
    ones, others = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    chance = sum(ones[value] * others[value] for value in ones) / len(pairs) ** 2
    return (agreed - chance) / (1 - chance) if chance < 1 else 1.0


if __name__ == "__main__":
    main()
