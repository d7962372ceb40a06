"""A second opinion on level, vagueness and measurability: a logistic regression over traits and the meaning of words.

Grammar and lexicon decide well where they know every word; this weighs what they found by what readers of the labelled
corpus said of like statements. Its weights are a table that can be read (`training/opinion.py` makes it). It needs the
word vectors of the bundled pipelines; without them there is no second opinion.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from whylint.frame.words import lemma_of
from whylint.reading.telling_words import telling_words
from whylint.reading.traits import traits_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy as np
    from spacy.vocab import Vocab

    from whylint.frame.goal_frame import GoalFrame
    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Parse
    from whylint.reading.answer import Answer, FactName
    from whylint.reading.telling_words import TellingWords, Words

_TABLES = Path(__file__).parent / "opinions"
_MEANING_STRENGTH, _SURROUNDINGS_STRENGTH = 2.0, 0.05
"""How much the meaning of words, and what the parser makes of their surroundings, weigh beside a trait."""
_MISSING = -1
"""The row of a word that has no vector."""


@dataclass(frozen=True)
class Question:
    """The values that a question may have, and which columns of the weights say how likely they are.

    Of two values only the second has a column.
    """

    values: tuple[str, ...]
    columns: slice

    def chances(self, totals: Sequence[float]) -> dict[str, float]:
        """Return how likely each value is, from 0 to 1."""
        own = totals[self.columns]
        if len(own) == 1:
            own = [0.0, *own]
        most = max(own)
        raised = [math.exp(total - most) for total in own]
        whole = sum(raised)
        return {value: each / whole for value, each in zip(self.values, raised, strict=True)}


@dataclass(frozen=True, eq=False)
class Opinion:
    """The questions by name, and the weights for all of them, side by side.

    There is a bias for each column, and a row for each trait (at its place) and each dimension of meaning.
    `dimensions` is how many the word vectors and those of their surroundings must have.
    """

    questions: Mapping[str, Question]
    biases: np.ndarray
    places: Mapping[str, int]
    weights: np.ndarray
    meaning: np.ndarray
    dimensions: tuple[int, int]

    def chances(
        self, frame: GoalFrame, lexicon: Lexicon, answers: Mapping[FactName, Answer]
    ) -> dict[str, dict[str, float]] | None:
        """Return how likely each value of each question is, or None where the words have no vectors it knows."""
        if dimensions_of(frame.doc) != self.dimensions:
            return None
        traits = traits_of(frame, lexicon, answers).items()
        meaning = meaning_of(telling_words(frame, lexicon), frame.doc)
        known = [(self.places[trait], strength) for trait, strength in traits if trait in self.places]
        totals = self.biases + meaning @ self.meaning
        if known:
            places, strengths = zip(*known, strict=True)
            totals += strengths @ self.weights[list(places)]
        totals = totals.tolist()
        return {name: question.chances(totals) for name, question in self.questions.items()}


def dimensions_of(doc: Parse) -> tuple[int, int]:
    """Return how many dimensions the vectors of words have, and those of words in their surroundings."""
    return doc.source.vocab.vectors.shape[1], doc.source.tensor.shape[-1]


def meaning_of(words: TellingWords, doc: Parse) -> np.ndarray:
    """Return the mean vector of each group of words, alone and then in their surroundings, one behind the other."""
    import numpy as np  # noqa: PLC0415

    alone, around = dimensions_of(doc)
    vocab, tensor = doc.source.vocab, doc.source.tensor
    meanings = [_mean(_vectors(vocab, group)) for group in words]
    surroundings = [_mean(tensor[[token.i for token in group]]) for group in words]
    surroundings.append(_mean(tensor))
    strengths = _strengths(len(meanings) * alone, len(surroundings) * around)
    meaning: np.ndarray = np.concatenate([*meanings, *surroundings]) * strengths
    return meaning


@cache
def _strengths(alone: int, around: int) -> np.ndarray:
    """Return how much each dimension weighs: so many of the words alone, then so many of their surroundings."""
    import numpy as np  # noqa: PLC0415

    return np.repeat([_MEANING_STRENGTH, _SURROUNDINGS_STRENGTH], [alone, around]).astype("f")


def _mean(vectors: np.ndarray) -> np.ndarray:
    """Return the mean of some vectors, of none a vector of zeros."""
    import numpy as np  # noqa: PLC0415

    total: np.ndarray = np.add.reduce(vectors)
    return total / len(vectors) if len(vectors) > 1 else total


def _vectors(vocab: Vocab, words: Words) -> np.ndarray:
    """Return the vectors of words, or else of their lemmas; a word that has neither means nothing."""
    rows, strings = vocab.vectors.key2row, vocab.strings
    found = [rows.get(word.orth, rows.get(strings[lemma_of(word).lower()], _MISSING)) for word in words]
    vectors: np.ndarray = vocab.vectors.data[found]
    if _MISSING in found:
        vectors[[row == _MISSING for row in found]] = 0
    return vectors


@cache
def load_opinion(language: str) -> Opinion | None:
    """Load the weights of a language, or None if it has none."""
    import numpy as np  # noqa: PLC0415

    path = _TABLES / f"{language}.json"
    if not path.is_file():
        return None
    table = json.loads(path.read_text(encoding="utf-8"))
    asked = table["questions"]
    places = {
        trait: place for place, trait in enumerate({trait: 0 for each in asked.values() for trait in each["weights"]})
    }
    weights = np.zeros((len(places), sum(len(each["biases"]) for each in asked.values())))
    questions: dict[str, Question] = {}
    start = 0
    for name, each in asked.items():
        columns = slice(start, start + len(each["biases"]))
        questions[name] = Question(tuple(each["values"]), columns)
        weights[[places[trait] for trait in each["weights"]], columns] = list(each["weights"].values())
        start = columns.stop
    return Opinion(
        questions,
        np.concatenate([each["biases"] for each in asked.values()]),
        places,
        weights,
        np.concatenate([each["meaning"] for each in asked.values()], axis=1),
        tuple(table["dimensions"]),
    )
