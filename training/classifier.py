"""Measure what a text classifier on the pipeline's own encoder makes of levels and vagueness; it is not packed.

python -m training classify --language en --treebanks DIR
"""

from __future__ import annotations

import csv
import random
from typing import TYPE_CHECKING

import spacy
from spacy import util
from spacy.training import Example
from thinc.api import Adam, fix_random_seed

from training.corpus import SEED
from training.opinion import CORPUS, Row, guide_rows, tuning_rows

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from spacy.language import Language

QUESTIONS = ("level", "vague", "measurable")
ROUNDS, BATCH, RATE, DROPOUT = 12, 64, 0.002, 0.3
REDUCED = {
    "@architectures": "spacy.TextCatReduce.v1",
    "exclusive_classes": True,
    "use_reduce_first": False,
    "use_reduce_last": False,
    "use_reduce_max": True,
    "use_reduce_mean": True,
}


def classify(language: str, pipeline: Path) -> None:
    """Train a classifier for each question on the tuning statements, the encoder frozen; print how right it is."""
    rows = [*tuning_rows(language), *guide_rows(language)]
    unseen = _test_rows(language)
    print("| question | test statements | right |\n|---|---|---|")
    for question in QUESTIONS:
        nlp = _trained(pipeline, _answered(rows, question), question)
        asked = _answered(unseen, question)
        docs = nlp.pipe(row["statement"] for row in asked)
        right = [max(doc.cats, key=doc.cats.__getitem__) == row[question] for row, doc in zip(asked, docs, strict=True)]
        print(f"| {question} | {len(asked)} | {sum(right) / len(right):.3f} |", flush=True)


def _test_rows(language: str) -> list[Row]:
    rows: list[Row] = []
    for path in sorted((CORPUS / language).glob("test*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows.extend(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return rows


def _answered(rows: Sequence[Row], question: str) -> list[Row]:
    return [row for row in rows if row.get(question, "-") not in {"-", ""}]


def _trained(pipeline: Path, rows: Sequence[Row], question: str) -> Language:
    fix_random_seed(SEED)
    nlp = spacy.load(pipeline)
    width = nlp.get_pipe("tok2vec").model.get_dim("nO")  # type: ignore[attr-defined]
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": width, "upstream": "tok2vec"}
    classifier = nlp.add_pipe("textcat", config={"model": {**REDUCED, "tok2vec": listener}})
    labels = sorted({row[question] for row in rows})
    examples = [
        Example.from_dict(
            nlp.make_doc(row["statement"]), {"cats": {label: float(label == row[question]) for label in labels}}
        )
        for row in rows
    ]
    classifier.initialize(lambda: examples, nlp=nlp)  # type: ignore[attr-defined]
    chance = random.Random(SEED)
    optimizer = Adam(RATE)
    with nlp.select_pipes(enable=["tok2vec", "textcat"]):
        for _ in range(ROUNDS):
            chance.shuffle(examples)
            for batch in util.minibatch(examples, BATCH):  # type: ignore[no-untyped-call]
                nlp.update(batch, sgd=optimizer, drop=DROPOUT, exclude=["tok2vec"], annotates=["tok2vec"])
    nlp.select_pipes(enable=["tok2vec", "textcat"])
    return nlp
