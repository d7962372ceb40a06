"""Make the treebanks speak one dialect of UD, the one the bundled pipelines speak."""

from __future__ import annotations

from dataclasses import replace

from training.trees import ROOT, Token, Tree, children_of, root_of

DROPPED_ENGLISH = {"Typo", "Style", "Abbr", "Foreign"}
DROPPED_DUTCH = {"Abbr", "Foreign"}
ENGLISH_RELATIONS = {"dep": "dep", "csubj:outer": "csubj", "goeswith": "goeswith"}
DUTCH_RELATIONS = {"nsubj:outer": "nsubj", "csubj:outer": "csubj", "csubj:pass": "csubj"}
DUTCH_DETERMINERS = "DET"
NOMINALS = {"NOUN", "PROPN", "NUM"}
CLAUSAL = {"cop", "nsubj", "nsubj:pass", "csubj", "expl", "mark", "advcl"}
SUBJECTS = {"nsubj", "nsubj:pass", "expl", "csubj"}


def harmonise(tree: Tree, language: str) -> Tree:
    """Map labels, features and lemmas of one treebank sentence."""
    return _english(tree) if language == "en" else _dutch(tree)


def _without(features: str, dropped: set[str]) -> str:
    return "|".join(feature for feature in features.split("|") if feature.split("=")[0] not in dropped)


def _english(tree: Tree) -> Tree:
    mapped = []
    for token in tree:
        features = _without(token.features, DROPPED_ENGLISH)
        if token.features.startswith("Mood=Imp"):
            features = "Mood=Imp|VerbForm=Fin"
        elif "VerbForm=Inf" in token.features:
            features = "VerbForm=Inf"
        relation = ENGLISH_RELATIONS.get(token.relation, token.relation)
        mapped.append(replace(token, features=features, relation=relation))
    return tuple(mapped)


def _dutch(tree: Tree) -> Tree:
    mapped = tuple(_dutch_token(tree, position) for position in range(len(tree)))
    return _with_imperative(_with_modified_nouns(mapped))


def _with_modified_nouns(tree: Tree) -> Tree:
    """Call an adverb before a noun that is no predicate `amod` ("ook Saskia", "ongeveer 40"), as UD Dutch does."""
    mapped = list(tree)
    for position, token in enumerate(tree):
        if token.pos != "ADV" or token.relation != "advmod" or token.head < position:
            continue
        around = {tree[child].relation for child in children_of(tree, token.head)}
        if tree[token.head].pos in NOMINALS and not around & CLAUSAL:
            mapped[position] = replace(token, relation="amod")
    return tuple(mapped)


def _dutch_token(tree: Tree, position: int) -> Token:
    token = tree[position]
    features = _without(token.features, DROPPED_DUTCH | {"Mood"})
    if token.pos == DUTCH_DETERMINERS:
        features = _without(features, {"PronType"})
    elif token.pos == "PRON":
        features = features.replace("PronType=Exc", "PronType=Int")
    relation = DUTCH_RELATIONS.get(token.relation, token.relation)
    return replace(token, lemma=_dutch_lemma(tree, position), features=features, relation=relation)


def _dutch_lemma(tree: Tree, position: int) -> str:
    """Join compounds and separable verbs; a verb whose prefix stands apart keeps the lemma without it."""
    lemma = tree[position].lemma
    prefixes = {
        tree[child].form.lower() for child in children_of(tree, position) if tree[child].relation == "compound:prt"
    }
    prefix, _, verb = lemma.partition("_")
    if tree[position].pos in {"VERB", "AUX"} and verb and prefix in prefixes:
        lemma = verb
    elif tree[position].pos == "VERB":
        for prefix in prefixes:
            if "_" not in lemma and lemma.startswith(prefix) and not tree[position].form.lower().startswith(prefix):
                lemma = lemma[len(prefix) :]
    return lemma.replace("_", "") or tree[position].form


def _with_imperative(tree: Tree) -> Tree:
    """Mark a sentence's first word as imperative where it is a bare stem without a subject."""
    root = root_of(tree)
    verb = tree[root]
    stands_first = all(token.pos == "PUNCT" for token in tree[:root])
    if not (stands_first and verb.pos == "VERB" and verb.features == "Number=Sing|Tense=Pres|VerbForm=Fin"):
        return tree
    if any(tree[child].relation in SUBJECTS for child in children_of(tree, root)) or tree[-1].form == "?":
        return tree
    return (*tree[:root], replace(verb, features="Mood=Imp|VerbForm=Fin", head=ROOT), *tree[root + 1 :])
