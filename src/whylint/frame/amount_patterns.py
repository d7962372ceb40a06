"""The forms in which an amount is written: "€ 1,5 miljoen", "one in three"; their words come from the lexicon."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from whylint.frame.numbers import DIGITS, in_words, number
from whylint.frame.patterns import either, maybe, remembered, row, signs, unless, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from whylint.frame.patterns import Pattern


class Kind(Enum):
    """The ways to write an amount; of two that cover the same words the first is meant."""

    RANKING = auto()
    """A place in a ranking: "top 10"."""
    SHARE = auto()
    """A part of a whole: "one in three", "4.6 out of 5", "nine cases out of ten"."""
    FRACTION = auto()
    """A fraction: "two thirds", "driekwart", "2/3"."""
    DIGITS = auto()
    """A number in digits with its signs, or several: "€ 1,5 miljoen", "10–15%", "4,2 → 4,6", "x2"."""
    WORDS = auto()
    """A number in words: "twenty-five"."""
    MEASURE = auto()
    """An article that stands for one: "(within) a day"."""
    HALF = auto()
    """A half."""
    PART = auto()
    """A fraction with an article: "a third"."""
    MULTIPLIER = auto()
    """A change or comparison by a factor: "double", "halveren", "twice"."""


def _any(*names: str) -> Pattern:
    """Match a word of any of these classes of quantity words."""
    return words_of("quantities", *names)


_SIGN = r"[~≈±<>≤≥=+-]{0,2}\s?"
_NOT_WITHIN = r"(?<![\w])(?<!\d[.,:/-])(?<!\w-)"
_CLOCK = r"\d\d?:\d\d(?!\d)"
_hyphen = signs(r"[\s-]?(?=\S)")
_scale = maybe(_any("magnitudes"))


def _digits() -> Pattern:
    """Match a number in digits with a sign, a currency before or after, a scale, or another after a dash or arrow."""
    plain = signs(rf"{DIGITS}(?:[kKmMbB](?![\w]))?(?:\s?[x×](?![\w]))?[+]?(?:,-)?", digits=True)
    currency = maybe(_any("currencies"))
    first = row(
        signs(rf"{_NOT_WITHIN}{_SIGN}(?=\S)"), currency, maybe(signs("[x×](?=\\s?\\d)", initials="x")), plain, _scale
    )
    factor = signs(rf"(?<!\w)[x×]\s?{DIGITS}(?!\w)", initials="x", digits=True)
    more = row(signs(r"[-–—→]|->|=>"), currency, plain, _scale)
    return either(
        row(first, maybe(maybe(_any("percent")), more)), factor, signs(rf"{_NOT_WITHIN}{_CLOCK}", digits=True)
    )


def _share() -> Pattern:
    """Match a number out of another."""
    of = row(maybe(_any("counted_out_of")), _any("shares"))
    return row(_amount, of, maybe(_any("measure_articles")), number)


def _fraction() -> Pattern:
    """Match a fraction in words or with a slash."""
    slash = signs(rf"{_NOT_WITHIN}\d+(?:[.,]\d+)?/\d+(?:[.,]\d+)?(?![\w/])", digits=True)
    not_an_article = unless(_any("measure_articles"))
    by_one = row(not_an_article, _any("weak_numbers"), _hyphen, _any("single_parts"))
    return either(slash, row(not_an_article, number, _hyphen, _any("parts")), by_one, _any("fraction_words"))


_in_digits = remembered(_digits())
_amount = either(_in_digits, in_words)

UNIT = row(signs(r"[\s-]?(?=\S)"), either(_any("percent", "currencies", "units")))
"""Match the unit after a number, with the space or hyphen between."""

ARTICLE_UNIT = row(signs(r"[\s-]?(?=\S)"), maybe(_any("measure_articles")), _any("units", "currencies", "percent"))
"""Match the unit after a half: "half an hour"."""

FORMS: Mapping[Kind, Pattern] = {
    Kind.RANKING: row(_any("ranking"), _hyphen, number),
    Kind.SHARE: _share(),
    Kind.FRACTION: _fraction(),
    Kind.DIGITS: _in_digits,
    Kind.WORDS: row(in_words, _scale),
    Kind.MEASURE: _any("measure_articles"),
    Kind.HALF: _any("halves"),
    Kind.PART: row(_any("measure_articles"), _any("single_parts")),
    Kind.MULTIPLIER: _any("multipliers"),
}
"""The form of each kind."""
