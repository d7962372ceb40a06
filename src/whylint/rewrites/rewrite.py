"""What a rewrite is, and the phrases of each language that the moves use."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import yaml

from whylint.knowledge import knowledge_folder

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal

    from whylint.frame.goal_frame import GoalFrame
    from whylint.language.lexicon import Lexicon
    from whylint.reading.answer import Answer, FactName

    Applicability = Literal["machine-applicable", "has-placeholders", "maybe-incorrect"]


@dataclass(frozen=True)
class Rewrite:
    """A statement rewritten: its new text, and the fields to put beside it, by name with their text.

    The field `strategies` holds the text of one strategy that serves the new goal.
    """

    text: str
    fields: tuple[tuple[str, str], ...] = ()
    applicability: Applicability = "has-placeholders"


@dataclass(frozen=True)
class Draft:
    """What a move starts from: the statement's frame and what was read in it; `language` is that of the phrases."""

    text: str
    frame: GoalFrame
    answers: Mapping[FactName, Answer]
    lexicon: Lexicon
    language: str

    @property
    def phrases(self) -> Phrases:
        """The phrases that are put around the author's words."""
        return load_phrases(self.language)

    @property
    def claim_text(self) -> str:
        """The statement without white space around it and without a full stop."""
        return self.text.strip().rstrip(".").rstrip()


class Phrases:
    """The phrases of one language, from `rules/moves/<language>.yaml`."""

    def __init__(self, entries: Mapping[str, Any]) -> None:
        """Take the entries of the file."""
        self._entries = entries

    def say(self, name: str, **words: str) -> str:
        """Return a phrase with words filled in."""
        text = str(self._entries[name])
        for key, word in words.items():
            text = text.replace("{" + key + "}", word)
        return text

    def key(self, field: str) -> str:
        """Return the key that a field has in a document of this language."""
        return str(self._entries["keys"][field])

    @property
    def verb_final(self) -> bool:
        """Whether the verb of an infinitive phrase stands last."""
        return bool(self._entries["verb_final"])


@cache
def load_phrases(language: str) -> Phrases:
    """Load the phrases of a language by its code."""
    with (knowledge_folder() / "moves" / f"{language}.yaml").open(encoding="utf-8") as file:
        return Phrases(yaml.load(file, Loader=yaml.BaseLoader))  # noqa: S506
