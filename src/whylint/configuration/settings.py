"""Read the settings of a configuration file, each by its name, and refuse what cannot be meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from whylint.configuration.configuration import PathRules
from whylint.language.detect import UnknownLanguageError, known_language
from whylint.rules.book import UnknownRuleError
from whylint.rules.rule import Severity
from whylint.sources.dialect import MEANINGS, PathError, read_path
from whylint.sources.globs import what_is_wrong

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from whylint.configuration.configuration import SeverityOrOff
    from whylint.configuration.toml_value import Value
    from whylint.rules.book import RuleBook

EXTEND = "extend"
"""The setting that names another file to take the rest from."""

HOUSE_RULES = "house-rules"
"""The setting that names folders of the organisation's own rules."""

SEVERITIES: tuple[Severity, ...] = get_args(Severity)
_SEVERITIES_AND_OFF: tuple[SeverityOrOff, ...] = (*SEVERITIES, "off")


def read_settings(fields: Mapping[str, Value], book: RuleBook) -> dict[str, Any]:
    """Return the settings that a file gives, by the names that `Configuration` has for them.

    Raises `ConfigurationError` for the first name that is not known, value of the wrong type, or rule, language or
    path that does not exist.
    """
    return {field_name(name): READERS[name](value, book) for name, value in fields.items() if name != EXTEND}


def field_name(setting: str) -> str:
    """Return the name that `Configuration` has for a setting."""
    return setting.replace("-", "_")


def _rules(value: Value, book: RuleBook) -> tuple[str, ...]:
    """Return codes, names and families of rules."""
    names = value.texts()
    for name in names:
        _demand_rule(name, value, book)
    return names


def _demand_rule(name: str, value: Value, book: RuleBook) -> None:
    try:
        book.select([name])
    except UnknownRuleError as error:
        raise value.error(f"{error} (“whylint rules” lists them)") from error


def _severities(value: Value, book: RuleBook) -> dict[str, SeverityOrOff]:
    severities: dict[str, SeverityOrOff] = {}
    for one in value.table():
        _demand_rule(one.name, one, book)
        severities[one.name] = one.choice(_SEVERITIES_AND_OFF)
    return severities


def _language(value: Value, _: RuleBook) -> str:
    try:
        return known_language(value.text())
    except UnknownLanguageError as error:
        raise value.error(str(error)) from error


def _pipeline(value: Value, _: RuleBook) -> str:
    """Return the name of an installed pipeline. Folders are refused: what stands in a repository is never run."""
    from importlib.metadata import PackageNotFoundError, distribution  # noqa: PLC0415 - few need it, and it is slow

    name = value.text()
    try:
        distribution(name)
    except (PackageNotFoundError, ValueError) as error:
        raise value.error(
            f"there is no spaCy pipeline {name!r} installed (`pip install` it first; only --model can name a folder)"
        ) from error
    return name


def _roles(value: Value, _: RuleBook) -> dict[str, str]:
    return {one.name: one.choice(MEANINGS) for one in value.table()}


def _statements(value: Value, _: RuleBook) -> tuple[str, ...]:
    paths = value.texts()
    for path in paths:
        try:
            read_path(path)
        except PathError as error:
            raise value.error(str(error)) from error
    return paths


def read_folders(value: Value) -> tuple[Path, ...]:
    """Return folders, which are relative to the file that names them."""
    folders = tuple(value.file.path.absolute().parent / name for name in value.texts())
    for folder in folders:
        if not folder.is_dir():
            raise value.error(f"there is no folder {folder}; the path is relative to this file")
    return folders


def _globs(value: Value) -> tuple[str, ...]:
    globs = value.texts()
    for glob in globs:
        _demand_glob(glob, value)
    return globs


def _demand_glob(glob: str, value: Value) -> None:
    if wrong := what_is_wrong(glob):
        raise value.error(wrong)


def _per_path(value: Value, book: RuleBook) -> tuple[PathRules, ...]:
    """Return what is settled for each glob, in the order of the file."""
    found = []
    for one in value.table():
        _demand_glob(one.name, one)
        fields = one.fields(("ignore", "severity"))
        ignore = _rules(fields["ignore"], book) if "ignore" in fields else ()
        severity = _severities(fields["severity"], book) if "severity" in fields else {}
        found.append(PathRules(one.name, ignore, severity))
    return tuple(found)


READERS: Mapping[str, Callable[[Value, RuleBook], object]] = {
    "select": _rules,
    "ignore": _rules,
    "severity": _severities,
    "fail-on": lambda value, _: value.choice(SEVERITIES),
    "language": _language,
    "message-language": _language,
    "model": _pipeline,
    "include": lambda value, _: _globs(value),
    "exclude": lambda value, _: _globs(value),
    "respect-gitignore": lambda value, _: value.flag(),
    "roles": _roles,
    "statements": _statements,
    "baseline": lambda value, _: value.text(),
    HOUSE_RULES: lambda value, _: read_folders(value),
    "per-path": _per_path,
}
"""How each setting is read, in the order in which they are shown."""
