"""Show what the thresholds of `whylint.reading.weighing` cost and give, on tuning statements of domains left out.

python -m training thresholds --language en --treebanks DIR
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from sklearn.model_selection import GroupKFold

from training.opinion import Table, guide_rows, tuning_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDS = 5
LIKELY = (0.5, 0.6, 0.65, 0.7, 0.75, 0.8)
BLAMES = {"level": "outcome", "vague": "yes", "measurable": "no"}
"""The answer of each question that is looked at: of the level the only one that makes no finding."""


def print_thresholds(language: str) -> None:
    """Print, for each question and threshold, precision and recall of the answers that make a finding."""
    table = Table(language, [*tuning_rows(language), *guide_rows(language)])
    print("| question | likely from | precision | recall | n |\n|---|---|---|---|---|")
    for question, value in BLAMES.items():
        chances, holds = (np.array(column) for column in zip(*_left_out(table, question, value), strict=True))
        if question == "level":
            chances, holds = 1 - chances, ~holds
        for likely in LIKELY:
            said = chances >= likely
            precision, recall = (said & holds).sum() / said.sum(), (said & holds).sum() / holds.sum()
            print(
                f"| {question} | {likely} | {precision:.3f} | {recall:.3f} | {holds.sum()}/{len(holds)} |", flush=True
            )


def _left_out(table: Table, question: str, value: str) -> Iterator[tuple[float, bool]]:
    """Yield how likely a value is of each labelled statement, and whether it holds; learned from other domains."""
    answered = [number for number, row in enumerate(table.rows) if row.get(question, "-") not in {"-", ""}]
    groups = [table.rows[number].get("domain") or "guide" for number in answered]
    for learned, scored in GroupKFold(FOLDS).split(answered, groups=groups):
        vectorizer, model = table.fit(question, [answered[place] for place in learned])
        numbers = [answered[place] for place in scored if table.rows[answered[place]]["part"] != "guide"]
        chances = model.predict_proba(table.columns(vectorizer, numbers))[:, list(model.classes_).index(value)]
        yield from zip(chances, (table.rows[number][question] == value for number in numbers), strict=True)
