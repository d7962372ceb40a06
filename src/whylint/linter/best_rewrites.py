"""Choose the rewrites to show where there is room for one a statement."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from whylint.editing.edits import without_overlap
from whylint.linter.diagnostic import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.editing.edits import Change, Edit
    from whylint.linter.diagnostic import Diagnostic
    from whylint.sources.place import SourceFile


def best_rewrites(diagnostics: Sequence[Diagnostic]) -> list[tuple[SourceFile, list[Edit]]]:
    """Return, file by file, the edits of the best rewrite of each statement; they do not overlap.

    The best is the one that answers most findings, and of those the first one for the gravest finding.
    """
    by_place: dict[tuple[str, object], list[Diagnostic]] = defaultdict(list)
    files: dict[str, SourceFile] = {}
    for found in diagnostics:
        files[found.file.path] = found.file
        by_place[found.file.path, found.statement.text.outer if found.statement else found.span].append(found)
    changes: dict[str, list[Change]] = defaultdict(list)
    for (path, _), group in by_place.items():
        changes[path] += _best(group)
    chosen = {path: without_overlap(of) for path, of in changes.items()}
    return [(files[path], [edit for change in of for edit in change]) for path, of in chosen.items() if of]


def _best(group: Sequence[Diagnostic]) -> list[Change]:
    """Return the best change for the findings on one statement, in a list, or none."""
    worst_first = sorted(group, key=lambda found: SEVERITIES.index(found.severity))
    offered = [each.edits for found in worst_first for each in found.suggestions if each.edits]
    served = Counter(offered)
    return [max(served, key=lambda change: served[change])] if served else []
