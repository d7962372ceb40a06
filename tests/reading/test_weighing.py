"""What speaks against the author must be likely; what speaks for him need only be likelier."""

from __future__ import annotations

import pytest

from whylint.reading.answer import Answer, Stretch
from whylint.reading.weighing import VAGUE_BESIDE_TARGET, VAGUE_WITHOUT_TARGET, weighed, weighed_level

WORDS = (Stretch(0, 4),)


@pytest.mark.parametrize(
    ("grammar", "chances", "level"),
    [
        ("outcome", {"outcome": 0.3, "activity": 0.7}, "outcome"),
        ("outcome", {"outcome": 0.1, "activity": 0.9}, "activity"),
        ("outcome", {"outcome": 0.22, "activity": 0.78}, "activity"),
        ("activity", {"outcome": 0.3, "activity": 0.7}, "activity"),
        ("activity", {"outcome": 0.45, "activity": 0.55}, "unknown"),
        ("unknown", {"outcome": 0.45, "means": 0.3, "activity": 0.25}, "outcome"),
        ("means", {"outcome": 0.8, "means": 0.2}, "outcome"),
    ],
)
def test_an_error_against_the_grammar_needs_more_certainty(grammar: str, chances: dict[str, float], level: str) -> None:
    assert weighed_level(Answer(grammar, WORDS), chances) == Answer(level, WORDS)


@pytest.mark.parametrize(
    ("chances", "value"),
    [({"yes": 0.9, "no": 0.1}, "yes"), ({"yes": 0.6, "no": 0.4}, "no"), ({"yes": 0.4, "no": 0.6}, "no")],
)
def test_vague_is_said_only_when_it_is_likely(chances: dict[str, float], value: str) -> None:
    assert weighed(Answer("no", WORDS), chances, blaming="yes") == Answer(value, WORDS)


def test_where_only_the_grammar_says_vague_it_is_unknown() -> None:
    assert weighed(Answer("yes", WORDS), {"yes": 0.6, "no": 0.4}, blaming="yes").value == "unknown"


@pytest.mark.parametrize(("likely", "value"), [(VAGUE_WITHOUT_TARGET, "yes"), (VAGUE_BESIDE_TARGET, "unknown")])
def test_a_goal_with_a_target_is_called_vague_only_when_that_is_surer(likely: float, value: str) -> None:
    assert weighed(Answer("yes", WORDS), {"yes": 0.7, "no": 0.3}, blaming="yes", likely=likely).value == value
