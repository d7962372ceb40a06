"""Choose the few questions to talk about first."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from whylint.linter.diagnostic import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from whylint.linter.diagnostic import Diagnostic
    from whylint.rules.book import RuleBook

MOST = 3
"""As many questions as a conversation has room for."""


@dataclass(frozen=True)
class FirstQuestion:
    """The code of a rule, and what it found."""

    code: str
    found: tuple[Diagnostic, ...]


def first_questions(diagnostics: Iterable[Diagnostic], book: RuleBook) -> tuple[FirstQuestion, ...]:
    """Return the rules to talk about first, with what they found.

    The gravest come first; of those, each time the one that speaks of most statements that none before it speaks of.
    """
    waiting: dict[str, list[Diagnostic]] = defaultdict(list)
    for diagnostic in sorted(diagnostics, key=lambda found: found.code):
        waiting[diagnostic.code].append(diagnostic)
    questions = {code: question.name for question in book.contest.questions for code in question.codes}
    chosen: list[FirstQuestion] = []
    while waiting and len(chosen) < MOST:
        code = min(waiting, key=partial(_rank, waiting, chosen, questions))
        chosen.append(FirstQuestion(code, tuple(waiting.pop(code))))
    return tuple(chosen)


def _rank(
    waiting: Mapping[str, Sequence[Diagnostic]],
    chosen: Sequence[FirstQuestion],
    questions: Mapping[str, str],
    code: str,
) -> tuple[int, int, bool, int]:
    """Return what decides whose turn it is, the smallest first; of equals, the first in the order of the codes."""
    found = waiting[code]
    spoken_of = {_place(other) for question in chosen for other in question.found}
    is_much_the_same = any(questions.get(question.code) == questions.get(code, "") for question in chosen)
    gravity = min(SEVERITIES.index(diagnostic.severity) for diagnostic in found)
    return gravity, -len({_place(other) for other in found} - spoken_of), is_much_the_same, -len(found)


def _place(diagnostic: Diagnostic) -> tuple[str, str | None]:
    return diagnostic.file.path, diagnostic.statement.pointer if diagnostic.statement is not None else None
