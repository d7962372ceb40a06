"""An event or a clause after "before" is a deadline, unless it happens to each one time and again."""

from __future__ import annotations

import pytest

from whylint.frame.read import read_frame
from whylint.language.lexicon import load_lexicon
from whylint.language.pipeline import load_pipeline, parse


def deadlines(language: str, text: str) -> list[str]:
    doc = next(iter(parse([text], load_pipeline(language))))
    frame = read_frame(doc, load_lexicon(language))
    spans = [(moment.tokens[0].idx, moment.tokens[-1].end) for moment in frame.moments]
    kept = [span for span, moment in zip(spans, frame.moments, strict=True) if moment.deadline]
    return [text[start:end] for start, end in kept]


@pytest.mark.parametrize(
    ("language", "text", "deadline"),
    [
        ("en", "Repair the roof of the stand before the tournament", "before the tournament"),
        ("en", "Halve the number of lost keys before the gala", "before the gala"),
        ("en", "Fill every vacancy in season 27/28", "in season 27/28"),
        ("en", "All calls are answered in 20 seconds, no later than week 14", "no later than week 14"),
        ("nl", "De kantine opknappen vóór de kerstmarkt", "vóór de kerstmarkt"),
        ("nl", "Geen wachtlijst meer in seizoen 27/28", "in seizoen 27/28"),
    ],
)
def test_a_deadline_may_be_an_event_or_a_short_year(language: str, text: str, deadline: str) -> None:
    assert deadlines(language, text) == [deadline]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Patients hear what will happen before their appointment"),
        ("en", "Every visitor buys a ticket before the tour"),
        ("nl", "Elke patiënt weet vóór de operatie wat er gaat gebeuren"),
    ],
)
def test_what_happens_to_each_one_is_no_deadline(language: str, text: str) -> None:
    assert deadlines(language, text) == []
