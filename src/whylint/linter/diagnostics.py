"""Put findings into words, each at its place in the file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from whylint.linter.diagnostic import Diagnostic, Related, Suggestion
from whylint.linter.suggestions import QUOTE, restored, suggestions_for
from whylint.rewrites.phrases import load_phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.linter.judged import Judged, Prepared
    from whylint.reading.answer import Stretch
    from whylint.rules.judge import Finding
    from whylint.sources.place import SourceText, Span


def diagnostics_of(prepared: Prepared, judged: Sequence[Judged]) -> list[Diagnostic]:
    """Return what was found in the statements of a document, and then what was found about it as a whole."""
    language = prepared.basis.message_language
    found = [_diagnostic(statement, finding, language) for statement in judged for finding in statement.findings]
    for finding in prepared.whole:
        found += _of_whole(judged, finding, language)
    return found


def _diagnostic(judged: Judged, finding: Finding, message_language: str | None) -> Diagnostic:
    """Put a finding into words, at its place in the file."""
    statement, rule = judged.statement, finding.rule
    language = message_language or judged.language
    says = rule.texts[language]
    spans = _spans(judged, finding)
    related = _related(judged, finding, says.missing)
    return Diagnostic(
        code=rule.code,
        name=rule.name,
        severity=finding.severity,
        message=says.message_about(_words(judged, finding)),
        question=says.question,
        file=judged.document.file,
        span=spans[0],
        related=tuple(related),
        statement=statement,
        language=language,
        statement_language=judged.language,
        suggestions=_suggestions(judged, finding, language),
    )


def _of_whole(judged: Sequence[Judged], finding: Finding, message_language: str | None) -> list[Diagnostic]:
    """Put a finding about a whole document into words, at the statement where it can be seen."""
    places = [one for one in judged if one.statement.pointer == finding.about]
    return [
        replace(_diagnostic(place, replace(finding, about=None), message_language), statement=None, related=())
        for place in places
    ]


def _suggestions(judged: Judged, finding: Finding, language: str) -> tuple[Suggestion, ...]:
    if QUOTE in finding.rule.moves:
        return restored(judged.statement)
    rewrites = judged.rewrites.get(finding.rule.code, ())
    return suggestions_for(judged.statement, rewrites, load_phrases(language)) if rewrites else ()


def _spans(judged: Judged, finding: Finding) -> list[Span]:
    text, cut_off, underline = _text(judged, finding), judged.statement.cut_off, _underlined(judged, finding)
    if cut_off is not None and not underline:
        return [cut_off]
    return [text.span(stretch.start, stretch.end) for stretch in underline] or [text.span()]


def _underlined(judged: Judged, finding: Finding) -> list[Stretch]:
    """Return the stretches that show something: a row of blanks can be taken for the head of a sentence."""
    text = _text(judged, finding).text
    return [stretch for stretch in finding.underline if text[stretch.start : stretch.end].strip()]


def _words(judged: Judged, finding: Finding) -> str:
    text, cut_off, underline = _text(judged, finding).text, judged.statement.cut_off, _underlined(judged, finding)
    if cut_off is not None and not underline:
        return judged.document.file.text[cut_off.start.offset : cut_off.end.offset]
    return text[underline[0].start : underline[0].end] if underline else text


def _text(judged: Judged, finding: Finding) -> SourceText:
    """Return the text that the words of a finding stand in: the statement's, or that of a field beside it."""
    statement, beside = judged.statement, finding.beside
    if beside is None:
        return statement.text
    fields = {"why": (*statement.why, *judged.document.why), "supports": statement.supports}
    return fields[beside.field][beside.number]


def _related(judged: Judged, finding: Finding, label: str | None) -> list[Related]:
    """Return the other statement that a finding is about, or the place where the missing answer would stand."""
    if not label or not judged.statement.text.text:
        return []
    others = judged.document.statements if finding.about is not None else ()
    other = next((one for one in others if one.pointer == finding.about), None)
    return [Related(label, other.text.span() if other else _end_of_claim(judged), other)]


def _end_of_claim(judged: Judged) -> Span:
    """Return the empty place behind the statement, where a missing answer would stand."""
    end = judged.statement.text.span().end
    return judged.document.file.span(end.offset, end.offset)
