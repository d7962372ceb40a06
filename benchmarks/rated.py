"""Read the sheets that raters filled in, and count what they say."""

from __future__ import annotations

import math
import sys
from typing import TYPE_CHECKING

from agreement import kappa
from corpus import read_table

from whylint.rules.load import load_rules
from whylint.rules.rule import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

Row = dict[str, str]

RATED = ("grammatical", "true", "answers", "paste")
"""The questions that a rater answers with yes or no."""
_ANSWERS = {"yes": True, "y": True, "no": False, "n": False}
_NORMAL = 1.96
"""How many standard deviations hold 95 % of a normal distribution."""
_WIDTH = 24


def read_sheet(path: Path) -> list[Row]:
    """Return the lines of a sheet; ends the program with where and how to mend it if a cell is not yes or no."""
    if not path.is_file():
        sys.exit(f"{path}: no such file; `draw` writes one")
    rows = read_table(path)
    for line, row in enumerate(rows, 2):
        if missing := [name for name in ("id", "suggestion", "finding", *RATED) if row.get(name) is None]:
            sys.exit(f"{path}:{line}: no column `{missing[0]}`; keep the columns that `draw` wrote")
        for name in RATED:
            if row[name].strip().lower() not in {*_ANSWERS, ""}:
                sys.exit(f"{path}:{line}: `{row[name]}` under {name}; write yes or no, or leave it empty")
    return rows


def print_shares(sheet: Sequence[Row]) -> None:
    """Print the share of yes to each question, with how many were rated and the 95 % interval, and by finding."""
    print(f"{'':<{_WIDTH}}" + "".join(f"{name:<{_WIDTH}}" for name in RATED))
    groups = {"all": list(sheet)}
    for row in sheet:
        groups.setdefault(finding_named(row["finding"]), []).append(row)
    for name, rows in groups.items():
        cells = [_cell([answer for row in rows if (answer := _answer(row, column)) is not None]) for column in RATED]
        print(f"{name:<{_WIDTH}}" + "".join(f"{cell:<{_WIDTH}}" for cell in cells))


def print_agreement(first: Sequence[Row], second: Sequence[Row]) -> None:
    """Print how far two raters agree; ends the program if they did not rate the same draw."""
    others = {row["id"]: row for row in second}
    if any(others.get(row["id"], {}).get("suggestion") != row["suggestion"] for row in first):
        sys.exit("the sheets are not of the same draw: the suggestions of an id differ")
    for column in RATED:
        pairs = [(_answer(row, column), _answer(others[row["id"]], column)) for row in first]
        both = [(str(one), str(other)) for one, other in pairs if one is not None and other is not None]
        same = sum(one == other for one, other in both)
        print(f"{column}: both say the same of {same} of {len(both)}" + (f", kappa {kappa(both):.2f}" if both else ""))


def finding_named(message: str) -> str:
    """Return the name of the rule that says a message."""
    for rule in load_rules().rules:
        for text in rule.texts.values():
            before, _, behind = text.message.partition(WORDS)
            if message.startswith(before) and message.endswith(behind):
                return rule.name
    return "of no rule"


def interval(yes: int, count: int) -> tuple[float, float]:
    """Return the 95 % interval of a share by Wilson (1927)."""
    share, spread = yes / count, _NORMAL**2 / count
    middle = (share + spread / 2) / (1 + spread)
    half = _NORMAL / (1 + spread) * math.sqrt(share * (1 - share) / count + spread / (4 * count))
    return max(0.0, middle - half), min(1.0, middle + half)


def _answer(row: Row, column: str) -> bool | None:
    return _ANSWERS.get(row[column].strip().lower())


def _cell(answers: Iterable[bool]) -> str:
    given = list(answers)
    if not given:
        return "-"
    low, high = interval(sum(given), len(given))
    return f"{sum(given) / len(given):.2f} ({low:.2f}-{high:.2f}) n={len(given)}"
