"""Whatever statements are parsed together, each is read in the same way, to the last bit."""

from __future__ import annotations

import csv
import random
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whylint.language.blockwise import ROWS, BlockwiseOps, is_dependable, multiply_blockwise, product
from whylint.language.pipeline import load_pipeline, parse

if TYPE_CHECKING:
    from whylint.language.parses import Parse

CORPUS = Path(__file__).parents[1] / "corpus"


@given(st.integers(1, 3 * ROWS), st.integers(1, 300), st.integers(1, 300), st.integers(0, 1000))
@settings(deadline=None, max_examples=60)
def test_a_row_is_multiplied_in_the_same_way_wherever_it_stands(count: int, depth: int, width: int, seed: int) -> None:
    if not is_dependable():  # then the pipelines do not multiply so
        return
    source = np.random.default_rng(seed)
    rows = source.standard_normal((count, depth), dtype=np.float32)
    weights = source.standard_normal((width, depth), dtype=np.float32).T
    multiplied = product(rows, weights)
    np.testing.assert_allclose(multiplied, rows @ weights, rtol=1e-4, atol=1e-4)
    place = seed % count
    assert np.array_equal(product(rows[place : place + 1], weights)[0], multiplied[place])
    assert np.array_equal(product(rows[::-1], weights)[::-1], multiplied)


def test_no_rows_are_multiplied_to_none() -> None:
    assert product(np.zeros((0, 5), dtype=np.float32), np.zeros((5, 3), dtype=np.float32)).shape == (0, 3)


@pytest.mark.parametrize("language", ["en", "nl"])
def test_what_is_parsed_together_makes_no_difference(language: str) -> None:
    with (CORPUS / language / "tune.tsv").open(encoding="utf-8", newline="") as file:
        texts = [row["statement"] for row in csv.DictReader(file, delimiter="\t")][:300]
    pipeline = load_pipeline(language)
    alone = {text: _read(next(parse([text], pipeline))) for text in texts}
    shuffled = random.Random(7).sample(texts, len(texts))  # noqa: S311
    for order, size in ((texts, 17), (shuffled, 17), (texts, 256), (shuffled, 300)):
        for start in range(0, len(order), size):
            together = order[start : start + size]
            for text, doc in zip(together, parse(together, pipeline), strict=True):
                assert _read(doc) == alone[text], text


def _read(doc: Parse) -> tuple[list[tuple[str, str, str, int]], bytes]:
    return [(token.lemma_, token.pos_, token.dep_, token.head.i) for token in doc], doc.source.tensor.tobytes()


def test_where_the_place_makes_a_difference_the_pipeline_stays_as_spacy_has_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("whylint.language.blockwise.is_dependable", lambda: False)
    load_pipeline.cache_clear()
    try:
        pipeline = load_pipeline("en")
        layers = [layer for _, component in pipeline.pipeline for layer in component.model.walk()]  # type: ignore[attr-defined]
        assert not any(isinstance(layer.ops, BlockwiseOps) for layer in layers)
        monkeypatch.undo()
        multiply_blockwise(pipeline)
        assert any(isinstance(layer.ops, BlockwiseOps) for layer in layers) is is_dependable()
    finally:
        load_pipeline.cache_clear()
