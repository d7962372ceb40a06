"""Check files: from paths to diagnostics."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from whylint.configuration.toml_value import ConfigurationError
from whylint.language.detect import UnknownLanguageError
from whylint.language.pipeline import PipelineError
from whylint.linter.baseline import BaselineError
from whylint.linter.baselined import hold_against_baseline
from whylint.linter.cache import Cache
from whylint.linter.changes import changes_since
from whylint.linter.diagnostic import CheckResult
from whylint.linter.diagnostics import diagnostics_of
from whylint.linter.judged import judge_all, prepare
from whylint.linter.languages import languages_of
from whylint.linter.project import Project
from whylint.linter.settings import Settings
from whylint.linter.suppressions import Terms, suppress
from whylint.linter.task import Basis
from whylint.rules.book import UnknownRuleError
from whylint.rules.load import load_rules
from whylint.sources.read import read_bytes, read_paths
from whylint.sources.regular_files import STANDARD_INPUT
from whylint.sources.revision import RevisionError
from whylint.sources.scope import Scope

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from whylint.linter.baselined import Baselined
    from whylint.linter.changes import Changes
    from whylint.linter.diagnostic import Diagnostic
    from whylint.linter.judged import Judged
    from whylint.linter.suppressions import Suppressed
    from whylint.sources.document import Document, InputError
    from whylint.sources.place import Span
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
    `on_progress` is told how many of how many statements are judged. `cache` is the folder that keeps what was
    concluded from statements, None to keep nothing. `jobs` is how many processes may judge, None for as many as pay.
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
    cache: Path | None = None
    jobs: int | None = None


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
    documents = [one for one in read.documents if changes is None or changes.touch(one)]
    project = Project(read.documents)
    everything, diagnostics, errors = _judge_documents(documents, project, settings, options)
    errors = [*read.errors, *errors]
    terms = Terms(settings, options.today or _today())
    broken_files = {error.path for error in errors}
    outcome = suppress(_once(diagnostics), everything, broken_files, terms)
    examined = {path: settings.of_file(path).rules.selected for path in read.examined if path not in broken_files}
    left = hold_against_baseline(outcome.kept, examined, settings)
    shown = [*left.kept, *outcome.criticism] if changes is None else _brought_by(changes, left, outcome)
    in_order = sorted(shown, key=lambda found: (found.file.path, found.span, found.code))
    fail_on = {file.path: settings.of_file(file.path).fail_on for file in read.files}
    readings = {(one.document.file.path, one.statement.pointer): one.reading for one in everything}
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
        is_self_contained=not (changes is not None or project.was_searched or settings.configurations.lead_elsewhere()),
    )


def _today() -> date:
    """Return the day by the user's clock, whatever the time zone is called; datetime refuses some of their names."""
    year, month, day, *_ = time.localtime()
    return date(year, month, day)


def _judge_documents(
    documents: Sequence[Document], project: Project, settings: Settings, options: CheckOptions
) -> tuple[list[Judged], list[Diagnostic], list[InputError]]:
    """Return what was concluded from each statement, what is found in it, and what could not be judged."""
    errors: list[InputError] = []
    diagnostics: list[Diagnostic] = []
    everything: list[Judged] = []
    cache = Cache(options.cache)
    prepared = []
    for document in documents:
        settled = settings.of_file(document.file.path)
        languages, refused = languages_of(document, settled.language, cache.shelf(document.file.path))
        errors += refused
        names = project.names_for(document)
        basis = Basis(settled.book, settled.rules.selected, settled.model, names, settled.message_language)
        prepared.append(prepare(document, languages, basis))
    for one, verdict in zip(prepared, judge_all(prepared, cache, options.on_progress, options.jobs), strict=True):
        errors += verdict.errors
        everything += verdict.judged
        severities = settings.of_file(one.document.file.path).rules.severities
        diagnostics += diagnostics_of(one, verdict.judged, severities)
    return everything, diagnostics, errors


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
