"""Recognise a finding again after the file around it has changed."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from whylint.linter.diagnostic import Diagnostic

_LENGTH = 32


def fingerprints(diagnostics: Iterable[Diagnostic], *, of_file: bool = False) -> list[str]:
    """Return a fingerprint of each diagnostic, all of them different.

    It stays the same while the rule and the text of the statement do, in another place of the file, in other white
    space or case; with `of_file`, also the path. What is found twice is numbered in the order given.
    """
    seen: Counter[str] = Counter()
    found: list[str] = []
    for diagnostic in diagnostics:
        path = diagnostic.file.path if of_file else ""
        parts = "\0".join((diagnostic.code, path, _normalised(_text_of(diagnostic))))
        digest = hashlib.sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]
        seen[digest] += 1
        found.append(f"{digest}:{seen[digest]}")
    return found


def _text_of(diagnostic: Diagnostic) -> str:
    """Return the statement, or for a finding about the whole document the words that it points at."""
    if diagnostic.statement is not None:
        return diagnostic.statement.text.text
    return diagnostic.file.text[diagnostic.span.first : diagnostic.span.stop]


def _normalised(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
