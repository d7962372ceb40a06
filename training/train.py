"""Prepare the corpora of one language and train its pipeline, with fixed seeds, on one core."""

from __future__ import annotations

import random
import sys
from pathlib import Path

from spacy import util
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as run_loop

from training.corpus import HELD_OUT, SEED, Sources, build, repeats, treebank
from training.spacy_docs import blank, grouped, write_docs
from training.trees import Tree
from training.words import HERE

STEPS = {"en": 7000, "nl": 7000}
ROWS = {"en": [5000, 1000, 2500, 1000], "nl": [5000, 1000, 2500, 1000]}


def prepare(language: str, sources: Sources, work: Path) -> None:
    """Convert the treebanks, make the variants and write both as documents for spaCy."""
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
    held_out = treebank(HELD_OUT["dev"][language], language, sources)
    write_docs([[tree] for tree in held_out], language, work / "dev.spacy")
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
    util.fix_random_seed(SEED)
    config = util.load_config(HERE / "pipeline.cfg", overrides=overrides, interpolate=False)
    nlp = init_nlp(config)
    nlp.tokenizer = blank(language).tokenizer
    nlp.tokenizer.vocab = nlp.vocab
    run_loop(nlp, work / "model", stdout=sys.stdout, stderr=sys.stderr)
    return work / "model" / "model-best"
