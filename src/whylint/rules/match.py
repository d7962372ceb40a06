"""Find the words that the patterns of a house rule name: phrases, spaCy token patterns and dependency patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from whylint.reading.answer import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spacy.matcher import DependencyMatcher, Matcher
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    Pattern = tuple[Mapping[str, Any], ...]

LONGEST = 200
"""How many tokens a statement may have to be held against token and dependency patterns, whose work grows with it."""

_NAME = "pattern"


@dataclass(frozen=True, eq=False)
class Match:
    """What a house rule looks for. It is found where any one of these stands.

    Phrases are words in a row, in any case. Token and dependency patterns are in the form that spaCy takes.
    """

    phrases: tuple[str, ...] = ()
    tokens: tuple[Pattern, ...] = field(default=(), repr=False)
    dependencies: tuple[Pattern, ...] = field(default=(), repr=False)

    @cached_property
    def _phrase(self) -> re.Pattern[str]:
        longest_first = sorted(self.phrases, key=len, reverse=True)
        written = (r"\s+".join(map(re.escape, phrase.split())) for phrase in longest_first)
        return re.compile(rf"(?<!\w)(?:{'|'.join(written)})(?!\w)", re.IGNORECASE)

    def find(self, doc: Doc) -> tuple[Stretch, ...]:
        """Return the stretches of a statement that match, in their order; of those that overlap, the first."""
        found: list[Stretch] = []
        for stretch in sorted(self._all(doc), key=lambda one: (one.start, -one.end)):
            if not found or stretch.start >= found[-1].end:
                found.append(stretch)
        return tuple(found)

    def _all(self, doc: Doc) -> Iterator[Stretch]:
        if self.phrases:
            yield from (Stretch(*match.span()) for match in self._phrase.finditer(doc.text))
        if len(doc) > LONGEST:
            return
        if self.tokens:
            for _, start, end in _token_matcher(self, doc.vocab)(doc):
                yield _stretch(doc, range(start, end))
        if self.dependencies:
            for _, places in _dependency_matcher(self, doc.vocab)(doc):
                yield _stretch(doc, places)


def _stretch(doc: Doc, places: range | list[int]) -> Stretch:
    """Return the stretch from the first to the last of the tokens at some places."""
    first, last = doc[min(places)], doc[max(places)]
    return Stretch(first.idx, last.idx + len(last))


@cache
def _token_matcher(match: Match, vocab: Vocab) -> Matcher:
    from spacy.matcher import Matcher  # noqa: PLC0415 - it takes its time, and only house rules need it

    matcher = Matcher(vocab)
    matcher.add(_NAME, [[dict(token) for token in pattern] for pattern in match.tokens], greedy="LONGEST")
    return matcher


@cache
def _dependency_matcher(match: Match, vocab: Vocab) -> DependencyMatcher:
    from spacy.matcher import DependencyMatcher  # noqa: PLC0415 - the same

    matcher = DependencyMatcher(vocab)
    matcher.add(_NAME, [[dict(node) for node in pattern] for pattern in match.dependencies])
    return matcher
