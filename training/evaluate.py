"""Score a pipeline on a held-out treebank, the way it is used: from raw text, one sentence at a time."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.training import Example

from training.corpus import HELD_OUT, Sources, treebank
from training.spacy_docs import doc_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from spacy.language import Language

    from training.trees import Tree

SENTENCES_A_PARAGRAPH = 10


@dataclass(frozen=True)
class Scores:
    """Percentages; words a second on one core; bytes on disk."""

    part_of_speech: float
    features: float
    unlabelled: float
    labelled: float
    lemma: float
    labelled_in_paragraphs: float
    sentences_in_paragraphs: float
    words_per_second: int
    size: int


def evaluate(nlp: Language, folder: Path, language: str, sources: Sources, part: str = "test") -> Scores:
    """Score `nlp`, which was loaded from `folder`."""
    trees = treebank(HELD_OUT[part][language], language, sources)
    alone = _score(nlp, [[tree] for tree in trees])
    paragraphs = [trees[start : start + SENTENCES_A_PARAGRAPH] for start in range(0, len(trees), SENTENCES_A_PARAGRAPH)]
    together = _score(nlp, paragraphs)
    return Scores(
        part_of_speech=100 * alone["pos_acc"],
        features=100 * alone["morph_acc"],
        unlabelled=100 * alone["dep_uas"],
        labelled=100 * alone["dep_las"],
        lemma=100 * alone["lemma_acc"],
        labelled_in_paragraphs=100 * together["dep_las"],
        sentences_in_paragraphs=100 * together["sents_f"],
        words_per_second=_speed(nlp, trees),
        size=sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()),
    )


def _score(nlp: Language, groups: Sequence[Sequence[Tree]]) -> dict[str, float]:
    examples = []
    for group in groups:
        gold = doc_of(group, nlp.vocab)
        examples.append(Example(nlp.make_doc(gold.text), gold))
    return {key: value for key, value in nlp.evaluate(examples).items() if isinstance(value, float)}


def _speed(nlp: Language, trees: Sequence[Tree]) -> int:
    texts = [doc_of([tree], nlp.vocab).text for tree in trees]
    started = time.process_time()
    words = sum(len(doc) for doc in nlp.pipe(texts, batch_size=256))
    return round(words / (time.process_time() - started))


def report(scores: Scores) -> str:
    """Write the scores down as a table."""
    rows = [
        ("part of speech", f"{scores.part_of_speech:.1f} %"),
        ("features", f"{scores.features:.1f} %"),
        ("head (UAS)", f"{scores.unlabelled:.1f} %"),
        ("head and relation (LAS)", f"{scores.labelled:.1f} %"),
        ("lemma", f"{scores.lemma:.1f} %"),
        ("LAS, ten sentences at a time", f"{scores.labelled_in_paragraphs:.1f} %"),
        ("sentence boundaries, ten at a time (F1)", f"{scores.sentences_in_paragraphs:.1f} %"),
        ("words a second, one core", f"{round(scores.words_per_second, -2):,}"),
        ("size on disk", f"{scores.size / 1e6:.1f} MB"),
    ]
    return "\n".join(["| | |", "|---|---|", *(f"| {name} | {value} |" for name, value in rows)])
