"""Small patterns over the text of a statement, put together into larger ones; words come from the lexicon's classes.

A pattern takes a text and a place in it and yields every way to go on from there, the best first. Building one costs
nothing, unlike compiling a regular expression over hundreds of words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from whylint.frame.text import ANY_LETTER, ANY_SIGN, DIGIT, INITIAL, LETTERS, NUMBER, Found, is_within_word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from whylint.frame.text import Listing, Text

_SPACE = re.compile(r"\s*")

Kind = TypeVar("Kind")


@dataclass(frozen=True, eq=False, slots=True)
class Pattern:
    """A pattern, and what it may begin with; `match` finds the rest.

    `beginnings` are classes of the lexicon, letters and signs. `is_optional` says that it may match nothing, so that
    what follows may begin there. `needs` are sets of the like: of each, one must stand somewhere in a text, so that
    most patterns need not be tried at all. To say too much of what it begins with, or too little of what it needs,
    costs time; the opposite would miss something.
    """

    match: Callable[[Text, int], Iterable[Found]]
    beginnings: frozenset[Listing] = frozenset()
    is_optional: bool = False
    needs: tuple[frozenset[Listing], ...] = ()

    def may_begin(self, text: Text, place: int) -> bool:
        """Say whether something of it may stand at a place of a text."""
        return not self.beginnings.isdisjoint(text.beginnings(place))

    def is_worth_trying(self, text: Text, place: int) -> bool:
        """Say whether it may match at a place of a text, be it nothing."""
        return self.is_optional or not self.beginnings.isdisjoint(text.beginnings(place))

    def may_stand_in(self, text: Text) -> bool:
        """Say whether a text holds all that it cannot do without."""
        return not any(map(text.contents.isdisjoint, self.needs))


def words(*path: str) -> Pattern:
    """Match a word or phrase of a class of the lexicon."""
    return _listed(path)


def words_of(area: str, *names: str) -> Pattern:
    """Match a word or phrase of any of some classes of one area of the lexicon, the first best."""
    return _listed(*((area, name) for name in names))


def letters(*path: str) -> Pattern:
    """Match letters that are of a class of the lexicon, even where a digit follows directly: the "Q" of "Q3"."""
    return _listed((LETTERS, *path))


def _listed(*listings: Listing) -> Pattern:
    def match(text: Text, place: int) -> Iterable[Found]:
        there = text.listed(place)
        return [found for listing in listings if listing in there for found in there[listing]] if there else ()

    return Pattern(match, frozenset(listings), needs=(frozenset(listings),))


number_word = _listed(NUMBER)
"""Match one word that is a number: "twenty", "tweehonderdvijftig"."""


def only_if(*path: str) -> Pattern:
    """Match nothing, in a language for which the lexicon answers yes."""

    def match(text: Text, place: int) -> Iterable[Found]:
        return (Found(place),) if text.lexicon.entry(*path) else ()

    return Pattern(match, is_optional=True)


def signs(expression: str, initials: str = "", *, any_word: bool = False, digits: bool = False) -> Pattern:
    """Match a regular expression, which may hold no words.

    Where it may begin with a letter, `initials` says with which, or `any_word` that it may be any; `digits` says that
    it never matches without a digit.
    """
    compiled = re.compile(expression, re.IGNORECASE)

    def match(text: Text, place: int) -> Iterable[Found]:
        found = compiled.match(text.raw, place)
        return (Found(found.end()),) if found else ()

    beginnings = [ANY_SIGN, *((INITIAL, letter) for letter in initials), *([ANY_LETTER] if any_word else [])]
    return Pattern(match, frozenset(beginnings), is_optional=True, needs=(frozenset([DIGIT]),) if digits else ())


def either(*patterns: Pattern) -> Pattern:
    """Match any of some patterns, the first best."""

    def match(text: Text, place: int) -> Iterator[Found]:
        for pattern in patterns:
            if pattern.is_worth_trying(text, place):
                yield from pattern.match(text, place)

    needs = [min(pattern.needs, key=len, default=frozenset()) for pattern in patterns]
    together = (frozenset[tuple[str, ...]]().union(*needs),) if all(needs) else ()
    return _beginning_as(patterns, match, any(pattern.is_optional for pattern in patterns), together)


def row(*patterns: Pattern) -> Pattern:
    """Match patterns one after the other, with or without space between them."""
    if len(patterns) == 1:
        return patterns[0]
    first, others = patterns[0], row(*patterns[1:])

    def match(text: Text, place: int) -> Iterator[Found]:
        for head in first.match(text, place):
            space = _SPACE.match(text.raw, head.end) if head.end > place else None
            start = space.end() if space else head.end
            for tail in others.match(text, start) if others.is_worth_trying(text, start) else ():
                end = head.end if space and tail.end == start else tail.end
                yield Found(end, head.parts + tail.parts)

    begun_by = (first, others) if first.is_optional else (first,)
    needs = tuple(dict.fromkeys(first.needs + others.needs))
    return _beginning_as(begun_by, match, first.is_optional and others.is_optional, needs)


def maybe(*patterns: Pattern) -> Pattern:
    """Match patterns in a row, or nothing."""
    inner = row(*patterns)

    def match(text: Text, place: int) -> Iterator[Found]:
        if inner.is_worth_trying(text, place):
            yield from inner.match(text, place)
        yield Found(place)

    return _beginning_as((inner,), match, is_optional=True, needs=())


def some(pattern: Pattern, most: int = 3) -> Pattern:
    """Match a pattern once or more."""
    return row(pattern, maybe(some(pattern, most - 1))) if most > 1 else pattern


def unless(pattern: Pattern) -> Pattern:
    """Match nothing, where a pattern does not begin."""

    def match(text: Text, place: int) -> Iterable[Found]:
        return () if any(True for _ in pattern.match(text, place)) else (Found(place),)

    return Pattern(match, is_optional=True)


def part(name: str, pattern: Pattern) -> Pattern:
    """Match a pattern and give what it covers a name."""

    def match(text: Text, place: int) -> Iterator[Found]:
        for found in pattern.match(text, place):
            written = " ".join(text.raw[place : found.end].lower().split())
            yield Found(found.end, (*found.parts, (name, written)))

    return _beginning_as((pattern,), match, pattern.is_optional, pattern.needs)


def _beginning_as(
    patterns: Sequence[Pattern],
    match: Callable[[Text, int], Iterable[Found]],
    is_optional: bool,  # noqa: FBT001 - as in the class
    needs: tuple[frozenset[Listing], ...],
) -> Pattern:
    """Return a pattern that may begin with whatever one of others may."""
    beginnings = frozenset[tuple[str, ...]]().union(*(pattern.beginnings for pattern in patterns))
    return Pattern(match, beginnings, is_optional, needs)


def remembered(pattern: Pattern) -> Pattern:
    """Match a pattern that many others hold, and find it only once at each place of a text."""

    def match(text: Text, place: int) -> Iterable[Found]:
        key = pattern, place
        if key not in text.remembered:
            text.remembered[key] = tuple(pattern.match(text, place))
        return text.remembered[key]

    return Pattern(match, pattern.beginnings, pattern.is_optional, pattern.needs)


def ends_with(before: str, phrases: frozenset[str]) -> bool:
    """Say whether a text ends with one of these phrases, as whole words."""
    spaced = " " + " ".join(before.lower().replace("’", "'").split())
    return any(spaced.endswith(" " + phrase) for phrase in phrases)


def longest(pattern: Pattern, text: Text, place: int) -> Found | None:
    """Return the longest way in which a pattern begins at a place and ends where a word does, or None."""
    if not pattern.may_begin(text, place):
        return None
    ways = (
        way
        for way in pattern.match(text, place)
        if way.end > place and not is_within_word(text.raw[way.end - 1 : way.end + 1])
    )
    return max(ways, key=lambda way: way.end, default=None)


def all_longest(forms: Mapping[Kind, Pattern], text: Text) -> Iterator[tuple[Kind, int, Found]]:
    """Yield which of some patterns begins at which word or mark, and the longest way in which it does."""
    possible = {kind: form for kind, form in forms.items() if form.may_stand_in(text)}
    for start in text.starts if possible else ():
        beginnings = text.beginnings(start)
        for kind, form in possible.items():
            if not form.beginnings.isdisjoint(beginnings) and (way := longest(form, text, start)):
                yield kind, start, way
