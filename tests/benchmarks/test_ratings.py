"""A sheet of suggestions is drawn for raters, and what they say of it is counted."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = Path(__file__).parents[2] / "benchmarks" / "ratings.py"
STATEMENTS = {
    "The intranet must offer central news": "feature-not-goal",
    "The app must show opening hours": "feature-not-goal",
    "Improve communication": "",
    "Hold four workshops": "",
}


def run(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(COMMAND), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own command


def rows_in(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ratings")
    source = folder / "own.tsv"
    source.write_text("statement\n" + "\n".join(STATEMENTS) + "\n", encoding="utf-8")
    done = run("draw", "en", "--count=10", "--share=0.2", f"--from={source}", f"--out={folder / 'sheet.tsv'}")
    assert done.returncode == 0, done.stderr
    return folder / "sheet.tsv"


def rated(sheet: Path, name: str, answers: list[str]) -> Path:
    lines = sheet.read_text(encoding="utf-8").splitlines()
    filled = [line.removesuffix("\t" * 5) for line in lines[1:]]
    cells = [f"{line}\tyes\tyes\tyes\t{answer}\t" for line, answer in zip(filled, answers, strict=True)]
    path = sheet.with_name(name)
    path.write_text("\n".join([lines[0], *cells]) + "\n", encoding="utf-8")
    return path


def test_each_statement_is_drawn_once_with_its_first_suggestion(sheet: Path) -> None:
    rows = rows_in(sheet)
    assert sorted(row["statement"] for row in rows) == sorted(STATEMENTS)
    assert all(row["suggestion"] and row["finding"] and "WHY" not in row["finding"] for row in rows)
    assert all(row["grammatical"] == row["remark"] == "" for row in rows)
    assert "strategies: The intranet must offer central news" in " ".join(row["suggestion"] for row in rows)


def test_no_finding_is_drawn_more_often_than_its_share(tmp_path: Path, sheet: Path) -> None:
    source = sheet.with_name("own.tsv")
    out = tmp_path / "one.tsv"
    run("draw", "en", "--count=10", "--share=0.1", f"--from={source}", f"--out={out}")
    findings = [row["finding"].partition("”")[2] or row["finding"] for row in rows_in(out)]
    assert len(findings) == len(set(findings)) > 0


def test_shares_are_printed_with_their_number_and_interval(sheet: Path) -> None:
    done = run("score", str(rated(sheet, "first.tsv", ["yes", "yes", "yes", "no"])))
    # Wilson's interval of 3 in 4, from a table
    assert "0.75 (0.30-0.95) n=4" in done.stdout
    assert "all" in done.stdout


def test_two_sheets_are_held_against_each_other(sheet: Path) -> None:
    first = rated(sheet, "first.tsv", ["yes", "yes", "no", "no"])
    second = rated(sheet, "second.tsv", ["yes", "no", "no", "no"])
    done = run("score", str(first), str(second))
    # three of four the same, where chance makes two of four
    assert "paste: both say the same of 3 of 4, kappa 0.50" in done.stdout


def test_what_is_not_yes_or_no_is_named_with_its_line(sheet: Path) -> None:
    done = run("score", str(rated(sheet, "odd.tsv", ["yes", "maybe", "no", "no"])))
    assert done.returncode == 1
    assert "odd.tsv:3: `maybe` under paste" in done.stderr
