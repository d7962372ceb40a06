"""Hold the rewrites against their laws: `python benchmarks/suggestions.py [en|nl] [--seed=N] [--sample=N] [--most=N]`.

Prints the share of the suggestions that keeps each law, for each language and each move, over the tune part of the
corpus (or its first `most` statements in a shuffled order). What is asked between < and > is filled in from other
statements. Writes the breaches and a sample to be rated by a reader to files that git ignores.
"""

from __future__ import annotations

import random
import sys
from collections import defaultdict
from typing import TYPE_CHECKING

from corpus import ROOT, SEED, statements
from fillings import Filler, read_said
from laws import LAWS, Case, cases
from rewriting import suggested_for

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_SAMPLE = 150


def main() -> None:
    """Judge the suggestions in the languages named on the command line, or in both."""
    options = dict(option.removeprefix("--").split("=", 1) for option in sys.argv[1:] if option.startswith("--"))
    seed, count = int(options.get("seed", SEED)), int(options.get("sample", _SAMPLE))
    for language in [name for name in sys.argv[1:] if name in {"en", "nl"}] or ["en", "nl"]:
        texts = [row["statement"] for row in statements(language, "tune")]
        random.Random(seed).shuffle(texts)
        made = suggested_for(texts[: int(options.get("most", len(texts)))], language)
        found = cases(made, language, Filler(language, read_said(language)))
        broken = {name: [law(case) for case in found] for name, law in LAWS.items()}
        print_shares(language, found, broken)
        write_breaches(language, found, broken)
        write_sample(language, sample(found, random.Random(seed), count))


def print_shares(language: str, found: Sequence[Case], broken: Mapping[str, Sequence[str]]) -> None:
    """Print the share of the suggestions that keeps each law, over all and for each move."""
    moves: dict[str, list[int]] = defaultdict(list)
    for number, case in enumerate(found):
        moves[case.made.rewrite.move].append(number)
    print(f"\n{language}: {len(found)} suggestions for {len({case.made.text for case in found})} statements")
    names = list(LAWS)
    print(" " * 24 + "n".rjust(6) + "".join(f"  ({number})".rjust(7) for number in range(1, len(names) + 1)))
    for move, numbers in [("all", list(range(len(found)))), *sorted(moves.items())]:
        shares = [sum(not broken[name][number] for number in numbers) / len(numbers) for name in names]
        print(f"{move:<24}{len(numbers):>6}" + "".join(f"{share:>7.3f}" for share in shares))
    print("  ".join(f"({number}) {name.replace('_', ' ')}" for number, name in enumerate(names, 1)))


def write_breaches(language: str, found: Sequence[Case], broken: Mapping[str, Sequence[str]]) -> None:
    """Write the suggestions that break a law, with how, to a file in the root."""
    path = ROOT / f"wrong-suggestions-{language}.tsv"
    with path.open("w", encoding="utf-8") as file:
        for name, results in broken.items():
            for case, breach in zip(found, results, strict=True):
                if breach:
                    made, said = case.made, " // ".join([*case.filled, *map(str, case.made.rewrite.fields)])
                    print(name, made.code, made.rewrite.move, breach, made.text, said, sep="\t", file=file)
    print(f"the breaches stand in {path.name}")


def sample(found: Sequence[Case], chance: random.Random, count: int) -> list[Case]:
    """Draw first suggestions, the same number of each finding as far as there are."""
    by_code: dict[str, list[Case]] = defaultdict(list)
    for case in found:
        if case.made.place == 0:
            by_code[case.made.code].append(case)
    for group in by_code.values():
        chance.shuffle(group)
    drawn: list[Case] = []
    while len(drawn) < count and any(by_code.values()):
        drawn += [group.pop() for group in by_code.values() if group]
    return sorted(drawn[:count], key=lambda case: case.made.code)


def write_sample(language: str, drawn: Sequence[Case]) -> None:
    """Write a sample to read and to rate: grammatical, true to the author, answers the finding, a start."""
    path = ROOT / f"wrong-suggestions-sample-{language}.txt"
    with path.open("w", encoding="utf-8") as file:
        for number, case in enumerate(drawn, 1):
            made = case.made
            print(f"{number}. {made.code} | {made.text}\n    = {made.rewrite.text}", file=file)
            for text in [*made.rewrite.others, *(f"{key}: {value}" for key, value in made.rewrite.fields)]:
                print(f"      {text}", file=file)
    print(f"a sample stands in {path.name}")


if __name__ == "__main__":
    main()
