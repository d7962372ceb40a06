"""What is wrong with a reason, whether it stands in the sentence or beside it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from whylint.frame.read import read_frame
from whylint.language.lexicon import load_lexicon
from whylint.language.pipeline import load_pipeline, parse
from whylint.reading.answer import Beside
from whylint.reading.read import Companions, read_statement

if TYPE_CHECKING:
    from collections.abc import Mapping

    from whylint.frame.goal_frame import GoalFrame
    from whylint.reading.answer import Answer, FactName

FAULTS: tuple[FactName, ...] = ("missing_means_why", "circular_why", "vague_why")
GOALS = {"en": "Cut absence by half", "nl": "Halveer het verzuim"}


@cache
def frame_of(text: str, language: str) -> GoalFrame:
    (doc,) = parse([text], load_pipeline(language))
    return read_frame(doc, load_lexicon(language))


def answers(goal: str, *whys: str, language: str = "en", supports: bool = False) -> Mapping[FactName, Answer]:
    beside = tuple(frame_of(why, language) for why in whys)
    companions = Companions(why=bool(whys), reasons=beside, supports=supports)
    return read_statement(frame_of(goal, language), load_lexicon(language), companions)


def faults(goal: str, *whys: str, language: str = "en", supports: bool = False) -> list[str]:
    read = answers(goal, *whys, language=language, supports=supports)
    return [fault for fault in FAULTS if fault in read and read[fault].value == "yes"]


@pytest.mark.parametrize(
    ("language", "why", "fault"),
    [
        ("en", "We have no portal yet", "missing_means_why"),
        ("en", "A booking system is missing", "missing_means_why"),
        ("nl", "Er is nog geen dashboard", "missing_means_why"),
        ("nl", "We hebben een dashboard nodig", "missing_means_why"),
        ("en", "Absence is too high", "circular_why"),
        ("en", "To reduce absence", "circular_why"),
        ("nl", "Het verzuim is te hoog", "circular_why"),
        ("nl", "We willen minder verzuim", "circular_why"),
        ("en", "Efficiency", "vague_why"),
        ("en", "It is necessary", "vague_why"),
        ("en", "TBD", "vague_why"),
        ("nl", "Om de kwaliteit te verbeteren", "vague_why"),
        ("nl", "Omdat het belangrijk is", "vague_why"),
    ],
)
def test_a_reason_that_tells_nothing(language: str, why: str, fault: str) -> None:
    assert faults(GOALS[language], why, language=language) == [fault]


@pytest.mark.parametrize(
    ("language", "why"),
    [
        ("en", "Absence costs us two million euros a year"),
        ("en", "Absence rises every year"),
        ("en", "The work is dangerous"),
        ("en", "The nurses are tired"),
        ("en", "We have no portal and callers wait for twenty minutes"),
        ("en", "Patients have no wheelchair"),
        ("nl", "De zieken krijgen nu elke week een ander gezicht"),
        ("nl", "Verzuim kost ons een ton per maand"),
        ("nl", "Bewoners hebben geen telefoon"),
        ("nl", "Het systeem werkt niet"),
        ("en", "Nobody else has the knowledge"),
        ("en", "It belongs to everyone"),
        ("en", "Otherwise they will not return"),
        ("nl", "Het vertrouwen is laag"),
        ("nl", "Niet iedereen heeft een laptop"),
        ("en", "flurb the grommets"),
    ],
)
def test_a_reason_that_tells_more_is_left_alone(language: str, why: str) -> None:
    assert faults(GOALS[language], why, language=language) == []


def test_one_sound_reason_is_enough() -> None:
    assert faults("Cut absence by half because it is important", "The nurses are tired") == []
    assert faults(GOALS["en"], "Efficiency", "The nurses are tired") == []
    assert faults(GOALS["en"], "Efficiency", supports=True) == []


def test_the_evidence_is_the_reason_where_it_stands() -> None:
    inside = answers("Cut absence by half because it is important")["vague_why"]
    assert inside.beside is None
    assert inside.evidence[0].start == len("Cut absence by half ")
    outside = answers(GOALS["en"], " ", "Efficiency")["vague_why"]
    assert outside.beside == Beside("why", 1)
    assert (outside.evidence[0].start, outside.evidence[0].end) == (0, len("Efficiency"))
