"""Hold the answer of the grammar against the second opinion: what speaks against the author must be likely."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.reading.answer import UNKNOWN, Answer

if TYPE_CHECKING:
    from collections.abc import Mapping

LIKELY = 0.6
"""How likely an answer must be that makes a finding; one that makes none need only be the likeliest."""


def weighed_level(by_grammar: Answer, chances: Mapping[str, float]) -> Answer:
    """Return the likeliest level; one that is no outcome is unknown unless it is likely enough that it is none."""
    level = max(chances, key=lambda name: chances[name])
    if level != "outcome" and 1 - chances.get("outcome", 0.0) < LIKELY:
        level = UNKNOWN
    return Answer(level, by_grammar.evidence)


def weighed(by_grammar: Answer, chances: Mapping[str, float], blaming: str) -> Answer:
    """Return yes or no; the answer that makes a finding is unknown unless it is likely."""
    value = max(chances, key=lambda name: chances[name])
    if value == blaming and chances[value] < LIKELY:
        value = UNKNOWN
    return Answer(value, by_grammar.evidence)
