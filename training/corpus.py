"""The training corpus of one language: treebank sentences, detached clauses, variants, composed goals."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from training.clauses import detached_clauses, noun_phrases
from training.dress import dressed, undressed
from training.dutch_clauses import DutchOrder, taken_apart
from training.fragments import DutchSlots, Fragments, english_slots
from training.goal_grammar import Composer, read_grammar
from training.harmonise import harmonise
from training.trees import Tree, is_well_formed, read_treebank, root_of
from training.variants import swapped
from training.words import HERE, Words, gather_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

TRAINED_ON = {
    "en": ("en_ewt-train", "en_gum-train"),
    "nl": ("nl_alpino-treebank", "nl_lassysmall-dev", "nl_lassysmall-test", "nl_lassysmall-2017-extra"),
}
HELD_OUT = {
    "dev": {"en": "en_ewt-dev", "nl": "nl_alpino-dev"},
    "test": {"en": "en_ewt-test", "nl": "nl_alpino-test"},
}
REPEATED = {"en_ewt-train": 2, "nl_lassysmall-dev": 3, "nl_lassysmall-test": 3}
# Annotated by other guidelines than the test set.
LEFT_OUT_AT_LAST = {"en_gum-train", "nl_lassysmall-2017-extra"}
COMPOSED = {"en": 21000, "nl": 22000}
VARIED = 7000
SHARE_UNDRESSED = 0.12
SHARE_INFINITIVES = 0.6
LONGEST_SENTENCE = 60
SEED = 20251


@dataclass(frozen=True)
class Sources:
    """Where the treebanks and the word lists lie."""

    treebanks: Path
    wordnet: Path


def treebank(name: str, language: str, sources: Sources) -> list[Tree]:
    """Read one treebank in the labels of the bundled pipelines."""
    trees = read_treebank(sources.treebanks / f"{name}.conllu.xz")
    return [harmonise(tree, language) for tree in trees if is_well_formed(tree)]


class Augmentation:
    """Everything that is made out of the treebank sentences of one language."""

    def __init__(self, trees: Sequence[Tree], words: Words, seed: int = SEED) -> None:
        """Cut the fragments out."""
        self.chance = random.Random(seed)
        self.words = words
        self.trees = trees
        self.clauses = detached_clauses(trees, words.language)
        self.fragments = Fragments(self.clauses, noun_phrases(trees), words, self.chance)
        self.composer = self._composer()

    def _composer(self) -> Composer:
        grammar = read_grammar(HERE / "grammar" / f"goals_{self.words.language}.txt")
        if self.words.language == "en":
            return Composer(grammar, english_slots(self.fragments), self.words, self.chance)
        slots = DutchSlots(self.fragments)
        slots.composer = Composer(grammar, slots.slots(), self.words, self.chance)
        return slots.composer

    def detached(self) -> list[Tree]:
        """Return the detached clauses, written down as goals."""
        return [dressed(self._as_goal(clause), self.chance) for clause in self.clauses]

    def varied(self, count: int) -> list[Tree]:
        """Return variants of the detached clauses."""
        drawn = self.chance.choices(self.clauses, k=count)
        return [dressed(self._as_goal(swapped(clause, self.words, self.chance)), self.chance) for clause in drawn]

    def _as_goal(self, clause: Tree) -> Tree:
        """Make the English clause an imperative; leave the Dutch one an infinitive, or make it an imperative too."""
        root = root_of(clause)
        if self.words.language == "en":
            verb = replace(clause[root], features="Mood=Imp|VerbForm=Fin")
            return (*clause[:root], verb, *clause[root + 1 :])
        pieces = taken_apart(clause)
        if pieces is None or self.chance.random() < SHARE_INFINITIVES:
            return clause
        return DutchOrder(self.words).imperative(pieces)

    def composed(self, count: int) -> list[Tree]:
        """Return goal sentences composed by the grammar."""
        found: list[Tree] = []
        while len(found) < count:
            tree = self.composer.compose("goal")
            if len(tree) <= LONGEST_SENTENCE:
                found.append(dressed(tree, self.chance))
        return found

    def undressed(self) -> list[Tree]:
        """Return copies of treebank sentences without capitals or full stops."""
        drawn = [tree for tree in self.trees if self.chance.random() < SHARE_UNDRESSED]
        return [undressed(tree, self.chance) for tree in drawn]


def repeats(name: str, *, settling: bool) -> int:
    """Return how often an epoch shows a treebank: those with the labels of the test sets more often."""
    return 0 if settling and name in LEFT_OUT_AT_LAST else REPEATED.get(name, 1)


def augmented(language: str, sources: Sources) -> tuple[dict[str, list[Tree]], Augmentation]:
    """Return the sentences of each treebank, and what makes sentences out of them all."""
    raw = {name: read_treebank(sources.treebanks / f"{name}.conllu.xz") for name in TRAINED_ON[language]}
    by_treebank = {
        name: [harmonise(tree, language) for tree in trees if is_well_formed(tree)] for name, trees in raw.items()
    }
    trees = [tree for found in by_treebank.values() for tree in found]
    words = gather_words(trees, language, sources.wordnet)
    words.add_separable(tree for found in raw.values() for tree in found)
    return by_treebank, Augmentation(trees, words)


def made_from(augmentation: Augmentation, composed: int) -> list[Tree]:
    """Return the sentences made from those of the treebanks, so many of them composed by the grammar."""
    made = [
        *augmentation.detached(),
        *augmentation.varied(VARIED),
        *augmentation.composed(composed),
        *augmentation.undressed(),
    ]
    return [tree for tree in made if is_well_formed(tree)]
