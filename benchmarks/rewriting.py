"""What whylint suggests for the statements of the corpus: every rewrite with what it was made from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from whylint.frame.read import read_frame
from whylint.language.lexicon import load_lexicon
from whylint.language.pipeline import load_pipeline, parse
from whylint.reading.read import Companions, read_statement
from whylint.rewrites.moves import rewrites_for
from whylint.rewrites.rewrite import Draft
from whylint.rules.judge import judge
from whylint.rules.load import load_rules
from whylint.sources.document import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from whylint.frame.goal_frame import GoalFrame
    from whylint.reading.answer import Answer, FactName
    from whylint.rewrites.rewrite import Rewrite
    from whylint.rules.book import RuleBook

ROLES: Mapping[Role, frozenset[str] | None] = {
    Role.GOAL: None,
    Role.STRATEGY: frozenset({"WHY203"}),
    Role.MEASURE: frozenset({"WHY404"}),
}
"""The roles in which each statement is judged, and the rules that are asked of it then; None asks all."""
_NO_REWRITE = "quote-the-text"
"""The move that mends YAML, not the sentence."""


@dataclass(frozen=True)
class Suggested:
    """One rewrite of one finding on one statement; `errors` are the error-level codes that the statement had."""

    text: str
    language: str
    role: Role
    code: str
    place: int
    rewrite: Rewrite
    frame: GoalFrame
    errors: frozenset[str]


def suggested_for(texts: Sequence[str], language: str) -> list[Suggested]:
    """Return every rewrite that some statements get, each standing bare in a list of goals, strategies or measures."""
    found: list[Suggested] = []
    lexicon = load_lexicon(language)
    for text, doc in zip(texts, parse(texts, load_pipeline(language)), strict=True):
        frame = read_frame(doc, lexicon)
        for role, codes in ROLES.items():
            answers = read_statement(frame, lexicon, Companions(measure=role is Role.MEASURE))
            draft = Draft(text, frame, answers, lexicon, language)
            found.extend(_of_draft(draft, role, codes))
    return found


def _of_draft(draft: Draft, role: Role, codes: frozenset[str] | None) -> Iterator[Suggested]:
    errors, moves = errors_of(draft.answers, role), findings_of(draft.answers, role)
    for code, names in moves.items():
        if (codes is None or code in codes) and _NO_REWRITE not in names:
            for place, rewrite in enumerate(rewrites_for(names, draft)):
                yield Suggested(
                    draft.text, draft.lexicon.language, role, code, place, rewrite, draft.frame, frozenset(errors)
                )


def findings_of(answers: Mapping[FactName, Answer], role: Role) -> dict[str, tuple[str, ...]]:
    """Return the codes of the findings on a statement, each with the moves of its rule."""
    book = _book()
    return {found.rule.code: found.rule.moves for found in judge(answers, role, book, book.select())}


@cache
def _book() -> RuleBook:
    return load_rules()


def errors_of(answers: Mapping[FactName, Answer], role: Role) -> set[str]:
    """Return the codes of the findings at error."""
    book = _book()
    return {found.rule.code for found in judge(answers, role, book, book.select()) if found.severity == "error"}
