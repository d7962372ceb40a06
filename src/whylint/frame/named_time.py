"""Words that have the form of a time, with what stands around them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from whylint.frame.numbers import counted_classes
from whylint.frame.patterns import all_longest, ends_with, longest
from whylint.frame.time_patterns import FORMS, Kind
from whylint.frame.words import lemma_of

if TYPE_CHECKING:
    from whylint.frame.patterns import Pattern
    from whylint.frame.text import Found, Text

_CLOSES_FRONT = re.compile(r"\s*[:–—|,]|\s+-\s")
_CLOSES_TEXT = re.compile(r"\s*[.!;)]*\s*$")


def named_times(text: Text) -> list[NamedTime]:
    """Return what has the form of a time, in the order of the text, the longest first."""
    found = [NamedTime(kind, text, start, way) for kind, start, way in all_longest(FORMS, text)]
    return sorted(found, key=lambda time: (time.start, -time.end, time.kind.value))


@dataclass(frozen=True)
class NamedTime:
    """Words that have the form of a time, where they stand."""

    kind: Kind
    text: Text
    start: int
    found: Found

    @property
    def end(self) -> int:
        """The place in the text behind it."""
        return self.found.end

    @property
    def written(self) -> str:
        """It as it is written."""
        return self.text.raw[self.start : self.end]

    @property
    def before(self) -> str:
        """The text before it."""
        return self.text.raw[: self.start]

    @property
    def after(self) -> str:
        """The text after it."""
        return self.text.raw[self.end :]

    def words(self, *names: str) -> frozenset[str]:
        """Return the words of classes of time words."""
        return frozenset[str]().union(*(self.text.lexicon.words("moments", name) for name in names))

    def part(self, name: str) -> str:
        """Return a named part in lower case, or nothing."""
        return dict(self.found.parts).get(name, "")

    def opens_with(self, *names: str) -> bool:
        """Say whether its last preposition is of one of these classes."""
        return ends_with(self.part("open"), self.words(*names))

    def comes_after(self, phrases: frozenset[str]) -> bool:
        """Say whether one of these phrases stands right before it, but for an article."""
        before = self.before.rstrip()
        without = before.rpartition(" ")[0] if ends_with(before, self.words("determiners")) else before
        return ends_with(before, phrases) or ends_with(without, phrases)

    def goes_on_with(self, pattern: Pattern) -> bool:
        """Say whether a pattern follows."""
        place = self.end + len(self.after) - len(self.after.lstrip())
        return longest(pattern, self.text, place) is not None

    def stands_apart(self) -> bool:
        """Say whether it stands in brackets, or at an end of the text behind a mark ("2027: ...", "..., 2027")."""
        before = self.before.strip()
        if not before:
            return bool(_CLOSES_FRONT.match(self.after))
        if before[-1] in "([":
            return self.after.lstrip()[:1] in {")", "]", ";", ","}
        return before[-1] in ",;:–—|·/-" and bool(_CLOSES_TEXT.match(self.after))


def word_after(time: NamedTime) -> bool:
    """Say whether a word follows, be it behind a hyphen."""
    return bool(re.match(r"[\s-][^\W\d_]", time.after))


def noun_after(time: NamedTime) -> bool:
    """Say whether a word in lower case that the lexicon has as a noun follows."""
    following = time.text.tokens(time.end + 1, time.end + 2)
    if not following or not following[0].is_alpha or following[0].text[0].isupper():
        return False
    word = following[0]
    if time.text.lexicon.verb_classes(lemma_of(word)):
        return False
    return bool(counted_classes(word, time.text.lexicon))


def noun_follows(time: NamedTime) -> bool:
    """Say whether a noun or name goes on behind it, of which it is part ("the *Audit* Committee")."""
    following = time.text.tokens(time.end, time.end + 2)
    return bool(following) and following[0].pos_ in {"NOUN", "PROPN"} and following[0].head.i >= following[0].i


def unit_after(time: NamedTime) -> bool:
    """Say whether a unit or currency follows that is no period itself."""
    following = re.match(r"\s([^\W\d_]+)", time.after)
    units = time.text.lexicon.words("quantities", "units") | time.text.lexicon.words("quantities", "currencies")
    return following is not None and following[1].lower() in units - time.text.lexicon.words("moments", "periods")
