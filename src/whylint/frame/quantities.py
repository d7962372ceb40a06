"""Find quantities: numbers with what they count, apart from numbers that belong to a name, a version, a date or a list.

The forms of an amount stand in `amount_patterns`, numbers that are none in `number_names`; here each amount is weighed
by the words around it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from whylint.frame.amount_patterns import ARTICLE_UNIT, FORMS, UNIT, Kind
from whylint.frame.goal_frame import Quantity
from whylint.frame.number_names import naming_places
from whylint.frame.numbers import counted_classes
from whylint.frame.patterns import all_longest, ends_with, longest
from whylint.frame.text import text_of
from whylint.frame.words import features, is_verb

if TYPE_CHECKING:
    from collections.abc import Iterable

    from whylint.frame.goal_frame import Moment
    from whylint.frame.text import Found, Text
    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Parse, Token

_COUNTABLE = frozenset({"unit", "time"})


def find_quantities(doc: Parse, moments: Iterable[Moment], lexicon: Lexicon) -> tuple[Quantity, ...]:
    """Return the quantities in a text, in its order."""
    text = text_of(doc, lexicon)
    taken = {place for moment in moments for token in moment.tokens for place in range(token.idx, token.end)}
    taken |= naming_places(text, taken)
    quantities: list[Quantity] = []
    end = 0
    for amount in _amounts(text):
        if (
            amount.start < end
            or amount.start in taken
            or amount.found.end - 1 in taken
            or not _WEIGHED[amount.kind](amount)
        ):
            continue
        stop, unit = _unit_after(amount)
        tokens = text.tokens(amount.start, stop)
        if not (quantities and tokens[0] in quantities[-1].tokens):
            quantities.append(Quantity(tokens, unit))
            end = stop
    return tuple(quantities)


@dataclass(frozen=True)
class _Amount:
    """Words that have the form of an amount, where they stand."""

    kind: Kind
    text: Text
    start: int
    found: Found

    @property
    def written(self) -> str:
        return self.text.raw[self.start : self.found.end].lower()

    @property
    def before(self) -> str:
        """The text before it."""
        return self.text.raw[: self.start]

    @property
    def first_token(self) -> Token:
        return self.text.tokens(self.start, self.start + 1)[0]

    @property
    def next_word(self) -> str:
        """The word that follows, in lower case."""
        following = self.text.tokens(self.found.end, len(self.text.raw))
        return following[0].lower_ if following else ""

    def words(self, *names: str) -> frozenset[str]:
        """Return the words of classes of quantity words."""
        return frozenset[str]().union(*(self.text.lexicon.words("quantities", name) for name in names))

    def comes_after(self, *names: str) -> bool:
        """Say whether a word of one of these classes stands right before it."""
        return ends_with(self.before, self.words(*names))

    def goes_on_with(self, *names: str) -> bool:
        """Say whether a word of one of these classes follows."""
        return self.next_word in self.words(*names)


def _amounts(text: Text) -> list[_Amount]:
    """Return what has the form of an amount, in the order of the text, the longest first."""
    found = [_Amount(kind, text, start, way) for kind, start, way in all_longest(FORMS, text)]
    return sorted(found, key=lambda amount: (amount.start, -amount.found.end, amount.kind.value))


def _unit_after(amount: _Amount) -> tuple[int, str]:
    """Return where the amount with its unit ends, and the unit as written: a sign, an abbreviation or a noun."""
    text, end = amount.text, amount.found.end
    pattern = ARTICLE_UNIT if amount.kind is Kind.HALF else UNIT
    if found := longest(pattern, text, end):
        return found.end, text.raw[end : found.end].strip(" -")
    following = text.token_from(end)
    if following is not None and _COUNTABLE & set(counted_classes(following, text.lexicon)[:1]):
        return following.end, following.text
    return end, ""


def _always(amount: _Amount) -> bool:
    """Weigh an amount whose form says enough."""
    return bool(amount.written)


def _number_in_words(amount: _Amount) -> bool:
    """Weigh a number in words; a lone "one" counts only with a unit or after a comparison, and no verb is a number."""
    if amount.first_token.pos_ == "VERB":
        return False
    if amount.written not in amount.words("weak_numbers"):
        return True
    if amount.written in amount.words("measure_articles"):
        return _measured(amount)
    return amount.comes_after("bounds") or bool(_unit_after(amount)[1])


def _measured(amount: _Amount) -> bool:
    """Weigh an article with a unit, as in "within a day", "a year longer"."""
    stop, unit = _unit_after(amount)
    following = amount.text.tokens(stop, len(amount.text.raw))[:1]
    more = any("Cmp" in features(token, "Degree") for token in following)
    return bool(unit) and (more or amount.comes_after("measure_openers"))


def _half(amount: _Amount) -> bool:
    """Weigh a half, which is also part of names ("half marathon")."""
    with_unit = bool(_unit_after(amount)[1]) and not amount.comes_after("measure_articles")
    return with_unit or amount.comes_after("half_before") or amount.goes_on_with("half_after")


def _article_with_part(amount: _Amount) -> bool:
    """Weigh "a third", which is a share ("a third of", "by a third") or a number in a row ("a third party")."""
    return (amount.comes_after("share_before") and not _noun_follows(amount)) or amount.goes_on_with("share_after")


def _noun_follows(amount: _Amount) -> bool:
    following = amount.text.tokens(amount.found.end, len(amount.text.raw))[:1]
    lexicon = amount.text.lexicon
    if not following or is_verb(following[0]) or lexicon.verb_classes(following[0].lower_):
        return False
    return bool(counted_classes(following[0], lexicon))


def _multiplier(amount: _Amount) -> bool:
    """Weigh "double" and the like, which may be adjectives ("double invoices")."""
    if amount.written not in amount.words("doubtful_multipliers"):
        return True
    if amount.first_token.pos_ in {"ADJ", "NOUN"}:
        return False
    return (
        not amount.before.strip() or amount.comes_after("multiplied_after") or amount.goes_on_with("multiplied_before")
    )


_WEIGHED = {
    Kind.RANKING: _always,
    Kind.SHARE: _always,
    Kind.FRACTION: _always,
    Kind.DIGITS: _always,
    Kind.WORDS: _number_in_words,
    Kind.MEASURE: _measured,
    Kind.HALF: _half,
    Kind.PART: _article_with_part,
    Kind.MULTIPLIER: _multiplier,
}
