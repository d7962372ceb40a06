"""What the tests of the rewrites share: reading statements, making their rewrites, filling in what these ask for."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from whylint.frame.read import read_frame
from whylint.language.lexicon import load_lexicon
from whylint.language.pipeline import load_pipeline, parse
from whylint.reading.read import Companions, read_statement
from whylint.rewrites.moves import rewrites_for
from whylint.rewrites.phrases import load_questions
from whylint.rewrites.rewrite import Draft
from whylint.rules.judge import judge
from whylint.rules.load import load_rules
from whylint.sources.document import Role

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from whylint.rewrites.rewrite import Rewrite

ROOT = Path(__file__).parents[2]
LANGUAGES = ("en", "nl")
_SAMPLE = 60
PLACEHOLDER = re.compile(r"<[^<>]+>")

ANSWERS: Mapping[str, Mapping[str, str]] = {
    "en": {"date": "1 May 2027", "now": "30 %", "score_now": "6.1", "target": "20 %", "who": "patients"},
    "nl": {"date": "1 mei 2027", "now": "30 %", "score_now": "6,1", "target": "20 %", "who": "patiënten"},
}
"""What an author would fill in, by the name of the question."""

OTHER_ANSWERS: Mapping[str, str] = {"en": "wait less", "nl": "korter wachten"}
COUNTS: Mapping[str, str] = {"how_many": "200", "how_many_people": "200", "how_many_now": "100"}


@dataclass(frozen=True)
class Rewritten:
    """A statement with the rewrites of each finding that it has as a goal, by code."""

    text: str
    language: str
    rewrites: Mapping[str, tuple[Rewrite, ...]]


@cache
def rewritten(language: str) -> tuple[Rewritten, ...]:
    """Return a sample of the corpus with its rewrites."""
    with (ROOT / "tests" / "corpus" / language / "tune.tsv").open(encoding="utf-8") as file:
        statements = [row["statement"] for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
    return rewrites_of(statements[:: len(statements) // _SAMPLE], language)


def rewrites_of(texts: Sequence[str], language: str) -> tuple[Rewritten, ...]:
    """Return the rewrites that some statements get, each as a goal that stands alone."""
    lexicon, book = load_lexicon(language), load_rules()
    found = []
    for text, doc in zip(texts, parse(texts, load_pipeline(language)), strict=True):
        frame = read_frame(doc, lexicon)
        answers = read_statement(frame, lexicon, Companions())
        draft = Draft(text, frame, answers, lexicon, language)
        findings = judge(answers, Role.GOAL, book, book.select())
        moves = {
            finding.rule.code: finding.rule.moves for finding in findings if "quote-the-text" not in finding.rule.moves
        }
        found.append(Rewritten(text, language, {code: rewrites_for(names, draft) for code, names in moves.items()}))
    return tuple(found)


def best_rewrites(texts: Sequence[str], language: str) -> dict[tuple[str, str], tuple[str, dict[str, str]]]:
    """Return the first rewrite of each finding on some statements, by its code and the statement: text and fields."""
    return {
        (code, statement.text): (rewrites[0].text, dict(rewrites[0].fields))
        for statement in rewrites_of(list(dict.fromkeys(texts)), language)
        for code, rewrites in statement.rewrites.items()
        if rewrites
    }


def rewrites_by_move(move: str, text: str, language: str) -> tuple[Rewrite, ...]:
    """Return what one move makes of a statement, whatever is found in it."""
    lexicon = load_lexicon(language)
    (doc,) = parse([text], load_pipeline(language))
    frame = read_frame(doc, lexicon)
    draft = Draft(text, frame, read_statement(frame, lexicon, Companions()), lexicon, language)
    return rewrites_for((move,), draft)


def findings_of(texts: Sequence[str], companions: Sequence[Companions], language: str) -> list[set[str]]:
    """Return the codes that some statements get."""
    lexicon, book = load_lexicon(language), load_rules()
    codes = []
    for doc, beside in zip(parse(texts, load_pipeline(language)), companions, strict=True):
        answers = read_statement(read_frame(doc, lexicon), lexicon, beside)
        codes.append({finding.rule.code for finding in judge(answers, Role.GOAL, book, book.select())})
    return codes


def filled_in(text: str, language: str) -> str:
    """Return a text with answers in the place of what it asks."""
    by_question = {f"<{question}>": name for name, question in load_questions(language).items()}
    answers = {**ANSWERS[language], **COUNTS}

    def answer(found: re.Match[str]) -> str:
        return answers.get(by_question.get(found.group(), ""), OTHER_ANSWERS[language])

    return PLACEHOLDER.sub(answer, text)
