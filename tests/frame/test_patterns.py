"""What patterns may begin with decides only where it is worth trying them, never what they find."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
import spacy

from whylint.frame import amount_patterns, time_patterns
from whylint.frame.patterns import Pattern, all_longest, longest
from whylint.frame.text import Text
from whylint.language.lexicon import load_lexicon
from whylint.language.parses import read_parse

CORPUS = Path(__file__).parents[1] / "corpus"
FORMS = dict(enumerate([*time_patterns.FORMS.values(), *amount_patterns.FORMS.values()]))
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
def test_trying_only_what_may_match_finds_the_same(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    blank, lexicon = spacy.blank(language), load_lexicon(language)
    docs = [read_parse(blank.make_doc(statement)) for statement in texts(language)]
    found = [list(all_longest(FORMS, Text(doc, lexicon))) for doc in docs]
    for name in ("may_begin", "is_worth_trying", "may_stand_in"):
        monkeypatch.setattr(Pattern, name, lambda *_: True)
    for doc, ways in zip(docs, found, strict=True):
        text = Text(doc, lexicon)
        everywhere = [
            (start, kind, longest(form, text, start)) for start in text.starts for kind, form in FORMS.items()
        ]
        assert ways == [(kind, start, way) for start, kind, way in everywhere if way]
    assert sum(map(len, found)) > 100
