"""Write the rules as JSON, for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from whylint.reporting.json import write_object
from whylint.reporting.rule_texts import text_in

if TYPE_CHECKING:
    from typing import TextIO

    from whylint.rules.book import RuleBook
    from whylint.rules.rule import Example, Rule


def write_explanation_json(rule: Rule, language: str, stream: TextIO) -> None:
    """Write all that a rule says in a language."""
    text = text_in(rule, language)
    write_object(
        {
            **_entry(rule, language),
            "message": text.message,
            "question": text.question,
            "finds": text.finds,
            "matters": text.matters,
            "answer": text.answer,
            "false_alarms": list(text.false_alarms),
            "bad": [_example(example) for example in text.bad],
            "good": [_example(example) for example in text.good],
        },
        stream,
    )


def write_rules_json(book: RuleBook, language: str, stream: TextIO) -> None:
    """Write the list of the rules."""
    write_object([_entry(rule, language) for rule in book.rules], stream)


def _entry(rule: Rule, language: str) -> dict[str, Any]:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity,
        "title": text_in(rule, language).title,
    }


def _example(example: Example) -> object:
    """Return an example as a document writes it: a text, a mapping, or the text of a whole file under `yaml`."""
    if example.yaml is not None:
        return {"yaml": example.yaml}
    if isinstance(example.item, str):
        return example.item
    return {key: value if isinstance(value, str) else list(value) for key, value in example.item.items()}
