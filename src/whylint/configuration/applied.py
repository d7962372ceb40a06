"""Which rules a configuration leaves on for a file, and how severe their findings are."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from whylint.sources.globs import read_globs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pathspec import GitIgnoreSpec

    from whylint.configuration.configuration import Configuration, PathRules, SeverityOrOff
    from whylint.rules.book import RuleBook
    from whylint.rules.rule import Severity


@dataclass(frozen=True)
class RuleChoice:
    """The codes to work with, and the severities that are not the rule's own, by code."""

    selected: frozenset[str]
    severities: Mapping[str, Severity]


def choose_rules(
    configuration: Configuration, path: str, book: RuleBook, select: Sequence[str] = (), ignore: Sequence[str] = ()
) -> RuleChoice:
    """Return which rules hold for a file.

    `select` and `ignore` are what the user asks now. Who selects rules now gets them, whatever the configuration turns
    off for all files; what it turns off for some paths stays off there, and what is ignored now is off besides. House
    rules that the file does not have, since they are asked of another one, are passed by.
    """
    for_path = [rules for rules in configuration.per_path if matches(configuration, path, (rules.glob,))]
    chosen = book.codes(book.known(select or configuration.select)) if select or configuration.select else book.select()
    selected = chosen - book.codes(book.known(ignore if select else (*configuration.ignore, *ignore)))
    levels = _by_code(configuration.severity, book)
    off = set() if select else {code for code, level in levels.items() if level == "off"}
    for rules in for_path:
        local = _by_code(rules.severity, book)
        off = (off - set(local)) | {code for code, level in local.items() if level == "off"} | _ignored(rules, book)
        levels |= local
    severities: dict[str, Severity] = {code: level for code, level in levels.items() if level != "off"}
    return RuleChoice(selected - off, severities)


def _ignored(rules: PathRules, book: RuleBook) -> frozenset[str]:
    return book.codes(book.known(rules.ignore))


def _by_code(levels: Mapping[str, SeverityOrOff], book: RuleBook) -> dict[str, SeverityOrOff]:
    """Return levels by code: what is said of one rule goes before what is said of its family."""
    expanded = [(book.codes(book.known([name])), level) for name, level in levels.items()]
    expanded.sort(key=lambda one: -len(one[0]))
    return {code: level for codes, level in expanded for code in codes}


def matches(configuration: Configuration, path: str, globs: Sequence[str]) -> bool:
    """Say whether a file matches one of some globs, written as in a `.gitignore`, relative to the configuration."""
    if not globs:
        return False
    try:
        inner = (
            Path(path).absolute().parent.resolve().joinpath(Path(path).name).relative_to(configuration.folder.resolve())
        )
    except ValueError:
        return False
    return _spec(tuple(globs)).match_file(inner.as_posix() + ("/" if path.endswith("/") else ""))


@lru_cache
def _spec(globs: tuple[str, ...]) -> GitIgnoreSpec:
    return read_globs(globs)
