"""How numbers are written: in digits and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.patterns import either, maybe, number_word, remembered, row, signs, some, words
from whylint.frame.words import lemma_of

if TYPE_CHECKING:
    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Token

DIGITS = r"(?:\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?|[½¼¾⅓⅔])"
"""A number in digits, with either mark for its decimals and any for its thousands."""


def counted_classes(token: Token, lexicon: Lexicon) -> tuple[str, ...]:
    """Return what a noun that may be counted names: by its lemma, as written, or without the ending of its plural."""
    for word in (lemma_of(token), token.lower_):
        if classes := lexicon.noun_classes(word):
            return classes
    listed = sorted(lexicon.words("quantities", "plural_endings"), key=lambda ending: (-len(ending), ending))
    endings = (ending for ending in listed if token.lower_.endswith(ending))
    singulars = (lexicon.noun_classes(token.lower_.removesuffix(ending)) for ending in endings)
    return next(filter(None, singulars), ())


_more_words = row(maybe(either(signs("-"), words("quantities", "number_joints"))), number_word)
in_words = remembered(row(number_word, maybe(some(_more_words))))
"""Match a number in words: "five", "twenty-five", "two hundred and ten"."""

in_digits = signs(rf"(?<![\w]){DIGITS}(?!\d)", digits=True)
"""Match a number in digits."""

number = either(in_digits, in_words)
"""Match a number."""
