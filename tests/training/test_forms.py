import pytest

from training import dutch_forms, english_forms


@pytest.mark.parametrize(
    ("verb", "form"),
    [("improve", "improving"), ("cut", "cutting"), ("offer", "offering"), ("tie", "tying"), ("free", "freeing")],
)
def test_gerund(verb: str, form: str) -> None:
    assert english_forms.gerund(verb) == form


@pytest.mark.parametrize(
    ("verb", "form"), [("reduce", "reduces"), ("carry", "carries"), ("teach", "teaches"), ("have", "has")]
)
def test_english_third_person(verb: str, form: str) -> None:
    assert english_forms.third_person(verb) == form


@pytest.mark.parametrize(
    ("verb", "form"), [("halve", "halved"), ("carry", "carried"), ("plan", "planned"), ("offer", "offered")]
)
def test_english_participle(verb: str, form: str) -> None:
    assert english_forms.past_participle(verb, {}) == form


def test_english_participle_that_is_known() -> None:
    assert english_forms.past_participle("build", {"build": "built"}) == "built"


@pytest.mark.parametrize(
    ("verb", "form"),
    [
        ("verbeteren", "verbeter"),
        ("leggen", "leg"),
        ("maken", "maak"),
        ("geven", "geef"),
        ("stimuleren", "stimuleer"),
        ("verkleinen", "verklein"),
        ("gaan", "ga"),
        ("versterken", "versterk"),
        ("bieden", "bied"),
        ("reizen", "reis"),
        ("ontwikkelen", "ontwikkel"),
    ],
)
def test_dutch_stem(verb: str, form: str) -> None:
    assert dutch_forms.stem(verb) == form


@pytest.mark.parametrize(
    ("verb", "form"),
    [("verkleinen", "verkleint"), ("besteden", "besteedt"), ("zetten", "zet"), ("gaan", "gaat"), ("hebben", "heeft")],
)
def test_dutch_third_person(verb: str, form: str) -> None:
    assert dutch_forms.third_person(verb) == form


def test_dutch_participle() -> None:
    assert dutch_forms.past_participle("verbeteren", {}) == "verbeterd"
    assert dutch_forms.past_participle("versterken", {}) == "versterkt"
    assert dutch_forms.past_participle("maken", {}) is None
    assert dutch_forms.past_participle("maken", {"maken": "gemaakt"}) == "gemaakt"
