"""Show the rules to a person: one in full, or all in a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from whylint.reporting import styles
from whylint.reporting.interface import load_interface
from whylint.reporting.rule_texts import text_in
from whylint.reporting.terminal import show
from whylint.reporting.visible import visible, visible_line
from whylint.reporting.wrapping import hang

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import Console

    from whylint.rules.book import RuleBook
    from whylint.rules.rule import Example, Rule

_INDENT = "  "
_BULLET = "  - "
_GAP = "  "


def write_explanation(rule: Rule, language: str, console: Console) -> None:
    """Write what a rule finds, why that matters, what to do, examples, and when it may be wrong."""
    text, interface, width = text_in(rule, language), load_interface(language), console.width
    title = Text.assemble((f"{rule.code}: {rule.name}", styles.HEADING), f" ({text.title})")
    severity = Text.assemble(
        f"{interface.say('explain', 'severity')}: ",
        (interface.say("severities", rule.severity), styles.SEVERITY[rule.severity]),
    )
    lines = [title, severity, Text(), *_paragraph(text.finds, width)]
    lines += _section(interface.say("explain", "matters"), _paragraph(text.matters, width))
    lines += _section(interface.say("explain", "answer"), _paragraph(text.answer, width))
    question = hang(visible(text.question), width, f"{_INDENT}{interface.say('check', 'question')}: ", _INDENT * 2)
    lines += [Text(line, styles.ADDED) for line in question]
    lines += _section(interface.say("explain", "bad"), _examples(text.bad, width))
    lines += _section(interface.say("explain", "good"), _examples(text.good, width))
    if text.false_alarms:
        alarms = [line for alarm in text.false_alarms for line in _bullet(alarm, width)]
        lines += _section(interface.say("explain", "false_alarms"), alarms)
    show(console, lines)


def write_rules(book: RuleBook, language: str, console: Console) -> None:
    """Write the code, name, severity and title of each rule, one under the other."""
    interface = load_interface(language)
    headings = [interface.say("explain", name) for name in ("code", "name", "severity")]
    rows = [[rule.code, rule.name, interface.say("severities", rule.severity)] for rule in book.rules]
    widths = [max(cell_len(cell) for cell in column) for column in zip(headings, *rows, strict=True)]
    lines = _table_row(headings, interface.say("explain", "title"), widths, [styles.HEADING] * 4, console.width)
    for rule, row in zip(book.rules, rows, strict=True):
        looks = [styles.NAME, "", styles.SEVERITY[rule.severity], ""]
        lines += _table_row(row, text_in(rule, language).title, widths, looks, console.width)
    code = book.rules[0].code if book.rules else ""
    more = interface.say("explain", "learn_more", code=code)
    show(console, [*lines, Text(), Text(more, styles.QUIET)])


def _table_row(cells: Sequence[str], last: str, widths: Sequence[int], looks: Sequence[str], width: int) -> list[Text]:
    """Return a row of the table; its last cell is wrapped under itself."""
    row = Text()
    for cell, cell_width, look in zip(cells, widths, looks, strict=False):
        row.append(cell, look).append(" " * (cell_width - cell_len(cell)) + _GAP)
    first, *rest = hang(visible(last), width, " " * row.cell_len)
    return [row.append(first.lstrip(), looks[-1]), *(Text(line, looks[-1]) for line in rest)]


def _section(heading: str, lines: Iterable[Text]) -> list[Text]:
    return [Text(), Text(heading, styles.HEADING), *lines]


def _paragraph(text: str, width: int) -> list[Text]:
    return [Text(line) for line in hang(visible(text), width, _INDENT)]


def _bullet(text: str, width: int) -> list[Text]:
    return [Text(line) for line in hang(visible(text), width, _BULLET)]


def _examples(examples: Iterable[Example], width: int) -> list[Text]:
    return [line for example in examples for line in _example(example, width)]


def _example(example: Example, width: int) -> list[Text]:
    """Return an example: a statement in quotes, or a part of a document as it is written."""
    if example.yaml is not None:
        first, *rest = [visible_line(line).text for line in example.yaml.rstrip().split("\n")]
        return [Text(_BULLET + first), *(Text(" " * len(_BULLET) + line) for line in rest)]
    if isinstance(example.item, str):
        return _bullet(f"“{example.item}”", width)
    lines: list[Text] = []
    for key, value in example.item.items():
        said = value if isinstance(value, str) else ", ".join(value)
        first = _BULLET if not lines else " " * len(_BULLET)
        lines += [Text(line) for line in hang(visible(f"{key}: {said}"), width, first, " " * len(_BULLET) + _INDENT)]
    return lines
