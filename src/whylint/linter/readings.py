"""What was read of each statement: which questions it answers, and in which words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from whylint.sources.document import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from whylint.linter.diagnostic import CheckResult
    from whylint.reading.answer import Answer, FactName
    from whylint.sources.document import Document, Statement
    from whylint.sources.place import SourceText

ANSWERED: Mapping[str, tuple[FactName, str]] = {
    "change": ("level", "outcome"),
    "reason": ("why", "yes"),
    "picture": ("vague", "no"),
    "proof": ("measurable", "yes"),
    "moment": ("deadline", "yes"),
}
"""The questions that a good goal answers, each with the fact and the value by which it does."""


_WITHIN: frozenset[FactName] = frozenset({"why", "measurable", "deadline"})
"""The facts whose words in the statement are an answer that can be pointed at."""


@dataclass(frozen=True, slots=True)
class ReadFact:
    """The value of a fact, and the words that answer the question: of the fields beside the statement, or its own."""

    value: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StatementReading:
    """The language of a statement, and what was read of it."""

    language: str
    facts: Mapping[FactName, ReadFact]


@dataclass(frozen=True)
class Tally:
    """How many goals there are, and how many of them answer each question of `ANSWERED`."""

    goals: int
    answered: Mapping[str, int]


def reading_of(
    document: Document, statement: Statement, language: str, answers: Mapping[FactName, Answer]
) -> StatementReading:
    """Return what was read of a statement, of the facts that `ANSWERED` asks for."""
    text, beside = statement.text.text, _fields(document, statement)
    facts: dict[FactName, ReadFact] = {}
    for fact, value in ANSWERED.values():
        answer = answers.get(fact)
        if answer is None:
            continue
        inside = [text[stretch.start : stretch.end] for stretch in answer.evidence] if fact in _WITHIN else []
        said = beside.get(fact) or inside
        facts[fact] = _read_fact(answer.value, tuple(said) if answer.value == value else ())
    return StatementReading(language, facts)


@lru_cache(maxsize=64)
def _read_fact(value: str, words: tuple[str, ...]) -> ReadFact:
    """Return a fact; those without words, as most are, are the same ones for all statements."""
    return ReadFact(value, words)


def _fields(document: Document, statement: Statement) -> dict[FactName, list[str]]:
    """Return by fact what the fields beside a statement say, its own before those of the document."""
    return {
        "why": _filled(*statement.why, *document.why) or _filled(*statement.supports),
        "measurable": _filled(*(measure.text for measure in statement.measures)),
        "deadline": _filled(statement.deadline) or _filled(document.deadline, document.period),
    }


def _filled(*texts: SourceText | None) -> list[str]:
    return [text.text for text in texts if text is not None and text.text]


def tallies(result: CheckResult) -> dict[str, Tally]:
    """Return by path how many goals a file has and how many answer each question; a file without goals has none."""
    goals: Counter[str] = Counter()
    answered: dict[str, Counter[str]] = {}
    for document in result.documents:
        for statement in document.statements:
            reading = result.readings.get((document.file.path, statement.pointer))
            if statement.role is not Role.GOAL or reading is None:
                continue
            goals[document.file.path] += 1
            answered.setdefault(document.file.path, Counter()).update(answers_of(reading))
    return {path: Tally(count, answered[path]) for path, count in goals.items()}


def answers_of(reading: StatementReading) -> Iterable[str]:
    """Yield the questions of `ANSWERED` that a statement answers."""
    for question, (fact, value) in ANSWERED.items():
        if fact in reading.facts and reading.facts[fact].value == value:
            yield question


def added(counts: Iterable[Tally]) -> Tally:
    """Return what several tallies add up to."""
    listed = list(counts)
    total: Counter[str] = Counter()
    for tally in listed:
        total.update(tally.answered)
    return Tally(sum(tally.goals for tally in listed), total)
