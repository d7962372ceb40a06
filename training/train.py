"""Prepare the corpora of one language and train its pipeline, with fixed seeds, on one core."""

from __future__ import annotations

import random
import sys
from typing import TYPE_CHECKING, Any

import spacy
from spacy import util
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as run_loop
from thinc.api import fix_random_seed

from training.corpus import HELD_OUT, SEED, Sources, build, repeats, treebank
from training.spacy_docs import grouped, with_goal_tokenizer, write_docs
from training.words import HERE

if TYPE_CHECKING:
    from pathlib import Path

    from training.trees import Tree

PHASES = ("broad", "settle")
BROAD_STEPS = {"en": 5250, "nl": 4500}
SETTLING_STEPS = {"en": 900, "nl": 700}
SETTLING_BATCH, SETTLING_DROPOUT, SETTLING_EVALUATION = 800, 0.1, 100
SETTLING_RATE, SETTLING_WARMUP = 0.0006, 20
# How often the held-out development sentences are shown at last; where they are, the last state is taken.
DEVELOPMENT_REPEATED = {"en": 0, "nl": 5}
ROWS = {"en": [5000, 1000, 2500, 1000], "nl": [5000, 1000, 2500, 1000]}


def convert(language: str, sources: Sources, work: Path) -> None:
    """Convert the held-out treebank, on which the best state is chosen, into documents for spaCy."""
    held_out = treebank(HELD_OUT["dev"][language], language, sources)
    write_docs([[tree] for tree in held_out], language, work / "dev.spacy")


def prepare(language: str, sources: Sources, work: Path) -> None:
    """Convert the treebanks, make sentences out of them and write both as documents for spaCy."""
    chance = random.Random(SEED)
    by_treebank, made = build(language, sources)
    for phase in PHASES:
        groups: list[list[Tree]] = []
        for name, trees in by_treebank.items():
            for _ in range(repeats(name, settling=phase == "settle")):
                groups.extend(grouped(trees, chance))
        if phase == "settle":
            held_out = treebank(HELD_OUT["dev"][language], language, sources)
            groups.extend([tree] for tree in held_out * DEVELOPMENT_REPEATED[language])
        groups.extend([tree] for tree in made)
        chance.shuffle(groups)
        count = write_docs(groups, language, work / f"{phase}.spacy")
        words = sum(len(tree) for group in groups for tree in group)
        print(f"{language}, {phase}: {count} documents, {words} words, {sum(map(len, made))} of them made")


def finished(language: str, work: Path) -> Path:
    """Return the folder of the finished pipeline: the best state on the development sentences, if those are unseen."""
    return work / "model" / ("model-last" if DEVELOPMENT_REPEATED[language] else "model-best")


def train(language: str, work: Path) -> None:
    """Train on what `prepare` wrote: first on everything, then on the treebanks labelled as the test set is."""
    train_broadly(language, work)
    settle(language, work)


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


def settle(language: str, work: Path) -> None:
    """Go on from the best state with a learning rate that falls to zero."""
    fix_random_seed(SEED)
    nlp = spacy.load(work / "broad" / "model-best")
    lemmatizer: Any = nlp.get_pipe("trainable_lemmatizer")
    # spaCy does not save this table, and without it learns the wrong lemmas.
    lemmatizer.tree2label = {tree: label for label, tree in enumerate(lemmatizer.cfg["labels"])}
    steps = SETTLING_STEPS[language]
    settings = nlp.config["training"]
    nlp.config["corpora"]["train"]["path"] = str(work / "settle.spacy")
    nlp.config["corpora"]["dev"]["path"] = str(work / "dev.spacy")
    settings.update({"max_steps": steps, "dropout": SETTLING_DROPOUT, "eval_frequency": SETTLING_EVALUATION})
    settings["batcher"]["size"] = SETTLING_BATCH
    settings["optimizer"]["learn_rate"].update(
        {"warmup_steps": SETTLING_WARMUP, "initial_rate": SETTLING_RATE, "total_steps": steps}
    )
    (work / "model").mkdir(parents=True, exist_ok=True)
    run_loop(nlp, work / "model", stdout=sys.stdout, stderr=sys.stderr)
