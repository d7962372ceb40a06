"""The words of one language: the classes of its verbs, nouns and adjectives, and its closed classes.

Everything that whylint knows of a language lies in `rules/lexicon/<language>/` as plain tables; see the README there.
"""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

import yaml

from whylint.knowledge import knowledge_folder
from whylint.language.word_tables import LexiconError, read_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from whylint.language.word_tables import Classes, Table

_NAME_OF_DOING: dict[str, Classes] = {
    "raise": ("event", "metric"),
    "lower": ("event", "metric"),
    "improve": ("work", "quality"),
    "keep": ("quality", "work"),
    "remove": ("event", "work"),
    "create": ("work", "event"),
    "work": ("work",),
    "function": ("function", "content"),
    "operate": ("function", "work"),
    "support": ("quality", "work"),
    "communicate": ("content", "event"),
    "learn": ("quality",),
    "reach": ("event",),
    "be": ("quality",),
    "live": ("event",),
    "think": ("content", "work"),
}
"""What the noun of a verb names most often, by what the verb does, counted over the listed nouns of both languages."""

_SHORTEST_FIRST_PART = 2
_SHORTEST_LAST_PART = 3
"""The least letters of the first and of the last part of a closed compound."""
_PLAIN_LAST_PART = 6
"""The letters from which on a last part is no accident, whatever stands before it."""


