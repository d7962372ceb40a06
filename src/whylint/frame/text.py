"""A statement as patterns see it: its characters, its tokens, and which phrases of the lexicon begin where."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from whylint.frame.patterns import Pattern
    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Parse, Token

    Listing = tuple[str, ...]

LETTERS = "letters"
"""What the path of a class begins with where its words need not be whole ones."""
NUMBER = ("number",)
"""Stands for the class of the words that are numbers, which are more than a list can hold."""
DIGIT = ("digit",)
"""Stands for a digit, or a sign for a number ("½"), among what a pattern cannot do without."""
ANY_LETTER, ANY_SIGN, INITIAL = ("any letter",), ("any sign",), "initial"
"""What stands for any letter, for anything else, and before a letter of its own, among what may begin a pattern."""

_PIECE = re.compile(r"\w+|[^\w\s]")
_LETTERS = re.compile(r"[^\W\d_]+")


class Text:
    """A statement as patterns see it: its characters, and which words begin where."""

    def __init__(self, doc: Parse, lexicon: Lexicon) -> None:
        """Take the text of a document and the words of its language."""
        self.doc = doc
        self.raw: str = doc.text
        self.lexicon = lexicon
        self._listed: dict[int, dict[Listing, tuple[Found, ...]]] = {}
        self._beginnings: dict[int, frozenset[Listing]] = {}
        self.remembered: dict[tuple[Pattern, int], tuple[Found, ...]] = {}
        self.pieces = tuple(piece.span() for piece in _PIECE.finditer(self.raw))
        """Where words and marks begin and end."""
        self.starts = tuple(start for start, _ in self.pieces)
        """Where words and marks begin."""
        self._read_simple_words()

    def _read_simple_words(self) -> None:
        """Look up the words that no listed phrase goes on from, which are most."""
        going_on = _going_on(self.lexicon)
        for number, (start, end) in enumerate(self.pieces):
            if self._small[start:end] in going_on and self._goes_on(number):
                continue
            simple = _simple_word(self._small[start:end], self.raw[start:end], self.lexicon)
            if simple is not None:
                listings, self._beginnings[start] = simple
                self._listed[start] = dict.fromkeys(listings, (Found(end),)) if listings else {}

    def _goes_on(self, number: int) -> bool:
        """Say whether a piece and the next are a listed phrase, or the beginning of one."""
        if number + 1 == len(self.pieces):
            return False
        (start, end), (begin, stop) = self.pieces[number : number + 2]
        joined = self._small[start:end] + " " * (begin > end) + self._small[begin:stop]
        return joined in _going_on(self.lexicon) or bool(self.lexicon.listings(joined))

    def listed(self, place: int) -> Mapping[Listing, tuple[Found, ...]]:
        """Return the classes of the lexicon that hold a phrase that begins at a place, with its ends, the last first.

        Letters are listed by themselves even where a digit follows directly, under their class behind `LETTERS`, and
        if they are a number, under `NUMBER`.
        """
        if place not in self._listed:
            found: dict[Listing, tuple[Found, ...]] = {}
            for end, phrase in self._phrases(place):
                for path in self.lexicon.listings(phrase):
                    found[path] = (*found.get(path, ()), Found(end))
            begins = not is_within_word(self.raw[max(place - 1, 0) : place + 1])
            if begins and (letters := _LETTERS.match(self.raw, place)):
                found |= dict.fromkeys(_listed_letters(letters[0].lower(), self.lexicon), (Found(letters.end()),))
            self._listed[place] = found
        return self._listed[place]

    def beginnings(self, place: int) -> frozenset[Listing]:
        """Return what a pattern may begin with that begins at a place: the classes listed there, the letter or sign."""
        if place not in self._beginnings:
            sign = self.raw[place : place + 1]
            own = [ANY_LETTER, (INITIAL, sign.lower())] if sign.isalpha() else [ANY_SIGN]
            self._beginnings[place] = frozenset([*own, *self.listed(place)])
        return self._beginnings[place]

    @cached_property
    def contents(self) -> frozenset[Listing]:
        """What may begin a pattern anywhere in the text."""
        raw = self.raw
        places: Sequence[int] = self.starts
        if "_" in raw or any(map(str.isdigit, raw)):  # what may begin within what is one piece: "5km"
            inner = {
                place for place in range(1, len(raw)) if raw[place - 1].isdigit() or "_" in raw[place - 1 : place + 1]
            }
            places = [
                *self.starts,
                *(place for place in inner if not (is_within_word(raw[place - 1 : place + 1]) or raw[place].isspace())),
            ]
        found = frozenset[tuple[str, ...]]().union(*(self.beginnings(place) for place in places))
        return found | {DIGIT} if any(map(str.isnumeric, raw)) else found

    def _phrases(self, place: int) -> list[tuple[int, str]]:
        """Return the phrases that may be listed and begin at a place in lower case, with their ends, the last first."""
        if is_within_word(self.raw[place - 1 : place + 1]):
            return []
        going_on = _going_on(self.lexicon)
        first = max(bisect_right(self.starts, place) - 1, 0)
        phrases: list[tuple[int, str]] = []
        phrase, before = "", place
        for start, end in self.pieces[first:]:
            if not phrases and not start <= place < end:
                break
            piece = self._small[max(start, place) : end]
            phrase += f" {piece}" if start > before else piece
            before = end
            phrases.append((end, phrase))
            if phrase not in going_on:
                break
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
        return tuple(token for token in self.doc[first:last] if token.end > start)

    def token_from(self, place: int) -> Token | None:
        """Return the first token that begins at a place or behind it, if there is one."""
        number = bisect_left(self._token_starts, place)
        return self.doc[number] if number < len(self.doc) else None

    @cached_property
    def _token_starts(self) -> tuple[int, ...]:
        return tuple(token.idx for token in self.doc)


@cache
def _going_on(lexicon: Lexicon) -> frozenset[str]:
    """Return the beginnings of listed phrases, word by word, up to their last words."""
    return frozenset(
        " ".join(phrase[: piece.start()].split())
        for phrase in lexicon.listed_phrases
        for piece in list(_PIECE.finditer(phrase))[1:]
    )


@lru_cache(maxsize=4096)
def _listed_letters(word: str, lexicon: Lexicon) -> tuple[Listing, ...]:
    """Return the classes that hold letters, as such, and the one of numbers if they are one."""
    found = tuple((LETTERS, *path) for path in lexicon.listings(word))
    return (*found, NUMBER) if lexicon.is_number(word) else found


@lru_cache(maxsize=1 << 14)
def _simple_word(small: str, word: str, lexicon: Lexicon) -> tuple[tuple[Listing, ...], frozenset[Listing]] | None:
    """Return the classes of a word of letters, and what may begin there; None if it is no such word.

    `small` is the word in lower case, as phrases are listed.
    """
    if not word.isalpha():
        return None
    listings = (*lexicon.listings(small), *_listed_letters(word.lower(), lexicon))
    return listings, frozenset([ANY_LETTER, (INITIAL, word[0].lower()), *listings])


@lru_cache(maxsize=4)
def text_of(doc: Parse, lexicon: Lexicon) -> Text:
    """Return a statement as patterns see it; asked again, the same."""
    return Text(doc, lexicon)


def is_within_word(pair: str) -> bool:
    """Say whether two signs belong to one word; a unit right after a number is a word of its own ("5km")."""
    return len(pair) == 2 and pair.isalnum() and not (pair[0].isdigit() and pair[1].isalpha())  # noqa: PLR2004


class Found(NamedTuple):
    """Where a pattern ended, and its named parts in lower case."""

    end: int
    parts: tuple[tuple[str, str], ...] = ()
