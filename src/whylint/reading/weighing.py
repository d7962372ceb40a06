"""Hold the answer of the grammar against the second opinion: what speaks against the author must be likely."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.reading.answer import UNKNOWN, Answer

if TYPE_CHECKING:
    from collections.abc import Mapping

LIKELY = 0.7
"""How likely an answer must be that makes a finding; one that makes none need only be the likeliest."""
VAGUE_WITHOUT_TARGET = 0.6
"""How likely it must be that an outcome is vague that is blamed for having no target already."""
VAGUE_BESIDE_TARGET = 0.8
"""The same of any other: it may be a good goal, and a false alarm costs more there."""
AGAINST_GRAMMAR = 0.75
"""How likely it must be that a statement is no outcome where the grammar reads one."""
WITH_GRAMMAR = 0.65
"""The same where the grammar reads none either."""
PLAUSIBLE = 0.25
"""From which chance on the grammar's outcome stands."""


def weighed_level(by_grammar: Answer, chances: Mapping[str, float]) -> Answer:
    """Return the likeliest level, if it is likely enough; where grammar and opinion differ, unknown or an outcome."""
    level = max(chances, key=lambda name: chances[name])
    outcome = chances.get("outcome", 0.0)
    needed = AGAINST_GRAMMAR if by_grammar.value == "outcome" else WITH_GRAMMAR
    if level != "outcome" and 1 - outcome < needed:
        level = "outcome" if by_grammar.value == "outcome" and outcome >= PLAUSIBLE else UNKNOWN
    return Answer(level, by_grammar.evidence)


def weighed(by_grammar: Answer, chances: Mapping[str, float], blaming: str, likely: float = LIKELY) -> Answer:
    """Return yes or no; where the answer that makes a finding is not likely, the grammar's stands if it makes none."""
    value = max(chances, key=lambda name: chances[name])
    if value == blaming and chances[value] < likely:
        value = by_grammar.value if by_grammar.value != blaming else UNKNOWN
    return Answer(value, by_grammar.evidence)
