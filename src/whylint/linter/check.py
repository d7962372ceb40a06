"""Check files: from paths to diagnostics."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from whylint.configuration.toml_value import ConfigurationError
from whylint.language.detect import UnknownLanguageError
from whylint.language.lexicon import load_lexicon
from whylint.language.pipeline import PipelineError
from whylint.linter.baseline import BaselineError
from whylint.linter.baselined import hold_against_baseline
from whylint.linter.changes import changes_since
from whylint.linter.diagnostic import CheckResult, Diagnostic, Related, Suggestion
from whylint.linter.judged import Basis, judge_document, languages_of
from whylint.linter.project import Project
from whylint.linter.readings import reading_of
from whylint.linter.settings import Settings
from whylint.linter.suggestions import restored, suggestions_for
from whylint.linter.suppressions import Terms, suppress
from whylint.reading.ladder import read_whole
from whylint.rewrites.moves import rewrites_for
from whylint.rewrites.phrases import load_phrases
from whylint.rewrites.rewrite import Draft
from whylint.rules.book import UnknownRuleError
from whylint.rules.judge import judge_whole
from whylint.rules.load import load_rules
from whylint.sources.read import read_bytes, read_paths
from whylint.sources.revision import RevisionError
from whylint.sources.scope import Scope
from whylint.sources.search import STANDARD_INPUT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from whylint.linter.baselined import Baselined
    from whylint.linter.changes import Changes
    from whylint.linter.judged import Judged
    from whylint.linter.suppressions import Suppressed
    from whylint.rules.judge import Finding
    from whylint.sources.document import InputError
    from whylint.sources.place import SourceText, Span
    from whylint.sources.read import ReadResult


STANDARD_INPUT_NAME = "<stdin>"
_REFUSALS = (
    UnknownRuleError,
    UnknownLanguageError,
    ConfigurationError,
    PipelineError,
    BaselineError,
    RevisionError,
)
"""What is wrong with what the user asks for or has settled."""


class UsageError(Exception):
    """An option that cannot be followed; the message says why and what would do."""


@dataclass(frozen=True)
class CheckOptions:
    """What a user may ask of a check. Languages are named by code or by their own name; `model` is a spaCy pipeline.

    What is asked here goes before what a configuration says. `configuration` is a file to use for everything instead
    of the nearest to each file; `isolated` asks for none at all. `stdin_filename` is what standard input is called.
    `as_found` treats files that are named as if they were found in a folder: those without goals are passed by.
    `on_progress` is told how many of how many documents are judged.
    `today` is the day by which suppressions run out, that of the user's clock if it is None.
    Without `with_baseline`, what a baseline knows is found as well. `changed_since` names a revision of git; only what
    comes with statements that changed since then is found.
    """

    language: str | None = None
    message_language: str | None = None
    model: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    configuration: str | None = None
    isolated: bool = False
    stdin_filename: str | None = None
    as_found: bool = False
    on_progress: Callable[[int, int], None] | None = field(default=None, compare=False)
    today: date | None = None
    with_baseline: bool = True
    changed_since: str | None = None


def check(
    paths: Sequence[str],
    options: CheckOptions,
    stdin: Callable[[], bytes],
    *,
    read_file: Callable[[str], bytes] = read_bytes,
) -> CheckResult:
    """Check files, folders and `-` (for which `stdin` is called); raise `UsageError` for an option that cannot be.

    `read_file` gives the bytes of a file, or raises OSError.
    """
    try:
        settings = Settings(options, load_rules())
        scope = Scope(
            settings.is_excluded, settings.is_searched, settings.respects_git, settings.dialect_of, options.as_found
        )
        read = read_paths(paths, stdin, options.stdin_filename or STANDARD_INPUT_NAME, scope, read_file)
        settings.demand_rules()
        return _judge_all(read, settings, options, _changes(paths, read, settings, options))
    except _REFUSALS as error:
        raise UsageError(str(error)) from error


def _changes(paths: Sequence[str], read: ReadResult, settings: Settings, options: CheckOptions) -> Changes | None:
    """Return what changed since the revision that the user names, if they do."""
    if options.changed_since is None:
        return None
    first = Path(next((path for path in paths if path != STANDARD_INPUT), "."))
    folder = first if first.is_dir() else first.parent
    piped = {options.stdin_filename or STANDARD_INPUT_NAME} if STANDARD_INPUT in paths else set[str]()
    return changes_since(options.changed_since, folder, read, settings.dialect_of, piped)


def _judge_all(read: ReadResult, settings: Settings, options: CheckOptions, changes: Changes | None) -> CheckResult:
    """Judge what was read, each document by what is settled for its file."""
    errors: list[InputError] = list(read.errors)
    diagnostics: list[Diagnostic] = []
    everything: list[Judged] = []
    project = Project(read.documents)
    documents = [one for one in read.documents if changes is None or changes.touch(one)]
    for number, document in enumerate(documents):
        if options.on_progress:
            options.on_progress(number, len(documents))
        names = project.names_for(document)
        settled = settings.of_file(document.file.path)
        chosen = settled.rules
        languages, refused = languages_of(document, settled.language)
        errors += refused
        basis = Basis(settled.book, chosen.selected, settled.model, names)
        judged, broken = judge_document(document, languages, basis)
        errors += broken
        everything += judged
        found = [
            diagnostic_for(statement, finding, settled.message_language)
            for statement in judged
            for finding in statement.findings
        ]
        for finding in judge_whole(read_whole(document, names), settled.book, chosen.selected):
            found += diagnostics_of_whole(judged, finding, settled.message_language)
        diagnostics += [replace(one, severity=chosen.severities.get(one.code, one.severity)) for one in found]
    terms = Terms(settings, options.today or datetime.now().astimezone().date())
    broken_files = {error.path for error in errors}
    outcome = suppress(_once(diagnostics), everything, broken_files, terms)
    examined = {path: settings.of_file(path).rules.selected for path in read.examined if path not in broken_files}
    left = hold_against_baseline(outcome.kept, examined, settings)
    shown = [*left.kept, *outcome.criticism] if changes is None else _brought_by(changes, left, outcome)
    in_order = sorted(shown, key=lambda found: (found.file.path, found.span, found.code))
    fail_on = {file.path: settings.of_file(file.path).fail_on for file in read.files}
    readings = {(one.document.file.path, one.statement.pointer): reading_of(one) for one in everything}
    return CheckResult(
        tuple(in_order),
        _counts(read),
        tuple(errors),
        tuple(read.documents),
        fail_on,
        outcome.silenced,
        readings,
        settings.house_rules(),
        in_baseline=left.known,
        stale=left.stale if changes is None else (),
        judged=None if changes is None else len(changes.statements),
    )


def _brought_by(changes: Changes, left: Baselined, outcome: Suppressed) -> list[Diagnostic]:
    """Return what is found in what changed: of statements and documents, and of comments."""
    of_goals = [one for one in left.kept if changes.bring(one)]
    return of_goals + [one for one in outcome.criticism if changes.bring_words(one)]


def _counts(read: ReadResult) -> tuple[tuple[str, int], ...]:
    """Return the path of each file that was read, and how many statements stand in it."""
    counts = dict.fromkeys((file.path for file in read.files), 0)
    for document in read.documents:
        counts[document.file.path] = counts.get(document.file.path, 0) + len(document.statements)
    return tuple(counts.items())


def _once(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Keep one of the findings on the same words: a reason that many goals share has one fault, not many."""
    first: dict[tuple[str, Span, str], Diagnostic] = {}
    for found in diagnostics:
        first.setdefault((found.file.path, found.span, found.code), found)
    return list(first.values())


