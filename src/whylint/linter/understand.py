"""Understand one sentence: what `whylint read` shows, to find out why a rule did or did not fire."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from whylint.frame.read import read_frame
from whylint.language.detect import detect_languages, known_language, refuse_foreign
from whylint.language.lexicon import load_lexicon
from whylint.language.pipeline import load_pipeline, parse
from whylint.reading.read import Companions, read_statement
from whylint.rules.judge import judge
from whylint.rules.load import load_rules
from whylint.sources.document import Role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from whylint.frame.goal_frame import GoalFrame
    from whylint.reading.answer import Answer, FactName
    from whylint.rules.judge import Finding


@dataclass(frozen=True)
class Understanding:
    """A sentence as it was understood: language, frame, answers, and the findings it would have as a goal."""

    text: str
    language: str
    frame: GoalFrame
    answers: Mapping[FactName, Answer]
    findings: tuple[Finding, ...]


def understand(text: str, language: str | None = None, model: str | None = None) -> Understanding:
    """Read a text as a goal that stands alone.

    Raises `UnknownLanguageError` for a language without a pipeline, and `PipelineError` for a `model` of no use.
    """
    if not language:
        refuse_foreign(text)
    code = known_language(language) if language else detect_languages([text])[0]
    lexicon = load_lexicon(code)
    (doc,) = parse([text], load_pipeline(code, model))
    frame = read_frame(doc, lexicon)
    answers = read_statement(frame, lexicon, Companions())
    book = load_rules()
    return Understanding(text, code, frame, answers, judge(answers, Role.GOAL, book, book.select()))
