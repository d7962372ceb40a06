"""What a reading consists of: answers to named questions, each with the words that are its evidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.language.parses import Token

YES: Final = "yes"
NO: Final = "no"
UNKNOWN: Final = "unknown"

FactName = Literal[
    "level",
    "vague",
    "measurable",
    "why",
    "deadline",
    "compound",
    "end_in_itself",
    "swappable_means",
    "cut_off",
    "fluff",
    "escape",
    "loose_comparison",
    "no_baseline",
    "long_winded",
    "wrong_level",
    "circular_why",
    "vague_why",
    "missing_means_why",
    "output",
    "orphan",
    "unknown_reference",
    "not_shared",
    "duplicate",
    "conflict",
    "no_goal",
    "too_many_goals",
    "malformed_suppression",
    "blanket_suppression",
    "reasonless_suppression",
    "expired_suppression",
    "unknown_suppression",
    "unused_suppression",
]
"""The facts that a rule may ask for. `level` is one of `Level`; the others are yes, no or unknown."""

Level = Literal["outcome", "feature", "means", "activity", "borrowed", "topic", "placeholder", "unknown"]
"""What a statement's main claim is, by section 1 of the reading guide."""


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """A stretch of a statement's text, in code points from 0; `end` is exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Beside:
    """A text beside a statement: the field that it stands under, and its number there, from 0.

    The reasons of the document are counted on behind the statement's own.
    """

    field: Literal["why", "supports"]
    number: int


def stretch(tokens: Sequence[Token]) -> Stretch:
    """Return the stretch of text from the first to the last of some tokens."""
    return Stretch(tokens[0].idx, tokens[-1].end)


@dataclass(frozen=True, slots=True)
class Answer:
    """The value of one fact and its evidence: the words that made it, the most telling stretch first.

    The evidence lies in the statement, or in the text `beside` it. `about` is the pointer of another statement that
    the fact is about as well, of the document's facts that of the statement at which they can be seen.
    """

    value: str
    evidence: tuple[Stretch, ...] = ()
    beside: Beside | None = None
    about: str | None = None
