"""What a rewrite must not make of the author's words: half a name, another sense, people who are only mentioned."""

from __future__ import annotations

from functools import cache

import pytest
from drafting import rewrites_of

CAN = "<can do what, or no longer has to>"
QUAY = "the recommendations of the Quay Inquiry (Report 3)"
BEST = [
    # A mark inside brackets ends no sentence.
    (
        "WHY202",
        "Meet the ten parish councils (incl. Ashby and Marsh End) about night buses",
        f"Meet the ten parish councils (incl. Ashby and Marsh End) about night buses, so that <who> {CAN}",
    ),
    # What was described as good is no loss.
    (
        "WHY101",
        "Safe and lawful disposal of old paint",
        f"Safe and lawful disposal of old paint so that <who> {CAN}",
    ),
    # Which report is meant stays with the goals that stand in it.
    (
        "WHY105",
        f"Give effect to {QUAY}",
        f"<what you change, and for whom> so that <which of {QUAY}> comes true",
    ),
    # Work that follows from other work is no goal.
    (
        "WHY202",
        "Hold open evenings to try new recipes",
        f"Hold open evenings to try new recipes, so that <who> {CAN}",
    ),
]
NOT_ASKED = [
    ("WHY202", "Screen all bridge projects above €1 million for flood risks", "after all bridge projects"),
    ("WHY102", "Start assembling collection of old tools: planes, saws, chisels", "the assembling"),
    ("WHY102", 'Establish a "one-stop shop" for heat pumps in each province', 'the "one-stop shop>'),
    ("WHY401", "Sway farmers, among them breeders, to give extra chances for geese to feed", "among breeders"),
    ("WHY401", "Win back passengers' trust in timetables", "trust in it"),
    ("WHY401", "Build strong partnerships with orchards and mills", "other teams"),
    ("WHY401", "Support older skippers to sail on", "instead of <how many now>"),
]


@cache
def texts_of(text: str) -> dict[str, list[str]]:
    (made,) = rewrites_of([text], "en")
    return {
        code: ["\n".join([each.text, *each.others, *(value for _, value in each.fields)]) for each in rewrites]
        for code, rewrites in made.rewrites.items()
    }


@pytest.mark.parametrize(("code", "text", "expected"), BEST)
def test_best_rewrite_keeps_what_was_meant(code: str, text: str, expected: str) -> None:
    assert texts_of(text)[code][0].splitlines()[0] == expected


@pytest.mark.parametrize(("code", "text", "wrong"), NOT_ASKED)
def test_no_rewrite_takes_words_for_what_they_are_not(code: str, text: str, wrong: str) -> None:
    assert not [rewrite for rewrite in texts_of(text).get(code, []) if wrong in rewrite]


def test_what_is_said_behind_two_claims_is_not_left_with_one() -> None:
    assert not texts_of("To lengthen the season and raise the number of boat trips").get("WHY502")


def test_both_halves_of_an_infinitive_stay_one() -> None:
    made = texts_of("To end speeding on Mill Lane and raise the income of the lock keepers")
    assert made["WHY502"][0].splitlines() == [
        "To end speeding on Mill Lane",
        "To raise the income of the lock keepers",
    ]
