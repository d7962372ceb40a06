"""Find numbers that are no amounts: in a name, a version, a code, a telephone number or the head of a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whylint.frame.numbers import counted_classes, in_words
from whylint.frame.patterns import either, longest, maybe, row, signs, some, words
from whylint.frame.words import lemma_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from whylint.frame.text import Text
    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Token

_LIST_HEAD = re.compile(
    r"\s*(?:\(?\d+[a-z]?[.):]+(?=\s|[A-Z])|\d+(?:\.\d+)+\.?\s+(?=[A-Z])|\(\d+\)|\d+\s+[-–—]\s+(?=\D))"
)
_TELEPHONE = re.compile(r"(?<!\w)(?:\+\d\d[\s-]?\d[\d\s-]{6,}\d|0\d{1,3}[\s-]\d[\d\s]{4,}\d|0\d{3,}(?:-\d+)?)(?!\w)")
_CODE = re.compile(r"(?<!\w)([^\W\d_]+)-?(\d)[\w.:/-]*|#\s?\d+|(?<![\w.,:])0\d+(?!\w|[.,]\d)")
_GLUED = re.compile(r"(?<![\w.,/])\d+(?:[.,]\d+)*(?:(-)|['’]?)([^\W\d_][\w²³/]*)")
_CUT_SHORT = re.compile(r"(?<![\w.,/-])\d+-(?=\s+[^\W\d_]+\s+\d+-[^\W\d_])")
"""The first of two ages that share their word ("4- to 12-year-olds")."""
_IN_BRACKETS = re.compile(r"[(\[]\d{1,2}[)\]]")
_FACTORS = frozenset({"x", "k", "m", "b"})
"""International signs after or before a number: a factor, and the scales of a thousand and a million."""

_numbered = signs(r"\d[\w.:/-]*\w|\d", digits=True)
_another = row(either(signs(r"[-–,/&]"), words("quantities", "label_links")), either(_numbered, in_words))
_labelled = row(
    words("quantities", "labels"),
    maybe(signs(r"[.:#-]+")),
    maybe(words("quantities", "labels")),
    either(_numbered, in_words),
    maybe(some(_another)),
)
_saying = words("quantities", "sayings")


def naming_places(text: Text, taken: Container[int]) -> frozenset[int]:
    """Return the places in a text where a number is no amount; no label begins in a `taken` place ("this year 300")."""
    spans = [*_codes(text), *_sayings_and_labels(text, taken), *_after_names(text)]
    return frozenset(place for start, end in spans for place in range(start, end))


def _codes(text: Text) -> Iterator[tuple[int, int]]:
    """Yield the spans that their signs alone show to be no amounts."""
    if head := _LIST_HEAD.match(text.raw):
        yield head.span()
    for pattern in (_TELEPHONE, _IN_BRACKETS, _CUT_SHORT):
        yield from (found.span() for found in pattern.finditer(text.raw))
    before = text.lexicon.words("quantities", "currencies") | text.lexicon.words("quantities", "ranking") | _FACTORS
    before |= text.lexicon.words("quantities", "scores")
    yield from (found.span() for found in _CODE.finditer(text.raw) if (found[1] or "").lower() not in before)
    for found in _GLUED.finditer(text.raw):
        named = bool(found[1]) and text.raw[found.end() : found.end() + 1] == "-"
        if named or not _is_unit(found[2], text.lexicon):
            yield found.span()


def _is_unit(word: str, lexicon: Lexicon) -> bool:
    """Say whether letters right after a number are a unit or scale: "10min", "5k", "a 30-day trial"."""
    known = ("units", "currencies", "magnitudes", "percent", "parts", "shares")
    if len(word) == 1 and word.isalpha() and word.isupper():
        return word.lower() in _FACTORS
    word = word.lower()
    if word in _FACTORS or any(word in lexicon.words("quantities", name) for name in known):
        return True
    return "unit" in lexicon.noun_classes(word)[:1]


def _sayings_and_labels(text: Text, taken: Container[int]) -> Iterator[tuple[int, int]]:
    """Yield sayings ("24/7"), and labels with their numbers ("version 2", "articles 5 and 6")."""
    possible = [pattern for pattern in (_saying, _labelled) if pattern.may_stand_in(text)]
    for start in text.starts if possible else ():
        if start in taken:
            continue
        for pattern in possible:
            if found := longest(pattern, text, start):
                yield start, found.end


def _after_names(text: Text) -> Iterator[tuple[int, int]]:
    """Yield the numbers that end a name ("Apollo 11", "Python 3.11")."""
    for token in text.doc[1:]:
        name = token.nbor(-1)
        if (
            token.text[0].isdigit()
            and name.whitespace_
            and _is_name(name, text.lexicon)
            and _ends_name(token, text.lexicon)
        ):
            yield token.idx, token.end


def _is_name(token: Token, lexicon: Lexicon) -> bool:
    """Say whether a word is written as a name within a sentence, and is none whose value a number can be."""
    if not (token.is_alpha and any(sign.isupper() for sign in token.text)):
        return False
    word = token.lower_
    first = token.i == 0 or not (token.nbor(-1).is_alpha or token.nbor(-1).text in {",", "-"})
    known = (
        lexicon.words("quantities", "scores")
        | lexicon.words("quantities", "currencies")
        | lexicon.words("function_words")
    )
    if word in known or "metric" in lexicon.noun_classes(lemma_of(token)) + lexicon.noun_classes(word):
        return False
    if first:
        return token.pos_ == "PROPN" and not lexicon.knows(word)
    return not lexicon.verb_classes(word) and not lexicon.adjective_classes(word)


def _ends_name(token: Token, lexicon: Lexicon) -> bool:
    """Say whether a number ends a name rather than counts what follows ("Utrecht 40 homes", "Apollo 11")."""
    if token.i + 1 == len(token.doc):
        return True
    following = token.nbor()
    if token.dep_ == "nummod":
        return token.head.i < token.i
    if not following.is_alpha or following.text[0].isupper():
        return following.text not in lexicon.words("quantities", "percent") | lexicon.words("quantities", "currencies")
    word = following.lower_
    no_noun = lexicon.words("function_words") if not lexicon.verb_classes(word) else {word}
    counted = counted_classes(following, lexicon) or lexicon.adjective_classes(word)
    quantity = ("units", "percent", "magnitudes", "shares")
    if any(word in lexicon.words("quantities", name) for name in quantity):
        return False
    return word in no_noun or not counted
