"""Score a pipeline on the goal trees: does it see what a reader of goals looks for?"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.training import Example

from training.harmonise import harmonise
from training.robustness import agreement
from training.spacy_docs import doc_of
from training.trees import read_conllu, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc, Token

    from training.trees import Tree

GOAL_TREES = Path(__file__).parent / "goaltrees"
KINDS = {
    "nsubj": "subject",
    "nsubj:pass": "subject",
    "nsubj:outer": "subject",
    "csubj": "subject",
    "obj": "object",
    "advcl": "purpose clause",
    "nummod": "quantity",
}

Part = tuple[str, int, int]


@dataclass(frozen=True)
class GoalScores:
    """How right the parts of goals come out: F1 over all and by kind, LAS, share of right lemmas; each 0 to 1."""

    overall: float
    by_kind: dict[str, float]
    labelled: float
    lemma: float
    statements: int


def goal_trees(language: str, part: str) -> list[Tree]:
    """Read the `tune` or `test` half in the labels of the bundled pipelines."""
    with (GOAL_TREES / f"{language}.{part}.conllu").open(encoding="utf-8") as lines:
        return [harmonise(tree, language) for tree in read_conllu(lines)]


def parts(doc: Doc) -> Iterator[Part]:
    """Yield roots, subjects, objects, adverbial clauses and quantities: kind, and where word and head start."""
    for token in doc:
        if token.is_space:
            continue
        if token.dep_ == "ROOT":
            yield "root", token.idx, token.idx
        elif token.dep_ in KINDS:
            yield KINDS[token.dep_], token.idx, token.head.idx


def score_goals(nlp: Language, trees: Sequence[Tree]) -> GoalScores:
    """Read the statements from raw text and compare."""
    found, wanted, right = Counter[str](), Counter[str](), Counter[str]()
    examples = []
    for tree in trees:
        gold = doc_of([tree], nlp.vocab)
        read = nlp(gold.text)
        ours, theirs = set(parts(read)), set(parts(gold))
        found.update(kind for kind, _, _ in ours)
        wanted.update(kind for kind, _, _ in theirs)
        right.update(kind for kind, _, _ in ours & theirs)
        examples.append(Example(nlp.make_doc(gold.text), gold))
    scores = nlp.evaluate(examples)
    return GoalScores(
        overall=_f1(right.total(), found.total(), wanted.total()),
        by_kind={kind: _f1(right[kind], found[kind], wanted[kind]) for kind in sorted(wanted)},
        labelled=scores["dep_las"],
        lemma=scores["lemma_acc"],
        statements=len(trees),
    )


def report_goals(nlp: Language, language: str) -> str:
    """Write the scores of the test half as a table, and how well other ways of writing agree on the tuning half."""
    scores = score_goals(nlp, goal_trees(language, "test"))
    rows = [("root, subject, object, adverbial clause and quantity together", scores.overall), *scores.by_kind.items()]
    rows += [("head and relation (LAS)", scores.labelled), ("lemma", scores.lemma)]
    texts = [text_of(tree) for tree in goal_trees(language, "tune")]
    rows += [(f"agreement: {way}", share) for way, share in agreement(nlp, texts).items()]
    return "\n".join(["| | |", "|---|---|", *(f"| {name} | {value:.3f} |" for name, value in rows)])


def differences(nlp: Language, trees: Sequence[Tree]) -> Iterator[str]:
    """Describe each statement whose parts come out wrong."""
    for tree in trees:
        gold = doc_of([tree], nlp.vocab)
        read = nlp(gold.text)
        ours, theirs = set(parts(read)), set(parts(gold))
        if ours != theirs:
            missed = ", ".join(_named(part, gold) for part in sorted(theirs - ours))
            invented = ", ".join(_named(part, read) for part in sorted(ours - theirs))
            yield f"{gold.text}\n  missed: {missed or '-'}\n  invented: {invented or '-'}"


def _named(part: Part, doc: Doc) -> str:
    by_place: dict[int, Token] = {token.idx: token for token in doc}
    kind, word, head = part
    return f"{kind} {by_place[word]}" + (f" < {by_place[head]}" if head != word else "")


def _f1(right: int, found: int, wanted: int) -> float:
    return 2 * right / (found + wanted) if found + wanted else 1.0
