"""A second opinion on level, vagueness and measurability: a logistic regression over traits and the meaning of words.

Grammar and lexicon decide well where they know every word; this weighs what they found by what readers of the labelled
corpus said of like statements. Its weights are a table that can be read (`training/opinion.py` makes it). It needs the
word vectors of the bundled pipelines; without them there is no second opinion.
"""

from __future__ import annotations

import json
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

    from whylint.frame.goal_frame import GoalFrame
    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Parse, Token
    from whylint.reading.answer import Answer, FactName
    from whylint.reading.telling_words import TellingWords

_TABLES = Path(__file__).parent / "opinions"
_MEANING_STRENGTH, _SURROUNDINGS_STRENGTH = 2.0, 0.05
"""How much the meaning of words, and what the parser makes of their surroundings, weigh beside a trait."""


@dataclass(frozen=True)
class Question:
    """The weights for one question: a bias a value; for each trait (at its place) and dimension of meaning likewise."""

    values: tuple[str, ...]
    biases: np.ndarray
    places: Mapping[str, int]
    weights: np.ndarray
    meaning: np.ndarray

    def chances(self, traits: Mapping[str, float], meaning: np.ndarray) -> dict[str, float]:
        """Return how likely each value is, from 0 to 1."""
        import numpy as np  # noqa: PLC0415 - only judging needs it

        known = [trait for trait in traits if trait in self.places]
        strengths = np.array([traits[trait] for trait in known])
        total = self.biases + meaning @ self.meaning + strengths @ self.weights[[self.places[trait] for trait in known]]
        if len(self.values) == 2:  # noqa: PLR2004 - of two values only the second has weights
            second = 1 / (1 + float(np.exp(-total[0])))
            return dict(zip(self.values, (1 - second, second), strict=True))
        raised = np.exp(total - total.max())
        return dict(zip(self.values, (float(chance) for chance in raised / raised.sum()), strict=True))


@dataclass(frozen=True)
class Opinion:
    """The questions by name, and how many dimensions the word vectors and those of their surroundings must have."""

    questions: Mapping[str, Question]
    dimensions: tuple[int, int]

    def chances(
        self, frame: GoalFrame, lexicon: Lexicon, answers: Mapping[FactName, Answer]
    ) -> dict[str, dict[str, float]] | None:
        """Return how likely each value of each question is, or None where the words have no vectors it knows."""
        if dimensions_of(frame.doc) != self.dimensions:
            return None
        traits = traits_of(frame, lexicon, answers)
        meaning = meaning_of(telling_words(frame, lexicon), frame.doc)
        return {name: question.chances(traits, meaning) for name, question in self.questions.items()}


def dimensions_of(doc: Parse) -> tuple[int, int]:
    """Return how many dimensions the vectors of words have, and those of words in their surroundings."""
    return doc.source.vocab.vectors.shape[1], doc.source.tensor.shape[-1]


def meaning_of(words: TellingWords, doc: Parse) -> np.ndarray:
    """Return the mean vector of each group of words, alone and then in their surroundings, one behind the other."""
    import numpy as np  # noqa: PLC0415

    alone, around = dimensions_of(doc)
    tensor = doc.source.tensor
    vectors = {token.i: _vector(token) for token in words.open_class}
    meanings = [
        _mean([vectors[token.i] if token.i in vectors else _vector(token) for token in group], alone) for group in words
    ]
    around_each = [tensor[[token.i for token in group]] for group in words]
    surroundings = [_mean(rows, around) for rows in (*around_each, tensor)]
    return np.concatenate(
        [*(_MEANING_STRENGTH * mean for mean in meanings), *(_SURROUNDINGS_STRENGTH * mean for mean in surroundings)]
    )


def _mean(vectors: Sequence[np.ndarray] | np.ndarray, dimensions: int) -> np.ndarray:
    import numpy as np  # noqa: PLC0415

    return np.asarray(vectors).mean(axis=0) if len(vectors) else np.zeros(dimensions)


def _vector(token: Token) -> np.ndarray:
    import numpy as np  # noqa: PLC0415

    vocab = token.doc.source.vocab
    known = vocab.has_vector(token.orth)
    return np.asarray(vocab.get_vector(token.orth if known else lemma_of(token).lower()))


@cache
def load_opinion(language: str) -> Opinion | None:
    """Load the weights of a language, or None if it has none."""
    import numpy as np  # noqa: PLC0415

    path = _TABLES / f"{language}.json"
    if not path.is_file():
        return None
    table = json.loads(path.read_text(encoding="utf-8"))
    questions = {
        name: Question(
            values=tuple(question["values"]),
            biases=np.array(question["biases"]),
            places={trait: place for place, trait in enumerate(question["weights"])},
            weights=np.array(list(question["weights"].values())),
            meaning=np.array(question["meaning"]),
        )
        for name, question in table["questions"].items()
    }
    return Opinion(questions, tuple(table["dimensions"]))
