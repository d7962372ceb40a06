"""Variants of a tree: other verbs, other nouns, articles dropped, nouns stacked. Nonsense, but right as trees."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from training.clauses import with_word, without
from training.trees import Token, Tree, children_of, root_of

if TYPE_CHECKING:
    import random

    from training.words import Words

FIXED_TO_VERB = {"xcomp", "ccomp", "iobj", "expl:pv", "compound:prt", "expl"}
NOUN_SHARE, LEAN_SHARE, STACKED_SHARE = 0.6, 0.3, 0.3
ARTICLES = {"the", "a", "de", "het", "een"}


def swapped(clause: Tree, words: Words, chance: random.Random) -> Tree:
    """Exchange the verb (where nothing is bound to it) and most of the nouns, and loosen the articles."""
    varied = with_other_verb(clause, words, chance)
    varied = with_other_nouns(varied, words, chance)
    if chance.random() < LEAN_SHARE:
        varied = without_articles(varied)
    if words.language == "en" and chance.random() < STACKED_SHARE:
        varied = with_stacked_noun(varied, words, chance)
    return varied


def with_other_verb(clause: Tree, words: Words, chance: random.Random) -> Tree:
    """Exchange the root verb of an infinitive clause that has an object."""
    root = root_of(clause)
    relations = {clause[child].relation for child in children_of(clause, root)}
    if "obj" not in relations or relations & FIXED_TO_VERB:
        return clause
    verb = words.verb(chance)
    return with_word(clause, root, replace(clause[root], form=verb, lemma=verb))


def with_other_nouns(tree: Tree, words: Words, chance: random.Random) -> Tree:
    """Exchange most of the common nouns for others with the same features."""
    varied = list(tree)
    for position, token in enumerate(tree):
        if token.pos != "NOUN" or token.relation in {"fixed", "flat"} or chance.random() > NOUN_SHARE:
            continue
        other = words.noun(token.features, chance)
        if other is not None:
            form = other[0].capitalize() if token.form[:1].isupper() else other[0]
            varied[position] = replace(token, form=form, lemma=other[1])
            _fit_indefinite_article(varied, position)
    return tuple(varied)


def _fit_indefinite_article(tree: list[Token], noun: int) -> None:
    article = noun - 1
    if article >= 0 and tree[article].form.lower() in {"a", "an"} and tree[article].lemma == "a":
        form = "an" if tree[noun].form[:1] in "aeiou" else "a"
        tree[article] = replace(tree[article], form=form)


def without_articles(tree: Tree) -> Tree:
    """Drop every article that is not the last word."""
    lean = tree
    for position in reversed(range(len(tree))):
        is_article = tree[position].relation == "det" and tree[position].lemma in ARTICLES
        if is_article and not children_of(tree, position):
            lean = without(lean, position)
    return lean


def with_stacked_noun(tree: Tree, words: Words, chance: random.Random) -> Tree:
    """Put a noun directly before the object's noun: "tenant comfort"."""
    for position, token in enumerate(tree):
        if token.pos == "NOUN" and token.relation in {"obj", "nsubj", "root"}:
            noun = words.noun("Number=Sing", chance)
            if noun is None:
                return tree
            shifted = [replace(t, head=t.head + 1 if t.head >= position else t.head) for t in tree]
            stacked = Token(noun[0], noun[1], "NOUN", "Number=Sing", position + 1, "compound")
            return (*shifted[:position], stacked, *shifted[position:])
    return tree
