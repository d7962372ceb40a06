"""Small patterns over the text of a statement, put together into larger ones; words come from the lexicon's classes.

A pattern takes a text and a place in it and yields every way to go on from there, the best first. Building one costs
nothing, unlike compiling a regular expression over hundreds of words.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.tokens import Doc, Token

    from whylint.language.lexicon import Lexicon

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
        self._openings: dict[int, list[tuple[int, str]]] = {}

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where words and marks begin."""
        return tuple(piece.start() for piece in _PIECE.finditer(self.raw))

    def openings(self, place: int) -> list[tuple[int, str]]:
        """Return the phrases that begin at a place in lower case, each with its end, the longest first."""
        if place not in self._openings:
            phrases: list[tuple[int, str]] = []
            cut = _is_word(self.raw[place - 1 : place + 1])
            for piece in [] if cut else _PIECE.finditer(self.raw, place):
                if len(phrases) == _MOST_PIECES or (not phrases and piece.start() != place):
                    break
                phrase = " ".join(self.raw[place : piece.end()].lower().replace("’", "'").split())
                phrases.insert(0, (piece.end(), phrase))
            self._openings[place] = phrases
        return self._openings[place]

    def tokens(self, start: int, end: int) -> tuple[Token, ...]:
        """Return the tokens that lie, even partly, between two places."""
        return tuple(token for token in self.doc if token.idx < end and token.idx + len(token) > start)


def _is_word(pair: str) -> bool:
    """Say whether two signs belong to one word; a unit right after a number is a word of its own ("5km")."""
    return len(pair) == 2 and pair.isalnum() and not (pair[0].isdigit() and pair[1].isalpha())  # noqa: PLR2004


class Found(NamedTuple):
    """Where a pattern ended, and its named parts in lower case."""

    end: int
    parts: tuple[tuple[str, str], ...] = ()


if TYPE_CHECKING:
    Pattern = Callable[[Text, int], Iterator[Found]]


def words(*path: str) -> Pattern:
    """Match a word or phrase of a class of the lexicon."""

    def match(text: Text, place: int) -> Iterator[Found]:
        listed = text.lexicon.words(*path)
        return (Found(end) for end, phrase in text.openings(place) if phrase in listed)

    return match


def letters(*path: str) -> Pattern:
    """Match letters that are of a class of the lexicon, even where a digit follows directly: the "Q" of "Q3"."""

    def match(text: Text, place: int) -> Iterator[Found]:
        found = _LETTERS.match(text.raw, place)
        if found and text.openings(place) and found[0].lower() in text.lexicon.words(*path):
            yield Found(found.end())

    return match


def only_if(*path: str) -> Pattern:
    """Match nothing, in a language for which the lexicon answers yes."""

    def match(text: Text, place: int) -> Iterator[Found]:
        if text.lexicon.entry(*path):
            yield Found(place)

    return match


def signs(expression: str) -> Pattern:
    """Match a regular expression, which may hold no words."""
    compiled = re.compile(expression, re.IGNORECASE)

    def match(text: Text, place: int) -> Iterator[Found]:
        found = compiled.match(text.raw, place)
        if found:
            yield Found(found.end())

    return match


def either(*patterns: Pattern) -> Pattern:
    """Match any of some patterns, the first best."""

    def match(text: Text, place: int) -> Iterator[Found]:
        for pattern in patterns:
            yield from pattern(text, place)

    return match


def row(*patterns: Pattern) -> Pattern:
    """Match patterns one after the other, with or without space between them."""
    if len(patterns) == 1:
        return patterns[0]
    first, others = patterns[0], row(*patterns[1:])

    def match(text: Text, place: int) -> Iterator[Found]:
        for head in first(text, place):
            space = _SPACE.match(text.raw, head.end) if head.end > place else None
            for tail in others(text, space.end() if space else head.end):
                end = head.end if space and tail.end == space.end() else tail.end
                yield Found(end, head.parts + tail.parts)

    return match


def maybe(*patterns: Pattern) -> Pattern:
    """Match patterns in a row, or nothing."""
    inner = row(*patterns)

    def match(text: Text, place: int) -> Iterator[Found]:
        yield from inner(text, place)
        yield Found(place)

    return match


def some(pattern: Pattern, most: int = 3) -> Pattern:
    """Match a pattern once or more."""
    return row(pattern, maybe(some(pattern, most - 1))) if most > 1 else pattern


def unless(pattern: Pattern) -> Pattern:
    """Match nothing, where a pattern does not begin."""

    def match(text: Text, place: int) -> Iterator[Found]:
        if next(pattern(text, place), None) is None:
            yield Found(place)

    return match


def part(name: str, pattern: Pattern) -> Pattern:
    """Match a pattern and give what it covers a name."""

    def match(text: Text, place: int) -> Iterator[Found]:
        for found in pattern(text, place):
            written = " ".join(text.raw[place : found.end].lower().split())
            yield Found(found.end, (*found.parts, (name, written)))

    return match


def ends_with(before: str, phrases: frozenset[str]) -> bool:
    """Say whether a text ends with one of these phrases, as whole words."""
    spaced = " " + " ".join(before.lower().replace("’", "'").split())
    return any(spaced.endswith(" " + phrase) for phrase in phrases)


def longest(pattern: Pattern, text: Text, place: int) -> Found | None:
    """Return the longest way in which a pattern begins at a place and ends where a word does, or None."""
    ways = (
        way for way in pattern(text, place) if way.end > place and not _is_word(text.raw[way.end - 1 : way.end + 1])
    )
    return max(ways, key=lambda way: way.end, default=None)
