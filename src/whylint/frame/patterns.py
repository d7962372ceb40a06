"""Small patterns over the text of a statement, put together into larger ones; words come from the lexicon's classes.

A pattern takes a text and a place in it and yields every way to go on from there, the best first. Building one costs
nothing, unlike compiling a regular expression over hundreds of words.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from spacy.tokens import Doc, Token

    from whylint.language.lexicon import Lexicon

    Listing = tuple[str, ...]

LETTERS = "letters"
"""What the path of a class begins with where its words need not be whole ones."""
NUMBER = ("number",)
"""Stands for the class of the words that are numbers, which are more than a list can hold."""

_PIECE = re.compile(r"\w+|[^\w\s]")
_LETTERS = re.compile(r"[^\W\d_]+")
_SPACE = re.compile(r"\s*")
_MOST_PIECES = 7
"""The most words and marks that an entry of the lexicon has."""


class Text:
    """A statement as patterns see it: its characters, and which words begin where."""

    def __init__(self, doc: Doc, lexicon: Lexicon) -> None:
        """Take the text of a document and the words of its language."""
        self.doc = doc
        self.raw: str = doc.text
        self.lexicon = lexicon
        self._listed: dict[int, dict[Listing, tuple[Found, ...]]] = {}

    @cached_property
    def pieces(self) -> tuple[tuple[int, int], ...]:
        """Where words and marks begin and end."""
        return tuple(piece.span() for piece in _PIECE.finditer(self.raw))

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where words and marks begin."""
        return tuple(start for start, _ in self.pieces)

    def listed(self, place: int) -> Mapping[Listing, tuple[Found, ...]]:
        """Return the classes of the lexicon that hold a phrase that begins at a place, with its ends, the last first.

        Letters are listed by themselves even where a digit follows directly, under their class behind `LETTERS`, and
        if they are a number, under `NUMBER`.
        """
        if place not in self._listed:
            found: dict[Listing, list[Found]] = {}
            phrases = self._phrases(place)
            for end, phrase in phrases:
                for path in self.lexicon.listings(phrase):
                    found.setdefault(path, []).append(Found(end))
            letters = _LETTERS.match(self.raw, place) if phrases else None
            if letters:
                word, end = letters[0].lower(), letters.end()
                found |= {(LETTERS, *path): [Found(end)] for path in self.lexicon.listings(word)}
                found |= {NUMBER: [Found(end)]} if self.lexicon.is_number(word) else {}
            self._listed[place] = {path: tuple(ends) for path, ends in found.items()}
        return self._listed[place]

    def _phrases(self, place: int) -> list[tuple[int, str]]:
        """Return the phrases that begin at a place in lower case, each with its end, the longest first."""
        if _is_word(self.raw[place - 1 : place + 1]):
            return []
        first = bisect_right(self.starts, place) - 1
        phrases: list[tuple[int, str]] = []
        phrase, before = "", place
        for start, end in self.pieces[max(first, 0) : first + _MOST_PIECES]:
            if not phrases and not start <= place < end:
                break
            piece = self._small[max(start, place) : end]
            phrase += f" {piece}" if start > before else piece
            before = end
            phrases.append((end, phrase))
        return phrases[::-1]

    @cached_property
    def _small(self) -> str:
        """The text in lower case, each character in its place."""
        small = self.raw.lower()
        small = small if len(small) == len(self.raw) else "".join(sign.lower()[:1] for sign in self.raw)
        return small.replace("’", "'")

    def tokens(self, start: int, end: int) -> tuple[Token, ...]:
        """Return the tokens that lie, even partly, between two places."""
        first = max(bisect_right(self._token_starts, start) - 1, 0)
        last = bisect_left(self._token_starts, end)
        return tuple(token for token in self.doc[first:last] if token.idx + len(token) > start)

    def token_from(self, place: int) -> Token | None:
        """Return the first token that begins at a place or behind it, if there is one."""
        number = bisect_left(self._token_starts, place)
        return self.doc[number] if number < len(self.doc) else None

    @cached_property
    def _token_starts(self) -> tuple[int, ...]:
        return tuple(token.idx for token in self.doc)


@lru_cache(maxsize=4)
def text_of(doc: Doc, lexicon: Lexicon) -> Text:
    """Return a statement as patterns see it; asked again, the same."""
    return Text(doc, lexicon)


def _is_word(pair: str) -> bool:
    """Say whether two signs belong to one word; a unit right after a number is a word of its own ("5km")."""
    return len(pair) == 2 and pair.isalnum() and not (pair[0].isdigit() and pair[1].isalpha())  # noqa: PLR2004


