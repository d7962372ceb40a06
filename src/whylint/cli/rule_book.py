"""The rules, and the language to speak of them in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.cli.choices import language_of_environment
from whylint.cli.streams import stop
from whylint.language.detect import UnknownLanguageError, known_language
from whylint.reporting.interface import DEFAULT_LANGUAGE
from whylint.rules.entry import RuleError
from whylint.rules.load import load_rules

if TYPE_CHECKING:
    from whylint.rules.book import RuleBook


def open_rule_book(language: str | None) -> tuple[RuleBook, str]:
    """Return the rules and the language asked for, else the one of the environment if it is known, else English."""
    try:
        book = load_rules()
        if language is not None:
            return book, known_language(language)
    except (RuleError, UnknownLanguageError) as error:
        stop(str(error))
    wanted = language_of_environment()
    return book, wanted if wanted in book.languages else DEFAULT_LANGUAGE
