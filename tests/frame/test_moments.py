"""Moments and deadlines, by tables of statements: the grammar of time, without a parser."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import spacy

from whylint.frame.goal_frame import Clause, Mood, text_of
from whylint.frame.moments import find_moments
from whylint.language.lexicon import load_lexicon
from whylint.language.parses import read_parse

_TOKENIZERS = {language: spacy.blank(language) for language in ("en", "nl")}
_CLASSES = re.compile(r"\{(.*)\}\s*")


def _cases() -> list[tuple[str, str, str]]:
    return [
        (language, *map(str.strip, line.split("=>")))  # type: ignore[misc]
        for language in _TOKENIZERS
        for line in Path(__file__).with_name(f"moments_{language}.txt").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    ]


@pytest.mark.parametrize(("language", "statement", "expected"), _cases())
def test_moments(language: str, statement: str, expected: str) -> None:
    classes = _CLASSES.match(statement)
    doc = read_parse(_TOKENIZERS[language](_CLASSES.sub("", statement)))
    claim = Clause(doc[0], "", tuple(classes[1].split()) if classes else (), Mood.IMPERATIVE)
    moments = find_moments(doc, claim, load_lexicon(language))
    found = " | ".join("~" * (not moment.deadline) + text_of(moment.tokens) for moment in moments)
    assert found == expected
