"""Find and load the configuration that holds for a file."""

# ruff: noqa: PTH113 - the method of Path raises where one may not look

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from whylint import limits
from whylint.configuration.configuration import Configuration, Origin
from whylint.configuration.settings import EXTEND, HOUSE_RULES, READERS, read_folders, read_settings
from whylint.configuration.toml_value import ConfigurationError, Value, read_toml
from whylint.configuration.trail import FILE_NAMES, SHARED_FILE, trail_of
from whylint.rules.entry import RuleError
from whylint.rules.house import with_house_rules
from whylint.sources.regular_files import read_settings_file

if TYPE_CHECKING:
    from typing import Any

    from whylint.rules.book import RuleBook

_TABLE = ("tool", "whylint")
_ELSEWHERE = frozenset({EXTEND, HOUSE_RULES, "baseline", "model"})
"""The settings that lead to other files."""


def find_configuration(folder: Path) -> Path | None:
    """Return the configuration file that is nearest to a folder, in it or above it, up to the root of its repository.

    A `pyproject.toml` is one only if it has a table `[tool.whylint]`.
    """
    for place in trail_of(folder):
        own = next((place / name for name in FILE_NAMES if os.path.isfile(place / name)), None)
        if own is not None:
            return own
        if _is_shared(place / SHARED_FILE):
            return place / SHARED_FILE
    return None


def load_configuration(path: Path, book: RuleBook) -> Configuration:
    """Return the configuration of a file, and of what it extends; raise `ConfigurationError` for a mistake in it.

    A setting of the file replaces that of the one it extends, whole.
    """
    settings, origins = _load(path, book, ())
    folder = path.absolute().parent
    if "baseline" in settings:
        settings["baseline"] = folder / settings["baseline"]
    return Configuration(folder=folder, file=path, origins=origins, **settings)


def _load(path: Path, book: RuleBook, chain: tuple[Path, ...]) -> tuple[dict[str, Any], dict[str, Origin]]:
    """Return the settings of a file and where they stand; `chain` is the files that led to it."""
    fields = _fields(path)
    settings: dict[str, Any] = {}
    origins: dict[str, Origin] = {}
    if EXTEND in fields:
        base = path.parent / fields[EXTEND].text()
        links = (*chain, path.resolve())
        if base.resolve() in links:
            raise fields[EXTEND].error(f"{base} leads back here, so that neither can be read; take one “{EXTEND}” away")
        if len(links) > limits.EXTENDED:
            raise fields[EXTEND].error(f"more than {limits.EXTENDED} files extend one another; let fewer do so")
        if not os.path.isfile(base):
            raise fields[EXTEND].error(f"there is no file {base}; the path is relative to this file")
        settings, origins = _load(base, book, links)
    known = _with_house_rules(fields[HOUSE_RULES], book) if HOUSE_RULES in fields else settings.get("book", book)
    own = {**read_settings(fields, known), "book": known}
    places = {name: Origin(path, value.line) for name, value in fields.items()}
    return {**settings, **own}, {**origins, **places}


def _with_house_rules(value: Value, book: RuleBook) -> RuleBook:
    """Return the rules with those of the folders that a setting names."""
    try:
        return with_house_rules(book, read_folders(value))
    except RuleError as error:
        raise ConfigurationError(str(error)) from error


def _fields(path: Path) -> dict[str, Value]:
    """Return the settings of a file as they stand there, each under a name that is known."""
    file = read_toml(path)
    value = Value(file, (), file.root)
    if path.name == SHARED_FILE:
        for key in _TABLE:
            inner = {one.name: one for one in value.table()}
            if key not in inner:
                raise ConfigurationError(f"{path}: it has no table [{'.'.join(_TABLE)}]")
            value = inner[key]
    return value.fields((EXTEND, *READERS))


def _is_shared(path: Path) -> bool:
    """Say whether a `pyproject.toml` is there and means whylint; a broken one does if its text names the table."""
    if not os.path.isfile(path):
        return False
    try:
        tool = read_toml(path).root.get("tool")
    except ConfigurationError:
        return _names_table(path)
    return isinstance(tool, dict) and _TABLE[1] in tool


def _names_table(path: Path) -> bool:
    try:
        return f"[{'.'.join(_TABLE)}".encode() in read_settings_file(path)
    except OSError:
        return True


class Configurations:
    """The configuration of each file: one for all where one is given, else the nearest to the file."""

    def __init__(self, book: RuleBook, fixed: Configuration | None = None) -> None:
        """Look for files, unless a configuration is given that holds everywhere."""
        self._book = book
        self._fixed = fixed
        self._by_folder: dict[Path, Configuration] = {}
        self._by_path: dict[Path | None, Configuration] = {}

    def of_file(self, path: str) -> Configuration:
        """Return what is settled for a file; standard input counts as one in the working folder."""
        return self.of_folder(Path(path).absolute().parent)

    def of_folder(self, folder: Path) -> Configuration:
        """Return what is settled for the files in a folder."""
        if self._fixed is not None:
            return self._fixed
        place = folder.resolve()
        if place not in self._by_folder:
            self._by_folder[place] = self._load_once(find_configuration(place))
        return self._by_folder[place]

    def lead_elsewhere(self) -> bool:
        """Say whether a configuration that was met so far depends on other files than its own."""
        met = [self._fixed, *self._by_path.values()]
        return any(_ELSEWHERE & one.origins.keys() for one in met if one is not None)

    def books(self) -> list[RuleBook]:
        """Return the rules of each configuration that was met so far, and those that whylint carries."""
        met = [self._fixed, *self._by_path.values()]
        return [self._book, *(one.book for one in met if one is not None and one.book is not None)]

    def _load_once(self, path: Path | None) -> Configuration:
        if path not in self._by_path:
            self._by_path[path] = load_configuration(path, self._book) if path else Configuration()
        return self._by_path[path]
