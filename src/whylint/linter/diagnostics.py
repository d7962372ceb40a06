"""Put findings into words, each at its place in the file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from whylint.linter.diagnostic import Diagnostic, Related, Suggestion
from whylint.linter.made_late import MadeLate
from whylint.linter.suggestions import QUOTE, restored, suggestions_for
from whylint.rewrites.phrases import load_phrases

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from whylint.linter.judged import Judged, Prepared
    from whylint.reading.answer import Stretch
    from whylint.rules.judge import Finding
    from whylint.rules.rule import Severity
    from whylint.sources.place import SourceText, Span


def diagnostics_of(
    prepared: Prepared, judged: Sequence[Judged], severities: Mapping[str, Severity]
) -> list[Diagnostic]:
    """Return what was found in the statements of a document, and then what was found about it as a whole.

    `severities` has by code what is settled in the place of a rule's own.
    """
    language = prepared.basis.message_language
    found = [_diagnostic(statement, finding, language) for statement in judged for finding in statement.findings]
    for finding in prepared.whole:
        found += _of_whole(judged, finding, language)
    return [replace(one, severity=severities[one.code]) if one.code in severities else one for one in found]


def _diagnostic(judged: Judged, finding: Finding, message_language: str | None) -> Diagnostic:
    """Put a finding into words, at its place in the file."""
    statement, rule = judged.statement, finding.rule
    language = message_language or judged.language
    says = rule.texts[language]
    return Diagnostic(
        code=rule.code,
        name=rule.name,
        severity=finding.severity,
        message=says.message_about(_words(judged, finding)),
        question=says.question,
        file=judged.document.file,
        span=_span(judged, finding),
        related=_Related(judged, finding, says.missing) if says.missing else (),
        statement=statement,
        language=language,
        statement_language=judged.language,
        suggestions=_Suggestions(judged, finding, language),
    )


def _of_whole(judged: Sequence[Judged], finding: Finding, message_language: str | None) -> list[Diagnostic]:
    """Put a finding about a whole document into words, at the statement where it can be seen."""
    places = [one for one in judged if one.statement.pointer == finding.about]
    return [
        replace(_diagnostic(place, replace(finding, about=None), message_language), statement=None, related=())
        for place in places
    ]


@dataclass(frozen=True, slots=True, eq=False)
class _Suggestions(MadeLate[Suggestion]):
    """The rewrites that a finding offers, as edits of the file."""

    judged: Judged
    finding: Finding
    language: str

    def make(self) -> tuple[Suggestion, ...]:
        judged, rule = self.judged, self.finding.rule
        if QUOTE in rule.moves:
            return restored(judged.statement)
        rewrites = judged.rewrites.of(rule.code)
        return suggestions_for(judged.statement, rewrites, load_phrases(self.language)) if rewrites else ()


@dataclass(frozen=True, slots=True, eq=False)
class _Related(MadeLate[Related]):
    """The other statement that a finding is about, or the place where the missing answer would stand."""

    judged: Judged
    finding: Finding
    label: str

    def make(self) -> tuple[Related, ...]:
        judged, about = self.judged, self.finding.about
        if not judged.statement.text.text:
            return ()
        others = judged.document.statements if about is not None else ()
        other = next((one for one in others if one.pointer == about), None)
        return (Related(self.label, other.text.span() if other else _end_of_claim(judged), other),)


def _span(judged: Judged, finding: Finding) -> Span:
    text, cut_off, underline = _text(judged, finding), judged.statement.cut_off, _underlined(judged, finding)
    if cut_off is not None and not underline:
        return cut_off
    return text.span(underline[0].start, underline[0].end) if underline else text.span()


def _underlined(judged: Judged, finding: Finding) -> list[Stretch]:
    """Return the stretches that show something: a row of blanks can be taken for the head of a sentence."""
    text = _text(judged, finding).text
    return [stretch for stretch in finding.underline if text[stretch.start : stretch.end].strip()]


def _words(judged: Judged, finding: Finding) -> str:
    text, cut_off, underline = _text(judged, finding).text, judged.statement.cut_off, _underlined(judged, finding)
    if cut_off is not None and not underline:
        return judged.document.file.text[cut_off.first : cut_off.stop]
    return text[underline[0].start : underline[0].end] if underline else text


def _text(judged: Judged, finding: Finding) -> SourceText:
    """Return the text that the words of a finding stand in: the statement's, or that of a field beside it."""
    statement, beside = judged.statement, finding.beside
    if beside is None:
        return statement.text
    fields = {"why": (*statement.why, *judged.document.why), "supports": statement.supports}
    return fields[beside.field][beside.number]


def _end_of_claim(judged: Judged) -> Span:
    """Return the empty place behind the statement, where a missing answer would stand."""
    end = judged.statement.text.span().stop
    return judged.document.file.span(end, end)
