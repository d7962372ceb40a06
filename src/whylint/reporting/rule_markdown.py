"""Explain a rule in Markdown, for places that show it beside a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.reporting.interface import load_interface
from whylint.reporting.markdown_text import block, code, inline
from whylint.reporting.rule_texts import text_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from whylint.rules.rule import Example, Rule


def rule_markdown(rule: Rule, language: str) -> str:
    """Return what a rule finds, why that matters, what to do, examples, and when it may be wrong."""
    text, interface = text_in(rule, language), load_interface(language)
    lines = [inline(text.finds)]
    lines += _section(interface.say("explain", "matters"), [inline(text.matters)])
    lines += _section(interface.say("explain", "answer"), [inline(text.answer), "", f"*{inline(text.question)}*"])
    lines += _section(interface.say("explain", "bad"), _examples(text.bad))
    lines += _section(interface.say("explain", "good"), _examples(text.good))
    if text.false_alarms:
        lines += _section(
            interface.say("explain", "false_alarms"), [f"- {inline(alarm)}" for alarm in text.false_alarms]
        )
    return "\n".join(lines) + "\n"


def _section(heading: str, lines: Iterable[str]) -> list[str]:
    return ["", f"## {inline(heading)}", "", *lines]


def _examples(examples: Iterable[Example]) -> list[str]:
    return [line for example in examples for line in _example(example)]


def _example(example: Example) -> list[str]:
    """Return an example: a statement, the fields of one, or a whole file."""
    if example.yaml is not None:
        first, *rest = block(example.yaml.rstrip().split("\n"), "yaml")
        return ["- " + first, *("  " + line for line in rest)]
    if isinstance(example.item, str):
        return [f"- {code(example.item)}"]
    fields = [f"{key}: {value if isinstance(value, str) else ', '.join(value)}" for key, value in example.item.items()]
    return ["- " + "; ".join(code(field) for field in fields)]
