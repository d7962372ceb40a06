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
from whylint.reading.traits import telling_words, traits_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy as np
    from spacy.tokens import Doc, Token

    from whylint.frame.goal_frame import GoalFrame
    from whylint.language.lexicon import Lexicon
    from whylint.reading.answer import Answer, FactName

_TABLES = Path(__file__).parent / "opinions"
MEANING_STRENGTH = 2.0
"""How much the meaning of words weighs beside a trait."""


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

        total = self.biases + meaning @ self.meaning
        for trait, strength in traits.items():
            if trait in self.places:
                total = total + strength * self.weights[self.places[trait]]
        if len(self.values) == 2:  # noqa: PLR2004 - of two values only the second has weights
            second = 1 / (1 + float(np.exp(-total[0])))
            return dict(zip(self.values, (1 - second, second), strict=True))
        raised = np.exp(total - total.max())
        return dict(zip(self.values, (float(chance) for chance in raised / raised.sum()), strict=True))


@dataclass(frozen=True)
class Opinion:
    """The questions by name, and how many dimensions the word vectors must have."""

    questions: Mapping[str, Question]
    dimensions: int

    def chances(
        self, frame: GoalFrame, lexicon: Lexicon, answers: Mapping[FactName, Answer]
    ) -> dict[str, dict[str, float]] | None:
        """Return how likely each value of each question is, or None where the words have no vectors it knows."""
        if frame.doc.vocab.vectors.shape[1] != self.dimensions:
            return None
        traits = traits_of(frame, lexicon, answers)
        meaning = meaning_of(telling_words(frame, lexicon), frame.doc)
        return {name: question.chances(traits, meaning) for name, question in self.questions.items()}


def meaning_of(words: Sequence[Sequence[Token]], doc: Doc) -> np.ndarray:
    """Return the mean vector of each group of words, one behind the other."""
    import numpy as np  # noqa: PLC0415

    nothing = np.zeros(doc.vocab.vectors.shape[1])
    means = [np.mean([_vector(token) for token in group], axis=0) if group else nothing for group in words]
    return np.concatenate(means) * MEANING_STRENGTH


def _vector(token: Token) -> np.ndarray:
    import numpy as np  # noqa: PLC0415

    if token.has_vector:
        return np.asarray(token.vector)
    return np.asarray(token.vocab.get_vector(lemma_of(token).lower()))


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
    return Opinion(questions, table["dimensions"])
