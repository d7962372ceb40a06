"""What the interview has found out about a goal so far."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from whylint.editing.item_style import Field
from whylint.rewrites.phrases import load_phrases

if TYPE_CHECKING:
    from whylint.reporting.interface import Interface


@dataclass(frozen=True)
class GoalDraft:
    """A goal as its author says it now. What is empty was not said.

    `reasons` are the problem and why it matters; `now` is how things stand; `supports` names the goal that a strategy
    serves; `strategies` are to be put beside those that the goal has.
    """

    text: str
    reasons: tuple[str, ...] = ()
    measure: str = ""
    now: str = ""
    deadline: str = ""
    owner: str = ""
    supports: str = ""
    strategies: tuple[str, ...] = ()

    def fields(self, words: Interface) -> tuple[Field, ...]:
        """Return the fields that stand beside the goal, with the keys of the language of `words`."""
        phrases = load_phrases(words.language)
        said = {
            "why": "; ".join(self.reasons),
            "measure": self._measure(words),
            "deadline": self.deadline,
            "owner": self.owner,
            "supports": self.supports,
        }
        texts = [Field(phrases.key(name), text) for name, text in said.items() if text]
        listed = [Field(phrases.key("strategies"), items=self.strategies)] if self.strategies else []
        return (*texts, *listed)

    def _measure(self, words: Interface) -> str:
        if self.measure and self.now:
            return words.say("ask", "measure_and_now", measure=self.measure, now=self.now)
        return self.measure or (words.say("ask", "only_now", now=self.now) if self.now else "")
