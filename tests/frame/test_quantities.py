"""Quantities, and numbers that are none, by tables of statements: the grammar of amounts, without a parser."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from whylint.frame.goal_frame import Clause, Mood, text_of
from whylint.frame.moments import find_moments
from whylint.frame.quantities import find_quantities
from whylint.language.lexicon import load_lexicon
from whylint.language.parses import read_parse

_TOKENIZERS = {language: spacy.blank(language) for language in ("en", "nl")}


def _cases() -> list[tuple[str, str, str]]:
    return [
        (language, *map(str.strip, line.split("=>")))  # type: ignore[misc]
        for language in _TOKENIZERS
        for line in Path(__file__).with_name(f"quantities_{language}.txt").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    ]


@pytest.mark.parametrize(("language", "statement", "expected"), _cases())
def test_quantities(language: str, statement: str, expected: str) -> None:
    doc, lexicon = read_parse(_TOKENIZERS[language](statement)), load_lexicon(language)
    moments = find_moments(doc, Clause(doc[0], "", (), Mood.IMPERATIVE), lexicon)
    quantities = find_quantities(doc, moments, lexicon)
    assert " | ".join(text_of(quantity.tokens) for quantity in quantities) == expected


@pytest.mark.parametrize(
    ("language", "statement", "unit"),
    [
        ("en", "Answer within 10 minutes", "minutes"),
        ("en", "Cut waste by 10 %", "%"),
        ("en", "Save 40 euros", "euros"),
        ("nl", "Binnen een dag antwoorden", "dag"),
        ("nl", "1,5 miljoen euro besparen", "euro"),
        ("nl", "Vijf klachten", ""),
    ],
)
def test_units(language: str, statement: str, unit: str) -> None:
    doc = read_parse(_TOKENIZERS[language](statement))
    assert [quantity.unit for quantity in find_quantities(doc, (), load_lexicon(language))] == [unit]
