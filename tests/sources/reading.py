"""What the tests of the sources share: reading a text, and looking back into the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.sources.read import ReadResult, read_text

if TYPE_CHECKING:
    from whylint.sources.document import Document, Statement
    from whylint.sources.place import SourceText, Span


def read(text: str, *, is_named: bool = True) -> ReadResult:
    return read_text("goals.yaml", text, is_named=is_named)


def only_document(text: str) -> Document:
    result = read(text)
    assert result.errors == ()
    (document,) = result.documents
    return document


def statements(text: str) -> tuple[Statement, ...]:
    return only_document(text).statements


def only_statement(text: str) -> Statement:
    (statement,) = statements(text)
    return statement


def texts(text: str) -> list[str]:
    return [statement.text.text for statement in statements(text)]


def only_message(text: str) -> tuple[int | None, int | None, str]:
    (error,) = read(text).errors
    return error.line, error.column, error.message


def written(source: SourceText, span: Span) -> str:
    return source.file.text[span.start.offset : span.end.offset]


def words(source: SourceText, part: str) -> str:
    """Return how a part of a text is written in the file."""
    start = source.text.index(part)
    return written(source, source.span(start, start + len(part)))
