"""Trees as spaCy documents, and the tokenizers of the bundled pipelines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import spacy
from spacy.tokens import Doc, DocBin
from spacy.util import compile_suffix_regex

from training.trees import ROOT, Token, Tree

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from spacy.language import Language
    from spacy.vocab import Vocab

MOST_SENTENCES = 3
SHARE_SINGLE = 0.7
PERCENT_AFTER_NUMBER = r"(?<=[0-9])%"


def blank(language: str) -> Language:
    """Return an empty pipeline whose tokenizer splits as the bundled pipelines do."""
    return with_goal_tokenizer(spacy.blank(language))


def with_goal_tokenizer(nlp: Language) -> Language:
    """Let the Dutch tokenizer split "10%" as the English one does."""
    if nlp.lang == "nl":
        tokenizer: Any = nlp.tokenizer
        suffixes = [*(nlp.Defaults.suffixes or ()), PERCENT_AFTER_NUMBER]
        tokenizer.suffix_search = compile_suffix_regex(suffixes).search
    return nlp


def doc_of(trees: Sequence[Tree], vocab: Vocab) -> Doc:
    """Set trees one after the other into a document."""
    tokens: list[Token] = []
    heads: list[int] = []
    spaces: list[bool] = []
    for tree in trees:
        offset = len(tokens)
        tokens.extend(tree)
        heads.extend(offset + (place if token.head == ROOT else token.head) for place, token in enumerate(tree))
        spaces.extend([*(token.space_after for token in tree[:-1]), True])
    return Doc(
        vocab,
        words=[token.form for token in tokens],
        spaces=[*spaces[:-1], False],
        pos=[token.pos for token in tokens],
        morphs=[token.features or "_" for token in tokens],
        lemmas=[token.lemma for token in tokens],
        heads=heads,
        deps=["ROOT" if token.head == ROOT else token.relation for token in tokens],
    )


def grouped(trees: Sequence[Tree], chance: random.Random) -> Iterable[list[Tree]]:
    """Group sentences into documents of one sentence, or now and then of two or three."""
    position = 0
    while position < len(trees):
        size = 1 if chance.random() < SHARE_SINGLE else chance.randint(2, MOST_SENTENCES)
        yield list(trees[position : position + size])
        position += size


def write_docs(groups: Iterable[Sequence[Tree]], language: str, path: Path) -> int:
    """Write documents for training; return how many."""
    vocab = blank(language).vocab
    documents = DocBin(attrs=["ORTH", "SPACY", "POS", "MORPH", "LEMMA", "HEAD", "DEP"])
    for group in groups:
        documents.add(doc_of(group, vocab))
    path.parent.mkdir(parents=True, exist_ok=True)
    documents.to_disk(path)
    return len(documents)
