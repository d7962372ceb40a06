"""Understand one sentence: what `whylint read` shows, to find out why a rule did or did not fire."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from whylint.frame.read import read_frame
from whylint.language.detect import detect_languages, refuse_foreign
from whylint.language.lexicon import load_lexicon
from whylint.language.pipeline import load_pipeline, parse
from whylint.reading.read import Companions, read_statement
from whylint.rules.judge import judge, matches_in
from whylint.sources.document import Role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from whylint.frame.goal_frame import GoalFrame
    from whylint.linter.settings import Settled
    from whylint.reading.answer import Answer, FactName
    from whylint.rules.judge import Finding


@dataclass(frozen=True)
class Understanding:
    """A sentence as it was understood: language, frame, answers, and the findings it would have as a goal.

    `message_language` is the one to answer in.
    """

    text: str
    language: str
    message_language: str
    frame: GoalFrame
    answers: Mapping[FactName, Answer]
    findings: tuple[Finding, ...]


def understand(text: str, settled: Settled) -> Understanding:
    """Read a text as a goal that stands alone, by what is settled for it.

    Raises `UnknownLanguageError` for a language without a pipeline, and `PipelineError` for a model of no use.
    """
    if not settled.language:
        refuse_foreign(text)
    code = settled.language or detect_languages([text])[0]
    lexicon = load_lexicon(code)
    (doc,) = parse([text], load_pipeline(code, settled.model))
    frame = read_frame(doc, lexicon)
    answers = read_statement(frame, lexicon, Companions())
    book, selected, severities = settled.book, settled.rules.selected, settled.rules.severities
    found = judge(answers, Role.GOAL, book, selected, matches_in(doc, book, selected))
    findings = [replace(one, severity=severities.get(one.rule.code, one.severity)) for one in found]
    return Understanding(text, code, settled.message_language or code, frame, answers, tuple(findings))
