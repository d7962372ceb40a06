"""The ladder of a project as trees: goals, the strategies that serve them, the tactics that serve those."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from whylint.linter.diagnostic import SEVERITIES
from whylint.reading.ladder import plain
from whylint.sources.document import Role
from whylint.sources.read import read_paths

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from whylint.linter.diagnostic import CheckResult, Severity
    from whylint.sources.document import Statement

Place = tuple[str, str]
"""The path of a file and the pointer of a statement in it."""


@dataclass(frozen=True)
class Rung:
    """A statement with the codes found on it, the worst severity among them, and what serves it."""

    statement: Statement
    codes: tuple[str, ...]
    severity: Severity | None
    served_by: tuple[Rung, ...]


def ladder(paths: Sequence[str], result: CheckResult, stdin: Callable[[], bytes]) -> tuple[Rung, ...]:
    """Return the statements that serve nothing, in the order of the files, each with what serves it.

    `result` is that of a check of the same paths. A statement that serves several stands under each; one that serves
    itself through others is cut there.
    """
    read = read_paths(paths, stdin)
    drawn = {
        (document.file.path, statement.pointer): statement
        for document in read.documents
        for statement in document.statements
        if statement.role is not Role.MEASURE
    }
    above = {place: _served(place, statement, drawn) for place, statement in drawn.items()}
    below = {place: [other for other in drawn if place in above[other]] for place in drawn}
    tops = [place for place in drawn if not above[place]]
    reached = {place for top in tops for place in _reached(top, below)}
    for place in drawn:  # what is left serves itself through others: each ring is drawn from its first statement
        if place not in reached:
            tops.append(place)
            reached |= _reached(place, below)
    found = _found(result)
    return tuple(_rung(place, drawn, below, found, frozenset()) for place in tops)


def _served(place: Place, statement: Statement, drawn: Mapping[Place, Statement]) -> list[Place]:
    """Return what a statement serves: what it is nested under, and what its references name."""
    path, _ = place
    nested = [(path, statement.parent)] if statement.parent is not None else []
    wanted = {plain(text.text) for text in statement.supports if text.text.strip()}
    named = [
        other
        for other, candidate in drawn.items()
        if other != place and {plain(candidate.id or ""), plain(candidate.text.text)} & wanted
    ]
    return [other for other in (*nested, *named) if other in drawn]


def _reached(top: Place, below: Mapping[Place, Sequence[Place]]) -> set[Place]:
    reached, waiting = {top}, [top]
    while waiting:
        fresh = [place for place in below[waiting.pop()] if place not in reached]
        reached.update(fresh)
        waiting += fresh
    return reached


def _found(result: CheckResult) -> dict[Place, list[tuple[str, Severity]]]:
    found: dict[Place, list[tuple[str, Severity]]] = {}
    for diagnostic in result.diagnostics:
        if diagnostic.statement is not None:
            place = (diagnostic.file.path, diagnostic.statement.pointer)
            found.setdefault(place, []).append((diagnostic.code, diagnostic.severity))
    return found


def _rung(
    place: Place,
    drawn: Mapping[Place, Statement],
    below: Mapping[Place, Sequence[Place]],
    found: Mapping[Place, Sequence[tuple[str, Severity]]],
    above: frozenset[Place],
) -> Rung:
    own = found.get(place, [])
    codes = tuple(dict.fromkeys(code for code, _ in own))
    severity = min((severity for _, severity in own), key=SEVERITIES.index, default=None)
    under = [other for other in below[place] if other not in above | {place}]
    return Rung(
        drawn[place],
        codes,
        severity,
        tuple(_rung(other, drawn, below, found, above | {place}) for other in under),
    )
