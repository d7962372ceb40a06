"""A reason that a statement gives, in the sentence or beside it, and the words in it that mean something."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from whylint.frame.goal_frame import Mood, ReasonKind
from whylint.frame.words import begins_with, is_verb, lemma_of, noun_classes, relation, verb_lemma
from whylint.reading.answer import Beside, Stretch, stretch

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whylint.frame.goal_frame import GoalFrame
    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Token

_MEANINGFUL = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM", "X", "SYM"})
_SHORTEST_STEM = 5
_STEM_SHARE = 0.6
"""How much of the longer of two words must be their common beginning for them to be of one family."""


@dataclass(frozen=True)
class GivenReason:
    """A reason: its frame (that of the statement it stands in, or its own), its words, and where it stands."""

    frame: GoalFrame
    words: tuple[Token, ...]
    kind: ReasonKind | None
    lexicon: Lexicon
    beside: Beside | None = None

    @property
    def stretch(self) -> Stretch:
        """The reason as it stands in its text."""
        return stretch(self.words)

    @cached_property
    def content(self) -> tuple[Token, ...]:
        """The words that mean something: not those that open it, nor articles, auxiliaries and pronouns."""
        opened = max((begins_with(self.words, openings) for openings in self._openings), key=len)
        start = sum(word.is_punct for word in self.words[:1]) + len(opened.split())
        return tuple(word for word in self.words[start:] if self._means_something(word))

    @cached_property
    def is_counted(self) -> bool:
        """Whether an amount or a number stands in it."""
        indices = {word.i for word in self.words}
        amounts = any(quantity.tokens[0].i in indices for quantity in self.frame.quantities)
        return amounts or any(word.pos_ == "NUM" for word in self.words)

    @property
    def tells_how_it_is(self) -> bool:
        """Whether it is a cause, or a sentence beside the statement that says how things are."""
        if self.kind is not None or self.frame.main is None:
            return self.kind is ReasonKind.CAUSE
        return self.frame.main.mood is Mood.FINITE and not begins_with(
            self.words, self.lexicon.words("reasons", "purpose")
        )

    @property
    def _openings(self) -> Iterator[frozenset[str]]:
        kinds = [kind.value for kind in ReasonKind]
        return (self.lexicon.words("reasons", kind) for kind in (*kinds, "infinitive", "further_end"))

    def _means_something(self, word: Token) -> bool:
        if word.pos_ not in _MEANINGFUL or not any(letter.isalnum() for letter in word.text):
            return False
        lexicon = self.lexicon
        pronouns = lexicon.words("speakers") | lexicon.words("empty_pronouns") | lexicon.words("universals")
        if word.lower_ in pronouns | lexicon.words("expletives") | lexicon.words("negations"):
            return False
        return word.pos_ != "ADV" or bool(self.adjective(word))

    def noun(self, word: Token) -> tuple[str, ...]:
        """Return what a word names, if it is a noun."""
        return noun_classes(word, self.lexicon) if word.pos_ in {"NOUN", "PROPN"} else ()

    def verb(self, word: Token) -> tuple[str, ...]:
        """Return what a word says that is done, if it is a verb."""
        return self.lexicon.verb_classes(verb_lemma(word, self.lexicon)) if is_verb(word) else ()

    def adjective(self, word: Token) -> tuple[str, ...]:
        """Return what a word adds, if it is an adjective or adverb."""
        if word.pos_ not in {"ADJ", "ADV"}:
            return ()
        forms = (word.lower_, lemma_of(word), *self.lexicon.adjective_forms(word.text))
        found = (self.lexicon.adjective_classes(form) for form in forms)
        return next((classes for classes in found if classes), ())

    def belongs_to_noun(self, word: Token) -> bool:
        """Say whether a word only makes the noun behind it more precise ("*customer* satisfaction")."""
        return relation(word) == "compound" and word.pos_ in {"NOUN", "PROPN"} and word.head.i > word.i


def given_reasons(frame: GoalFrame, beside: Sequence[GoalFrame], lexicon: Lexicon) -> tuple[GivenReason, ...]:
    """Return the reasons in a sentence, then those that stand beside it; a blank one is none."""
    within = [GivenReason(frame, reason.tokens, reason.kind, lexicon) for reason in frame.reasons]
    fields = [
        GivenReason(other, tuple(other.doc), None, lexicon, Beside("why", number))
        for number, other in enumerate(beside)
        if other.doc.text.strip()
    ]
    return (*within, *fields)


def family(word: Token, lexicon: Lexicon) -> frozenset[str]:
    """Return a word's lemma with the verb that it is a form or the doing of."""
    lemma = lemma_of(word).lower()
    forms = {lemma, lexicon.nominalised_verb(lemma), lexicon.verb_of(lemma)}
    return frozenset(form for form in forms if form)


def are_kin(one: frozenset[str], other: frozenset[str]) -> bool:
    """Say whether two words are of one family: they share a form, or the greater part of their beginning."""
    return bool(one & other) or any(_share_stem(first, second) for first in one for second in other)


def _share_stem(one: str, other: str) -> bool:
    common = next((place for place, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), None)
    length = min(len(one), len(other)) if common is None else common
    return length >= _SHORTEST_STEM and length >= _STEM_SHARE * max(len(one), len(other))
