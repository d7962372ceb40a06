"""What there is to judge of one statement: all that the judgement depends on, and nothing of where it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from whylint.reading.ladder import read_rungs
from whylint.sources.document import Role

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from whylint.reading.answer import Answer, FactName
    from whylint.reading.ladder import Names
    from whylint.rules.book import RuleBook
    from whylint.rules.judge import Finding
    from whylint.sources.document import Document, Statement
    from whylint.sources.place import SourceText


@dataclass(frozen=True)
class Basis:
    """What documents are judged by: the selected rules, the pipeline that reads, and what references may name.

    `message_language` is the one to answer in; None for that of each statement.
    """

    book: RuleBook
    selected: frozenset[str]
    model: str | None
    names: Names
    message_language: str | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """A statement with what the fields beside it and its document say to the point. `language` is its code.

    `is_link` and `is_guess` are those of the statement. `has_why`, `has_deadline` and `has_supports`: a field, its own
    or the document's, is filled in. `targets` are its measures and key results, of a measure its goal, with their
    languages; `reasons` is what stands under `why`, beside it and then for the whole document. `rungs` is what its
    place on the ladder answers. `shown` are the codes of findings about the document that are shown at it.
    """

    text: str
    language: str
    message_language: str
    role: Role
    model: str | None = None
    is_cut_off: bool = False
    is_link: bool = False
    is_guess: bool = False
    has_why: bool = False
    has_deadline: bool = False
    has_supports: bool = False
    subject: str | None = None
    targets: tuple[tuple[str, str], ...] = ()
    reasons: tuple[str, ...] = ()
    rungs: Mapping[FactName, Answer] = field(default_factory=dict, hash=False)
    shown: tuple[str, ...] = ()

    @property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """Return all texts that are to be parsed, with their languages."""
        return ((self.text, self.language), *self.targets, *((reason, self.language) for reason in self.reasons))


def tasks_of(
    document: Document, languages: Mapping[str, str], whole: Sequence[Finding], basis: Basis
) -> dict[str, Task]:
    """Return the tasks of a document by pointer, of the statements that have a language.

    `languages` is by pointer; `whole` is what was found about the document.
    """
    shown = {one.about: tuple(other.rule.code for other in whole if other.about == one.about) for one in whole}
    by_pointer = {statement.pointer: statement for statement in document.statements}
    around = _Around(document, by_pointer, languages, basis, read_rungs(document, basis.names), shown)
    return {pointer: around.task(by_pointer[pointer]) for pointer in languages}


@dataclass(frozen=True)
class _Around:
    """What is known of the statements of a document, by their pointers."""

    document: Document
    statements: Mapping[str, Statement]
    languages: Mapping[str, str]
    basis: Basis
    rungs: Mapping[str, Mapping[FactName, Answer]]
    shown: Mapping[str | None, tuple[str, ...]]

    def task(self, statement: Statement) -> Task:
        """Return the task that a statement makes."""
        document, languages = self.document, self.languages
        language = languages[statement.pointer]
        measured = self.statements.get(statement.parent or "") if statement.role is Role.MEASURE else None
        targets = [*statement.measures, *([measured] if measured else [])]
        holders = [statement, *([measured] if measured else [])]
        moments = [*(holder.deadline for holder in holders), document.deadline, document.period]
        moments += [measure.deadline for measure in statement.measures]
        whys = (*statement.why, *document.why) if statement.role is Role.GOAL else ()
        return Task(
            text=statement.text.text,
            language=language,
            message_language=self.basis.message_language or language,
            role=statement.role,
            model=self.basis.model,
            is_cut_off=statement.cut_off is not None,
            is_link=statement.is_link,
            is_guess=statement.is_guess,
            has_why=_any_filled(*(text for holder in holders for text in holder.why), *document.why),
            has_deadline=_any_filled(*moments),
            has_supports=_any_filled(*statement.supports),
            subject=document.subject.text if document.subject is not None else None,
            targets=tuple((one.text.text, languages[one.pointer]) for one in targets if one.pointer in languages),
            reasons=tuple(why.text for why in whys),
            rungs=self.rungs[statement.pointer],
            shown=self.shown.get(statement.pointer, ()),
        )


def _any_filled(*texts: SourceText | None) -> bool:
    return any(text is not None and bool(text.text) for text in texts)
