"""The corpus: its card counts what is there, and its citation can be read by the programs that read those."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "tests" / "corpus"
CARD = (CORPUS / "README.md").read_text(encoding="utf-8")
LANGUAGES = ("en", "nl")
PARTS = ("tune", "test")


def rows(language: str, part: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    for path in sorted((CORPUS / language).glob(f"{part}*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            found += csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    return found


def table_row(first: str) -> list[int]:
    """Return the figures of the row of the card that begins with a word."""
    (cells,) = re.findall(rf"^\| {re.escape(first)}[^|]*\|(.+)\|$", CARD, re.MULTILINE)
    return [int(cell.replace(",", "")) for cell in cells.split("|") if re.fullmatch(r" [\d,]+ ", cell)]


@pytest.mark.parametrize("part", [*PARTS, "second"])
def test_the_card_counts_the_statements(part: str) -> None:
    assert table_row(f"`{part}.tsv`") == [len(rows(language, part)) for language in LANGUAGES]


def test_the_card_counts_the_levels() -> None:
    counts = [Counter(row["level"] for row in rows(language, part)) for language in LANGUAGES for part in PARTS]
    levels = set().union(*counts)
    assert len(levels) == 7
    for level in levels:
        assert table_row(level) == [count[level] for count in counts], level


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_card_counts_the_domains_and_none_stands_in_both_parts(language: str) -> None:
    tuned, scored = ({row["domain"] for row in rows(language, part)} for part in PARTS)
    assert tuned & scored == set()
    sentence = re.search(r"Domains, counted: `tune` (\d+) English and (\d+) Dutch ones, `test` (\d+) and (\d+)", CARD)
    assert sentence is not None
    place = LANGUAGES.index(language)
    assert [len(tuned), len(scored)] == [int(sentence.group(1 + place)), int(sentence.group(3 + place))]


def test_the_citation_can_be_read() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.citation-file-format"]
    done = subprocess.run([*command, "CITATION.cff"], cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stdout
