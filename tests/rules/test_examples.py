"""The examples in the rule files are run: a bad one has the finding, a good one has not."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
import yaml

from whylint.linter.check import CheckOptions, check
from whylint.rules.load import load_rules

if TYPE_CHECKING:
    from whylint.rules.rule import Example

BOOK = load_rules()
CASES = [
    pytest.param(rule.code, language, example, expected, id=f"{rule.code}-{language}-{kind}-{number}")
    for rule in BOOK.rules
    for language, text in rule.texts.items()
    for kind, examples, expected in (("bad", text.bad, True), ("good", text.good, False))
    for number, example in enumerate(examples, 1)
]


def as_yaml(example: Example, language: str) -> bytes:
    """Return a file that holds an example as its only goal."""
    if example.yaml is not None:
        return f"language: {language}\n{example.yaml}".encode()
    item = example.item if isinstance(example.item, str) else json.loads(json.dumps(dict(example.item)))
    return yaml.safe_dump({"language": language, "goals": [item]}, allow_unicode=True).encode()


@pytest.mark.parametrize(("code", "language", "example", "expected"), CASES)
def test_example(code: str, language: str, example: Example, expected: bool) -> None:  # noqa: FBT001
    result = check(["-"], CheckOptions(), lambda: as_yaml(example, language))
    assert result.errors == ()
    assert (code in {found.code for found in result.diagnostics}) is expected
