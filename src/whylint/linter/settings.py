"""What holds for a file: what the user asks now, before what its configuration says."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from whylint.configuration.applied import choose_rules, matches
from whylint.configuration.configuration import Configuration
from whylint.configuration.load import Configurations, load_configuration
from whylint.language.detect import known_language
from whylint.rules.book import handles
from whylint.sources.dialect import Dialect

if TYPE_CHECKING:
    from whylint.configuration.applied import RuleChoice
    from whylint.linter.check import CheckOptions
    from whylint.rules.book import RuleBook
    from whylint.rules.rule import Rule, Severity


@dataclass(frozen=True)
class Settled:
    """What holds for one file."""

    book: RuleBook
    rules: RuleChoice
    language: str | None
    message_language: str | None
    model: str | None
    fail_on: Severity


class Settings:
    """Answers, for any file, what is asked and configured for it; raises `ConfigurationError` as soon as it is met."""

    def __init__(self, options: CheckOptions, book: RuleBook) -> None:
        """Take what the user asks now; raises `UnknownLanguageError` for a language that cannot be read."""
        self._options = options
        self._book = book
        self._language = known_language(options.language) if options.language else None
        self._message_language = known_language(options.message_language) if options.message_language else None
        self.configurations = Configurations(book, _fixed(options, book))

    def of_file(self, path: str) -> Settled:
        """Return what holds for a file."""
        options, settled = self._options, self.configurations.of_file(path)
        book = settled.book or self._book
        return Settled(
            book=book,
            rules=choose_rules(settled, path, book, options.select, options.ignore),
            language=self._language or settled.language,
            message_language=self._message_language or settled.message_language,
            model=options.model or settled.model,
            fail_on=settled.fail_on,
        )

    def baseline_for(self, path: str) -> Path | None:
        """Return the baseline that holds for a file or in a folder, if there is one and it is to be used."""
        place = Path(path) if Path(path).is_dir() else Path(path).parent
        return self.configurations.of_folder(place).baseline if self._options.with_baseline else None

    def demand_rules(self) -> None:
        """Raise `UnknownRuleError` for a rule asked for that no configuration met so far has."""
        books = self.configurations.books()
        for value in (*self._options.select, *self._options.ignore):
            for handle in handles(value):
                if not any(book.has(handle) for book in books):
                    books[-1].select([handle])

    def house_rules(self) -> tuple[Rule, ...]:
        """Return the house rules of all configurations that were met."""
        return tuple(rule for book in self.configurations.books() for rule in book.rules if rule.house)

    def is_excluded(self, path: str) -> bool:
        """Say whether a file is left out, or, where the path ends with a slash, a folder."""
        settled = self.configurations.of_file(path)
        return matches(settled, path, settled.exclude)

    def is_searched(self, path: str) -> bool:
        """Say whether a file in a searched folder is looked into."""
        settled = self.configurations.of_file(path)
        return not settled.include or matches(settled, path, settled.include)

    def respects_git(self, folder: str) -> bool:
        """Say whether what git ignores in a folder is passed by."""
        return self.configurations.of_folder(Path(folder)).respect_gitignore

    def dialect_of(self, path: str) -> Dialect:
        """Return what keys mean in a file, and where its statements stand."""
        settled = self.configurations.of_file(path)
        return Dialect(settled.roles, settled.statements)


def _fixed(options: CheckOptions, book: RuleBook) -> Configuration | None:
    """Return the configuration that holds for every file, if one is asked for or none is wanted."""
    if options.configuration is not None:
        return load_configuration(Path(options.configuration), book)
    return Configuration() if options.isolated else None