class Lexicon:
    """The tables of one language."""

    def __init__(self, language: str, tables: Mapping[str, Table], grammar: Mapping[str, Any]) -> None:
        """Take the tables `verbs`, `nouns` and `adjectives`, and the closed classes of `grammar.yaml`."""
        self.language = language
        self._verbs = tables["verbs"]
        self._nouns = tables["nouns"]
        self._adjectives = tables["adjectives"]
        self._grammar = grammar
        self._irregular: dict[str, str] = {}
        self._word_sets: dict[tuple[str, ...], frozenset[str]] = {}
        self._numbers: dict[str, bool] = {}
        self._lone_nouns: dict[str, Classes] = {}
        self._adjective_forms: dict[str, tuple[str, ...]] = {}

    def words(self, *path: str) -> frozenset[str]:
        """Return a closed class as a set, by its path in `grammar.yaml`, as in `words("modals", "wish")`."""
        if path not in self._word_sets:
            self._word_sets[path] = frozenset(self.entry(*path) or ())
        return self._word_sets[path]

    def entry(self, *path: str) -> Any:  # noqa: ANN401
        """Return what stands at a path in `grammar.yaml`; a `LexiconError` names a path that is not there."""
        entry: Any = self._grammar
        for key in path:
            if key not in entry:
                raise LexiconError(f"rules/lexicon/{self.language}/grammar.yaml has no `{'.'.join(path)}`")
            entry = entry[key]
        return entry

    def listings(self, phrase: str) -> tuple[tuple[str, ...], ...]:
        """Return the paths of the closed classes that hold a word or phrase."""
        return self._listings.get(phrase, ())

    @property
    def listed_phrases(self) -> Iterable[str]:
        """The words and phrases of all closed classes."""
        return self._listings

    @cached_property
    def _listings(self) -> dict[str, tuple[tuple[str, ...], ...]]:
        found: dict[str, list[tuple[str, ...]]] = {}
        for path in _paths(self._grammar):
            for phrase in self.words(*path):
                found.setdefault(phrase, []).append(path)
        return {phrase: tuple(paths) for phrase, paths in found.items()}

    def is_number(self, word: str) -> bool:
        """Say whether a word in lower case is a number, or numbers written as one ("tweehonderdvijftig")."""
        if word not in self._numbers:
            self._numbers[word] = self._reads_as_number(word)
        return self._numbers[word]

    def _reads_as_number(self, word: str) -> bool:
        numbers = self.words("quantities", "number_words")
        if word in numbers:
            return True
        if not self.entry("closed_compounds"):
            return False
        rests = [word.removeprefix(number) for number in numbers if word.startswith(number)]
        joints = ("", *self.words("quantities", "number_joints"))
        return any(rest.startswith(joint) and self.is_number(rest[len(joint) :]) for rest in rests for joint in joints)

    def knows(self, word: str) -> bool:
        """Say whether a word, as it is written or as a lemma, stands in one of the tables."""
        return word in self._nouns or word in self._verbs or word in self._adjectives

    def knows_noun(self, word: str) -> bool:
        """Say whether a noun is listed as it is written, or its singular is."""
        return any(form in self._nouns for form in (word, *self._singulars(word)))

    def verb_classes(self, lemma: str) -> Classes:
        """Return what a verb does, or nothing when it is unknown; a listed prefix ("re-") may stand before it."""
        lemma = lemma.lower()
        if lemma in self.words("no_verbs"):
            return ()
        if classes := self._verbs.get(lemma):
            return classes
        for prefix in self.entry("verb_prefixes"):
            if lemma.startswith(prefix) and (classes := self._verbs.get(lemma.removeprefix(prefix).lstrip("-"))):
                return classes
        return ()

    def lists_verb(self, lemma: str) -> bool:
        """Say whether a verb stands in the table itself, and is not only known by a prefix."""
        return lemma in self._verbs

    def verb_of(self, form: str) -> str | None:
        """Return the listed verb of which a word is a regular form ("running", "holds"), or None."""
        form = form.lower()
        if form in self._verbs:
            return form
        return next((verb for verb in self.regular_verbs(form) if verb in self._verbs), None)

    def regular_verbs(self, form: str) -> Iterator[str]:
        """Yield what would be the verb of a form by the endings of the language, listed or not, the likeliest first.

        A stem as it is written takes its endings in their order ("hoping" is of "hope", not of "hop"); one that has
        to be respelled takes the plainest first ("planning" is of "plan", not of "plane").
        """
        for ending, verb_endings in self.entry("verb_endings").items():
            if form.endswith(ending) and form != ending:
                stem = form.removesuffix(ending)
                yield from (stem + end for end in verb_endings)
                yield from (other + end for other in self._respelled(stem) for end in reversed(verb_endings))

    def verb_of_irregular(self, form: str) -> str | None:
        """Return the verb of an irregular form ("held"; in Dutch without the sign of a participle), or None."""
        if not self._irregular:
            verbs = self.entry("irregular_verbs")
            self._irregular = {form: str(verb) for verb, forms in verbs.items() for form in str(forms).split()}
        return self._irregular.get(form)

    def is_noun(self, lemma: str) -> bool:
        """Say whether a noun is listed, or is a closed compound whose last part is."""
        return lemma in self._nouns or bool(self._classes_by_last_part(lemma))

    def noun_of(self, form: str) -> str | None:
        """Return the listed noun that a word is, or is the plural of by an ending alone; or None."""
        endings = [("", ""), *self.entry("plural_endings").items()]
        nouns = (form.removesuffix(ending) + single for ending, single in endings if form.endswith(ending))
        return next((noun for noun in nouns if noun in self._nouns), None)

    def noun_classes(self, lemma: str, before: Sequence[str] = ()) -> Classes:
        """Return what a noun names; `before` are the nouns before it that make one notion with it, the nearest last.

        What is not listed is derived: an open compound by its longest listed end, a closed compound by its last part
        where the language builds them, and else by the noun's ending.
        """
        if before:
            return self._read_noun_classes(lemma, before)
        if lemma not in self._lone_nouns:
            self._lone_nouns[lemma] = self._read_noun_classes(lemma, ())
        return self._lone_nouns[lemma]

    def _read_noun_classes(self, lemma: str, before: Sequence[str]) -> Classes:
        singulars = [lemma, *self._singulars(lemma)]
        for start in range(len(before) + 1):
            for singular in singulars:
                name = " ".join([*before[start:], singular])
                if classes := self._nouns.get(name) or self._nouns.get(name.lower()):
                    return classes
        for singular in singulars:
            if classes := self._classes_by_last_part(singular.lower()) or self._classes_by_ending(singular.lower()):
                return classes
        return ()

    def doing_classes(self, noun: str) -> Classes:
        """Return what a noun that is not listed names as the doing of a verb ("recruiting", "a climb"), or nothing."""
        verb = self.nominalised_verb(noun) or self.verb_of(noun)
        return _NAME_OF_DOING[self._verbs[verb][0]] if verb in self._verbs else ()

    def adjective_classes(self, lemma: str) -> Classes:
        """Return what an adjective or adverb adds."""
        return self._adjectives.get(lemma.lower(), ())

    def adjectives_of(self, name: str) -> frozenset[str]:
        """Return the adjectives and adverbs that have a class first, as they are listed."""
        return frozenset(lemma for lemma, classes in self._adjectives.items() if classes[:1] == (name,))

    def adjective_forms(self, word: str) -> tuple[str, ...]:
        """Return the forms under which an adjective or adverb may be listed: as written, and without its endings."""
        if word not in self._adjective_forms:
            small, endings = word.lower(), self.entry("adjective_endings")
            self._adjective_forms[word] = (small, *(small.removesuffix(ending) for ending in endings))
        return self._adjective_forms[word]

    def nominalised_verb(self, noun: str) -> str | None:
        """Return the verb that a noun is the doing of ("reduction" gives "reduce"), or None."""
        noun = noun.lower()
        listed = self.entry("nominalisations")
        if noun in listed:
            return str(listed[noun]) if listed[noun] else None
        for ending, verb_endings in self.entry("verb_from_noun").items():
            if noun.endswith(ending):
                stem = noun.removesuffix(ending)
                for verb_ending in verb_endings:
                    if stem + verb_ending in self._verbs:
                        return str(stem + verb_ending)
        return None

    def _singulars(self, noun: str) -> list[str]:
        """Return what a noun may be the plural of."""
        found: list[str] = []
        if irregular := self.entry("irregular_plurals").get(noun.lower()):
            found.append(str(irregular))
        for ending, singular_ending in self.entry("plural_endings").items():
            if noun.endswith(ending) and len(noun) > len(ending) + 1:
                stem = noun.removesuffix(ending)
                found += [candidate + str(singular_ending) for candidate in (stem, *self._respelled(stem))]
        return found

    def _classes_by_last_part(self, lemma: str) -> Classes:
        if not self.entry("closed_compounds"):
            return self._nouns.get(lemma.rpartition("-")[2], ()) if "-" in lemma else ()
        for start in range(_SHORTEST_FIRST_PART, len(lemma) - _SHORTEST_LAST_PART + 1):
            last = lemma[start:].lstrip("-")
            plain = len(last) >= _PLAIN_LAST_PART or self._is_first_part(lemma[:start].rstrip("-"))
            if plain and (classes := self._nouns.get(last)):
                return classes
        return ()

    def _is_first_part(self, part: str) -> bool:
        """Say whether a word can be the first part of a compound: a known word, with or without a linking sound."""
        stems = [part, *(part.removesuffix(link) for link in self.entry("linking_sounds") if part.endswith(link))]
        return any(self.knows(stem) or self.verb_of(stem) or self.knows(stem + "e") for stem in stems if len(stem) > 1)

    def _classes_by_ending(self, lemma: str) -> Classes:
        endings = self.entry("noun_endings")
        for start in range(1, len(lemma)):
            if class_name := endings.get(lemma[start:]):
                return (class_name,)
        return ()

    def _respelled(self, stem: str) -> tuple[str, ...]:
        """Return a stem as it is spelled elsewhere: a last letter doubled or single, a vowel once or twice, its voice.

        Dutch "huiz-" of "huizen" is "huis", and "leef-" of "leeft" is "lev-".
        """
        if len(stem) < 2:  # noqa: PLR2004
            return ()
        single = stem[:-1] if stem[-1] == stem[-2] else stem + stem[-1]
        shorter = stem[:-2] + stem[-1] if len(stem) > 2 and stem[-2] == stem[-3] else stem[:-1] + stem[-2] + stem[-1]  # noqa: PLR2004
        voices = self.entry("voices")
        voiced = [word[:-1] + voices[word[-1]] for word in (stem, shorter) if word[-1] in voices]
        return (single, shorter, *voiced)


def _paths(entry: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:  # noqa: ANN401
    """Yield the paths of what lists words in `grammar.yaml`: lists, and the keys of tables."""
    if path and isinstance(entry, (list, dict)) and all(isinstance(item, str) for item in entry):
        yield path
    if isinstance(entry, dict):
        for key, value in entry.items():
            yield from _paths(value, (*path, key))


@cache
def load_lexicon(language: str) -> Lexicon:
    """Load the lexicon of a language by its code; raise `LexiconError` if a table is damaged."""
    folder = knowledge_folder() / "lexicon" / language
    tables = {name: read_table(folder / f"{name}.tsv") for name in ("verbs", "nouns", "adjectives")}
    with (folder / "grammar.yaml").open(encoding="utf-8") as file:
        grammar = yaml.load(file, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))  # noqa: S506
    return Lexicon(language, tables, grammar)
