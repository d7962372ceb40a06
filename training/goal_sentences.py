"""Goal statements annotated by hand, as training sentences: as they stand, otherwise dressed, and with other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from training.dress import undressed
from training.goals import goal_trees
from training.trees import ROOT, is_well_formed
from training.variants import with_other_nouns

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator

    from training.trees import Tree
    from training.words import Words

AS_WRITTEN, UNDRESSED, WITH_OTHER_NOUNS = 2, 1, 1
# More often, and they are learned by heart.
CONTENT = {"NOUN", "PROPN", "VERB", "ADJ"}

Pair = tuple[str, str]


def goal_sentences(words: Words, chance: random.Random) -> list[Tree]:
    """Return the sentences; a statement that has two content words joined as one of the test half has is left out."""
    held_out = set(content_pairs(goal_trees(words.language, "test")))
    kept = [tree for tree in goal_trees(words.language, "train") if held_out.isdisjoint(content_pairs([tree]))]
    made = [tree for tree in kept for _ in range(AS_WRITTEN)]
    made += [undressed(tree, chance) for tree in kept for _ in range(UNDRESSED)]
    made += [undressed(with_other_nouns(tree, words, chance), chance) for tree in kept for _ in range(WITH_OTHER_NOUNS)]
    return [tree for tree in made if is_well_formed(tree)]


def content_pairs(trees: Iterable[Tree]) -> Iterator[Pair]:
    """Yield the lemmas of each content word and the content word it hangs on."""
    for tree in trees:
        for token in tree:
            if token.head != ROOT and token.pos in CONTENT and tree[token.head].pos in CONTENT:
                yield token.lemma.lower(), tree[token.head].lemma.lower()
