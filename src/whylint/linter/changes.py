"""Tell what changed since a revision: the statements whose text is new, and the findings that come with them."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
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
_Answers = frozenset[tuple[str, str]]
"""What is said beside a statement: the name of each field that it has, and the text of those that findings on the
statement itself come from.
"""
_Spot = tuple[str, tuple[int, int]]
"""A path as the user gave it, and where in that file a text stands."""


@dataclass(frozen=True)
class Changes:
    """What differs from a revision. Paths are those that the user gave.

    `files` holds the old text of each file that changed, which is empty for a new one; `statements` where each text
    stands that is new or has lost an answer beside it, `documents` the files in which a statement came, went or became
    another, and `lost` the ids that no statement has any more.
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
        words = found.file.text[found.span.first : found.span.stop]
        is_beside = not start <= found.span.first <= end
        if is_beside and (words not in self.files[path] or words in self.lost):
            return True
        return any(self._is_new(path, one.span.first) for one in found.related)

    def bring_words(self, found: Diagnostic) -> bool:
        """Say whether the words that a finding points at were not in the file before."""
        words = found.file.text[found.span.first : found.span.stop]
        return found.file.path in self.files and words not in self.files[found.file.path]

    def _is_new(self, path: str, offset: int) -> bool:
        return any(where == path and start <= offset < max(end, start + 1) for where, (start, end) in self.statements)


@dataclass
class _Texts:
    """The texts of each file, each as often as it stood there with what was said beside it, and all ids."""

    by_file: dict[str, dict[_Words, list[_Answers]]] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)

    def add(self, path: str, documents: Iterable[Document]) -> None:
        texts = self.by_file.setdefault(path, defaultdict(list))
        for document in documents:
            for one in document.statements:
                texts[_words(one)].append(_answers(document, one))
                self.ids.update([one.id] if one.id else [])

    def counts(self, path: str) -> Counter[_Words]:
        """Return how often each text stands in a file."""
        return Counter({words: len(all_answers) for words, all_answers in self.by_file.get(path, {}).items()})


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
            now.add(document.file.path, [document])
    before = _texts_before(files, real, sorted(differing & there), revision, dialect_of)
    documents = {path for path in files if now.counts(path) != before.counts(path)}
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
        before.add(path, read_text(path, text, is_named=True, dialect=dialect_of(path)).documents)
    for place in gone_or_changed:
        if place not in real.values() and Path(place).suffix.lower() in SUFFIXES:
            text = _old_text(revision, place)
            before.add(place, read_text(place, text, is_named=False, dialect=dialect_of(place)).documents)
    return before


def _new_statements(
    documents: Sequence[Document], before: Mapping[str, Mapping[_Words, Sequence[_Answers]]]
) -> Iterator[_Spot]:
    """Yield where each statement stands that was in no file; those that stayed in their file are counted first."""
    left = {path: {words: list(found) for words, found in texts.items()} for path, texts in before.items()}
    all_of_them = [(document, one) for document in documents for one in document.statements]
    waiting = [each for each in all_of_them if not _take(left.get(each[0].file.path), *each)]
    for document, one in waiting:
        if not any(_take(texts, document, one) for texts in left.values()):
            yield document.file.path, one.text.outer


def _take(texts: dict[_Words, list[_Answers]] | None, document: Document, statement: Statement) -> bool:
    """Take out one of the texts that are the same as a statement's and had no answer that it lacks; say if one was."""
    before = texts.get(_words(statement), []) if texts else []
    answers = _answers(document, statement)
    found = next((each for each in before if each <= answers), None)
    if found is None:
        return False
    before.remove(found)
    return True


def _words(statement: Statement) -> _Words:
    return str(statement.role), normalised(statement.text.text)


def _answers(document: Document, statement: Statement) -> _Answers:
    """Return what is said beside a statement, by itself or for the whole document.

    A measure and a deadline count by their texts, since another one can leave the statement's questions open; a
    finding on any other field points at that field, and comes with it.
    """
    moments = [one for one in (statement.deadline, document.deadline, document.period) if one and one.text]
    named = {
        "why": statement.why or document.why,
        "owners": statement.owners or document.owners,
        "supports": statement.supports or statement.parent,
    }
    said = [("measure", normalised(one.text.text)) for one in statement.measures]
    said += [("deadline", normalised(one.text)) for one in moments]
    return frozenset([*said, *((name, "") for name, texts in named.items() if texts)])


def _old_text(revision: Revision, place: str) -> str:
    """Return the text that a file had; one that was no text had none."""
    return decode_loosely(revision.read(place))
