"""Multiply the matrices of a pipeline with NumPy, where that is faster than spaCy's own library and as dependable.

Most of parsing is such products: a row for each word of all texts of a batch, by the weights of a layer. How NumPy's
library rounds a row may depend on how many rows there are, and on some processors on where among them it stands; then
a statement could be read in one way alone and in another among others. So the rows are multiplied in blocks of one
size, the last filled up with zeros, and only where the place in a block makes no difference.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from thinc.api import NumpyOps

if TYPE_CHECKING:
    from spacy.language import Language

    Matrix = np.ndarray[Any, np.dtype[np.float32]]

ROWS = 128
"""The rows of a block: with fewer, many statements take longer; with more, one does."""
_PROBES = ((288, 288), (96, 1593), (64, 1024), (96, 213))
"""Depths and widths of weights to try, of the kinds that the layers have."""


class BlockwiseOps(NumpyOps):  # type: ignore[misc]
    """What the layers of a pipeline reckon with."""

    def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:  # noqa: ANN401, D102, FBT001, FBT002
        if out is None and trans2 and not trans1:  # as all layers ask that only read
            return product(x, y.T)
        return super().gemm(x, y, out=out, trans1=trans1, trans2=trans2)


def product(rows: Matrix, weights: Matrix) -> Matrix:
    """Return the product of two matrices, reckoned in blocks."""
    count, depth = rows.shape
    blocks = -(-count // ROWS)
    filled = np.zeros((blocks * ROWS, depth), dtype=rows.dtype)
    filled[:count] = rows
    multiplied: Matrix = filled.reshape(blocks, ROWS, depth) @ weights
    return multiplied.reshape(blocks * ROWS, weights.shape[1])[:count]


def is_dependable() -> bool:
    """Say whether the place of a row in a block makes no difference to the last bit, on this processor."""
    return all(_is_place_indifferent(depth, width) for depth, width in _PROBES)


def _is_place_indifferent(depth: int, width: int) -> bool:
    random = np.random.default_rng(0)
    row, weights = (random.standard_normal(shape, dtype=np.float32) for shape in ((1, depth), (width, depth)))
    multiplied = product(np.repeat(row, ROWS, axis=0), weights.T)
    return bool((multiplied == multiplied[0]).all())


def multiply_blockwise(pipeline: Language) -> None:
    """Let a pipeline multiply so, if it is dependable; layers that reckon with anything but NumPy stay as they are."""
    if not is_dependable():
        return
    ops = BlockwiseOps()
    for _, component in pipeline.pipeline:
        for layer in component.model.walk():  # type: ignore[attr-defined]
            if type(layer.ops) is NumpyOps:
                layer.ops = ops
