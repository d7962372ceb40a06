"""Make the changes to files that need nobody's judgement, until none is left."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from whylint.editing.edits import apply_edits, without_overlap
from whylint.editing.unharmed import is_unharmed
from whylint.linter.check import check

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from whylint.editing.edits import Change
    from whylint.editing.files import EditedFiles
    from whylint.linter.check import CheckOptions
    from whylint.linter.diagnostic import Applicability, CheckResult, Diagnostic

_ROUNDS = 10
"""How often a file is edited and checked again; one edit seldom uncovers another."""


@dataclass(frozen=True)
class FixResult:
    """What was done to files, all of it in memory.

    `mended` holds the findings that each file was changed for, by path, as they were when it was changed; `refused`
    the files that are left as they were, since the edits would have changed more than they should. `rest` is what a
    check finds after it all.
    """

    mended: Mapping[str, Sequence[Diagnostic]]
    refused: frozenset[str]
    rest: CheckResult


@dataclass
class _Work:
    files: EditedFiles
    mended: dict[str, list[Diagnostic]] = field(default_factory=lambda: defaultdict(list))
    refused: set[str] = field(default_factory=set)


def fix(paths: Sequence[str], options: CheckOptions, files: EditedFiles, stdin: Callable[[], bytes]) -> FixResult:
    """Change what can be changed without judgement in files and folders; `files` then holds what is to be saved.

    Raises `UsageError` for an option that cannot be followed.
    """
    work = _Work(files)
    for _ in range(_ROUNDS):
        rest = check(paths, options, stdin, read_file=files.read)
        found = {
            path: changes
            for path, changes in changes_by_file(rest.diagnostics, _first_applicable).items()
            if path not in work.refused
        }
        if not found:
            break
        for path, changes in found.items():
            _change(path, changes, work)
    else:
        rest = check(paths, options, stdin, read_file=files.read)
    return FixResult(work.mended, frozenset(work.refused), rest)


def changes_by_file(
    diagnostics: Iterable[Diagnostic], choose: Callable[[Diagnostic], Change]
) -> dict[str, list[tuple[Diagnostic, Change]]]:
    """Return, by path, the changes that can be made at once, each with the finding that it is for.

    `choose` picks what to do about a finding; an empty change is nothing.
    """
    offered: dict[str, dict[Change, Diagnostic]] = defaultdict(dict)
    for diagnostic in diagnostics:
        if change := choose(diagnostic):
            offered[diagnostic.file.path].setdefault(change, diagnostic)
    return {path: [(of[change], change) for change in without_overlap(of)] for path, of in offered.items()}


def first_of(diagnostic: Diagnostic, *kinds: Applicability) -> Change:
    """Return the edits of the first suggestion of some kinds that has any."""
    return next((each.edits for each in diagnostic.suggestions if each.edits and each.applicability in kinds), ())


def _first_applicable(diagnostic: Diagnostic) -> Change:
    return first_of(diagnostic, "machine-applicable")


def _change(path: str, changes: Sequence[tuple[Diagnostic, Change]], work: _Work) -> None:
    """Change a file in memory, or put it back as it was read if more than was meant would change."""
    before = work.files.text(path)
    edits = [edit for _, change in changes for edit in change]
    after = apply_edits(before, edits)
    if is_unharmed(path, before, after, edits):
        work.files.replace(path, after)
        work.mended[path] += [diagnostic for diagnostic, _ in changes]
    else:
        work.files.replace(path, work.files.original(path))
        work.mended.pop(path, None)
        work.refused.add(path)
