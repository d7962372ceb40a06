"""The rules, and the language to speak of them in."""

# ruff: noqa: PLC0415 - to explain one rule takes less than to load all, and should not import what that needs

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from whylint.cli.choices import language_of_environment
from whylint.cli.streams import stop
from whylint.reporting.interface import DEFAULT_LANGUAGE
from whylint.rules.entry import RuleError
from whylint.rules.load import load_rule, load_rules

if TYPE_CHECKING:
    from collections.abc import Collection

    from whylint.rules.book import RuleBook
    from whylint.rules.rule import Rule


def find_rule(code_or_name: str, language: str | None) -> tuple[Rule, str]:
    """Return a rule and the language to speak of it in, as for all rules; stop where there is no such rule.

    Of a rule that comes along, only its own file is read, and no configuration: house rules cannot take its place.
    """
    from whylint.rules.book import UnknownRuleError

    try:
        rule = load_rule(code_or_name)
    except RuleError as error:
        stop(str(error))
    if rule is not None:
        return rule, _language_of_user(rule.texts) if language is None else _known(language)
    book, spoken = open_rule_book(language)
    try:
        return book.find(code_or_name), spoken
    except UnknownRuleError as error:
        stop(f"{error} (“whylint rules” lists them)")


def open_rule_book(language: str | None) -> tuple[RuleBook, str]:
    """Return the rules and the language asked for, else the one of the environment if it is known, else English.

    The house rules that are settled for the current folder are among them.
    """
    from whylint.configuration.load import Configurations
    from whylint.configuration.toml_value import ConfigurationError

    try:
        carried = load_rules()
        book = Configurations(carried).of_folder(Path.cwd()).book or carried
    except (RuleError, ConfigurationError) as error:
        stop(str(error))
    return book, _language_of_user(book.languages) if language is None else _known(language)


def _known(language: str) -> str:
    from whylint.language.detect import UnknownLanguageError, known_language

    try:
        return known_language(language)
    except UnknownLanguageError as error:
        stop(str(error))


def _language_of_user(languages: Collection[str]) -> str:
    wanted = language_of_environment()
    return wanted if wanted is not None and wanted in languages else DEFAULT_LANGUAGE
