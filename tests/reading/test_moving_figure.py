"""A phrase in which a figure moves from one value to another is an outcome, however unknown its words are."""

from __future__ import annotations

import pytest

from whylint.frame.read import read_frame
from whylint.language.lexicon import load_lexicon
from whylint.language.pipeline import load_pipeline, parse
from whylint.reading.read import Companions, read_statement


def facts(text: str, language: str) -> tuple[str, ...]:
    lexicon = load_lexicon(language)
    (doc,) = parse([text], load_pipeline(language))
    answers = read_statement(read_frame(doc, lexicon), lexicon, Companions())
    return tuple(answers[name].value for name in ("level", "vague", "measurable"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Refund dossiers in the drawer from 40 to at most 5"),
        ("en", "Broken lamps: 90 -> 15"),
        ("en", "Sidings at the depot from 2 days to under 6 hours"),
        ("nl", "Kapotte lantaarns van 90 naar hooguit 15"),
        ("nl", "Dossiers op de plank: 40 → 5"),
    ],
)
def test_a_figure_that_moves_is_a_measurable_outcome(language: str, text: str) -> None:
    assert facts(text, language) == ("outcome", "no", "yes")


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "Live chat on the divorce pages from 9 to 5"), ("nl", "Een nieuw programma voor kinderen")],
)
def test_hours_and_new_things_are_none(language: str, text: str) -> None:
    assert facts(text, language)[0] != "outcome"


def test_an_adjective_that_was_taken_for_a_noun_is_an_end_state() -> None:
    assert facts("De stad is in 2050 klimaatneutraal.", "nl")[2] != "no"
