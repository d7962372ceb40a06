"""Score the readings against the labelled corpus: `python benchmarks/accuracy.py [en|nl] [tune|tune2|test]`.

Prints, for each attribute, precision, recall and F1 of "yes" (or "no" for measurable) with n, the confusion matrix of
levels, the share of unknowns, and the trivial rules on the same rows.
Writes the wrong ones of the tuning parts to files.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from whylint.frame.read import read_frame
from whylint.language.lexicon import load_lexicon
from whylint.language.pipeline import load_pipeline, parse
from whylint.reading.read import Companions, read_statement

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).resolve().parents[1]
LEVELS = ("outcome", "feature", "means", "activity", "borrowed", "topic", "placeholder", "unknown")
ATTRIBUTES = {"vague": "yes", "measurable": "no", "why": "yes", "deadline": "yes", "compound": "yes"}
FEW_WORDS = 6
PARTS = ("tune", "tune2", "tune3", "tune4", "tune5", "test", "test2")

Row = dict[str, str]


def main() -> None:
    """Score the parts named on the command line, or all of them."""
    languages = [name for name in sys.argv[1:] if name in {"en", "nl"}] or ["en", "nl"]
    parts = [name for name in sys.argv[1:] if name in PARTS] or list(PARTS)
    for language in languages:
        for part in parts:
            score(language, part)


def score(language: str, part: str) -> None:
    """Judge one part of the corpus and print its scores."""
    path = ROOT / "tests" / "corpus" / language / f"{part}.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if row.get("level")]
    found = judged(language, rows)
    print(f"\n## {language} {part}: {len(rows)} statements\n")
    print_levels(rows, found)
    print_outcome_or_not(rows, found)
    for name, value in ATTRIBUTES.items():
        applies = [(row, read) for row, read in zip(rows, found, strict=True) if row[name] in {"yes", "no"}]
        print_score(name + f" = {value}", [(row[name] == value, read[name] == value) for row, read in applies])
    if not part.startswith("test"):
        write_wrong(language, part, rows, found)


def judged(language: str, rows: list[Row]) -> list[Mapping[str, str]]:
    """Return the value of each fact of each statement, read without companion fields."""
    lexicon = load_lexicon(language)
    docs = parse((row["statement"] for row in rows), load_pipeline(language, model_named()))
    answers = [read_statement(read_frame(doc, lexicon), lexicon, Companions()) for doc in docs]
    return [{name: answer.value for name, answer in read.items()} for read in answers]


def model_named() -> str | None:
    """Return the pipeline named by `--model=…`, if any."""
    named = [name.partition("=")[2] for name in sys.argv[1:] if name.startswith("--model=")]
    return named[0] if named else None


def print_levels(rows: list[Row], found: list[Mapping[str, str]]) -> None:
    """Print the accuracy and the confusion matrix of levels."""
    pairs = Counter((row["level"], read["level"]) for row, read in zip(rows, found, strict=True))
    right = sum(count for (label, read), count in pairs.items() if label == read)
    unknown = sum(count for (_, read), count in pairs.items() if read == "unknown")
    f1s = []
    print("label \\ read  " + "".join(f"{level[:9]:>10}" for level in LEVELS))
    for label in LEVELS[:-1]:
        print(f"{label:<13} " + "".join(f"{pairs[label, read]:>10}" for read in LEVELS))
        true = pairs[label, label]
        labelled = sum(count for (own, _), count in pairs.items() if own == label)
        claimed = sum(count for (_, read), count in pairs.items() if read == label)
        f1s.append(2 * true / (labelled + claimed) if labelled + claimed else 0.0)
    print(
        f"level accuracy {right / len(rows):.3f}, macro F1 {sum(f1s) / len(f1s):.3f}, unknown {unknown / len(rows):.3f}"
    )


def print_outcome_or_not(rows: list[Row], found: list[Mapping[str, str]]) -> None:
    """Print how well what is no outcome is found, beside the trivial rules, and the false alarms on good goals."""
    bad = [row["level"] != "outcome" for row in rows]
    print_score(
        "not an outcome", list(zip(bad, (read["level"] not in {"outcome", "unknown"} for read in found), strict=True))
    )
    digits = [any(letter.isdigit() for letter in row["statement"]) for row in rows]
    short = [len(row["statement"].split()) <= FEW_WORDS for row in rows]
    weak = [row["level"] != "outcome" or row["vague"] == "yes" or row["measurable"] == "no" for row in rows]
    said = [
        read["level"] not in {"outcome", "unknown"} or read["vague"] == "yes" or read["measurable"] == "no"
        for read in found
    ]
    print_score("any error-level finding", list(zip(weak, said, strict=True)))
    print_score("  trivial: no digit", list(zip(weak, (not digit for digit in digits), strict=True)))
    print_score("  trivial: few words", list(zip(weak, short, strict=True)))
    good = [flag for flag, is_weak in zip(said, weak, strict=True) if not is_weak]
    print(f"good statements with an error: {sum(good)} of {len(good)}")


def print_score(name: str, pairs: list[tuple[bool, bool]]) -> None:
    """Print precision, recall and F1 of pairs of what is labelled and what is read."""
    true = sum(label and read for label, read in pairs)
    claimed = sum(read for _, read in pairs)
    labelled = sum(label for label, _ in pairs)
    precision, recall = true / claimed if claimed else 0.0, true / labelled if labelled else 0.0
    f1 = 2 * true / (claimed + labelled) if claimed + labelled else 0.0
    print(f"{name:<24} precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}  n {labelled}/{len(pairs)}")


def write_wrong(language: str, part: str, rows: list[Row], found: list[Mapping[str, str]]) -> None:
    """Write the statements that were read otherwise than labelled to a file, for those who mend the reading."""
    lines = []
    for row, read in zip(rows, found, strict=True):
        for name in ("level", *ATTRIBUTES):
            if name != "level" and row["level"] != read["level"]:
                continue
            if row[name] in {"-", ""} or row[name] == read[name]:
                continue
            lines.append(f"{name}\t{row[name]}\t{read[name]}\t{row['statement']}")
    path = ROOT / f"wrong-{language}-{part}.tsv"
    path.write_text("\n".join(sorted(lines)) + "\n", encoding="utf-8")
    print(f"the wrong ones stand in {path.name}")


if __name__ == "__main__":
    main()
