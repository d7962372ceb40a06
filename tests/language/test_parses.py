"""A parse says of each token what spaCy says of it."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import spacy
from spacy.tokens import Doc

from whylint.language.parses import read_parse
from whylint.language.pipeline import load_pipeline, parse

if TYPE_CHECKING:
    from whylint.language.parses import Token

CORPUS = Path(__file__).parents[1] / "corpus"
FLAGS = ("is_alpha", "is_punct", "is_space", "like_num")
SAME = ("i", "idx", "text", "lower_", "whitespace_", "lemma_", "pos_", "dep_", "orth", *FLAGS)
WRITTEN = ["", " ", "10 %", "We grow.  Sales double!\nCosts halve…", "“It's”: 3½ km/u, e.g. o.a. 's avonds :-)"]


def seen(token: Any) -> dict[str, Any]:  # noqa: ANN401 - spaCy's token or ours
    """Return all that either kind of token says."""
    links = {"children", "lefts", "rights", "subtree", "ancestors", "sent"}
    return {
        **{name: getattr(token, name) for name in SAME},
        **{name: [other.i for other in getattr(token, name)] for name in links},
        "head": token.head.i,
        "sentence": (token.sent.start, token.sent.end, token.sent.root.i),
        "opens": bool(token.is_sent_start),
    }


@pytest.mark.parametrize("language", ["en", "nl"])
def test_tokens_say_what_those_of_spacy_say(language: str) -> None:
    with (CORPUS / language / "tune.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        texts = [*(row["statement"] for row in rows), *WRITTEN]
    for read in parse(texts, load_pipeline(language)):
        assert read.text == read.source.text
        assert [seen(token) for token in read] == [seen(token) for token in read.source]
        for token, usual in zip(read, read.source, strict=True):
            assert token.end == usual.idx + len(usual)
            places = [below.i for below in usual.subtree]  # spaCy's own edges are wrong where a subtree is torn apart
            assert (token.left_edge.i, token.right_edge.i) == (min(places), max(places))
            assert token.relations == {usual.dep_, token.relation}
            assert token.features == {name: set(values.split(",")) for name, values in usual.morph.to_dict().items()}


def crossing() -> Doc:
    """Return a parse in which what hangs together does not stand together."""
    words, heads = ["a", "b", "c", "d", "e"], [2, 3, 2, 2, 0]
    return Doc(spacy.blank("en").vocab, words=words, heads=heads, deps=["dep", "dep", "ROOT", "dep", "dep"])


def test_a_subtree_that_is_torn_apart_has_spacys_order() -> None:
    doc = crossing()
    assert [seen(token) for token in read_parse(doc)] == [seen(token) for token in doc]


@pytest.mark.parametrize("distance", [-2, 3])
def test_there_is_no_neighbour_beyond_the_text(distance: int) -> None:
    token: Token = read_parse(crossing())[1 if distance < 0 else 2]
    with pytest.raises(IndexError):
        token.nbor(distance)
