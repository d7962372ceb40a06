"""What a rewrite is, and what a move starts from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from whylint.rewrites.phrases import Phrases, load_patterns, load_phrases, load_questions
from whylint.rewrites.wording import tidy

if TYPE_CHECKING:
    from collections.abc import Mapping

    from whylint.frame.goal_frame import Clause, GoalFrame
    from whylint.language.lexicon import Lexicon
    from whylint.reading.answer import Answer, FactName

__all__ = ["Applicability", "Draft", "Phrases", "Rewrite", "load_phrases"]

Applicability = Literal["machine-applicable", "has-placeholders", "maybe-incorrect"]


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A statement rewritten: its new text, and the fields to put beside it, by name with their text.

    The field `strategies` holds the text of one strategy that serves the new goal. `others` are further statements
    that take their place beside the new text where one is made into several. `move` names the move that made it.
    """

    text: str
    fields: tuple[tuple[str, str], ...] = ()
    applicability: Applicability = "has-placeholders"
    others: tuple[str, ...] = ()
    move: str = ""


@dataclass(frozen=True, eq=False)
class Draft:
    """What a move starts from: the statement's frame and what was read in it; `language` is that of the reader.

    What is put around the author's words is in their language; what is asked between < and > is in the reader's.
    """

    text: str
    frame: GoalFrame
    answers: Mapping[FactName, Answer]
    lexicon: Lexicon
    language: str

    @cached_property
    def phrases(self) -> Phrases:
        """The phrases that are put around the author's words."""
        return Phrases(load_patterns(self.lexicon.language), load_questions(self.language))

    @cached_property
    def claim_text(self) -> str:
        """The statement on one line, without quotes around it and without a mark at its end."""
        return tidy(self.text)

    @property
    def clause(self) -> Clause | None:
        """The clause that decides what the statement is."""
        return self.frame.main

    @property
    def level(self) -> str:
        """What the statement's main claim is."""
        return self.answers["level"].value

    def begun(self, text: str) -> str:
        """Return a text with a capital in front, unless the statement opens with a small letter."""
        first = next((letter for letter in self.text if letter.isalnum()), "A")
        return text if first.islower() else text[:1].upper() + text[1:]
