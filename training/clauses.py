"""Detached clauses: infinitive clauses cut out of treebank sentences, and what else is cut out of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from training.trees import ROOT, Token, Tree, children_of, cut, root_of, subtree_of, text_of, uncapitalised

if TYPE_CHECKING:
    from collections.abc import Iterable

SHORTEST_CLAUSE, LONGEST_CLAUSE = 2, 24
LONGEST_PHRASE = 6
CUT_AWAY = {"mark", "aux", "nsubj", "expl", "punct", "discourse", "cc", "vocative", "parataxis", "reparandum", "csubj"}
OBJECTS = {"obj", "obl", "obl:arg", "xcomp", "ccomp"}
PHRASE_PARTS = {
    "det",
    "amod",
    "compound",
    "nmod",
    "case",
    "nmod:poss",
    "nummod",
    "advmod",
    "flat",
    "cc",
    "conj",
    "fixed",
}
PHRASE_HEADS = {"nsubj", "obj", "obl", "nmod", "nsubj:pass", "conj", "obl:arg"}
MODALS = {
    "en": {"will", "would", "can", "could", "should", "must", "may", "might", "shall", "do"},
    "nl": {"moeten", "kunnen", "zullen", "mogen", "willen"},
}


def detached_clauses(trees: Iterable[Tree], language: str) -> list[Tree]:
    """Cut every usable infinitive clause out: English ones start with the verb, Dutch ones keep it at the end."""
    found: dict[str, Tree] = {}
    for tree in trees:
        for position, token in enumerate(tree):
            if token.pos == "VERB" and _is_bare(tree, position, language):
                clause = _detached(tree, position, language)
                if clause is not None:
                    found.setdefault(text_of(clause).lower(), clause)
    return list(found.values())


def _is_bare(tree: Tree, position: int, language: str) -> bool:
    token = tree[position]
    if token.relation in {"acl:relcl", "fixed", "flat", "compound", "amod", "reparandum"} or "-" in token.form:
        return False
    relations = {tree[child].relation for child in children_of(tree, position)}
    if relations & {"cop", "aux:pass", "nsubj:pass"} or not relations & OBJECTS:
        return False
    auxiliaries = [tree[child].lemma for child in children_of(tree, position) if tree[child].relation == "aux"]
    if any(lemma not in MODALS[language] for lemma in auxiliaries):
        return False
    if language == "nl":
        return token.features == "VerbForm=Inf"
    base = token.form.lower() == token.lemma and ("Mood=Ind" in token.features and "Tense=Pres" in token.features)
    return token.features in {"VerbForm=Inf", "Mood=Imp|VerbForm=Fin"} or base


def _detached(tree: Tree, verb: int, language: str) -> Tree | None:
    kept = {verb}
    for child in children_of(tree, verb):
        dropped = tree[child].relation in CUT_AWAY or (language == "en" and child < verb)
        if language == "en" and child < verb and tree[child].relation not in CUT_AWAY | {"advmod"}:
            return None
        if tree[child].relation == "conj" and "VerbForm=Inf" not in tree[child].features:
            dropped = True
        if not dropped:
            kept.update(subtree_of(tree, child))
    if any("PronType=Rel" in tree[position].features or "PronType=Int" in tree[position].features for position in kept):
        return None
    positions = sorted(kept)
    while len(positions) > 1 and tree[positions[-1]].pos == "PUNCT":
        positions.pop()
    while tree[positions[0]].pos == "PUNCT":
        positions.pop(0)
    if not SHORTEST_CLAUSE <= len(positions) <= LONGEST_CLAUSE or any(
        tree[p].head not in positions for p in positions if p != verb
    ):
        return None
    if any(_is_bound(tree[child]) for child in children_of(tree, verb) if child in kept):
        return None
    clause = uncapitalised(cut(tree, positions, verb))
    return _as_base(clause) if language == "en" else joined_prefix(clause)


def _is_bound(token: Token) -> bool:
    """Tell whether a word makes no sense outside its sentence ("er", "waarin", "hoe")."""
    return token.pos == "ADV" and (token.lemma.startswith(("waar", "daar")) or token.lemma in {"er", "hoe", "wanneer"})


def _as_base(clause: Tree) -> Tree:
    root = root_of(clause)
    return (
        *clause[:root],
        replace(clause[root], form=clause[root].lemma, features="VerbForm=Inf"),
        *clause[root + 1 :],
    )


def joined_prefix(clause: Tree) -> Tree | None:
    """Write a Dutch infinitive and the prefix before it as one word: "op … frissen" → "opfrissen"."""
    root = root_of(clause)
    prefixes = [child for child in children_of(clause, root) if clause[child].relation == "compound:prt"]
    if not prefixes:
        return clause
    prefix = clause[prefixes[0]]
    if (
        len(prefixes) > 1
        or prefixes[0] != root - 1
        or prefix.pos not in {"ADP", "ADV"}
        or children_of(clause, prefixes[0])
    ):
        return clause if prefix.pos not in {"ADP", "ADV"} else None
    verb = clause[root]
    lemma = verb.lemma if verb.lemma.startswith(prefix.form.lower()) else prefix.form.lower() + verb.lemma
    whole = replace(verb, form=prefix.form.lower() + verb.form, lemma=lemma)
    return without(with_word(clause, root, whole), prefixes[0])


def with_word(tree: Tree, position: int, token: Token) -> Tree:
    """Exchange the word at `position`."""
    return (*tree[:position], token, *tree[position + 1 :])


def without(tree: Tree, position: int) -> Tree:
    """Take a word without dependents out of the tree."""
    kept = [number for number in range(len(tree)) if number != position]
    return cut(tree, kept, root_of(tree))


def noun_phrases(trees: Iterable[Tree]) -> list[Tree]:
    """Collect short noun phrases, without the preposition in front of them."""
    found: dict[str, Tree] = {}
    for tree in trees:
        for position, token in enumerate(tree):
            if token.pos == "NOUN" and token.relation in PHRASE_HEADS and "Number" in token.features:
                phrase = _phrase(tree, position)
                if phrase is not None:
                    found.setdefault(text_of(phrase).lower(), phrase)
    return list(found.values())


def _phrase(tree: Tree, head: int) -> Tree | None:
    positions = subtree_of(tree, head)
    dropped = {p for p in children_of(tree, head) if tree[p].relation in {"case", "punct", "cc", "mark"}}
    positions = [p for p in positions if p not in dropped]
    if len(positions) > LONGEST_PHRASE or positions[-1] - positions[0] != len(positions) - 1:
        return None
    if any(
        tree[p].relation not in PHRASE_PARTS or tree[p].pos in {"PUNCT", "X", "VERB"} for p in positions if p != head
    ):
        return None
    if any(tree[p].head not in positions for p in positions if p != head):
        return None
    phrase = uncapitalised(cut(tree, positions, head))
    return (*phrase[:-1], replace(phrase[-1], space_after=True))


def is_plural(phrase: Tree) -> bool:
    """Tell whether a noun phrase takes a plural verb."""
    root = root_of(phrase)
    coordinated = any(phrase[child].relation == "conj" for child in children_of(phrase, root))
    return coordinated or "Number=Plur" in phrase[root].features


def head_is_last(clause: Tree) -> bool:
    """Tell whether the root stands at the end."""
    return clause[-1].head == ROOT
