"""Read files, folders and standard input into documents of goal statements."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from whylint import limits
from whylint.sources.composers import compose_file
from whylint.sources.decoding import decode, decode_loosely, refuse_control_characters
from whylint.sources.dialect import Dialect
from whylint.sources.document_keys import document_keys
from whylint.sources.fields import is_null
from whylint.sources.markdown_styles import SUFFIXES as MARKDOWN
from whylint.sources.nodes import BrokenInput
from whylint.sources.own_keys import keys_of
from whylint.sources.place import SourceFile
from whylint.sources.problems import Problems
from whylint.sources.regular_files import STANDARD_INPUT, read_at_most
from whylint.sources.scope import Scope
from whylint.sources.search import find_files, unreadable
from whylint.sources.statements import holds_goals, read_document

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from whylint.sources.document import Document, InputError
    from whylint.sources.nodes import Node
    from whylint.sources.search import FoundFile

_ALL = Scope()
_USUAL = Dialect()


@dataclass(frozen=True)
class ReadResult:
    """What was read, and what could not be.

    `files` are those that could be read, also where no statement stands in them; `examined` are the paths of all
    that were looked into, also where they turned out to be about something else.
    """

    documents: tuple[Document, ...] = ()
    files: tuple[SourceFile, ...] = ()
    errors: tuple[InputError, ...] = ()
    examined: tuple[str, ...] = ()


def read_bytes(path: str) -> bytes:
    """Return the bytes of a file, of a file that is too large only enough to see that it is; raise OSError."""
    return read_at_most(path, limits.FILE_BYTES)


def read_paths(
    paths: Sequence[str],
    stdin: Callable[[], bytes],
    stdin_name: str = "<stdin>",
    scope: Scope = _ALL,
    read_file: Callable[[str], bytes] = read_bytes,
) -> ReadResult:
    """Read files, folders (searched for files that hold goals) and `-`, for which `stdin` is called.

    They are read in the order of their paths, in whatever order they are named.
    A file is read whole or in part; whatever keeps some of it from being read is an error, and the rest is returned.
    Only in a file that was found in a folder it is no error that it is about something else. If such a file cannot be
    read at all (it is broken, not UTF-8, or too large), nobody knows what it is about; then it is an error only if
    one of its lines looks like a list of statements at the top of a document (`goals:`). `read_file` gives the bytes
    of a file, or raises OSError.
    """
    found, errors = find_files(paths, scope)
    found.sort(key=lambda file: file.path)
    results = [_read_found(file, stdin, stdin_name, scope, read_file) for file in found]
    return ReadResult(
        documents=tuple(document for result in results for document in result.documents),
        files=tuple(file for result in results for file in result.files),
        errors=tuple(sorted([*errors, *(error for result in results for error in result.errors)], key=_order)),
        examined=tuple(stdin_name if file.path == STANDARD_INPUT else file.path for file in found),
    )


def read_text(path: str, text: str, *, is_named: bool = True, dialect: Dialect = _USUAL) -> ReadResult:
    """Read the text of one file. Unless it `is_named` by the user, it may be about something else than goals."""
    file = SourceFile(path, text.removeprefix("\ufeff"))
    problems = Problems(file)
    if Path(path).suffix.lower() in MARKDOWN:
        return _read_markdown(file, problems, dialect, is_named=is_named)
    roots: list[Node] = []
    try:
        refuse_control_characters(file.text)
        roots.extend(compose_file(file))
    except BrokenInput as error:
        problems.add(error.offset, error.message)
    keys = document_keys().with_meanings(dialect.roles)
    if is_named:
        roots = _without_empty(roots, problems)
    elif not any(holds_goals(root, keys, dialect.statements) for root in roots):
        return _about_something_else(file, problems)
    else:
        roots = [root for root in roots if holds_goals(root, keys, dialect.statements)]
    read = [read_document(root, keys_of(root, keys, problems), problems, dialect.statements) for root in roots]
    documents = _within_limit([document for document in read if document is not None], problems)
    return ReadResult(
        documents, (file,) if documents or not problems.errors else (), tuple(sorted(problems.errors, key=_order))
    )


def _read_markdown(file: SourceFile, problems: Problems, dialect: Dialect, *, is_named: bool) -> ReadResult:
    """Read Markdown; a file without any goals is nobody's mistake, and counts only where it `is_named`."""
    from whylint.sources.markdown import read_markdown  # noqa: PLC0415 - its parser takes its time to import

    documents = _within_limit(read_markdown(file, problems, dialect, is_named=is_named), problems)
    errors = tuple(sorted(problems.errors, key=_order))
    return ReadResult(documents, (file,) if documents or (is_named and not errors) else (), errors)


def _within_limit(documents: Sequence[Document], problems: Problems) -> tuple[Document, ...]:
    """Return the documents of a file, or none, and note a problem, if they hold too many statements."""
    if sum(len(document.statements) for document in documents) <= limits.STATEMENTS:
        return tuple(documents)
    problems.add(None, f"the file holds more than {limits.STATEMENTS:,} statements; split it")
    return ()


def _read_found(
    found: FoundFile, stdin: Callable[[], bytes], stdin_name: str, scope: Scope, read_file: Callable[[str], bytes]
) -> ReadResult:
    """Read one file, or standard input."""
    path = stdin_name if found.path == STANDARD_INPUT else found.path
    try:
        data = stdin() if found.path == STANDARD_INPUT else read_file(found.path)
    except OSError as error:
        return ReadResult(errors=(unreadable(path, error),))
    try:
        text = decode(data)
    except BrokenInput as error:
        file = SourceFile(path, decode_loosely(data))
        problems = Problems(file)
        problems.add(error.offset, error.message)
        return ReadResult(errors=tuple(problems.errors)) if found.is_named else _about_something_else(file, problems)
    return read_text(path, text, is_named=found.is_named, dialect=scope.dialect_of(path))


def _about_something_else(file: SourceFile, problems: Problems) -> ReadResult:
    """Return nothing for a file in a folder that does not seem to hold goals, or what is wrong if it does."""
    if problems.errors and document_keys().top_line.search(file.text):
        return ReadResult(errors=tuple(problems.errors))
    return ReadResult()


def _without_empty(roots: list[Node], problems: Problems) -> list[Node]:
    """Leave out the empty documents of a file, and note a problem if nothing is left."""
    filled = [root for root in roots if not is_null(root)]
    if not filled and not problems.errors:
        problems.add(0, "the file is empty; list goals with `- ` under `goals:`")
    return filled


def _order(error: InputError) -> tuple[str, int, int, str]:
    return error.path, error.line or 0, error.column or 0, error.message
