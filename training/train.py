"""Prepare the corpora of one language and train its pipeline, with fixed seeds, on one core."""

from __future__ import annotations

import random
import sys
from typing import TYPE_CHECKING

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

STEPS = {"en": 7000, "nl": 7000}
ROWS = {"en": [5000, 1000, 2500, 1000], "nl": [5000, 1000, 2500, 1000]}


def convert(language: str, sources: Sources, work: Path) -> None:
    """Convert the held-out treebank, on which the best state is chosen, into documents for spaCy."""
    held_out = treebank(HELD_OUT["dev"][language], language, sources)
    write_docs([[tree] for tree in held_out], language, work / "dev.spacy")


def prepare(language: str, sources: Sources, work: Path) -> None:
    """Convert the treebanks, make sentences out of them and write both as documents for spaCy."""
    chance = random.Random(SEED)
    by_treebank, made = build(language, sources)
    groups: list[list[Tree]] = []
    for name, trees in by_treebank.items():
        for _ in range(repeats(name)):
            groups.extend(grouped(trees, chance))
    groups.extend([tree] for tree in made)
    chance.shuffle(groups)
    count = write_docs(groups, language, work / "train.spacy")
    words = sum(len(tree) for group in groups for tree in group)
    print(f"{language}: {count} documents, {words} words, of them {sum(map(len, made))} in {len(made)} made sentences")


def train(language: str, work: Path) -> Path:
    """Train on what `prepare` wrote; return the folder of the best pipeline."""
    steps = STEPS[language]
    overrides = {
        "nlp.lang": language,
        "corpora.train.path": str(work / "train.spacy"),
        "corpora.dev.path": str(work / "dev.spacy"),
        "training.max_steps": steps,
        "training.optimizer.learn_rate.total_steps": steps,
        "components.tok2vec.model.embed.rows": ROWS[language],
    }
    fix_random_seed(SEED)
    config = util.load_config(HERE / "pipeline.cfg", overrides=overrides, interpolate=False)
    nlp = with_goal_tokenizer(init_nlp(config))
    (work / "model").mkdir(parents=True, exist_ok=True)
    run_loop(nlp, work / "model", stdout=sys.stdout, stderr=sys.stderr)
    return work / "model" / "model-best"
