"""Where a moment goes in an English statement, so that it dates the claim and nothing else in the sentence."""

from __future__ import annotations

from functools import cache

import pytest
from drafting import best_rewrites

FRONTED = [
    "Support carers of adults with a learning disability, and widen respite for families from rural parishes",
    "Foster a school in which nobody is bullied",
    "Make it simpler for tenants to report damp",
    "Increase the reach of our bee-keeping through better tuition, simpler forms and longer leases",
    "Maintain and, where possible, improve biodiversity in the dunes",
    "End rough sleeping and ensure that nobody is evicted into the street",
]
BEHIND = ["Shorten the queue at the tip", "Fewer falls on the stairs", "To be known for fair loans"]
BESIDE = [
    "To cut noise, end speeding and calm the square",
    "Helping bakers to sell more while wasting less flour",
    "A cleaner canal side that walkers love",
    "First, be trusted by the bargemen",
    "Goal for the loch: cleaner water, more otters, fewer nets",
]
"""Opened or shaped so that a date in them would seem to be of something else: it goes into a field."""


@cache
def dated() -> dict[str, tuple[str, dict[str, str]]]:
    found = best_rewrites([*FRONTED, *BEHIND, *BESIDE], "en")
    return {text: rewrite for (code, text), rewrite in found.items() if code == "WHY403"}


@pytest.mark.parametrize("text", FRONTED)
def test_a_date_opens_an_order_with_more_behind_its_verb(text: str) -> None:
    said = text[0].lower() + text[1:]
    assert dated()[text][0] in {f"By <date>, {said}", f"From <date>, {said}"}


@pytest.mark.parametrize("text", BEHIND)
def test_a_date_ends_a_short_claim(text: str) -> None:
    assert dated()[text][0] == f"{text} by <date>"


@pytest.mark.parametrize("text", BESIDE)
def test_a_date_that_would_seem_to_be_of_the_last_thing_said_is_a_field(text: str) -> None:
    assert dated()[text] == (text, {"deadline": "<date>"})
