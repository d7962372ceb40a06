"""What the treebanks and word lists say about single words: lemmas, features, and words to exchange for others."""

from __future__ import annotations

import lzma
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from wordfreq import zipf_frequency

from training.trees import Token, Tree

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable

HERE = Path(__file__).parent
RARE_VERB = {"en": 2.2, "nl": 1.6}
RARE_NOUN = {"en": 3.0, "nl": 2.6}
SHARE_OF_GOAL_WORDS = 0.4
SHORTEST_VERB = 3


@dataclass
class Words:
    """The vocabulary of one language, as the treebanks annotate it."""

    language: str
    known: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    verbs: list[str] = field(default_factory=list)
    goal_verbs: list[str] = field(default_factory=list)
    nouns: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    goal_nouns: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    participles: dict[str, str] = field(default_factory=dict)
    prefixes: dict[str, str] = field(default_factory=dict)

    def verb(self, chance: random.Random) -> str:
        """Draw a verb, the words of goals more often than others."""
        return chance.choice(self.goal_verbs if chance.random() < SHARE_OF_GOAL_WORDS else self.verbs)

    def simple_verb(self, chance: random.Random) -> str:
        """Draw a verb that leaves no prefix behind."""
        while (verb := self.verb(chance)) in self.prefixes:
            pass
        return verb

    def noun(self, features: str, chance: random.Random) -> tuple[str, str] | None:
        """Draw a noun (form, lemma) with these features, if there is one."""
        goal = self.goal_nouns.get(features, [])
        if goal and chance.random() < SHARE_OF_GOAL_WORDS:
            return chance.choice(goal)
        others = self.nouns.get(features, [])
        return chance.choice(others) if others else None

    def add_separable(self, raw: Iterable[Tree]) -> None:
        """Learn separable verbs from lemmas that keep their parts (`mee_delen`)."""
        for tree in raw:
            for token in tree:
                prefix, _, verb = token.lemma.partition("_")
                if token.pos == "VERB" and verb and "_" not in verb:
                    self.prefixes[prefix + verb] = prefix

    def token(self, form: str, pos: str) -> Token:
        """Return the word with the lemma and the features that the treebanks give it most often."""
        lemma, features = self.known.get((form.lower(), pos), (form.lower(), ""))
        return Token(form, lemma, pos, features)


@cache
def frequency(word: str, language: str) -> float:
    """Return how common a word is (Zipf scale)."""
    return float(zipf_frequency(word, language))


def gather_words(trees: Iterable[Tree], language: str, wordnet: Path) -> Words:
    """Collect the vocabulary of the treebanks, WordNet and the lists of goal words."""
    words = Words(language)
    seen: dict[tuple[str, str], Counter[tuple[str, str]]] = defaultdict(Counter)
    nouns: dict[str, set[tuple[str, str]]] = defaultdict(set)
    verbs: set[str] = set()
    participles: dict[str, Counter[str]] = defaultdict(Counter)
    for tree in trees:
        for token in tree:
            seen[token.form.lower(), token.pos][token.lemma, token.features] += 1
            if token.pos == "NOUN" and token.form.isalpha() and token.form.islower() and "Number" in token.features:
                nouns[token.features].add((token.form, token.lemma))
            elif token.pos == "VERB" and token.lemma.isalpha() and token.lemma.islower():
                verbs.add(token.lemma)
                if "VerbForm=Part" in token.features and "Tense=Pres" not in token.features:
                    participles[token.lemma][token.form.lower()] += 1
    words.known = {key: counts.most_common(1)[0][0] for key, counts in seen.items()}
    words.participles = {lemma: counts.most_common(1)[0][0] for lemma, counts in participles.items()}
    _add_wordnet(nouns, verbs, language, wordnet)
    words.verbs = sorted(verb for verb in verbs if _is_usable_verb(verb, language))
    words.nouns = {features: sorted(found) for features, found in nouns.items()}
    _add_goal_words(words)
    words.prefixes = _prefixes(words) if language == "nl" else {}
    return words


def _is_usable_verb(verb: str, language: str) -> bool:
    if language == "nl" and not verb.endswith(("en", "aan", "ien", "oen")):
        return False
    return len(verb) >= SHORTEST_VERB and frequency(verb, language) >= RARE_VERB[language]


def _add_wordnet(nouns: dict[str, set[tuple[str, str]]], verbs: set[str], language: str, wordnet: Path) -> None:
    with lzma.open(wordnet / f"{language}_supersenses.tsv.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            lemma, pos, _ = line.split("\t")
            if not (lemma.isalpha() and lemma.islower()):
                continue
            if pos == "v":
                verbs.add(lemma)
            elif language == "en" and frequency(lemma, language) >= RARE_NOUN[language]:
                nouns["Number=Sing"].add((lemma, lemma))
                plural = english_plural(lemma)
                if frequency(plural, language) >= RARE_NOUN[language] - 0.5:
                    nouns["Number=Plur"].add((plural, lemma))


def english_plural(noun: str) -> str:
    """Return the regular plural."""
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


def _add_goal_words(words: Words) -> None:
    """Read the list of words that goals are made of: verbs, and nouns with their features."""
    goal_nouns: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for line in (HERE / "grammar" / f"words_{words.language}.txt").read_text(encoding="utf-8").splitlines():
        kind, _, listed = line.partition(":")
        for entry in listed.split():
            if kind == "verb":
                words.goal_verbs.append(entry)
            elif kind:
                form, _, lemma = entry.partition("~")
                goal_nouns[kind].append((form, lemma or form))
    words.goal_nouns = dict(goal_nouns)


SEPARABLE = (
    "terug",
    "samen",
    "tegen",
    "vast",
    "mee",
    "aan",
    "bij",
    "toe",
    "uit",
    "weg",
    "neer",
    "los",
    "af",
    "in",
    "na",
    "op",
)


def _prefixes(words: Words) -> dict[str, str]:
    """Find the separable verbs: a prefix before a verb that exists on its own."""
    simple = set(words.verbs) | set(words.goal_verbs)
    found = {}
    for verb in simple:
        for prefix in SEPARABLE:
            if verb.startswith(prefix) and verb[len(prefix) :] in simple:
                found[verb] = prefix
                break
    return found
