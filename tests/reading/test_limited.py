"""Whoever sets a limit to what people do says how it should be in the world, whatever the verb."""

from __future__ import annotations

import pytest

from whylint.frame.read import read_frame
from whylint.language.lexicon import load_lexicon
from whylint.language.pipeline import load_pipeline, parse
from whylint.reading.read import Companions, read_statement


def level(text: str, language: str) -> str:
    lexicon = load_lexicon(language)
    (doc,) = parse([text], load_pipeline(language))
    return read_statement(read_frame(doc, lexicon), lexicon, Companions())["level"].value


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "New colleagues ring the claims desk at most five times in their first month"),
        ("en", "Nurses carry no more than 12 kilos a shift"),
        ("nl", "Nieuwe collega's bellen het loket hoogstens vijf keer in hun eerste maand"),
        ("nl", "Geen buurtteam belt een gezin dat een ander team al belde"),
        ("en", "No inspector visits a bakery that another one has visited"),
        ("nl", "Ouders vullen niet meer dan twee formulieren in"),
    ],
)
def test_a_limit_to_what_people_do_is_an_outcome(language: str, text: str) -> None:
    assert level(text, language) == "outcome"


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "We hold at most five meetings a month"), ("nl", "We organiseren hoogstens vijf bijeenkomsten per jaar")],
)
def test_what_the_owner_limits_is_still_work(language: str, text: str) -> None:
    assert level(text, language) != "outcome"
