"""What is read in the wording of a statement: fluff, ways out, comparisons, baselines, length, and two in one."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from whylint.frame.read import read_frame
from whylint.language.lexicon import load_lexicon
from whylint.language.pipeline import load_pipeline, parse
from whylint.reading.read import Companions, read_statement

if TYPE_CHECKING:
    from collections.abc import Mapping

    from whylint.reading.answer import Answer, FactName


@cache
def answers(text: str, language: str) -> Mapping[FactName, Answer]:
    lexicon = load_lexicon(language)
    (doc,) = parse([text], load_pipeline(language))
    return read_statement(read_frame(doc, lexicon), lexicon, Companions())


def words(text: str, fact: FactName, language: str) -> list[str]:
    """Return the words that a fact finds, or nothing where it is not so."""
    answer = answers(text, language)[fact]
    return [text[each.start : each.end] for each in answer.evidence] if answer.value == "yes" else []


FOUND: list[tuple[FactName, str, str, list[str]]] = [
    ("fluff", "en", "Open a world-class museum in our vibrant town", ["world-class", "vibrant"]),
    ("fluff", "en", "Build a state-of-the-art bridge", ["state-of-the-art"]),
    ("fluff", "en", "Sell 500 tickets for our vibrant theatre", []),
    ("fluff", "en", "Buy the game “Awesome Wheels” for the club", []),
    ("fluff", "en", "Increase the number of unique visitors", []),
    ("fluff", "nl", "Een toonaangevend museum openen", ["toonaangevend"]),
    ("fluff", "nl", "Verkoop 500 kaarten voor ons bruisende theater", []),
    ("escape", "en", "Reduce the number of complaints as soon as possible", ["as soon as possible"]),
    ("escape", "en", "We strive to reduce the number of complaints", ["strive"]),
    ("escape", "en", "We strive for fewer complaints", ["strive"]),
    ("escape", "en", "Try a chatbot for three months", []),
    ("escape", "en", "Residents try to separate their waste", []),
    ("escape", "en", "Reduce the noise of trams, buses, etc.", ["etc."]),
    ("escape", "en", "Put up the sign “wait here if possible”", []),
    ("escape", "nl", "Het aantal klachten zo snel mogelijk verlagen", ["zo snel mogelijk"]),
    ("escape", "nl", "We streven naar minder klachten", ["streven"]),
    ("escape", "nl", "Drie methodes een maand proberen", []),
    ("loose_comparison", "en", "Fewer burglaries in the village", ["Fewer"]),
    ("loose_comparison", "en", "Fewer burglaries in the village than last year", []),
    ("loose_comparison", "en", "More than 80 % of the residents vote", []),
    ("loose_comparison", "en", "Older residents find a doctor", []),
    ("loose_comparison", "nl", "Minder inbraken in het dorp", ["Minder"]),
    ("loose_comparison", "nl", "Minder inbraken in het dorp dan vorig jaar", []),
    ("loose_comparison", "nl", "Er zijn geen dubbele facturen meer", []),
    ("no_baseline", "en", "Reduce absence to 4 percent", ["4 percent"]),
    ("no_baseline", "en", "Reduce absence from 7 to 4 percent", []),
    ("no_baseline", "en", "Reduce absence to 4 percent (now 7 percent)", []),
    ("no_baseline", "en", "Reduce the number of falls to zero", []),
    ("no_baseline", "en", "Keep absence below 4 percent", []),
    ("no_baseline", "nl", "Het verzuim verlagen naar 4 procent", ["4 procent"]),
    ("no_baseline", "nl", "Het verzuim onder de 4 procent houden", []),
    ("long_winded", "en", "Reduce absence. People are tired of it.", ["People are tired of it."]),
    ("long_winded", "en", "Goal 1. Reduce absence", []),
    ("long_winded", "en", "Reduce absence, e.g. among nurses in St. Mary", []),
    ("compound", "en", "The club grows and the neighbours sleep well", ["grows", "sleep"]),
    ("compound", "en", "To reduce absence and to sell the building", ["reduce", "sell"]),
    ("compound", "en", "Reduce absence among nurses and doctors", []),
    ("compound", "en", "Write a play and perform it", []),
    ("compound", "en", "Shorter queues for students and a better bus service", ["queues", "service"]),
    ("compound", "en", "A balanced budget and a full theatre", ["budget", "theatre"]),
    ("compound", "en", "A richer and more open collection", []),
    ("compound", "en", "Better pay for cooks and cleaners", []),
    ("compound", "en", "Repair the roof of the barn and plant an orchard", ["Repair", "plant"]),
    ("compound", "en", "Attract more donors and spend less on paper", ["Attract", "spend"]),
    ("compound", "en", "The trams run on time and nobody stands in the rain", ["run", "stands"]),
    ("compound", "en", "Interview all tenants and share the results", []),
    ("compound", "en", "Our choir conquers the valley and the treasurer sleeps well", ["conquers", "sleeps"]),
    ("compound", "en", "Visitors know the rules and the paths that lead to the lake", []),
    ("compound", "en", "Every tenant has a key, a lamp and a mat on the day she moves in", []),
    ("compound", "nl", "Het dak herstellen en een boomgaard aanplanten", ["herstellen", "aanplanten"]),
    ("compound", "nl", "Alle huurders interviewen en de uitkomsten delen", []),
    ("compound", "nl", "Minder klachten en meer bezoekers", ["klachten", "bezoekers"]),
    ("compound", "nl", "Een volle zaal en een sluitende begroting", ["zaal", "begroting"]),
    ("compound", "nl", "Beter loon voor koks en schoonmakers", []),
    ("compound", "nl", "De club groeit en de buren slapen goed", ["groeit", "slapen"]),
    ("compound", "nl", "Het verzuim onder artsen en verpleegkundigen verlagen", []),
    ("wrong_level", "en", "Patients wait less than ten minutes", ["Patients wait"]),
    ("wrong_level", "en", "Ask each team to mark its pages", []),
    ("wrong_level", "en", "Suspend players who insult an umpire", []),
    ("wrong_level", "nl", "Collega's aan de balie zetten", []),
]


@pytest.mark.parametrize(("fact", "language", "text", "expected"), FOUND)
def test_finds_the_words_and_no_others(fact: FactName, language: str, text: str, expected: list[str]) -> None:
    assert words(text, fact, language) == expected
