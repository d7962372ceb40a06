"""Measure whether a goal gets the same tree however it is written down: in capitals, with a bullet, unstopped."""

from __future__ import annotations

from collections.abc import Callable, Mapping  # noqa: TC003 - names the type of a constant
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.language import Language

Words = dict[int, tuple[int, str]]

WAYS: Mapping[str, tuple[int, Callable[[str], str]]] = {
    "lower case": (0, str.lower),
    "capitals": (0, str.upper),
    "bullet": (2, lambda text: f"- {text}"),
    "number": (3, lambda text: f"4. {text}"),
    "straight quotes": (1, lambda text: f'"{text}"'),
    "curly quotes": (1, lambda text: f"“{text}”"),
    "full stop": (0, lambda text: text.rstrip(".") + "."),
    "no full stop": (0, lambda text: text.rstrip(".")),
    "spaces behind": (0, lambda text: text + "  "),
    "curly apostrophes": (0, lambda text: text.replace("'", "’")),
    "dashes": (0, lambda text: text.replace(" - ", " – ")),
}
"""Ways to write a goal down: how many characters stand before it, and how."""


def agreement(nlp: Language, texts: Sequence[str]) -> dict[str, float]:
    """Return for each way the share, 0 to 1, of words with the same head and relation as in the goal as it stood."""
    shares = {}
    for name, (shift, way) in WAYS.items():
        same = total = 0
        for text in texts:
            plain, other = _words(nlp, text, 0), _words(nlp, way(text), shift)
            shared = plain.keys() & other.keys()
            total += len(shared)
            same += sum(plain[place] == other[place] for place in shared)
        shares[name] = same / total
    return shares


def _words(nlp: Language, text: str, shift: int) -> Words:
    """Return the head's place and the relation of each word by its place; marks and spaces are no words."""
    return dict(_placed(nlp, text, shift))


def _placed(nlp: Language, text: str, shift: int) -> Iterator[tuple[int, tuple[int, str]]]:
    doc = nlp(text)
    for token in doc:
        if not (token.is_punct or token.is_space):
            yield token.idx - shift, (token.head.idx - shift, token.dep_)
