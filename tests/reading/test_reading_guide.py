"""The guide's own examples, and their like in Dutch, read by the bundled pipelines.

A line of `guide_en.tsv` and `guide_nl.tsv` is a section of the guide, what it says of a sentence, and the sentence.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from whylint.frame.read import read_frame
from whylint.language.lexicon import load_lexicon
from whylint.language.pipeline import load_pipeline, parse
from whylint.reading.read import Companions, read_statement

if TYPE_CHECKING:
    from collections.abc import Mapping

    from whylint.reading.answer import Answer, FactName

LANGUAGES = ("en", "nl")

KNOWN_MISREADINGS: Mapping[str, tuple[str, ...]] = {}
"""What is read otherwise than the guide says: sentences and the facts that come out wrong. It should become empty."""


def _rows(language: str) -> list[tuple[str, dict[str, str], str]]:
    lines = (Path(__file__).parent / f"guide_{language}.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(section, dict(fact.split("=") for fact in facts.split()), sentence) for section, facts, sentence in rows]


@cache
def _answers(language: str) -> dict[str, Mapping[FactName, Answer]]:
    lexicon = load_lexicon(language)
    sentences = [sentence for _, _, sentence in _rows(language)]
    docs = parse(sentences, load_pipeline(language))
    return {
        sentence: read_statement(read_frame(doc, lexicon), lexicon, Companions())
        for sentence, doc in zip(sentences, docs, strict=True)
    }


def _case(language: str, section: str, sentence: str, fact: str, value: str) -> object:
    misread = fact in KNOWN_MISREADINGS.get(sentence, ())
    marks = [pytest.mark.xfail(strict=True, reason="a known misreading")] if misread else []
    return pytest.param(language, sentence, fact, value, marks=marks, id=f"{section}-{fact}-{sentence}")


CASES = [
    _case(language, section, sentence, fact, value)
    for language in LANGUAGES
    for section, facts, sentence in _rows(language)
    for fact, value in facts.items()
]


@pytest.mark.parametrize(("language", "sentence", "fact", "value"), CASES)
def test_reads_what_the_guide_says(language: str, sentence: str, fact: str, value: str) -> None:
    assert _answers(language)[sentence][cast("FactName", fact)].value == value


def test_known_misreadings_are_of_sentences_that_are_tested() -> None:
    stated = {(sentence, fact) for language in LANGUAGES for _, facts, sentence in _rows(language) for fact in facts}
    listed = {(sentence, fact) for sentence, facts in KNOWN_MISREADINGS.items() for fact in facts}
    assert listed <= stated


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_level_and_answer_of_the_guide_has_an_example(language: str) -> None:
    stated = {(fact, value) for _, facts, _ in _rows(language) for fact, value in facts.items()}
    levels = ("outcome", "feature", "means", "activity", "borrowed", "topic", "placeholder")
    facts = ("vague", "measurable", "why", "deadline", "compound")
    answers = {(fact, answer) for fact in facts for answer in ("yes", "no")}
    assert stated >= {("level", level) for level in levels} | answers
