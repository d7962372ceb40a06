"""The baseline: a file with the findings that a project lives with for now, one a line."""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from whylint.sources.decoding import decode
from whylint.sources.nodes import BrokenInput, MappingNode, ScalarNode, SequenceNode, compose
from whylint.sources.place import SourceFile
from whylint.sources.read import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from whylint.linter.diagnostic import Diagnostic
    from whylint.sources.nodes import Node

BASELINE_NAME = "whylint-baseline.yaml"
"""What a baseline is called where the configuration does not say."""

_VERSION = "1"
_HEAD = f"""\
# Findings that were here before whylint was. They are not shown until somebody edits the statement.
# Made by `whylint baseline create`; `whylint baseline prune` takes out what is mended. After a merge, keep both sides.
version: {_VERSION}
entries:
"""
_KEYS = ("path", "statement", "rule", "fingerprint")
_OPTIONAL_KEYS = ("other", "text")
_FINGERPRINT_LENGTH = 16
_LONGEST_TEXT = 60
_NUMBER = re.compile(r"(\d+)")


class BaselineError(Exception):
    """A baseline that cannot be read; the message says where and how to mend it."""


@dataclass(frozen=True)
class Entry:
    """One finding that is known.

    `path` is that of the file, from the folder of the baseline on, with slashes. `statement` is the id of the
    statement, else its JSON pointer; empty for a finding about the whole document. `fingerprint` is that of the words,
    `other` that of another statement that the finding is about too, empty where there is none. `text`, the beginning of
    the words, is for people. `line` is where the entry stands, counted from 1.
    """

    path: str
    statement: str
    rule: str
    fingerprint: str
    other: str = ""
    text: str = field(default="", compare=False)
    line: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Baseline:
    """A baseline, and where it stands."""

    path: Path
    entries: tuple[Entry, ...] = ()


def normalised(text: str) -> str:
    """Return a text without differences of case, white space and composed letters."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def entry_of(found: Diagnostic, baseline: Path) -> Entry:
    """Return the entry that makes a finding known in a baseline."""
    statement = found.statement
    path = path_from(baseline, found.file.path)
    if statement is None:
        return Entry(path, "", found.code, _hash(""))
    words = statement.text.text
    start, end = statement.text.outer
    beside = "" if start <= found.span.first <= end else _slice(found)
    others = [_hash(one.statement.text.text) for one in found.related if one.statement is not None]
    return Entry(
        path,
        statement.id or statement.pointer,
        found.code,
        _hash(words, beside),
        "".join(others[:1]),
        _shortened(words),
    )


def _slice(found: Diagnostic) -> str:
    return found.file.text[found.span.first : found.span.stop]


def _hash(*texts: str) -> str:
    whole = "\0".join(normalised(text) for text in texts if text)
    return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:_FINGERPRINT_LENGTH]


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_TEXT else f"{line[: _LONGEST_TEXT - 1].rstrip()}…"


def path_from(baseline: Path, path: str) -> str:
    """Return the path of a file as it stands in a baseline."""
    try:
        return Path(os.path.relpath(os.path.realpath(path), os.path.realpath(baseline.parent))).as_posix()
    except ValueError:  # on another drive
        return Path(path).absolute().as_posix()


def write_entries(entries: Iterable[Entry]) -> bytes:
    """Return a baseline with some entries as it stands in a file: one a line, always in the same order."""
    lines = [_line(entry) for entry in sorted(entries, key=_order)]
    return (_HEAD.rstrip() + " []\n" if not lines else _HEAD + "".join(lines)).encode("utf-8", "backslashreplace")


def _order(entry: Entry) -> tuple[object, ...]:
    """Return what the order of entries goes by; numbers in a pointer count as numbers."""
    pointer = [(int(part), "") if part.isdigit() else (-1, part) for part in _NUMBER.split(entry.statement)]
    return entry.path, pointer, entry.rule, entry.fingerprint


def _line(entry: Entry) -> str:
    values = [(key, getattr(entry, key)) for key in (*_KEYS, *_OPTIONAL_KEYS) if key in _KEYS or getattr(entry, key)]
    return f"  - {{{', '.join(f'{key}: {_quoted(value)}' for key, value in values)}}}\n"


def _quoted(text: str) -> str:
    """Return a text in the double quotes of YAML."""
    signs = (f"\\{sign}" if sign in '\\"' else sign if sign.isprintable() else f"\\U{ord(sign):08x}" for sign in text)
    return f'"{"".join(signs)}"'


def load_baseline(path: Path) -> Baseline:
    """Return the baseline in a file; raises `BaselineError` where there is none, or it cannot be read."""
    try:
        file = SourceFile(str(path), decode(read_bytes(str(path))))
    except OSError as error:
        reason = error.strerror or error
        raise BaselineError(
            f"{path}: the baseline cannot be read: {reason}; write it with “whylint baseline create”, or take the "
            "setting “baseline” out of the configuration"
        ) from error
    except BrokenInput as error:
        raise BaselineError(f"{path}: {error.message}") from error
    reader = _Reader(file)
    try:
        roots = list(compose(file))
    except BrokenInput as error:
        raise reader.error(
            error.offset or 0, f"{error.message}. After a merge, keep the lines of both sides"
        ) from error
    return Baseline(path, reader.entries(roots[0] if roots else None))


class _Reader:
    """Reads the entries of one file, and says where one cannot be read."""

    def __init__(self, file: SourceFile) -> None:
        self._file = file

    def error(self, offset: int, message: str) -> BaselineError:
        return BaselineError(f"{self._file.path}:{self._file.place(offset).line}: {message}")

    def entries(self, root: Node | None) -> tuple[Entry, ...]:
        top = self._fields(root, "this is no baseline: it lacks “version” and “entries”")
        version, listed = top.get("version"), top.get("entries")
        if not isinstance(version, ScalarNode) or version.value != _VERSION:
            raise self.error(
                version.start if version else 0,
                f"this baseline is not of version {_VERSION}, the only one that this whylint reads; use a newer, or "
                "write the baseline again with “whylint baseline create --force”",
            )
        if isinstance(listed, ScalarNode) and listed.is_null:
            return ()
        if not isinstance(listed, SequenceNode):
            raise self.error(listed.start if listed else 0, "“entries” takes a list of entries")
        return tuple(self._entry(item) for item in listed.items)

    def _entry(self, item: Node) -> Entry:
        message = f"an entry has {', '.join(_KEYS)}; take this one out, and run “whylint baseline show”"
        fields = self._fields(item, message)
        texts = {key: node.value for key, node in fields.items() if isinstance(node, ScalarNode)}
        if any(key not in texts for key in _KEYS):
            raise self.error(item.start, message)
        line = self._file.place(item.start).line
        path, statement, rule, fingerprint = (texts[key] for key in _KEYS)
        return Entry(path, statement, rule, fingerprint, texts.get("other", ""), texts.get("text", ""), line)

    def _fields(self, node: Node | None, message: str) -> dict[str, Node]:
        if not isinstance(node, MappingNode):
            raise self.error(node.start if node else 0, message)
        return {key.value: value for key, value in node.pairs if isinstance(key, ScalarNode)}