def diagnostic_for(judged: Judged, finding: Finding, message_language: str | None) -> Diagnostic:
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


def diagnostics_of_whole(judged: Sequence[Judged], finding: Finding, message_language: str | None) -> list[Diagnostic]:
    """Put a finding about a whole document into words, at the statement where it can be seen."""
    places = [one for one in judged if one.statement.pointer == finding.about]
    return [
        replace(diagnostic_for(place, replace(finding, about=None), message_language), statement=None, related=())
        for place in places
    ]


def _suggestions(judged: Judged, finding: Finding, language: str) -> tuple[Suggestion, ...]:
    moves = finding.rule.moves
    if "quote-the-text" in moves:
        return restored(judged.statement)
    return suggestions_for(judged.statement, rewrites_for(moves, draft_of(judged, language)), load_phrases(language))


def draft_of(judged: Judged, language: str) -> Draft:
    """Return what the rewrites of a statement start from; its phrases are in the language of the messages."""
    return Draft(
        text=judged.statement.text.text,
        frame=judged.frame,
        answers=judged.answers,
        lexicon=load_lexicon(judged.language),
        language=language,
    )


def _spans(judged: Judged, finding: Finding) -> list[Span]:
    text, cut_off, underline = _text(judged, finding), judged.statement.cut_off, finding.underline
    if cut_off is not None and not underline:
        return [cut_off]
    return [text.span(stretch.start, stretch.end) for stretch in underline] or [text.span()]


def _words(judged: Judged, finding: Finding) -> str:
    text, cut_off, underline = _text(judged, finding).text, judged.statement.cut_off, finding.underline
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
    others = [other for other in judged.document.statements if other.pointer == finding.about]
    return [Related(label, others[0].text.span() if others else _end_of_claim(judged))]


def _end_of_claim(judged: Judged) -> Span:
    """Return the empty place behind the statement, where a missing answer would stand."""
    end = judged.statement.text.span().end
    return judged.document.file.span(end.offset, end.offset)