class Found(NamedTuple):
    """Where a pattern ended, and its named parts in lower case."""

    end: int
    parts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, eq=False, slots=True)
class Pattern:
    """A pattern, and what it may begin with where a letter stands; `match` finds the rest.

    `listings` are classes of the lexicon, `initials` letters, in lower case; `any_word` stands for any word at all.
    `is_optional` says that it may match nothing, so that what follows may begin there. To say too much here costs
    time; to say too little would miss something.
    """

    match: Callable[[Text, int], Iterable[Found]]
    listings: frozenset[Listing] = frozenset()
    initials: str = ""
    any_word: bool = False
    is_optional: bool = False

    def may_begin(self, text: Text, place: int) -> bool:
        """Say whether it is worth trying at a place of a text."""
        sign = text.raw[place : place + 1]
        if self.any_word or not sign.isalpha() or sign.lower() in self.initials:
            return True
        return not self.listings.isdisjoint(text.listed(place))


def words(*path: str) -> Pattern:
    """Match a word or phrase of a class of the lexicon."""
    return _listed(path)


def letters(*path: str) -> Pattern:
    """Match letters that are of a class of the lexicon, even where a digit follows directly: the "Q" of "Q3"."""
    return _listed((LETTERS, *path))


def _listed(listing: Listing) -> Pattern:
    def match(text: Text, place: int) -> Iterable[Found]:
        return text.listed(place).get(listing, ())

    return Pattern(match, frozenset([listing]))


number_word = _listed(NUMBER)
"""Match one word that is a number: "twenty", "tweehonderdvijftig"."""


def only_if(*path: str) -> Pattern:
    """Match nothing, in a language for which the lexicon answers yes."""

    def match(text: Text, place: int) -> Iterable[Found]:
        return (Found(place),) if text.lexicon.entry(*path) else ()

    return Pattern(match, is_optional=True)


def signs(expression: str, initials: str = "", *, any_word: bool = False) -> Pattern:
    """Match a regular expression, which may hold no words.

    Where it may begin with a letter, `initials` says with which, or `any_word` that it may be any.
    """
    compiled = re.compile(expression, re.IGNORECASE)

    def match(text: Text, place: int) -> Iterable[Found]:
        found = compiled.match(text.raw, place)
        return (Found(found.end()),) if found else ()

    return Pattern(match, initials=initials, any_word=any_word, is_optional=True)


def either(*patterns: Pattern) -> Pattern:
    """Match any of some patterns, the first best."""
    matches = [pattern.match for pattern in patterns]

    def match(text: Text, place: int) -> Iterator[Found]:
        for one in matches:
            yield from one(text, place)

    return _beginning_as(patterns, match, is_optional=any(pattern.is_optional for pattern in patterns))


def row(*patterns: Pattern) -> Pattern:
    """Match patterns one after the other, with or without space between them."""
    if len(patterns) == 1:
        return patterns[0]
    first, others = patterns[0], row(*patterns[1:])
    match_first, match_others = first.match, others.match

    def match(text: Text, place: int) -> Iterator[Found]:
        for head in match_first(text, place):
            space = _SPACE.match(text.raw, head.end) if head.end > place else None
            for tail in match_others(text, space.end() if space else head.end):
                end = head.end if space and tail.end == space.end() else tail.end
                yield Found(end, head.parts + tail.parts)

    if first.is_optional:
        return _beginning_as((first, others), match, is_optional=others.is_optional)
    return _beginning_as((first,), match, is_optional=False)


def maybe(*patterns: Pattern) -> Pattern:
    """Match patterns in a row, or nothing."""
    inner = row(*patterns)
    match_inner = inner.match

    def match(text: Text, place: int) -> Iterator[Found]:
        yield from match_inner(text, place)
        yield Found(place)

    return _beginning_as((inner,), match, is_optional=True)


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

    return _beginning_as((pattern,), match, is_optional=pattern.is_optional)


def _beginning_as(
    patterns: Sequence[Pattern], match: Callable[[Text, int], Iterable[Found]], *, is_optional: bool
) -> Pattern:
    """Return a pattern that may begin with whatever one of others may."""
    return Pattern(
        match,
        listings=frozenset().union(*(pattern.listings for pattern in patterns)),
        initials="".join(pattern.initials for pattern in patterns),
        any_word=any(pattern.any_word for pattern in patterns),
        is_optional=is_optional,
    )


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
        if way.end > place and not _is_word(text.raw[way.end - 1 : way.end + 1])
    )
    return max(ways, key=lambda way: way.end, default=None)
