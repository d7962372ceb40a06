"""The phrases of each language that the moves put around the author's words, from `rules/moves/<language>.yaml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import yaml

from whylint.knowledge import knowledge_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

_ASKED = re.compile(r"<(\w+)>")
_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Phrases:
    """The patterns of one language, and what is asked between < and > in the same or another."""

    patterns: Mapping[str, Any]
    questions: Mapping[str, str]

    def say(self, name: str, **words: str) -> str:
        """Return a pattern with words filled in, and with what it asks for spelled out."""
        pattern = _ASKED.sub(lambda asked: self.ask(asked[1], plural=False, **words), str(self.patterns[name]))
        return _filled(pattern, words)

    def ask(self, name: str, *, plural: bool = False, **words: str) -> str:
        """Return what only the author knows, as a question between < and >; of several people in the plural."""
        question = self.questions.get(f"{name}_plural") if plural else None
        return f"<{_filled(question or self.questions[name], words)}>"

    def key(self, field: str) -> str:
        """Return the key that a field has in a document of this language."""
        return str(self.patterns["keys"][field])

    @property
    def verb_final(self) -> bool:
        """Whether the verb of an infinitive phrase stands last."""
        return bool(self.patterns["verb_final"])


def load_phrases(language: str) -> Phrases:
    """Load the phrases of a language by its code."""
    return Phrases(load_patterns(language), load_questions(language))


@cache
def load_patterns(language: str) -> Mapping[str, Any]:
    """Load the patterns of a language by its code."""
    return dict(_load(language)["patterns"])


@cache
def load_questions(language: str) -> Mapping[str, str]:
    """Load what is asked for between < and > in a language, by its code."""
    return dict(_load(language)["questions"])


@cache
def _load(language: str) -> Mapping[str, Any]:
    with (knowledge_folder() / "moves" / f"{language}.yaml").open(encoding="utf-8") as file:
        return dict(yaml.load(file, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader)))  # noqa: S506


def _filled(pattern: str, words: Mapping[str, str]) -> str:
    return _SLOT.sub(lambda slot: words[slot[1]], pattern)
