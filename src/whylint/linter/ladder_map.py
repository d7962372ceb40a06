"""The ladder of a project as trees: goals, the strategies that serve them, the tactics that serve those."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from whylint.linter.diagnostic import SEVERITIES
from whylint.reading.ladder import plain
from whylint.sources.document import Role

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from whylint.linter.diagnostic import CheckResult, Severity
    from whylint.sources.document import Statement

Place = tuple[str, str]
"""The path of a file and the pointer of a statement in it."""

HIGHEST = 100
"""The rungs that are drawn in one piece."""


@dataclass(frozen=True)
class Rung:
    """A statement with the codes found on it, the worst severity among them, and what serves it."""

    statement: Statement
    codes: tuple[str, ...]
    severity: Severity | None
    served_by: tuple[Rung, ...]


def ladder(result: CheckResult) -> tuple[Rung, ...]:
    """Return the statements that serve nothing, in the order of the files, each with what serves it.

    A statement that serves several stands under each, with what serves it under the first only. What is left (rings of
    statements that serve each other, and ladders higher than anyone draws) is begun anew.
    """
    drawn = {
        (document.file.path, statement.pointer): statement
        for document in result.documents
        for statement in document.statements
        if statement.role is not Role.MEASURE
    }
    named: dict[str, list[Place]] = {}
    for place, statement in drawn.items():
        for name in {plain(statement.id or ""), plain(statement.text.text)} - {""}:
            named.setdefault(name, []).append(place)
    below: dict[Place, list[Place]] = {place: [] for place in drawn}
    serving: set[Place] = set()
    for place, statement in drawn.items():
        for served in _served(place, statement, drawn, named):
            below[served].append(place)
            serving.add(place)
    map_ = _Map(drawn, below, _found(result))
    tops = [map_.rung(place) for place in drawn if place not in serving]
    tops += [map_.rung(place) for place in drawn if place in serving and place not in map_.seen]
    return tuple(tops)


def _served(
    place: Place, statement: Statement, drawn: Mapping[Place, Statement], named: Mapping[str, Sequence[Place]]
) -> list[Place]:
    """Return what a statement serves, each once: what it is nested under, and what its references name."""
    path, _ = place
    nested = [(path, statement.parent)] if statement.parent is not None else []
    referred = [other for text in statement.supports for other in named.get(plain(text.text), ())]
    return [other for other in dict.fromkeys((*nested, *referred)) if other in drawn and other != place]


@dataclass
class _Map:
    """What serves what, and which statements have been drawn already."""

    drawn: Mapping[Place, Statement]
    below: Mapping[Place, Sequence[Place]]
    found: Mapping[Place, Sequence[tuple[str, Severity]]]
    seen: set[Place] = field(default_factory=set)

    def rung(self, place: Place, height: int = 0) -> Rung:
        """Return a statement, with what serves it unless that was drawn before or would stand too high."""
        grows = place not in self.seen and (height < HIGHEST or not self.below[place])
        if grows:
            self.seen.add(place)
        own = self.found.get(place, ())
        codes = tuple(dict.fromkeys(code for code, _ in own))
        severity = min((severity for _, severity in own), key=SEVERITIES.index, default=None)
        under = self.below[place] if grows else ()
        return Rung(self.drawn[place], codes, severity, tuple(self.rung(other, height + 1) for other in under))


def _found(result: CheckResult) -> dict[Place, list[tuple[str, Severity]]]:
    found: dict[Place, list[tuple[str, Severity]]] = {}
    for diagnostic in result.diagnostics:
        if diagnostic.statement is not None:
            place = (diagnostic.file.path, diagnostic.statement.pointer)
            found.setdefault(place, []).append((diagnostic.code, diagnostic.severity))
    return found
