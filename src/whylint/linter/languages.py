"""Find the language of each statement of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from whylint.language.detect import UnknownLanguageError, detect_languages, known_language, refuse_foreign
from whylint.linter.cache import key_of
from whylint.linter.judged import error_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.linter.cache import Shelf
    from whylint.sources.document import Document, InputError


def languages_of(
    document: Document, language: str | None, shelf: Shelf | None = None
) -> tuple[tuple[str | None, ...], list[InputError]]:
    """Return the language of each statement of a document, or None and an error where it is none that can be read.

    `language` is what the user asked for; it outranks the document's own `language:`, and both outrank the text. What
    was found out before stands on the `shelf`.
    """
    count = len(document.statements)
    if language is not None:
        return (language,) * count, []
    try:
        if document.language is not None and document.language.text:
            return (known_language(document.language.text),) * count, []
    except UnknownLanguageError as error:
        assert document.language is not None  # noqa: S101 - only the document's own language is looked up here
        return (None,) * count, [error_at(document, document.language, str(error))]
    texts = [statement.text for statement in document.statements]
    key = key_of("languages", [text.text for text in texts])
    found = _kept(shelf.get(key) if shelf is not None else None, count)
    if found is None:
        found = _found([text.text for text in texts])
        if shelf is not None:
            shelf.put(key, found)
    foreign = [(text, says) for text, (_, says) in zip(texts, found, strict=True) if says is not None]
    return tuple(code for code, _ in found), [error_at(document, text, says) for text, says in foreign]


def _found(texts: Sequence[str]) -> list[tuple[str | None, str | None]]:
    """Return the language of each text, or None and what is wrong with it."""
    found: list[tuple[str | None, str | None]] = []
    for text, language in zip(texts, detect_languages(texts), strict=True):
        try:
            refuse_foreign(text)
            found.append((language, None))
        except UnknownLanguageError as error:
            found.append((None, str(error)))
    return found


def _kept(data: Any, count: int) -> list[tuple[str | None, str | None]] | None:  # noqa: ANN401 - JSON may be anything
    return [(code, says) for code, says in data] if isinstance(data, list) and len(data) == count else None
