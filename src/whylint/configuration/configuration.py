"""What may be settled for a project."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from whylint.rules.book import RuleBook
    from whylint.rules.rule import Severity

    SeverityOrOff = Severity | Literal["off"]


@dataclass(frozen=True)
class Origin:
    """Where a setting stands. `line` counts from 1."""

    path: Path
    line: int

    def __str__(self) -> str:
        """Return the place as file and line."""
        return f"{self.path}:{self.line}"


@dataclass(frozen=True)
class PathRules:
    """What is settled for the files that match a glob: rules to leave out, and severities (codes, names, families)."""

    glob: str
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, SeverityOrOff] = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class Configuration:
    """All settings, with their defaults. Globs, and the path of the baseline, are relative to `folder`.

    Rules are named by code, name or family. `roles` says what a key of a document means, `statements` where the
    statements stand in documents of another make. `per_path`: of what matches a file, the last holds. `origins` tells
    where each setting that a file gives stands, by its name in the file. `house_rules` are the folders of the
    organisation's own rules, and `book` is all rules, with those. `file` is where it stands. Both are None where a
    configuration has no file.
    """

    folder: Path = field(default_factory=Path.cwd)
    file: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, SeverityOrOff] = field(default_factory=dict, hash=False)
    fail_on: Severity = "error"
    language: str | None = None
    message_language: str | None = None
    model: str | None = None
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    respect_gitignore: bool = True
    roles: Mapping[str, str] = field(default_factory=dict, hash=False)
    statements: tuple[str, ...] = ()
    baseline: Path | None = None
    per_path: tuple[PathRules, ...] = ()
    house_rules: tuple[Path, ...] = ()
    book: RuleBook | None = field(default=None, repr=False, compare=False)
    origins: Mapping[str, Origin] = field(default_factory=dict, hash=False, compare=False)
