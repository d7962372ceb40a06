"""Score the readings against the labelled corpus: `python benchmarks/accuracy.py [en|nl] [tune|test] [--model=…]`.

Prints, for each attribute and each rule, precision, recall and F1 with n and a 95 % interval (bootstrap over
statements), the confusion matrix of levels, the share of unknowns, the trivial rules on the same rows, and the scores
by grammar alone and with a random fifth of the lexicon removed. Writes what is wrong of `tune` to files.
`--external=FOLDER` scores other statements, FOLDER/en.tsv and FOLDER/nl.tsv in the corpus's columns. What is learned is
learned from `tune`: its scores here flatter.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Callable  # noqa: TC003 - names the type of a constant
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from corpus import ROOT, Row, Said, said_of, statements, without_a_fifth

if TYPE_CHECKING:
    from collections.abc import Sequence

LEVELS = ("outcome", "feature", "means", "activity", "borrowed", "topic", "placeholder", "unknown")
CODE_OF_LEVEL = {
    "feature": "WHY201",
    "means": "WHY102",
    "activity": "WHY202",
    "borrowed": "WHY105",
    "topic": "WHY504",
    "placeholder": "WHY501",
}
OUTCOME_RULES: dict[str, Callable[[Row], bool]] = {
    "WHY101 no-why": lambda row: row["why"] == "no",
    "WHY301 too-vague": lambda row: row["vague"] == "yes",
    "WHY401 not-measurable": lambda row: row["measurable"] == "no",
    "WHY403 no-deadline": lambda row: row["deadline"] == "no",
}
ATTRIBUTES = {"vague": "yes", "measurable": "no", "why": "yes", "deadline": "yes", "compound": "yes"}
ERRORS = frozenset({*CODE_OF_LEVEL.values(), "WHY301", "WHY401"})
FEW_WORDS = 6
RESAMPLES = 500

Pair = tuple[bool, bool]
Item = TypeVar("Item")


def main() -> None:
    """Score the parts named on the command line, or all of them."""
    languages = [name for name in sys.argv[1:] if name in {"en", "nl"}] or ["en", "nl"]
    parts = [name for name in sys.argv[1:] if name.startswith(("tune", "test"))] or ["tune", "test"]
    options = dict(option.removeprefix("--").split("=", 1) for option in sys.argv[1:] if option.startswith("--"))
    folder = Path(options["external"]) if "external" in options else None
    for language in languages:
        for part in ["external"] if folder else parts:
            score(language, part, statements(language, part, folder), options.get("model"))


def score(language: str, part: str, rows: list[Row], model: str | None) -> None:
    """Judge one part of the corpus and print its scores."""
    said = said_of(language, rows, model=model)
    print(f"\n## {language} {part}: {len(rows)} statements\n")
    print_levels(rows, said)
    print_attributes(rows, said)
    print_rules(rows, said)
    print_errors(rows, said)
    variants = {
        "by grammar alone": said_of(language, rows, model=model, grammar=True),
        "without a fifth of the lexicon": said_of(language, rows, model=model, lexicon=without_a_fifth(language)),
    }
    for name, found in variants.items():
        print(
            f"{name}: level accuracy {accuracy(rows, found):.3f}, "
            f"any error-level finding F1 {f1(errors(rows, found)):.3f}"
        )
    if part.startswith("tune"):
        write_wrong(language, part, rows, said)


def accuracy(rows: Sequence[Row], said: Sequence[Said]) -> float:
    """Return the share of right levels."""
    return sum(row["level"] == read.facts["level"] for row, read in zip(rows, said, strict=True)) / len(rows)


def print_levels(rows: Sequence[Row], said: Sequence[Said]) -> None:
    """Print the accuracy and the confusion matrix of levels."""
    pairs = Counter((row["level"], read.facts["level"]) for row, read in zip(rows, said, strict=True))
    print("label \\ read  " + "".join(f"{level[:9]:>10}" for level in LEVELS))
    f1s = []
    for label in LEVELS[:-1]:
        print(f"{label:<13} " + "".join(f"{pairs[label, read]:>10}" for read in LEVELS))
        labelled = sum(count for (own, _), count in pairs.items() if own == label)
        claimed = sum(count for (_, read), count in pairs.items() if read == label)
        f1s.append(2 * pairs[label, label] / (labelled + claimed) if labelled + claimed else 0.0)
    unknown = sum(count for (_, read), count in pairs.items() if read == "unknown") / len(rows)
    right = [row["level"] == read.facts["level"] for row, read in zip(rows, said, strict=True)]
    low, high = interval(right, lambda drawn: sum(drawn) / len(drawn))
    print(
        f"level accuracy {accuracy(rows, said):.3f} [{low:.3f}, {high:.3f}], "
        f"macro F1 {sum(f1s) / len(f1s):.3f}, unknown {unknown:.3f}"
    )


def print_attributes(rows: Sequence[Row], said: Sequence[Said]) -> None:
    """Print the scores of what the guide asks of a statement."""
    bad = [
        (row["level"] != "outcome", read.facts["level"] not in {"outcome", "unknown"})
        for row, read in zip(rows, said, strict=True)
    ]
    print_score("not an outcome", bad)
    for name, value in ATTRIBUTES.items():
        applies = [(row, read) for row, read in zip(rows, said, strict=True) if row[name] in {"yes", "no"}]
        print_score(f"{name} = {value}", [(row[name] == value, read.facts[name] == value) for row, read in applies])


def print_rules(rows: Sequence[Row], said: Sequence[Said]) -> None:
    """Print the scores of the findings that the labels decide."""
    both = list(zip(rows, said, strict=True))
    for level, code in CODE_OF_LEVEL.items():
        print_score(f"{code} ({level})", [(row["level"] == level, code in read.codes) for row, read in both])
    for name, expected in OUTCOME_RULES.items():
        wanted = [(row["level"] == "outcome" and expected(row), name.split()[0] in read.codes) for row, read in both]
        print_score(name, wanted)
    print_score("WHY502 compound-goal", [(row["compound"] == "yes", "WHY502" in read.codes) for row, read in both])


def print_errors(rows: Sequence[Row], said: Sequence[Said]) -> None:
    """Print how well bad statements are told from good ones, beside the trivial rules, and the false alarms."""
    print_score("any error-level finding", errors(rows, said))
    weak = [is_weak(row) for row in rows]
    digits = [any(letter.isdigit() for letter in row["statement"]) for row in rows]
    short = [len(row["statement"].split()) <= FEW_WORDS for row in rows]
    print_score("  trivial: no digit", list(zip(weak, (not digit for digit in digits), strict=True)))
    print_score("  trivial: few words", list(zip(weak, short, strict=True)))
    print_score("  trivial: both", [(w, s and not d) for w, s, d in zip(weak, short, digits, strict=True)])
    good = [claimed for is_bad, claimed in errors(rows, said) if not is_bad]
    print(f"good statements with an error-level finding: {sum(good)} of {len(good)} ({sum(good) / len(good):.3f})")


def is_weak(row: Row) -> bool:
    """Tell whether a statement deserves an error: no outcome, or a vague or unmeasurable one."""
    return row["level"] != "outcome" or row["vague"] == "yes" or row["measurable"] == "no"


def errors(rows: Sequence[Row], said: Sequence[Said]) -> list[Pair]:
    """Return of each statement whether it deserves an error, and whether it gets one."""
    return [(is_weak(row), bool(ERRORS & read.codes)) for row, read in zip(rows, said, strict=True)]


def precision_recall(pairs: Sequence[Pair]) -> tuple[float, float]:
    """Return precision and recall of pairs of what is labelled and what is claimed."""
    true = sum(label and read for label, read in pairs)
    claimed, labelled = sum(read for _, read in pairs), sum(label for label, _ in pairs)
    return (true / claimed if claimed else 0.0), (true / labelled if labelled else 0.0)


def f1(pairs: Sequence[Pair]) -> float:
    """Return the F1 of pairs of what is labelled and what is claimed."""
    precision, recall = precision_recall(pairs)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def interval(items: Sequence[Item], measure: Callable[[Sequence[Item]], float]) -> tuple[float, float]:
    """Return the middle 95 % of a measure over statements drawn with replacement."""
    chance = random.Random(1)
    drawn = sorted(measure(chance.choices(items, k=len(items))) for _ in range(RESAMPLES))
    return drawn[RESAMPLES // 40], drawn[-RESAMPLES // 40]


def print_score(name: str, pairs: list[Pair]) -> None:
    """Print precision, recall and F1 with the interval of F1 and n."""
    precision, recall = precision_recall(pairs)
    low, high = interval(pairs, f1)
    labelled = sum(label for label, _ in pairs)
    print(
        f"{name:<28} precision {precision:.3f}  recall {recall:.3f}  "
        f"F1 {f1(pairs):.3f} [{low:.3f}, {high:.3f}]  n {labelled}/{len(pairs)}"
    )


def write_wrong(language: str, part: str, rows: Sequence[Row], said: Sequence[Said]) -> None:
    """Write the statements that are read otherwise than labelled to a file in the current folder."""
    path = ROOT / f"wrong-{language}-{part}.tsv"
    with path.open("w", encoding="utf-8") as file:
        for row, read in zip(rows, said, strict=True):
            names = [name for name in ("level", *ATTRIBUTES) if row[name] != "-"]
            wrong = [
                f"{name}: {row[name]} read as {read.facts[name]}" for name in names if row[name] != read.facts[name]
            ]
            if wrong:
                print(row["file"], row["line"], row["statement"], "; ".join(wrong), sep="\t", file=file)
    print(f"the wrong ones stand in {path.name}")


if __name__ == "__main__":
    main()
