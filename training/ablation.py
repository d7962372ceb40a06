"""Measure what each kind of made sentence adds, in short trainings from scratch that differ in nothing else.

python -m training ablate --language en --treebanks DIR
"""

from __future__ import annotations

import random
import sys
from typing import TYPE_CHECKING

from spacy import util
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as run_loop
from thinc.api import fix_random_seed

from training.corpus import SEED, VARIED, Sources, augmented
from training.goals import goal_trees, score_goals
from training.spacy_docs import grouped, with_goal_tokenizer, write_docs
from training.train import ROWS, with_fast_products
from training.trees import is_well_formed
from training.words import HERE

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language

    from training.trees import Tree

STEPS, WORDS = 450, 900
COMPOSED = 12000


def ablate(language: str, sources: Sources, work: Path) -> None:
    """Train on the treebanks, then with one more kind of made sentence each time, and print the scores of goals."""
    with_fast_products()
    by_treebank, augmentation = augmented(language, sources)
    trees = [tree for found in by_treebank.values() for tree in found]
    kinds = {
        "treebanks alone": [],
        "and detached clauses": augmentation.detached(),
        "and variants of them": augmentation.varied(VARIED),
        "and composed goals": augmentation.composed(COMPOSED),
        "and sentences without capital or full stop": augmentation.undressed(),
    }
    made: list[Tree] = []
    print("| trained on | goals, tuning half, F1 | LAS | goals, test half, F1 | LAS |\n|---|---|---|---|---|")
    for name, added in kinds.items():
        made += [tree for tree in added if is_well_formed(tree)]
        nlp = _trained(language, [*trees, *made], work / "ablation")
        tune, test = (score_goals(nlp, goal_trees(language, half)) for half in ("tune", "test"))
        scores = [tune.overall, tune.labelled, test.overall, test.labelled]
        print(f"| {name} | " + " | ".join(f"{score:.3f}" for score in scores) + " |", flush=True)


def _trained(language: str, trees: list[Tree], work: Path) -> Language:
    chance = random.Random(SEED)
    groups = list(grouped(trees, chance))
    chance.shuffle(groups)
    write_docs(groups, language, work / "train.spacy")
    overrides = {
        "nlp.lang": language,
        "corpora.train.path": str(work / "train.spacy"),
        "corpora.dev.path": str(work.parent / "dev.spacy"),
        "training.max_steps": STEPS,
        "training.eval_frequency": STEPS,
        "training.batcher.size": WORDS,
        "training.optimizer.learn_rate.total_steps": STEPS,
        "components.tok2vec.model.embed.rows": ROWS[language],
    }
    fix_random_seed(SEED)
    config = util.load_config(HERE / "pipeline.cfg", overrides=overrides, interpolate=False)
    nlp = with_goal_tokenizer(init_nlp(config))
    run_loop(nlp, None, stdout=sys.stderr, stderr=sys.stderr)
    return nlp
