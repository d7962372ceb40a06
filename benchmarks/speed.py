"""How long whylint takes, beside the least that could do the same and beside its peers.

Everything is timed as whole processes, in turn, round after round, and given as a multiple of a floor that was timed in
the same rounds: the seconds of a shared machine say little, what they have in common falls out.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from corpus import SEED, statements
from peers import peer_cases
from timing import Case, machine, run_in_turn

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HERE = Path(__file__).parent
SIZES = (1, 20, 200, 2000, 20000)
ROUNDS = {1: 9, 20: 9, 200: 7, 2000: 3, 20000: 1}
"""How often files of each size are timed."""
_UNCOMPILED = "PYTHONDONTWRITEBYTECODE"
"""Makes each run of a checkout compile whylint anew, which pip does once."""
_START = "import typer, rich"
_WHYLINT = (sys.executable, "-m", "whylint.cli.main")


@dataclass(frozen=True)
class Bar:
    """What is to be reached: a figure, and the most that it may be."""

    name: str
    figure: float
    most: float

    def row(self) -> str:
        """Return the row of the table."""
        verdict = "reached" if self.figure <= self.most else "not reached"
        return f"| {self.name} | {self.figure:.2f} | {self.most:.2f} | {verdict} |"


def texts(count: int) -> list[str]:
    """Return different English statements: those of the corpus that may be studied, and then again with a number."""
    listed = list(dict.fromkeys(row["statement"] for row in statements("en", "tune")))
    random.Random(SEED).shuffle(listed)
    return [
        listed[number % len(listed)] + (f" in district {number // len(listed)}" if number >= len(listed) else "")
        for number in range(count)
    ]


def write_goals(path: Path, listed: Sequence[str]) -> None:
    """Write a file of goals."""
    path.write_text("goals:\n" + "".join(f"  - {json.dumps(text)}\n" for text in listed), encoding="utf-8")


class Work:
    """The files and cases of one run, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        """Make the folder of the cache too."""
        self.folder = folder
        usual = {name: value for name, value in os.environ.items() if name != _UNCOMPILED}
        self.environment = {**usual, "WHYLINT_CACHE_DIR": str(folder / "cache"), "COLUMNS": "100"}
        self._round = 0

    def file(self, size: int) -> Path:
        """Return a file of so many statements."""
        path = self.folder / f"goals-{size}.yaml"
        if not path.exists():
            write_goals(path, texts(size))
        return path

    def cases(self, size: int) -> list[Case]:
        """Return what is timed with files of one size."""
        path, changed = self.file(size), self.folder / f"changed-{size}.yaml"
        write_goals(changed, texts(size))
        check = [*_WHYLINT, "check", str(path)]
        cache = self.folder / "cache"

        def fill() -> None:
            self._check(path)

        def change() -> None:
            listed = texts(size)
            self._round += 1
            listed[size // 2] += f" before round {self._round}"
            write_goals(changed, listed)

        self._check(changed)
        return [
            Case("spaCy", [sys.executable, str(HERE / "bare_spacy.py"), str(path)]),
            Case("cold", check, lambda: shutil.rmtree(cache, ignore_errors=True) or self._check(changed)),
            Case("cold, JSON", [*check, "--output-format", "json", "--no-cache"]),
            Case("warm", check, fill),
            Case("warm, JSON", [*check, "--output-format", "json"]),
            Case("one changed", [*_WHYLINT, "check", str(changed)], change),
        ]

    def _check(self, path: Path) -> None:
        """Put what is concluded of a file into the cache, if it is not there."""
        subprocess.run(
            [*_WHYLINT, "check", str(path), "--output-format", "json"],
            env=self.environment,
            stdout=subprocess.DEVNULL,
            check=False,
        )


def starting(work: Work) -> list[Case]:
    """Return what starts and ends at once: the floors, whylint without judging, and peers on 200 statements."""
    python = [sys.executable, "-c"]

    def explain() -> None:
        subprocess.run([*_WHYLINT, "explain", "too-vague"], env=work.environment, stdout=subprocess.DEVNULL, check=True)

    work._check(work.file(200))  # noqa: SLF001
    return [
        Case("python", [*python, "pass"]),
        Case(_START, [*python, _START]),
        Case("--help", [*_WHYLINT, "--help"]),
        Case("--version", [*_WHYLINT, "--version"]),
        Case("explain", [*_WHYLINT, "explain", "too-vague"], explain),
        Case(
            "explain, nothing kept", ["env", f"WHYLINT_CACHE_DIR={os.devnull}/none", *_WHYLINT, "explain", "too-vague"]
        ),
        Case("200 statements, warm", [*_WHYLINT, "check", str(work.file(200))]),
        *peer_cases(work.folder, texts(200), work.file(200)),
    ]


def phases(path: Path) -> dict[str, float]:
    """Return what each part takes."""
    done = subprocess.run(
        [sys.executable, str(HERE / "phases.py"), str(path)], stdout=subprocess.PIPE, check=True, text=True
    )
    parts: dict[str, float] = json.loads(done.stdout)
    return parts


def table(cases: Sequence[Case], floor: Case) -> Iterator[str]:
    """Yield a table of cases, with their CPU time as a multiple of the floor's."""
    yield f"| | wall (s) | CPU (s) | peak memory (MB) | CPU, × {floor.name} |"
    yield "|---|---:|---:|---:|---:|"
    for case in cases:
        took = case.median
        times = took.cpu / floor.median.cpu
        yield f"| {case.name} | {took.wall:.2f} | {took.cpu:.2f} | {took.memory:.0f} | {times:.2f} |"


def bars(start: dict[str, Case], sized: dict[int, dict[str, Case]], parts: dict[str, float]) -> Iterator[Bar]:
    """Yield what is to be reached, as far as it was timed."""
    floor = start[_START].median.cpu
    for name in ("--help", "--version", "explain"):
        yield Bar(f"{name}, × importing typer and rich", start[name].median.cpu / floor, 1.4)
    warm = start["200 statements, warm"].median.cpu
    yield Bar("200 statements unchanged, × importing typer and rich", warm / floor, 2.0)
    for peer in ("textlint", "alex", "spectral", "sqlfluff"):
        if peer in start:
            yield Bar(f"200 statements unchanged, × {peer}", warm / start[peer].median.cpu, 1.0)
    if 1 in sized:
        yield Bar("1 statement, cold, × spaCy", sized[1]["cold"].median.cpu / sized[1]["spaCy"].median.cpu, 1.15)
    if parts:
        share = sum(parts[name] for name in ("frame", "reading", "rules")) / sum(parts.values())
        yield Bar("frame, reading and rules, share of 2,000 statements", share, 0.15)
    largest = max(sized)
    ours, bare = sized[largest]["cold"].median, sized[largest]["spaCy"].median
    yield Bar(f"{largest:,} statements, cold, × spaCy", ours.cpu / bare.cpu, 1.25)
    yield Bar(f"{largest:,} statements, peak memory, × spaCy", ours.memory / bare.memory, 1.5)
    smaller = sorted(sized)[-2:][0]
    if smaller < largest:
        growth = (ours.cpu / largest) / (sized[smaller]["cold"].median.cpu / smaller)
        yield Bar(f"CPU a statement at {largest:,}, × that at {smaller:,}", growth, 1.1)


def main() -> None:
    """Time everything and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)), help="how many statements, with commas between")
    parser.add_argument("--rounds", type=int, help="how often, whatever the size")
    asked = parser.parse_args()
    sizes = [int(size) for size in asked.sizes.split(",")]
    with tempfile.TemporaryDirectory() as folder:
        work = Work(Path(folder))
        compileall.compile_dir(HERE.parent / "src", quiet=2)
        start = starting(work)
        run_in_turn(start, asked.rounds or ROUNDS[1], work.environment)
        print("\n### Starting\n", *table(start, start[1]), sep="\n", flush=True)
        sized: dict[int, dict[str, Case]] = {}
        for size in sizes:
            cases = work.cases(size)
            run_in_turn(cases, asked.rounds or ROUNDS.get(size, 1), work.environment)
            sized[size] = {case.name: case for case in cases}
            print(f"\n### {size:,} statements\n", *table(cases, cases[0]), sep="\n", flush=True)
        parts = phases(work.file(2000)) if max(sizes) >= 2000 else {}  # noqa: PLR2004 - where the bar stands
    if parts:
        whole = sum(parts.values())
        print("\n### The parts, 2,000 statements, CPU\n\n| part | share |\n|---|---:|")
        print(*(f"| {name} | {seconds / whole:.0%} |" for name, seconds in parts.items()), sep="\n")
    print("\n### The bars\n\n| | is | at most | |\n|---|---:|---:|---|")
    print(*(bar.row() for bar in bars({case.name: case for case in start}, sized, parts)), sep="\n")
    print(f"\n{machine()}")


if __name__ == "__main__":
    main()
