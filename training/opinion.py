"""Train the second opinion: a logistic regression over traits and word meaning, for each question of the reading guide.

python -m training opinion --language en --treebanks DIR
"""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from training.words import HERE
from whylint.frame.read import read_frame
from whylint.language.lexicon import load_lexicon
from whylint.language.pipeline import load_pipeline, parse
from whylint.reading.opinion import dimensions_of, meaning_of
from whylint.reading.read import Companions, read_by_grammar
from whylint.reading.telling_words import telling_words
from whylint.reading.traits import traits_of
from whylint.rules.load import load_rules

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

CORPUS = HERE.parent / "tests" / "corpus"
OPINIONS = HERE.parent / "src" / "whylint" / "reading" / "opinions"
QUESTIONS = ("level", "vague", "measurable")
INVERSE_REGULARISATION = 0.5
FEWEST = 4
"""The statements that must show a trait before anything is learned from it."""
GUIDE = HERE.parent / "tests" / "reading"
GUIDE_WEIGHT = 4
# What the bad examples of a rule show, of what is learned.
SHOWN = {
    "WHY102": {"level": "means"},
    "WHY103": {"level": "outcome"},
    "WHY105": {"level": "borrowed"},
    "WHY201": {"level": "feature"},
    "WHY202": {"level": "activity"},
    "WHY301": {"level": "outcome", "vague": "yes"},
    "WHY401": {"level": "outcome", "measurable": "no"},
    "WHY501": {"level": "placeholder"},
    "WHY504": {"level": "topic"},
}
DIGITS = 3

Row = dict[str, str]


def tuning_rows(language: str) -> list[Row]:
    """Return the labelled statements that may be learned from."""
    rows: list[Row] = []
    for path in sorted((CORPUS / language).glob("tune*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            found = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
        rows.extend({**row, "part": path.stem} for row in found if row.get("level"))
    return rows


def guide_rows(language: str) -> list[Row]:
    """Return the reading guide's own sentences and the bad examples of the rules, with the answers they state."""
    rows: list[Row] = []
    for line in (GUIDE / f"guide_{language}.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            _, facts, statement = line.split("\t")
            rows.append({"statement": statement, "part": "guide", **dict(fact.split("=") for fact in facts.split())})
    for rule in load_rules().rules:
        shown = rule.texts[language].bad if rule.code in SHOWN else ()
        rows.extend(
            {"statement": example.item, "part": "guide", **SHOWN[rule.code]}
            for example in shown
            if isinstance(example.item, str) and example.item
        )
    return rows


class Table:
    """The traits and meanings of statements, and what was labelled."""

    def __init__(self, language: str, rows: Sequence[Row], model: str | None = None) -> None:
        """Read the statements with the pipeline of their language."""
        lexicon = load_lexicon(language)
        self.rows: list[Row] = []
        self.traits: list[dict[str, float]] = []
        meanings = []
        docs = parse((row["statement"] for row in rows), load_pipeline(language, model))
        for row, doc in zip(rows, docs, strict=True):
            frame = read_frame(doc, lexicon)
            if frame.main is None:
                continue
            self.rows.append(row)
            self.traits.append(traits_of(frame, lexicon, read_by_grammar(frame, lexicon, Companions())))
            meanings.append(meaning_of(telling_words(frame, lexicon), doc))
            self.dimensions = dimensions_of(doc)
        self.meanings = np.array(meanings)

    def fit(self, question: str, chosen: Sequence[int]) -> tuple[DictVectorizer, LogisticRegression]:
        """Learn one question from the chosen rows that have an answer to it."""
        answered = [number for number in chosen if self.rows[number].get(question, "-") not in {"-", ""}]
        vectorizer = DictVectorizer()
        traits = vectorizer.fit_transform([self.traits[number] for number in answered])
        vectorizer.restrict(traits.getnnz(axis=0) >= FEWEST)
        model = LogisticRegression(C=INVERSE_REGULARISATION, max_iter=500)
        model.fit(
            self.columns(vectorizer, answered),
            [self.rows[number][question] for number in answered],
            sample_weight=[GUIDE_WEIGHT if self.rows[number]["part"] == "guide" else 1 for number in answered],
        )
        return vectorizer, model

    def columns(self, vectorizer: DictVectorizer, chosen: Sequence[int]) -> csr_matrix:
        """Return what a model sees of the chosen rows."""
        traits = vectorizer.transform([self.traits[number] for number in chosen])
        return hstack([traits, csr_matrix(self.meanings[chosen])]).tocsr()


def train_opinion(language: str, model: str | None = None, output: Path = OPINIONS) -> None:
    """Learn every question from all tuning statements, and write the weights down as a table."""
    table = Table(language, [*tuning_rows(language), *guide_rows(language)], model)
    questions = {}
    for question in QUESTIONS:
        vectorizer, fitted = table.fit(question, range(len(table.rows)))
        names = list(vectorizer.get_feature_names_out())
        weights = np.round(fitted.coef_.T, DIGITS)
        questions[question] = {
            "values": [str(value) for value in fitted.classes_],
            "biases": np.round(fitted.intercept_, DIGITS).tolist(),
            "weights": {name: weights[row].tolist() for row, name in enumerate(names)},
            "meaning": weights[len(names) :].tolist(),
        }
    output.mkdir(parents=True, exist_ok=True)
    written = json.dumps({"dimensions": table.dimensions, "questions": questions}, ensure_ascii=False)
    (output / f"{language}.json").write_text(written.replace('], "', '],\n"') + "\n", encoding="utf-8")
