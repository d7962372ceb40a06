"""Write an answer as the statement that it becomes."""

from __future__ import annotations

import re

from whylint.rewrites.wording import tidy

_TOPIC = 2
"""As many words as a topic or a mark that keeps a place ("t.b.d.") may have; a stop behind them ends no sentence."""
_MEANINGFUL = 4
"""As many letters as a word has at least that two answers can have in common."""


def in_the_style_of(original: str, answer: str) -> str:
    """Return an answer on one line, with a capital and a full stop if the original has them."""
    text = tidy(answer)
    first = next((letter for letter in original if letter.isalpha()), "A")
    begun = text[:1].upper() + text[1:] if first.isupper() else text
    ends = original.rstrip().endswith(".") and len(original.split()) > _TOPIC
    return f"{begun}." if ends and begun[-1:].isalnum() else begun


def shares_words(one: str, other: str) -> bool:
    """Say whether two answers have a word in common that is long enough to mean something."""
    return not _long_words(one).isdisjoint(_long_words(other))


def _long_words(text: str) -> set[str]:
    return {word for word in re.findall(r"[^\W\d_]+", text.casefold()) if len(word) >= _MEANINGFUL}
