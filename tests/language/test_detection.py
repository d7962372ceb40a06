"""Which language a statement is in, and which languages are refused."""

from __future__ import annotations

import pytest

from whylint.language.detect import (
    UnknownLanguageError,
    detect_languages,
    known_language,
    language_name,
    languages,
    refuse_foreign,
)


def test_there_are_two_languages() -> None:
    assert languages() == ("en", "nl")
    assert [language_name(code) for code in languages()] == ["English", "Nederlands"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Improve communication", "en"),
        ("Communicatie verbeteren", "nl"),
        ("Networking", "en"),
        ("Netwerken", "nl"),
        ("Less noise", "en"),
        ("Minder lawaai", "nl"),
        ("Reduce absence", "en"),
        ("Verlaag het verzuim", "nl"),
        ("Cut costs", "en"),
        ("Meer omzet", "nl"),
        ("FEWER BURGLARIES", "en"),
        ("MINDER INBRAKEN", "nl"),
        ("Fix de bug", "nl"),
        ("Roll out Teams in the council", "en"),
        ("Teams uitrollen bij de gemeente", "nl"),
    ],
)
def test_a_short_text_alone(text: str, expected: str) -> None:
    assert detect_languages([text]) == (expected,)


def test_each_statement_of_a_mixed_document_is_judged_by_its_own_words() -> None:
    texts = ["Het verzuim daalt", "Cut absence by half", "Bewoners vinden binnen een dag hulp"]
    assert detect_languages(texts) == ("nl", "en", "nl")


@pytest.mark.parametrize("text", ["2027", "TBD", "Team", "", "App", "?"])
def test_where_the_words_do_not_tell_the_rest_of_the_document_does(text: str) -> None:
    assert detect_languages([text, "De wachttijd in het ziekenhuis halveren"])[0] == "nl"
    assert detect_languages([text, "Cut the waiting time in the hospital by half"])[0] == "en"


def test_a_word_of_both_languages_goes_with_its_document() -> None:
    dutch = ["Een workshop houden voor bewoners", "Het verzuim daalt", "De wachttijd in het ziekenhuis halveren"]
    assert detect_languages(["Workshop", *dutch])[0] == "nl"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Wir müssen die Kommunikation mit den Kunden verbessern", "German"),
        ("Die Zufriedenheit der Kunden ist höher als im Vorjahr", "German"),
        ("Nous devons améliorer la communication avec les clients", "French"),
        ("Réduire les coûts de la production pour les clients", "French"),
        ("Mejorar la comunicación con los clientes", "Spanish"),
    ],
)
def test_another_language_is_named_and_refused(text: str, name: str) -> None:
    with pytest.raises(UnknownLanguageError) as refused:
        refuse_foreign(text)
    message = str(refused.value)
    assert name in message
    assert "English (en) and Nederlands (nl)" in message
    assert "`language:`" in message, "it says what to do if it is wrong"


@pytest.mark.parametrize(
    "text",
    [
        "The Die Hard team has a plan for the war against waste",
        "Hang den Haag and Les Halles posters in the station",
        "De omzet van de afdeling des levens stijgt",
    ],
)
def test_a_few_foreign_words_are_no_other_language(text: str) -> None:
    refuse_foreign(text)
    assert detect_languages([text])[0] in languages()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("nl", "nl"),
        ("NL", "nl"),
        ("nl-BE", "nl"),
        ("Nederlands", "nl"),
        ("nederlands", "nl"),
        ("en", "en"),
        ("EN-gb", "en"),
        ("en_US", "en"),
        (" English ", "en"),
    ],
)
def test_a_language_as_a_person_names_it(name: str, code: str) -> None:
    assert known_language(name) == code


@pytest.mark.parametrize("name", ["fr", "Deutsch", "xx", "english!", ""])
def test_a_language_that_is_not_there_is_refused_by_name(name: str) -> None:
    with pytest.raises(UnknownLanguageError) as refused:
        known_language(name)
    assert str(refused.value) == f"whylint cannot read {name!r} yet: it reads English (en) and Nederlands (nl)"
