"""What stands beside a sentence answers its questions too, and an answer points at the words that made it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from whylint.frame.read import read_frame
from whylint.language.lexicon import load_lexicon
from whylint.language.pipeline import load_pipeline, parse
from whylint.reading.read import Companions, read_statement

if TYPE_CHECKING:
    from whylint.frame.goal_frame import GoalFrame
    from whylint.reading.answer import FactName

VAGUE = "Improve communication"


@cache
def frame_of(text: str, language: str = "en") -> GoalFrame:
    (doc,) = parse([text], load_pipeline(language))
    return read_frame(doc, load_lexicon(language))


def value(text: str, fact: FactName, companions: Companions | None = None, language: str = "en") -> str:
    answers = read_statement(frame_of(text, language), load_lexicon(language), companions or Companions())
    return answers[fact].value


@pytest.mark.parametrize(
    ("fact", "companions", "without", "with_them"),
    [
        ("why", Companions(why=True), "no", "yes"),
        ("why", Companions(supports=True), "no", "yes"),
        ("why", Companions(deadline=True), "no", "no"),
        ("deadline", Companions(deadline=True), "no", "yes"),
        ("deadline", Companions(why=True), "no", "no"),
        ("cut_off", Companions(cut_off=True), "no", "yes"),
    ],
)
def test_a_field_answers_its_question(fact: FactName, companions: Companions, without: str, with_them: str) -> None:
    assert value(VAGUE, fact) == without
    assert value(VAGUE, fact, companions) == with_them


@pytest.mark.parametrize(
    ("measure", "vague", "measurable"),
    [
        ("Share of staff who know the plan, from 20 % to 60 %", "no", "yes"),
        ("The satisfaction of staff", "yes", "no"),
    ],
)
def test_a_measure_with_a_target_makes_a_goal_clear_and_measurable(measure: str, vague: str, measurable: str) -> None:
    companions = Companions(targets=(frame_of(measure),))
    assert value(VAGUE, "vague", companions) == vague
    assert value(VAGUE, "measurable", companions) == measurable


def test_a_measure_is_taken_for_an_outcome_whatever_it_counts() -> None:
    assert value("Organise four workshops", "level") == "activity"
    assert value("Organise four workshops", "level", Companions(measure=True)) == "outcome"
    assert value("TBD", "level", Companions(measure=True)) == "placeholder"


def test_the_means_that_a_document_is_about_can_be_replaced_too() -> None:
    sentence = "The festival must improve cooperation in the village"
    assert value(sentence, "swappable_means", Companions(subject="festival")) == "yes"
    assert value("The village must improve cooperation", "swappable_means", Companions(subject="festival")) == "no"


@pytest.mark.parametrize(
    ("sentence", "language", "expected"),
    [
        ("The intranet must improve communication", "en", "yes"),
        ("Het intranet moet de communicatie verbeteren", "nl", "yes"),
        ("Improve communication via the intranet", "en", "yes"),
        ("Cut waiting times by half by adding a second desk", "en", "no"),
        ("The site loads within two seconds", "en", "no"),
        ("Patients wait less than ten minutes", "en", "no"),
    ],
)
def test_a_means_that_others_could_replace(sentence: str, language: str, expected: str) -> None:
    assert value(sentence, "swappable_means", language=language) == expected


@pytest.mark.parametrize(
    ("sentence", "language", "expected"),
    [
        ("Nobody in our city is homeless", "en", "yes"),
        ("Niemand in onze stad is dakloos", "nl", "yes"),
        ("Cut absence by half", "en", "no"),
        ("Het verzuim halveren", "nl", "no"),
    ],
)
def test_an_end_in_itself_needs_no_reason(sentence: str, language: str, expected: str) -> None:
    assert value(sentence, "end_in_itself", language=language) == expected


@pytest.mark.parametrize(
    ("sentence", "fact", "words"),
    [
        ("The intranet must improve communication", "swappable_means", "The intranet"),
        ("The intranet must improve communication", "vague", "The intranet must improve communication"),
        ("Cut absence by half so that patients see their own nurse", "why", "so that patients see their own nurse"),
        ("Reduce absence by June 2027", "deadline", "by June 2027"),
        ("The site loads within two seconds", "measurable", "two seconds"),
        ("Reduce absence by June 2027", "measurable", "Reduce absence"),
        ("Increase sales and reduce complaints", "compound", "Increase"),
    ],
)
def test_the_evidence_is_the_words_that_made_the_answer(sentence: str, fact: FactName, words: str) -> None:
    answer = read_statement(frame_of(sentence), load_lexicon("en"), Companions())[fact]
    first = answer.evidence[0]
    assert sentence[first.start : first.end] == words


@pytest.mark.parametrize("text", ["Communication", "TBD"])
def test_nothing_more_is_asked_of_a_topic_or_placeholder(text: str) -> None:
    for fact in ("why", "deadline", "compound", "vague", "measurable", "swappable_means", "end_in_itself"):
        assert value(text, fact) == "unknown"


@pytest.mark.parametrize("text", ["Organise four workshops", "Add dark mode", "Support the business strategy"])
def test_only_an_outcome_is_asked_to_be_clear_and_measurable(text: str) -> None:
    assert value(text, "vague") == value(text, "measurable") == "unknown"


@pytest.mark.parametrize(
    "text",
    [
        "2025",
        "?",
        "…",
        "😀",
        "-",
        "a",
        "12:30",
    ],
)
def test_a_text_that_is_hardly_one_is_no_outcome(text: str) -> None:
    assert value(text, "level") != "outcome"


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Be the friendliest campsite of the coast and cut the water use by a third", "en"),
        ("Gasten blijven gemiddeld een week langer op het eiland", "nl"),
        ("We willen een fijne camping zijn en brengen het waterverbruik met een derde omlaag", "nl"),
    ],
)
def test_an_amount_is_a_target_in_a_second_claim_or_before_more_too(sentence: str, language: str) -> None:
    assert value(sentence, "measurable", language=language) == "yes"
    assert value(sentence, "vague", language=language) == "no"


def test_an_organisation_that_is_called_by_its_name_is_no_product() -> None:
    assert value("Beek Delta levert degelijk werk", "level", language="nl") != "feature"
