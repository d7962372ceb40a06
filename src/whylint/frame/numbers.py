"""How numbers are written: in digits and in words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from whylint.frame.patterns import Found, either, maybe, row, signs, some, words
from whylint.frame.words import lemma_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from whylint.frame.patterns import Text
    from whylint.language.lexicon import Lexicon

DIGITS = r"(?:\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?|[½¼¾⅓⅔])"
"""A number in digits, with either mark for its decimals and any for its thousands."""

_WORD = re.compile(r"[^\W\d_]+")


def _number_word(text: Text, place: int) -> Iterator[Found]:
    """Match one word that is a number: "twenty", "tweehonderdvijftig"."""
    word = _WORD.match(text.raw, place)
    if word and text.openings(place) and _is_number(word[0].lower(), text.lexicon):
        yield Found(word.end())


@lru_cache(maxsize=4096)
def _is_number(word: str, lexicon: Lexicon) -> bool:
    """Say whether a word is a number, or numbers written as one."""
    numbers = lexicon.words("quantities", "number_words")
    if word in numbers:
        return True
    if not lexicon.entry("closed_compounds"):
        return False
    rests = [word.removeprefix(number) for number in numbers if word.startswith(number)]
    joints = ["", *lexicon.words("quantities", "number_joints")]
    return any(rest.startswith(joint) and _is_number(rest[len(joint) :], lexicon) for rest in rests for joint in joints)


def counted_classes(token: Token, lexicon: Lexicon) -> tuple[str, ...]:
    """Return what a noun that may be counted names: by its lemma, as written, or without the ending of its plural."""
    for word in (lemma_of(token), token.lower_):
        if classes := lexicon.noun_classes(word):
            return classes
    listed = sorted(lexicon.words("quantities", "plural_endings"), key=lambda ending: (-len(ending), ending))
    endings = (ending for ending in listed if token.lower_.endswith(ending))
    singulars = (lexicon.noun_classes(token.lower_.removesuffix(ending)) for ending in endings)
    return next(filter(None, singulars), ())


_more_words = row(maybe(either(signs("-"), words("quantities", "number_joints"))), _number_word)
in_words = row(_number_word, maybe(some(_more_words)))
"""Match a number in words: "five", "twenty-five", "two hundred and ten"."""

in_digits = signs(rf"(?<![\w]){DIGITS}(?!\d)")
"""Match a number in digits."""

number = either(in_digits, in_words)
"""Match a number."""
