"""What patterns may begin with decides only where it is worth trying them, never what they find."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
import spacy

from whylint.frame import amount_patterns, time_patterns
from whylint.frame.patterns import longest
from whylint.frame.text import Text
from whylint.language.lexicon import load_lexicon

CORPUS = Path(__file__).parents[1] / "corpus"
FORMS = [*time_patterns.FORMS.values(), *amount_patterns.FORMS.values()]
WRITTEN = [
    "×2 in 2027",
    "x3 faster by Q3/FY27",
    "5km in ½ an hour",
    "’27 or 2026/27",
    "½ of it",
    "(1-15 mei)",
    "€ 1,5 mln",
]


def texts(language: str) -> list[str]:
    path = CORPUS / language / "tune.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [*(row["statement"] for row in rows), *WRITTEN]


@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_pattern_begins_only_where_it_may(language: str) -> None:
    blank, lexicon = spacy.blank(language), load_lexicon(language)
    missed = []
    found = 0
    for statement in texts(language):
        text = Text(blank.make_doc(statement), lexicon)
        for start in text.starts:
            for form in FORMS:
                ways = [way for way in form.match(text, start) if way.end > start]
                found += bool(ways)
                if ways and not form.may_begin(text, start):
                    missed.append((statement, start, longest(form, text, start)))
    assert missed == []
    assert found > 100
