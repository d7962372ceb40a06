"""Tell what changed since a revision: the statements whose text is new, and the findings that come with them."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from whylint.linter.baseline import normalised
from whylint.sources.decoding import decode_loosely
from whylint.sources.read import read_text
from whylint.sources.revision import Revision
from whylint.sources.search import SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from whylint.linter.diagnostic import Diagnostic
    from whylint.sources.dialect import Dialect
    from whylint.sources.document import Document, Statement
    from whylint.sources.read import ReadResult

_Words = tuple[str, str]
"""What tells statements apart: the role, and the text without what `normalised` takes out."""
_Spot = tuple[str, tuple[int, int]]
"""A path as the user gave it, and where in that file a text stands."""


@dataclass(frozen=True)
class Changes:
    """What differs from a revision. Paths are those that the user gave.

    `files` holds the old text of each file that changed, which is empty for a new one; `statements` where each text
    stands that is new, `documents` the files in which a statement came, went or became another, and `lost` the ids
    that no statement has any more.
    """

    files: Mapping[str, str]
    statements: AbstractSet[_Spot]
    documents: AbstractSet[str]
    lost: AbstractSet[str]

    def touch(self, document: Document) -> bool:
        """Say whether anything changed in the file of a document."""
        return document.file.path in self.files

    def bring(self, found: Diagnostic) -> bool:
        """Say whether a finding comes with what changed.

        It does where its statement is new, or another that it speaks of; where it points at words beside the statement
        that are new, or at an id that is gone; and where it is about a whole document in which something changed.
        """
        path = found.file.path
        if path not in self.files:
            return False
        if found.statement is None:
            return path in self.documents
        start, end = found.statement.text.outer
        if self._is_new(path, start):
            return True
        words = found.file.text[found.span.start.offset : found.span.end.offset]
        is_beside = not start <= found.span.start.offset <= end
        if is_beside and (words not in self.files[path] or words in self.lost):
            return True
        return any(self._is_new(path, one.span.start.offset) for one in found.related)

    def bring_words(self, found: Diagnostic) -> bool:
        """Say whether the words that a finding points at were not in the file before."""
        words = found.file.text[found.span.start.offset : found.span.end.offset]
        return found.file.path in self.files and words not in self.files[found.file.path]

    def _is_new(self, path: str, offset: int) -> bool:
        return any(where == path and start <= offset < max(end, start + 1) for where, (start, end) in self.statements)


@dataclass
class _Texts:
    """How often a text stood in each file, and all ids there."""

    by_file: dict[str, Counter[_Words]] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)

    def add(self, path: str, statements: Iterable[Statement]) -> None:
        counts = self.by_file.setdefault(path, Counter())
        for one in statements:
            counts[_words(one)] += 1
            self.ids.update([one.id] if one.id else [])


def changes_since(
    name: str, folder: Path, read: ReadResult, dialect_of: Callable[[str], Dialect], always: AbstractSet[str]
) -> Changes:
    """Compare what was read with a revision of the repository that a folder belongs to; raises `RevisionError`.

    A text that stood in another file, or elsewhere in its own, was moved and is not new. The paths in `always` are
    taken to differ: what was read there is not the file on the disk.
    """
    revision = Revision(name, folder)
    there, differing = revision.files(), revision.differing()
    real = {file.path: os.path.realpath(file.path) for file in read.files}
    files: dict[str, str] = {}
    for path, place in real.items():
        if path in always or place in differing or place not in there:
            files[path] = _old_text(revision, place) if place in there else ""
    now = _Texts()
    for document in read.documents:
        if document.file.path in files:
            now.add(document.file.path, document.statements)
    before = _texts_before(files, real, sorted(differing & there), revision, dialect_of)
    documents = {path for path in files if now.by_file.get(path, Counter()) != before.by_file.get(path, Counter())}
    spots = _new_statements([one for one in read.documents if one.file.path in files], before.by_file)
    everywhere = {one.id for document in read.documents for one in document.statements if one.id}
    return Changes(files, frozenset(spots), documents, before.ids - everywhere)


def _texts_before(
    files: Mapping[str, str],
    real: Mapping[str, str],
    gone_or_changed: Sequence[str],
    revision: Revision,
    dialect_of: Callable[[str], Dialect],
) -> _Texts:
    """Return the texts of all files as they were that changed or are gone, also those that nobody asks about now."""
    before = _Texts()
    for path, text in files.items():
        before.add(path, _statements(path, text, dialect_of(path), is_named=True))
    for place in gone_or_changed:
        if place not in real.values() and Path(place).suffix.lower() in SUFFIXES:
            text = _old_text(revision, place)
            before.add(place, _statements(place, text, dialect_of(place), is_named=False))
    return before


def _statements(path: str, text: str, dialect: Dialect, *, is_named: bool) -> Iterator[Statement]:
    for document in read_text(path, text, is_named=is_named, dialect=dialect).documents:
        yield from document.statements


def _new_statements(documents: Sequence[Document], before: Mapping[str, Counter[_Words]]) -> Iterator[_Spot]:
    """Yield where each statement stands that was in no file; those that stayed in their file are counted first."""
    left = {path: counts.copy() for path, counts in before.items()}
    all_of_them = [(document.file.path, one) for document in documents for one in document.statements]
    waiting = [(path, one) for path, one in all_of_them if not _take(left.get(path), one)]
    for path, one in waiting:
        if not any(_take(counts, one) for counts in left.values()):
            yield path, one.text.outer


def _take(counts: Counter[_Words] | None, statement: Statement) -> bool:
    """Take one of the texts out that are the same as a statement's, and say whether there was one."""
    words = _words(statement)
    if not counts or not counts[words]:
        return False
    counts[words] -= 1
    return True


def _words(statement: Statement) -> _Words:
    return str(statement.role), normalised(statement.text.text)


def _old_text(revision: Revision, place: str) -> str:
    """Return the text that a file had; one that was no text had none."""
    return decode_loosely(revision.read(place))
