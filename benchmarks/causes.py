"""Draw wrong readings to find their causes: `python benchmarks/causes.py en|nl [--seed=12] [--count=100]`.

Draws from the wrong-LANGUAGE-tune.tsv that `accuracy.py LANGUAGE tune` writes. Prints of each statement what is wrong,
what grammar and lexicon alone answer, the parts of the first claim, and the parse as word/relation>head.
"""

from __future__ import annotations

import random
import sys
from typing import TYPE_CHECKING

from corpus import ROOT

from whylint.frame.read import read_frame
from whylint.language.lexicon import load_lexicon
from whylint.language.pipeline import load_pipeline, parse
from whylint.reading.read import Companions, read_by_grammar

if TYPE_CHECKING:
    from whylint.frame.goal_frame import Clause, GoalFrame

FACTS = ("level", "vague", "measurable", "why", "deadline", "compound")


def main() -> None:
    """Print the rows drawn for the language named on the command line."""
    language, options = sys.argv[1], dict(option.removeprefix("--").split("=", 1) for option in sys.argv[2:])
    lines = (ROOT / f"wrong-{language}-tune.tsv").read_text(encoding="utf-8").splitlines()
    drawn = random.Random(int(options.get("seed", "12"))).sample(lines, int(options.get("count", "100")))
    lexicon, rows = load_lexicon(language), [line.split("\t") for line in drawn]
    docs = parse((row[2] for row in rows), load_pipeline(language))
    for number, ((file, line, statement, wrong), doc) in enumerate(zip(rows, docs, strict=True), 1):
        frame = read_frame(doc, lexicon)
        answers = read_by_grammar(frame, lexicon, Companions())
        print(f"\n{number} {file}:{line} {statement}\n  wrong: {wrong}")
        print("  by grammar: " + ", ".join(f"{fact} {answers[fact].value}" for fact in FACTS))
        print("  " + "; ".join(parts_of(frame)))
        print("  " + " ".join(f"{token.text}/{token.dep_}>{token.head.text}" for token in doc))


def parts_of(frame: GoalFrame) -> list[str]:
    """Return what the frame holds, the claims first."""
    parts = [claim_text(claim) for claim in frame.claims]
    found = {"reason": frame.reasons, "means": frame.means, "quantity": frame.quantities, "moment": frame.moments}
    for name, stretches in found.items():
        parts += [f"{name}: {' '.join(token.text for token in stretch.tokens)}" for stretch in stretches]
    return parts if frame.sure else ["not sure", *parts]


def claim_text(claim: Clause) -> str:
    """Return the verb of a claim with its classes, and its subject and object with theirs."""
    phrases = {"subject": claim.subject, "object": claim.object}
    said = (f" {name} {phrase.head.text} {phrase.classes}" for name, phrase in phrases.items() if phrase)
    return f"claim: {claim.lemma} {claim.classes}{''.join(said)}"


if __name__ == "__main__":
    main()
