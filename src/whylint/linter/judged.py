"""Judge the statements of one document: language, parse, frame, reading, findings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from whylint.frame.read import read_frame
from whylint.language.detect import UnknownLanguageError, detect_languages, known_language, refuse_foreign
from whylint.language.lexicon import load_lexicon
from whylint.language.pipeline import load_pipeline, parse
from whylint.reading.ladder import read_rungs, within_reach
from whylint.reading.read import Companions, read_statement
from whylint.reading.same_goal import Goal, compare_goals
from whylint.rules.judge import judge
from whylint.sources.document import InputError, Role

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from whylint.frame.goal_frame import GoalFrame
    from whylint.reading.answer import Answer, FactName
    from whylint.reading.ladder import Names
    from whylint.rules.book import RuleBook
    from whylint.rules.judge import Finding
    from whylint.sources.document import Document, Statement
    from whylint.sources.place import SourceText


@dataclass(frozen=True)
class Basis:
    """What documents are judged by: the selected rules, the pipeline that reads, and what references may name."""

    book: RuleBook
    selected: frozenset[str]
    model: str | None
    names: Names


@dataclass(frozen=True)
class Judged:
    """A statement with all that was concluded from it."""

    document: Document
    statement: Statement
    language: str
    frame: GoalFrame
    answers: Mapping[FactName, Answer]
    findings: tuple[Finding, ...]


def languages_of(document: Document, language: str | None) -> tuple[tuple[str | None, ...], list[InputError]]:
    """Return the language of each statement of a document, or None and an error where it is none that can be read.

    `language` is what the user asked for; it outranks the document's own `language:`, and both outrank the text.
    """
    count = len(document.statements)
    if language is not None:
        return (language,) * count, []
    try:
        if document.language is not None and document.language.text:
            return (known_language(document.language.text),) * count, []
    except UnknownLanguageError as error:
        assert document.language is not None  # noqa: S101 - only the document's own language is looked up here
        return (None,) * count, [_error(document, document.language, str(error))]
    found: list[str | None] = list(detect_languages([statement.text.text for statement in document.statements]))
    errors = []
    for number, statement in enumerate(document.statements):
        try:
            refuse_foreign(statement.text.text)
        except UnknownLanguageError as error:
            found[number] = None
            errors.append(_error(document, statement.text, str(error)))
    return tuple(found), errors


def judge_document(
    document: Document,
    languages: Sequence[str | None],
    basis: Basis,
) -> tuple[list[Judged], list[InputError]]:
    """Judge those statements of a document whose language is known; a statement on which whylint breaks is an error.

    A link without a verb names where something stands, and is no statement.
    """
    pairs = [(item, code) for item, code in zip(document.statements, languages, strict=True) if code is not None]
    frames = _frames(pairs, basis.model)
    pairs = [(item, code) for item, code in pairs if not (item.is_link and _names_only(frames[item.pointer]))]
    reasons = _reasons(document, pairs, basis.model)
    readings: dict[str, Mapping[FactName, Answer]] = {}
    errors: list[InputError] = []
    for statement, code in pairs:
        try:
            companions = _companions(
                document, statement, frames, [reasons[code, why.text] for why in _whys(document, statement)]
            )
            readings[statement.pointer] = read_statement(frames[statement.pointer], load_lexicon(code), companions)
        except Exception as error:  # noqa: BLE001 - a mistake of whylint's own on one statement must not hide the others
            reason = f"{type(error).__name__}: {error}"
            message = f"whylint broke on this statement ({reason}); the others were checked. Please report it"
            errors.append(_error(document, statement.text, message))
    read = [(one, code) for one, code in pairs if one.pointer in readings]
    rungs = read_rungs(document, basis.names)
    compared = compare_goals(
        Goal(one.pointer, one.text.text, frames[one.pointer], load_lexicon(code))
        for one, code in read
        if one.role is Role.GOAL and within_reach(readings[one.pointer])
    )
    judged = []
    for one, code in read:
        answers = {**readings[one.pointer], **rungs[one.pointer], **compared.get(one.pointer, {})}
        findings = judge(answers, one.role, basis.book, basis.selected, frames[one.pointer].doc)
        judged.append(Judged(document, one, code, frames[one.pointer], answers, findings))
    return judged, errors


def _frames(pairs: Sequence[tuple[Statement, str]], model: str | None) -> dict[str, GoalFrame]:
    frames: dict[str, GoalFrame] = {}
    for code in dict.fromkeys(code for _, code in pairs):
        statements = [statement for statement, own in pairs if own == code]
        lexicon = load_lexicon(code)
        docs = parse((statement.text.text for statement in statements), load_pipeline(code, model))
        for statement, doc in zip(statements, docs, strict=True):
            frames[statement.pointer] = read_frame(doc, lexicon)
    return frames


def _reasons(
    document: Document, pairs: Sequence[tuple[Statement, str]], model: str | None
) -> dict[tuple[str, str], GoalFrame]:
    """Return the frames of the reasons beside statements, by language and text; one for many is read once."""
    frames: dict[tuple[str, str], GoalFrame] = {}
    for code in dict.fromkeys(code for _, code in pairs):
        texts = dict.fromkeys(why.text for one, own in pairs if own == code for why in _whys(document, one))
        docs = parse(texts, load_pipeline(code, model))
        frames |= {(code, text): read_frame(doc, load_lexicon(code)) for text, doc in zip(texts, docs, strict=True)}
    return frames


def _whys(document: Document, statement: Statement) -> tuple[SourceText, ...]:
    """Return the reasons that hold for a goal: its own, and those of the document."""
    return (*statement.why, *document.why) if statement.role is Role.GOAL else ()


def _companions(
    document: Document, statement: Statement, frames: Mapping[str, GoalFrame], reasons: Sequence[GoalFrame]
) -> Companions:
    by_pointer = {other.pointer: other for other in document.statements}
    parent = by_pointer.get(statement.parent or "")
    measure_of = parent if statement.role is Role.MEASURE else None
    targets = [frames[measure.pointer] for measure in statement.measures if measure.pointer in frames]
    if measure_of is not None and measure_of.pointer in frames:
        targets.append(frames[measure_of.pointer])
    holders = [statement, *([measure_of] if measure_of else [])]
    said = [moment for frame in targets for moment in frame.moments]
    whys = [*(text for holder in holders for text in holder.why), *document.why]
    moments = [*(holder.deadline for holder in holders), document.deadline, document.period]
    moments += [measure.deadline for measure in statement.measures]
    return Companions(
        why=any(_filled(text) for text in whys),
        deadline=any(_filled(text) for text in moments) or any(moment.deadline for moment in said),
        supports=any(_filled(text) for text in statement.supports),
        cut_off=statement.cut_off is not None,
        subject=document.subject.text if document.subject is not None else None,
        measure=statement.role is Role.MEASURE,
        guessed=statement.is_guess,
        targets=tuple(targets),
        reasons=reasons,
    )


def _names_only(frame: GoalFrame) -> bool:
    return frame.main is None or frame.main.verb is None


def _filled(text: SourceText | None) -> bool:
    return text is not None and bool(text.text)


def _error(document: Document, text: SourceText, message: str) -> InputError:
    start = text.span().start
    return InputError(document.file.path, start.line, start.column, message)
