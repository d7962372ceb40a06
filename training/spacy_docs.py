"""Trees as spaCy documents, and the tokenizers of the bundled pipelines."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.util import compile_suffix_regex
from spacy.vocab import Vocab

from training.trees import ROOT, Tree

MOST_SENTENCES = 3
SHARE_SINGLE = 0.7
PERCENT_AFTER_NUMBER = r"(?<=[0-9])%"


def blank(language: str) -> Language:
    """Return an empty pipeline whose tokenizer splits as the bundled pipelines do."""
    nlp = spacy.blank(language)
    suffixes = list(nlp.Defaults.suffixes or ())
    if language == "nl":
        suffixes.append(PERCENT_AFTER_NUMBER)
    nlp.tokenizer.suffix_search = compile_suffix_regex(suffixes).search  # type: ignore[attr-defined]
    return nlp


def doc_of(trees: Sequence[Tree], vocab: Vocab) -> Doc:
    """Set trees one after the other into a document."""
    words, spaces, tags, features, lemmas, heads, relations = [], [], [], [], [], [], []
    for number, tree in enumerate(trees):
        offset = len(words)
        for position, token in enumerate(tree):
            words.append(token.form)
            is_end = position == len(tree) - 1
            spaces.append(number < len(trees) - 1 if is_end else token.space_after)
            tags.append(token.pos)
            features.append(token.features or "_")
            lemmas.append(token.lemma)
            heads.append(offset + (position if token.head == ROOT else token.head))
            relations.append("ROOT" if token.head == ROOT else token.relation)
    return Doc(
        vocab, words=words, spaces=spaces, pos=tags, morphs=features, lemmas=lemmas, heads=heads, deps=relations
    )  # fmt: skip


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
