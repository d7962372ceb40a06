"""The project that a file belongs to: what the references in it may name, whether or not those files are checked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from whylint.reading.ladder import Names, names_in
from whylint.sources.decoding import decode_loosely
from whylint.sources.read import read_text
from whylint.sources.search import find_files

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whylint.sources.document import Document

_MARKERS = (".git", ".hg", "whylint.toml", ".whylint.toml")
"""What the folder of a project holds: its repository, or whylint's configuration."""
_NO_NAMES = Names(frozenset(), frozenset())


class Project:
    """Looks references up: in the documents that are checked, and only what is not there in the whole project."""

    def __init__(self, documents: Sequence[Document]) -> None:
        """Start from the documents that are checked."""
        self._documents = list(documents)
        self._names: Names | None = None
        self._read: set[str] = set()
        self.was_searched = False

    def names_for(self, document: Document) -> Names:
        """Return all that a reference in a document may name; nothing where it holds none."""
        if not any(statement.supports for statement in document.statements):
            return _NO_NAMES
        if self._names is None:
            self._names = names_in(self._documents)
        references = [text.text for statement in document.statements for text in statement.supports if text.text]
        names = self._names
        unknown = [reference for reference in references if not names.has(reference)]
        root = _root_of(document.file.path) if unknown else None
        if unknown:
            self.was_searched = True
        if root is not None:
            self._documents += self._naming(root, unknown)
            self._names = names_in(self._documents)
        return self._names

    def _naming(self, root: Path, references: Sequence[str]) -> Iterator[Document]:
        """Yield the documents of a project in whose files one of these references stands somewhere."""
        wanted = [reference.casefold() for reference in references]
        for found in find_files([str(root)])[0]:
            if found.path in self._read:
                continue
            try:
                text = decode_loosely(Path(found.path).read_bytes())
            except OSError:
                continue
            if any(reference in text.casefold() for reference in wanted):
                self._read.add(found.path)
                yield from read_text(found.path, text, is_named=False).documents


def _root_of(path: str) -> Path | None:
    """Return the folder of the project that a file belongs to, or None where there is none."""
    place = Path(path)
    start = place.resolve().parent if place.is_file() else Path.cwd()
    return next(
        (folder for folder in (start, *start.parents) if any((folder / name).exists() for name in _MARKERS)), None
    )
