"""What a rule says in the language to speak of it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.reporting.interface import DEFAULT_LANGUAGE

if TYPE_CHECKING:
    from whylint.rules.rule import Rule, RuleText


def text_in(rule: Rule, language: str) -> RuleText:
    """Return what a rule says in a language, or in the default one if it does not speak that."""
    return rule.texts.get(language) or rule.texts[DEFAULT_LANGUAGE]
