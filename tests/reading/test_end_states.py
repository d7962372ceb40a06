"""What is a target by grammar, and what only looks like one: end states, counts of known things, ages."""

from __future__ import annotations

import pytest

from whylint.frame.read import read_frame
from whylint.language.lexicon import load_lexicon
from whylint.language.pipeline import load_pipeline, parse
from whylint.reading.claim import main_claim
from whylint.reading.level import what_counts
from whylint.reading.measurable import target_of


def target(text: str, language: str) -> str:
    """Return the words that the grammar takes for the target."""
    lexicon = load_lexicon(language)
    (doc,) = parse([text], load_pipeline(language))
    return " ".join(token.text for token in target_of(what_counts(main_claim(read_frame(doc, lexicon), lexicon))))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Comply with the noise regulation"),
        ("en", "Compliance with the Equality Act"),
        ("en", "The emergency exits meet the European norm"),
        ("en", "Stop the dumping of sludge in the estuary"),
        ("en", "Lapwings breed again in the canal"),
        ("en", "BREEAM certification for the new library"),
        ("en", "Recruits change a tyre unaided"),
        ("en", "Claimants are answered the same day"),
        ("en", "A defibrillator in every sports hall"),
        ("en", "A smoke-free village"),
        ("en", "Lower the accident rate to the national average"),
        ("en", "The abattoir goes carbon neutral"),
        ("en", "The number of choirboys stays the same"),
        ("en", "Keep turnover at its present level"),
        ("nl", "Een autovrije binnenstad"),
        ("nl", "Dan is de haven CO2-neutraal"),
        ("nl", "We willen als eiland CO2-neutraal worden"),
        ("nl", "Het aantal leerlingen blijft gelijk"),
        ("nl", "De instroom blijft op het huidige niveau"),
        ("nl", "Voldoen aan de geluidsnormen"),
        ("nl", "Naleving van de Arbowet"),
        ("nl", "Stoppen met het lozen van slib in de haven"),
        ("nl", "De bever broedt weer langs de Maas"),
        ("nl", "Een keurmerk voor de kantine"),
        ("nl", "Rekruten verwisselen zelfstandig een band"),
        ("nl", "Gedupeerden worden dezelfde dag gebeld"),
        ("nl", "Een defibrillator in elke sporthal"),
    ],
)
def test_an_end_state_that_can_be_checked_is_a_target(language: str, text: str) -> None:
    assert target(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A warmer welcome for our 70 volunteers"),
        ("en", "Better cooperation between the 9 faculties"),
        ("en", "Strengthen the resilience of teenagers from 13 to 17"),
        ("en", "Equal opportunities for all"),
        ("en", "A livelier market square"),
        ("en", "Lift the choir to a higher level"),
        ("en", "By then the ferry is largely carbon-neutral"),
        ("nl", "Meer plezier voor 4- tot 12-jarigen"),
        ("nl", "De haven is dan grotendeels gasvrij"),
        ("en", "Less vacant shop space along the quay"),
        ("en", "Our good name stays the same"),
        ("en", "Sickness needs to come down, not least among drivers"),
        ("en", "Greater compliance with the parking rules"),
        ("en", "Residents are better protected against floods"),
        ("nl", "Een warmer welkom voor onze 70 vrijwilligers"),
        ("nl", "Betere samenwerking tussen de 9 faculteiten"),
        ("nl", "De weerbaarheid van tieners van 13 tot 17 jaar versterken"),
        ("nl", "Gelijke kansen voor iedereen"),
        ("nl", "De zorg moet dichter bij de bewoner staan"),
        ("nl", "Langer zelfstandig thuis wonen bevorderen"),
    ],
)
def test_what_only_tells_which_or_how_is_no_target(language: str, text: str) -> None:
    assert target(text, language) == ""


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [("en", "Win 70 volunteers for the night shift", "70"), ("nl", "Werf 70 vrijwilligers voor de nachtdienst", "70")],
)
def test_a_count_that_is_asked_for_stays_a_target(language: str, text: str, words: str) -> None:
    assert target(text, language) == words
