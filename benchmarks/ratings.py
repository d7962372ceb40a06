"""Draw suggestions for others to rate, and score what they say of them.

`python benchmarks/ratings.py draw en|nl [--count=100] [--seed=N] [--share=0.15] [--from=FILE|tune] [--out=SHEET.tsv]`
writes a sheet with one suggestion a line, the first of a finding, and of a statement at most one. FILE has the columns
of the corpus, of which only `statement` is needed. Of no finding there are more than `share` of the count.
`python benchmarks/ratings.py score SHEET.tsv [SHEET2.tsv]` prints the shares that raters said yes to, and of two sheets
of the same draw how far they agree.
"""

from __future__ import annotations

import csv
import math
import random
import sys
from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import yaml
from corpus import CORPUS, SEED, read_table
from rated import RATED, print_agreement, print_shares, read_sheet
from rewriting import ROLES

from whylint.linter.check import CheckOptions, check
from whylint.sources.document import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from whylint.linter.diagnostic import Diagnostic

    Found = tuple[Role, Diagnostic]

COLUMNS = ("id", "statement", "stands among", "finding", "suggestion", *RATED, "remark")
LINE_END = " ⏎ "
"""What stands for the end of a line within a cell."""
_SHARE = 0.15
_AT_ONCE = 50
"""How many statements are judged at a time, so that no more are than it takes."""
_OF_WHOLE = ("WHY6", "WHY505")
"""The findings on a whole document, and on a text that YAML cut off: here each statement stands alone."""
_KEYS = {Role.GOAL: "goals", Role.STRATEGY: "strategies", Role.MEASURE: "measures"}
_USAGE = "say `draw en`, `draw nl` or `score SHEET.tsv`; the options stand at the top of benchmarks/ratings.py"


def main() -> None:
    """Follow the command line."""
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    options = dict(word.removeprefix("--").partition("=")[::2] for word in sys.argv[1:] if word.startswith("--"))
    match words:
        case ["draw", ("en" | "nl") as language]:
            _draw(language, options)
        case ["score", first, *others] if len(others) <= 1:
            sheets = [read_sheet(Path(name)) for name in (first, *others)]
            for sheet in sheets:
                print_shares(sheet)
            if others:
                print_agreement(*sheets)
        case _:
            sys.exit(_USAGE)


def _draw(language: str, options: Mapping[str, str]) -> None:
    seed, count = int(options.get("seed", SEED)), int(options.get("count", "100"))
    share, source = float(options.get("share", _SHARE)), options.get("from", "tune")
    statements, chance = statements_of(language, source), random.Random(seed)
    chance.shuffle(statements)
    drawn = draw(found_in(statements, language), count, math.ceil(share * count), chance)
    path = Path(options.get("out", f"wrong-ratings-{language}-{seed}.tsv"))
    write_sheet(path, drawn, f"{language}{seed}")
    counts = Counter(diagnostic.name for _, diagnostic in drawn)
    print(f"{len(drawn)} suggestions stand in {path}:", ", ".join(f"{name} {n}" for name, n in counts.most_common()))


def statements_of(language: str, source: str) -> list[str]:
    """Return the different statements of the tune part of the corpus, or of a file."""
    if source != "tune" and not Path(source).is_file():
        sys.exit(f"{source}: no such file; name a TSV with a column `statement`, or say --from=tune")
    paths = sorted((CORPUS / language).glob("tune*.tsv")) if source == "tune" else [Path(source)]
    rows = [row for path in paths for row in read_table(path)]
    if any("statement" not in row for row in rows):
        sys.exit(f"{source}:1: no column `statement`; the first line names the columns, with tabs between them")
    return list(dict.fromkeys(row["statement"] for row in rows if row["statement"]))


def found_in(statements: Sequence[str], language: str) -> Iterator[list[Found]]:
    """Yield for each statement what is found that has a suggestion, with the role in which it was judged."""
    for start in range(0, len(statements), _AT_ONCE):
        some = statements[start : start + _AT_ONCE]
        found: dict[str, list[Found]] = {statement: [] for statement in some}
        for role, codes in ROLES.items():
            options = CheckOptions(language=language, isolated=True, select=tuple(codes or ()), ignore=_OF_WHOLE)
            document = yaml.safe_dump(_document(some, role), allow_unicode=True).encode()
            for diagnostic in check(["-"], options, partial(bytes, document)).diagnostics:
                statement = diagnostic.statement
                if diagnostic.suggestions and statement is not None and statement.role is role:
                    found[statement.text.text].append((role, diagnostic))
        yield from found.values()


def _document(statements: Sequence[str], role: Role) -> Mapping[str, object]:
    """Return a document in which each statement stands alone in a role."""
    key = _KEYS[role]
    if role is Role.MEASURE:
        return {"goals": [{"goal": "A goal", key: [statement]} for statement in statements]}
    return {key: list(statements)}


def draw(found: Iterable[Sequence[Found]], count: int, most: int, chance: random.Random) -> list[Found]:
    """Draw of each statement one finding of which there are not `most` yet, until there are enough."""
    drawn: list[Found] = []
    taken = Counter[str]()
    for findings in found:
        left = [(role, diagnostic) for role, diagnostic in findings if taken[diagnostic.code] < most]
        if left:
            drawn.append(chance.choice(left))
            taken[drawn[-1][1].code] += 1
        if len(drawn) == count:
            break
    return drawn


def write_sheet(path: Path, drawn: Iterable[Found], draw_id: str) -> None:
    """Write a sheet for a rater: what was suggested for which finding, and empty cells to fill in."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", quoting=csv.QUOTE_NONE, quotechar=None, lineterminator="\n")
        writer.writerow(COLUMNS)
        for number, (role, diagnostic) in enumerate(drawn, 1):
            statement = diagnostic.statement.text.text if diagnostic.statement is not None else ""
            said = (statement, _KEYS[role], diagnostic.message, diagnostic.suggestions[0].text)
            cells = [LINE_END.join(text.replace("\t", " ").splitlines()) for text in said]
            writer.writerow([f"{draw_id}-{number}", *cells, *[""] * (len(RATED) + 1)])


if __name__ == "__main__":
    main()
