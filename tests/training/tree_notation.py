"""Trees for the tests, one word an item: `form/lemma/POS/relation>head` with heads from 1, features in brackets."""

from random import Random

from training.trees import ROOT, Token, Tree


def tree_of(text: str) -> Tree:
    tokens = []
    for item in text.split():
        form, lemma, pos, relation = item.split("/")
        pos, _, features = pos.partition("[")
        relation, _, head = relation.partition(">")
        tokens.append(Token(form, lemma, pos, features.rstrip("]"), int(head) - 1 if head else ROOT, relation))
    return tuple(tokens)


def seeded(seed: int) -> Random:
    return Random(seed)  # noqa: S311
