"""Find quantities: numbers with what they count, apart from numbers that belong to a name, a version, a date or a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whylint.frame.goal_frame import Quantity
from whylint.frame.words import lemma_of, relation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc, Token

    from whylint.frame.goal_frame import Moment
    from whylint.language.lexicon import Lexicon

_NUMBER = re.compile(r"[€$£¥<>≤≥±~+x×-]*\d+([.,'  ]\d+)*([–-]\d+([.,]\d+)*)?(%|‰|[kKmM]|[a-z]{1,3}²?|x|×|\+|e|st|nd|rd|th)?")
_RATIO = re.compile(r"\d+([.,]\d+)?/\d+([.,]\d+)?")
_ALWAYS_OPEN = re.compile(r"24/7|7/24|24x7|9-to-5|4x4|50/50")
_ORDINAL = re.compile(r"\d+(st|nd|rd|th|e|de|ste)")


def find_quantities(doc: Doc, moments: Iterable[Moment], lexicon: Lexicon) -> tuple[Quantity, ...]:
    """Return the quantities in a text, in its order."""
    in_moments = {token.i for moment in moments for token in moment.tokens}
    quantities: list[Quantity] = []
    position = 0
    while position < len(doc):
        end = position
        while end < len(doc) and end not in in_moments and _is_amount(doc[end], lexicon):
            end += 1
        if end > position and not _belongs_to_name(doc, position, lexicon):
            quantity = _with_unit(doc, position, end, lexicon)
            if quantity is not None:
                quantities.append(quantity)
        position = max(end, position + 1)
    return tuple(quantities)


def _is_amount(token: Token, lexicon: Lexicon) -> bool:
    text = token.lower_
    if _ALWAYS_OPEN.fullmatch(text) or _ORDINAL.fullmatch(text):
        return False
    if _NUMBER.fullmatch(token.text) or _RATIO.fullmatch(text):
        return True
    words = lexicon.words("quantities", "number_words") | lexicon.words("quantities", "fractions")
    return text in words or (text.rstrip("-").partition("-")[0] in lexicon.words("quantities", "number_words") and text in _compounds(words, text))


def _compounds(words: frozenset[str], text: str) -> frozenset[str]:
    """Return the text itself where it is number words joined by hyphens ("twenty-five", "two-thirds")."""
    return frozenset({text}) if all(part in words for part in text.split("-")) else frozenset()


def _belongs_to_name(doc: Doc, start: int, lexicon: Lexicon) -> bool:
    """Say whether a number names something ("ISO 27001", "version 2", "Article 5", "Web 2.0") or counts a list."""
    token = doc[start]
    if start == 0:
        follows = doc[1].text if len(doc) > 1 else ""
        return follows in {".", ")", ":"} and len(doc) > 2  # noqa: PLR2004
    before = doc[start - 1]
    if before.lower_.rstrip(".") in lexicon.words("quantities", "labels"):
        return lemma_of(before) not in lexicon.words("quantities", "number_words")
    if before.text in {"#", "-", "–"} and start > 1 and doc[start - 2].is_alpha and not before.whitespace_ and not doc[start - 2].whitespace_:
        return True
    named = before.pos_ == "PROPN" and before.text[:1].isupper() and relation(token) in {"flat", "nummod", "appos", "compound", "nmod"}
    return named and token.head.i == before.i


def _with_unit(doc: Doc, start: int, end: int, lexicon: Lexicon) -> Quantity | None:
    """Add the unit or what is counted; a weak number ("one portal") is a quantity only with a unit."""
    after = end
    if after < len(doc) and _is_unit(doc[after], lexicon):
        after += 1
    elif start > 0 and _is_unit(doc[start - 1], lexicon) and doc[start - 1].lower_ in lexicon.words("quantities", "currencies"):
        start -= 1
    unit = doc[after - 1].text if after > end else ""
    weak = all(token.lower_ in lexicon.words("quantities", "weak_numbers") for token in doc[start:end])
    if weak and not unit and not _is_share(doc, start, end, lexicon):
        return None
    return Quantity(tuple(doc[start:after]), unit)


def _is_unit(token: Token, lexicon: Lexicon) -> bool:
    marks = lexicon.words("quantities", "percent") | lexicon.words("quantities", "currencies")
    if token.lower_ in marks or lemma_of(token).lower() in marks:
        return True
    return bool({"unit", "time"} & set(lexicon.noun_classes(lemma_of(token))[:1]))


def _is_share(doc: Doc, start: int, end: int, lexicon: Lexicon) -> bool:
    """Say whether a weak number is part of a share: "one in three", "één op de vijf"."""
    following = doc[end : end + 4]
    amounts = lexicon.words("quantities", "number_words") - lexicon.words("quantities", "weak_numbers")
    return start >= 0 and any(token.lower_ in amounts or _NUMBER.fullmatch(token.text) for token in following)
