"""The library of measures: how an expert would measure what goals are usually about, from `rules/measures/`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache, cached_property
from typing import TYPE_CHECKING, Literal, get_args

from whylint.knowledge import knowledge_folder
from whylint.rules.entry import read_entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from whylint.rules.entry import Entry

Direction = Literal["up", "down"]

_DIRECTIONS: tuple[Direction, ...] = get_args(Direction)
_FEWEST, _MOST = 2, 5
_SHORTEST_END = 6
_SHORTEST_BEGINNING = 3
"""The least letters of a name at the end of a closed compound, and of what stands before it."""
_MOST_NEAREST = 5
_WORD = re.compile(r"[^\s\-–]+")


@dataclass(frozen=True)
class Measure:
    """One way to measure a thing: a noun phrase, its unit, the better direction, and who gathers it how and when."""

    text: str
    unit: str
    direction: Direction
    source: str


@dataclass(frozen=True)
class Thing:
    """What a goal may be about. `id` is the same in every language; the first of the names is shown."""

    id: str
    language: str
    names: tuple[str, ...]
    measures: tuple[Measure, ...]

    @property
    def name(self) -> str:
        """The name that it is shown by."""
        return self.names[0]


@dataclass(frozen=True)
class Word:
    """A word of a phrase: the forms in lower case under which it may be listed, and whether it is a noun."""

    forms: frozenset[str]
    noun: bool = True
    head: bool = False


@dataclass(frozen=True)
class MeasureLibrary:
    """The things of one language.

    `whole_words` are names that mean something else with a noun before them; `asked_only` those that a person may ask
    for and that mean too many things in a statement to be taken for this one.
    """

    language: str
    things: tuple[Thing, ...]
    whole_words: frozenset[str]
    asked_only: frozenset[str]
    closed_compounds: bool

    def named(self, name: str) -> Thing | None:
        """Return the thing that a person names, of a longer phrase the one that the longest name in it stands for."""
        words = words_of(name)
        if (exact := self._by_words.get(words)) is not None:
            return exact
        return self._longest_in([Word(frozenset({word})) for word in words], frozenset())

    def thing_in(self, words: Sequence[Word], *, narrowed: bool = False) -> Thing | None:
        """Return the thing that a phrase of a statement is about: the longest name in it, around its marked head.

        A name that means something else within another word is not taken for the thing where its noun is `narrowed`.
        """
        return self._longest_in(words, self.asked_only | self.whole_words if narrowed else self.asked_only)

    def _longest_in(self, words: Sequence[Word], unsure: frozenset[str]) -> Thing | None:
        heads = {place for place, word in enumerate(words) if word.head}
        found = [
            (len(name), sum(map(len, name)), name)
            for start in range(len(words))
            for name in self._by_first(words[start].forms)
            if self._stands_at(words, start, name) and (not heads or heads & set(range(start, start + len(name))))
        ]
        if found:
            name = max(found)[-1]
            return None if " ".join(name) in unsure else self._by_words[name]
        ends = [word for word in words if word.head] or list(words[-1:])
        return self._by_end(ends[-1].forms, unsure) if ends else None

    def nearest(self, name: str) -> tuple[str, ...]:
        """Return the names that are spelled most like one that is not known."""
        names = [" ".join(words) for words in self._by_words]
        return tuple(get_close_matches(name.lower(), names, _MOST_NEAREST))

    @cached_property
    def _by_words(self) -> Mapping[tuple[str, ...], Thing]:
        return {words_of(name): thing for thing in self.things for name in thing.names}

    @cached_property
    def _names_by_first(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        found: dict[str, tuple[tuple[str, ...], ...]] = {}
        for words in self._by_words:
            found[words[0]] = (*found.get(words[0], ()), words)
        return found

    def _by_first(self, forms: Iterable[str]) -> Iterable[tuple[str, ...]]:
        return (name for form in forms for name in self._names_by_first.get(form, ()))

    def _stands_at(self, words: Sequence[Word], start: int, name: tuple[str, ...]) -> bool:
        stretch = words[start : start + len(name)]
        modified = start > 0 and words[start - 1].noun and " ".join(name) in self.whole_words
        return len(stretch) == len(name) and not modified and all(map(_has_form, stretch, name))

    def _by_end(self, forms: Iterable[str], unsure: frozenset[str]) -> Thing | None:
        """Return the thing that the last part of a closed compound names."""
        if not self.closed_compounds:
            return None
        ends = [
            (form[start:],)
            for form in forms
            for start in range(_SHORTEST_BEGINNING, len(form) - _SHORTEST_END + 1)
            if form[start:] not in self.whole_words | unsure and (form[start:],) in self._by_words
        ]
        return self._by_words[max(ends, key=lambda end: len(end[0]))] if ends else None


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name in lower case; a hyphen parts words."""
    return tuple(_WORD.findall(name.lower()))


@cache
def measure_languages() -> tuple[str, ...]:
    """Return the languages that the library is written in, sorted."""
    return tuple(sorted(path.stem for path in _folder().glob("*.yaml")))


@cache
def load_measures(language: str) -> MeasureLibrary:
    """Load the library of a language by its code; a mistake in its file is a `RuleError` that names the line."""
    entry = read_entry(_folder() / f"{language}.yaml")
    fields = entry.fields(("closed_compounds", "whole_words", "asked_only", "things"))
    things = tuple(_thing(entry, language) for entry in fields["things"].items())
    whole_words, asked_only = (
        frozenset(item.text() for item in fields[name].items()) for name in ("whole_words", "asked_only")
    )
    _demand_one_thing_a_name(fields["things"], things)
    return MeasureLibrary(language, things, whole_words, asked_only, bool(fields["closed_compounds"].raw()))


def _has_form(word: Word, form: str) -> bool:
    return form in word.forms


def _folder() -> Path:
    return knowledge_folder() / "measures"


def _thing(entry: Entry, language: str) -> Thing:
    fields = entry.fields(("id", "names", "measures"))
    names = tuple(item.text() for item in fields["names"].items())
    measures = tuple(_measure(item) for item in fields["measures"].items())
    if not names:
        raise fields["names"].error("a thing needs at least one name")
    if not _FEWEST <= len(measures) <= _MOST:
        raise fields["measures"].error(f"{_FEWEST} to {_MOST} measures are needed here, not {len(measures)}")
    return Thing(fields["id"].text(), language, names, measures)


def _measure(entry: Entry) -> Measure:
    fields = entry.fields(("measure", "unit", "direction", "source"))
    return Measure(
        fields["measure"].text(),
        fields["unit"].text(),
        fields["direction"].choice(_DIRECTIONS, "direction"),
        fields["source"].text(),
    )


def _demand_one_thing_a_name(entry: Entry, things: Sequence[Thing]) -> None:
    """Demand that no id and no name stands for two things."""
    ids: set[str] = set()
    owners: dict[tuple[str, ...], str] = {}
    for item, thing in zip(entry.items(), things, strict=True):
        if thing.id in ids:
            raise item.error(f"there is a thing “{thing.id}” already")
        ids.add(thing.id)
        for name in thing.names:
            if (owner := owners.setdefault(words_of(name), thing.id)) != thing.id:
                raise item.error(f"“{name}” names “{owner}” already")
