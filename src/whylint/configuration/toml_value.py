"""Read TOML into values that know their place, so that a mistake in a configuration can be pointed at."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, TypeVar

from whylint import limits
from whylint.sources.regular_files import read_settings_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

Name = TypeVar("Name", bound=str)

_MAY_BEGIN = re.compile(r"\s*(?:#|$|\[)|.*=")
_TRIES = 20
"""How often a line is tried that may begin a statement of a TOML document, to find the end of the one before."""


class ConfigurationError(Exception):
    """A configuration that cannot be followed. The message starts with the file, and the line if one is at fault."""


@dataclass(frozen=True)
class TomlFile:
    """A TOML file: its path, its text and what it holds."""

    path: Path
    text: str
    root: dict[str, Any]


@dataclass(frozen=True)
class Value:
    """A value in a TOML file, and the keys that lead to it."""

    file: TomlFile
    keys: tuple[str, ...]
    data: Any

    @property
    def name(self) -> str:
        """The key that this value stands under."""
        return self.keys[-1]

    @property
    def line(self) -> int:
        """The number of the line on which the key of this value stands, from 1."""
        return line_of(self.file.text, self.keys)

    def error(self, message: str) -> ConfigurationError:
        """Return an error that points at this value."""
        return ConfigurationError(f"{self.file.path}:{self.line}: {message}")

    def text(self) -> str:
        """Return a text that is not blank."""
        if not isinstance(self.data, str) or not self.data.strip():
            raise self._wrong("a text in quotes")
        return self.data.strip()

    def texts(self) -> tuple[str, ...]:
        """Return a list of texts, none of them blank."""
        if not isinstance(self.data, list) or not all(isinstance(item, str) and item.strip() for item in self.data):
            raise self._wrong('a list of texts, like ["one", "two"]')
        return tuple(item.strip() for item in self.data)

    def flag(self) -> bool:
        """Return true or false."""
        if not isinstance(self.data, bool):
            raise self._wrong("true or false")
        return self.data

    def choice(self, names: Iterable[Name]) -> Name:
        """Return one of some names."""
        known = {str(name): name for name in names}
        if not isinstance(self.data, str) or self.data not in known:
            hint = nearest(self.data, known) if isinstance(self.data, str) else ""
            raise self._wrong(f"one of {', '.join(known)}", hint)
        return known[self.data]

    def table(self) -> tuple[Value, ...]:
        """Return the values of a table."""
        if not isinstance(self.data, dict):
            raise self._wrong("a table of keys and values")
        return tuple(Value(self.file, (*self.keys, key), value) for key, value in self.data.items())

    def fields(self, known: Iterable[str]) -> dict[str, Value]:
        """Return the values of a table whose keys are all known."""
        names = tuple(known)
        fields = {value.name: value for value in self.table()}
        for name, value in fields.items():
            if name not in names:
                raise value.error(f"there is no setting “{name}”{nearest(name, names) or _known(names)}")
        return fields

    def _wrong(self, expected: str, hint: str = "") -> ConfigurationError:
        return self.error(f"“{self.name}” takes {expected}, not {_kind(self.data)}{hint}")


def read_toml(path: Path) -> TomlFile:
    """Return what a TOML file holds; raise `ConfigurationError` where it cannot be read."""
    try:
        text = read_settings_file(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigurationError(f"{path}: the file is not written in UTF-8; save it as UTF-8") from error
    except OSError as error:
        raise ConfigurationError(f"{path}: the file cannot be read: {error.strerror or error}") from error
    _refuse_long_lines(path, text)
    try:
        return TomlFile(path, text, tomllib.loads(text))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        line, problem = _place_of(str(error), text)
        raise ConfigurationError(f"{path}:{line}: this is not valid TOML: {problem}") from error


def _refuse_long_lines(path: Path, text: str) -> None:
    for number, line in enumerate(text.splitlines(), 1):
        if len(line) > limits.SETTINGS_LINE:
            message = f"this line is longer than {limits.SETTINGS_LINE:,} characters; break it"
            raise ConfigurationError(f"{path}:{number}: {message}")


def nearest(name: str, known: Iterable[str]) -> str:
    """Return a question that offers the known name that comes nearest, or nothing where none comes near."""
    found = get_close_matches(name.replace("_", "-").lower(), tuple(known), n=1)
    return f"; did you mean “{found[0]}”?" if found else ""


def line_of(text: str, keys: tuple[str, ...]) -> int:
    """Return the number of the line of a TOML document on which the statement stands that makes a key, from 1.

    TOML itself says where that is: of the beginnings of the document that are whole, the first that has the key ends
    with that statement. Any longer one has it too, so the lines can be halved.
    """
    lines = text.replace("\r\n", "\n").split("\n")
    first, last = 0, len(lines)
    while first < last:
        middle = (first + last) // 2
        end, root = _whole_from(lines, middle)
        if _has(root, keys):
            last = middle
        else:
            first = end + 1
    return first


def _whole_from(lines: list[str], end: int) -> tuple[int, dict[str, Any]]:
    """Return the first beginning of a document, of `end` lines or more, that ends with a whole statement.

    Of a statement of very many lines the end is not looked for; then the whole document is returned.
    """
    ends = [at for at in range(end, len(lines)) if _MAY_BEGIN.match(lines[at])]
    for at in ends[:_TRIES]:
        try:
            return at, tomllib.loads("\n".join(lines[:at]) + "\n")
        except tomllib.TOMLDecodeError:
            continue
    return len(lines), tomllib.loads("\n".join(lines))


def _has(root: object, keys: tuple[str, ...]) -> bool:
    for key in keys:
        if not isinstance(root, dict) or key not in root:
            return False
        root = root[key]
    return True


def _place_of(message: str, text: str) -> tuple[int, str]:
    """Return the line that a message of the parser names, and the message without it."""
    problem, _, place = message.rpartition(" (at ")
    words = place.rstrip(")").replace(",", "").split()
    if words[:1] == ["line"]:
        return int(words[1]), problem
    return len(text.rstrip().splitlines()) or 1, problem or message


def _known(names: Iterable[str]) -> str:
    return f" (there are: {', '.join(names)})"


def _kind(data: object) -> str:
    """Name what a value is, for a message."""
    if isinstance(data, bool):
        return "true or false"
    if isinstance(data, str):
        return f"“{data}”"
    if isinstance(data, list):
        return "a list" if data and all(isinstance(item, str) for item in data) else "such a list"
    return "a table" if isinstance(data, dict) else "a number or date"
