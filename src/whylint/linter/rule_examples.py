"""Run the examples of house rules: a bad one is to be found, a good one is not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from whylint.linter.cache import Cache
from whylint.linter.judged import judge_all, prepare
from whylint.linter.task import Basis
from whylint.reading.ladder import names_in
from whylint.sources.document import Role
from whylint.sources.document_keys import key_table
from whylint.sources.read import read_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whylint.rules.book import RuleBook
    from whylint.rules.rule import Example, Rule

_PATH = "example.yaml"
_MEASURED = "…"
"""The goal that a measure stands under, which is not judged."""


@dataclass(frozen=True)
class ExampleResult:
    """How an example turned out: whether its rule found it, or what keeps it from being read."""

    rule: Rule
    example: Example
    is_bad: bool
    is_found: bool
    problem: str | None = None

    @property
    def holds(self) -> bool:
        """Say whether it turned out as its rule says."""
        return self.problem is None and self.is_found is self.is_bad


def run_examples(rule: Rule, book: RuleBook) -> Iterator[ExampleResult]:
    """Run all examples of a house rule, in each language that it is written in."""
    for language in rule.house.languages if rule.house else ():
        for is_bad, examples in ((True, rule.texts[language].bad), (False, rule.texts[language].good)):
            for example in examples:
                is_found, problem = _run(example, rule, language, book)
                yield ExampleResult(rule, example, is_bad, is_found, problem)


def _run(example: Example, rule: Rule, language: str, book: RuleBook) -> tuple[bool, str | None]:
    """Say whether a rule finds an example, and what is wrong with the document that it makes."""
    read = read_text(_PATH, _document_text(example, rule, language))
    errors, is_found = list(read.errors), False
    for document in read.documents:
        languages = [language] * len(document.statements)
        basis = Basis(book, frozenset([rule.code]), None, names_in(read.documents))
        (verdict,) = judge_all([prepare(document, languages, basis)], Cache(None))
        errors += verdict.errors
        is_found = is_found or any(one.findings for one in verdict.judged)
    return is_found, errors[0].message if errors else None


def _document_text(example: Example, rule: Rule, language: str) -> str:
    """Return a document that holds an example as its only statement of the first role that the rule is asked of."""
    if example.yaml is not None:
        return f"language: {language}\n{example.yaml}"
    item = example.item if isinstance(example.item, str) else {key: _plain(of) for key, of in example.item.items()}
    role = rule.house.roles[0] if rule.house else Role.GOAL
    lists, fields = key_table()["lists"], key_table()["fields"]
    if role is Role.MEASURE:
        statement = {key_table()["text"][0]: _MEASURED, fields["measures"][0]: [item]}
        return _dump({"language": language, lists[Role.GOAL][0]: [statement]})
    return _dump({"language": language, lists[role][0]: [item]})


def _plain(value: str | tuple[str, ...]) -> str | list[str]:
    return value if isinstance(value, str) else list(value)


def _dump(document: object) -> str:
    return str(yaml.safe_dump(document, allow_unicode=True, sort_keys=False))
