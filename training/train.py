"""Prepare the corpora of one language and train its pipeline, with fixed seeds, on one core."""

from __future__ import annotations

import random
import shutil
import sys
from typing import TYPE_CHECKING, Any, NamedTuple

import spacy
from spacy import util
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as run_loop
from thinc.api import NumpyOps, Ops, fix_random_seed

from training.corpus import COMPOSED, HELD_OUT, SEED, Sources, augmented, made_from, repeats, treebank
from training.goal_sentences import goal_sentences
from training.spacy_docs import grouped, with_goal_tokenizer, write_docs
from training.widening import widen
from training.word_vectors import add_vectors, encoded, vector_words
from training.words import HERE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from training.trees import Tree


class Settling(NamedTuple):
    """How to go on from a state: for how many steps, from which learning rate, with how much dropout, words a step."""

    steps: int
    rate: float
    dropout: float
    words: int = 800


SETTLINGS = {
    "en": (Settling(900, 0.0006, 0.1),),
    "nl": (Settling(700, 0.0006, 0.1), Settling(1000, 0.0005, 0.2)),
}
# The last phases, with word vectors.
WIDENED = {
    "en": (Settling(1700, 0.0012, 0.2, 900), Settling(1300, 0.0009, 0.2, 900)),
    "nl": (Settling(1700, 0.0012, 0.2, 900), Settling(1300, 0.0009, 0.2, 900)),
}
LEXICON = HERE.parent / "rules" / "lexicon"
PHASES = ("broad", "settle", "widen")
BROAD_STEPS = {"en": 5250, "nl": 4500}
SETTLING_EVALUATION, SETTLING_WARMUP = 200, 50
# How often the held-out development sentences are shown at last; where they are, the last state is taken.
DEVELOPMENT_REPEATED = {"en": 0, "nl": 5}
ROWS = {"en": [5000, 1000, 2500, 1000], "nl": [5000, 1000, 2500, 1000]}


def convert(language: str, sources: Sources, work: Path) -> None:
    """Convert the held-out treebank, on which the best state is chosen, into documents for spaCy."""
    held_out = treebank(HELD_OUT["dev"][language], language, sources)
    write_docs([[tree] for tree in held_out], language, work / "dev.spacy")


def prepare(language: str, sources: Sources, work: Path) -> None:
    """Convert the treebanks, make sentences out of them and write both as documents for spaCy, for each phase."""
    chance = random.Random(SEED)
    by_treebank, augmentation = augmented(language, sources)
    made = made_from(augmentation, COMPOSED[language])
    goals = goal_sentences(augmentation.words, random.Random(SEED))
    for phase in PHASES:
        groups: list[list[Tree]] = []
        for name, trees in by_treebank.items():
            for _ in range(repeats(name, settling=phase != "broad")):
                groups.extend(grouped(trees, chance))
        if phase != "broad":
            held_out = treebank(HELD_OUT["dev"][language], language, sources)
            groups.extend([tree] for tree in held_out * DEVELOPMENT_REPEATED[language])
        if phase == "widen":
            groups.extend([tree] for tree in goals)
        groups.extend([tree] for tree in made)
        chance.shuffle(groups)
        count = write_docs(groups, language, work / f"{phase}.spacy")
        words = sum(len(tree) for group in groups for tree in group)
        print(f"{language}, {phase}: {count} documents, {words} words, {sum(map(len, made))} of them made")


def finished(language: str, work: Path) -> Path:
    """Return the folder of the finished pipeline: the best state on the development sentences, if those are unseen."""
    return work / "model" / ("model-last" if DEVELOPMENT_REPEATED[language] else "model-best")


def train(language: str, work: Path) -> None:
    """Train on what `prepare` wrote: on everything, without what is labelled otherwise, with vectors and goal trees."""
    with_fast_products()
    train_broadly(language, work)
    settle_on(work, work / "broad" / "model-best", "settle", SETTLINGS[language], work / "model" / "model-last")
    nlp = spacy.load(finished(language, work))
    words = vector_words(language, LEXICON)
    add_vectors(nlp, words, encoded(words))
    widen(nlp)
    nlp.to_disk(work / "wide")
    settle_on(work, work / "wide", "widen", WIDENED[language], finished(language, work))


def settle_on(work: Path, start: Path, phase: str, settlings: Sequence[Settling], reached: Path) -> None:
    """Settle several times, each time going on from the state in `reached`."""
    for number, settling in enumerate(settlings):
        if number:
            start = work / f"from-{start.name}-{number}"
            shutil.copytree(reached, start, dirs_exist_ok=True)
        settle(work, start, phase, settling)


def with_fast_products() -> None:
    """Multiply matrices by NumPy, which trains about twice as fast as the library that thinc prefers."""
    NumpyOps.gemm = Ops.gemm


def train_broadly(language: str, work: Path) -> None:
    """Train from scratch; the learning rate falls slowly and is cut off before it reaches zero."""
    overrides = {
        "nlp.lang": language,
        "corpora.train.path": str(work / "broad.spacy"),
        "corpora.dev.path": str(work / "dev.spacy"),
        "training.max_steps": BROAD_STEPS[language],
        "components.tok2vec.model.embed.rows": ROWS[language],
    }
    fix_random_seed(SEED)
    config = util.load_config(HERE / "pipeline.cfg", overrides=overrides, interpolate=False)
    nlp = with_goal_tokenizer(init_nlp(config))
    (work / "broad").mkdir(parents=True, exist_ok=True)
    run_loop(nlp, work / "broad", stdout=sys.stdout, stderr=sys.stderr)


def settle(work: Path, start: Path, phase: str, settling: Settling) -> None:
    """Go on from a state with a learning rate that falls to zero, on the documents of a phase."""
    fix_random_seed(SEED)
    nlp = spacy.load(start)
    lemmatizer: Any = nlp.get_pipe("trainable_lemmatizer")
    # spaCy does not save this table, and without it learns the wrong lemmas.
    lemmatizer.tree2label = {tree: label for label, tree in enumerate(lemmatizer.cfg["labels"])}
    steps = settling.steps
    settings = nlp.config["training"]
    nlp.config["corpora"]["train"]["path"] = str(work / f"{phase}.spacy")
    nlp.config["corpora"]["dev"]["path"] = str(work / "dev.spacy")
    settings.update({"max_steps": steps, "dropout": settling.dropout, "eval_frequency": SETTLING_EVALUATION})
    settings["batcher"]["size"] = settling.words
    settings["optimizer"]["learn_rate"].update(
        {"warmup_steps": SETTLING_WARMUP, "initial_rate": settling.rate, "total_steps": steps}
    )
    (work / "model").mkdir(parents=True, exist_ok=True)
    run_loop(nlp, work / "model", stdout=sys.stdout, stderr=sys.stderr)
