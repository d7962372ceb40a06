"""The rules, and the language to speak of them in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from whylint.cli.choices import language_of_environment
from whylint.cli.streams import stop
from whylint.configuration.load import Configurations
from whylint.configuration.toml_value import ConfigurationError
from whylint.language.detect import UnknownLanguageError, known_language
from whylint.reporting.interface import DEFAULT_LANGUAGE
from whylint.rules.entry import RuleError
from whylint.rules.load import load_rules

if TYPE_CHECKING:
    from whylint.rules.book import RuleBook


def open_rule_book(language: str | None) -> tuple[RuleBook, str]:
    """Return the rules and the language asked for, else the one of the environment if it is known, else English.

    The house rules that are settled for the current folder are among them.
    """
    try:
        carried = load_rules()
        book = Configurations(carried).of_folder(Path.cwd()).book or carried
        if language is not None:
            return book, known_language(language)
    except (RuleError, ConfigurationError, UnknownLanguageError) as error:
        stop(str(error))
    wanted = language_of_environment()
    return book, wanted if wanted in book.languages else DEFAULT_LANGUAGE
