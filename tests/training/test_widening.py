"""A widened encoder says what the narrow one said, until it learns."""

from __future__ import annotations

import numpy as np
import spacy
from spacy import util
from spacy.training import Example

from training.widening import widen
from training.word_vectors import add_vectors
from training.words import HERE

TEXT = "Shorten the queue at the desk"


def test_a_widened_pipeline_says_what_it_said() -> None:
    nlp = spacy.blank("en")
    settings = util.load_config(HERE / "pipeline.cfg", interpolate=False)["components"]["tok2vec"]["model"]
    nlp.add_pipe("tok2vec", config={"model": settings})
    nlp.add_pipe("tagger").add_label("X")  # type: ignore[attr-defined]
    doc = nlp.make_doc(TEXT)
    nlp.initialize(lambda: [Example.from_dict(doc, {"tags": ["X"] * len(doc)})])
    before = nlp(TEXT).tensor
    add_vectors(nlp, ["queue", "desk"], np.ones((2, 5), dtype="float32"))
    widen(nlp)
    assert nlp(TEXT)[2].has_vector
    assert np.allclose(nlp(TEXT).tensor, before)
    assert nlp.config["components"]["tok2vec"]["model"]["embed"]["include_static_vectors"] is True


def test_a_word_has_one_vector_however_it_is_capitalised() -> None:
    nlp = spacy.blank("en")
    add_vectors(nlp, ["queue"], np.ones((1, 5), dtype="float32"))
    assert all(word.has_vector for word in nlp("queue Queue QUEUE"))
