"""Explanations and the list of rules, as a person and a program get them."""

from __future__ import annotations

import io
import json

import pytest
from rich.cells import cell_len
from rich.console import Console

from whylint.reporting.rules_json import write_explanation_json, write_rules_json
from whylint.reporting.rules_text import write_explanation, write_rules
from whylint.rules.load import load_rules

BOOK = load_rules()


def explained(code: str, language: str = "en", width: int = 80) -> str:
    stream = io.StringIO()
    write_explanation(BOOK.find(code), language, Console(file=stream, width=width, force_terminal=False))
    return stream.getvalue()


@pytest.mark.parametrize("code", sorted(BOOK.by_code))
@pytest.mark.parametrize("language", BOOK.languages)
def test_explanation_holds_all_that_the_rule_says(code: str, language: str) -> None:
    shown = " ".join(explained(code, language).split())
    rule = BOOK.by_code[code]
    text = rule.texts[language]
    assert shown.startswith(f"{code}: {rule.name} ({text.title})")
    for said in (text.finds, text.matters, text.answer, text.question, *text.false_alarms):
        assert " ".join(said.split()) in shown
    for example in (*text.bad, *text.good):
        if isinstance(example.item, str) and example.yaml is None:
            assert f"“{' '.join(example.item.split())}”" in shown


def test_explanation_has_headings_in_its_language() -> None:
    assert "\nWhy it matters\n" in explained("too-vague")
    assert "\nWaarom het ertoe doet\n" in explained("too-vague", "nl")
    assert "severity: error" in explained("WHY301")
    assert "ernst: fout" in explained("WHY301", "nl")


def test_examples_of_files_keep_their_lines() -> None:
    assert "  - goals:\n      - Cut churn by 5 #1 priority\n" in explained("WHY505")


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("language", BOOK.languages)
def test_table_fits_the_screen(width: int, language: str) -> None:
    stream = io.StringIO()
    write_rules(BOOK, language, Console(file=stream, width=width, force_terminal=False))
    lines = stream.getvalue().splitlines()
    if width > 40:
        assert max(cell_len(line) for line in lines) <= width
    listed = [line.split()[0] for line in lines if line.startswith("WHY")]
    assert listed == [rule.code for rule in BOOK.rules]


def test_explanation_as_json() -> None:
    stream = io.StringIO()
    write_explanation_json(BOOK.find("cut-off"), "nl", stream)
    value = json.loads(stream.getvalue())
    assert list(value) == [
        "code",
        "name",
        "severity",
        "title",
        "message",
        "question",
        "finds",
        "matters",
        "answer",
        "false_alarms",
        "bad",
        "good",
    ]
    assert value["code"] == "WHY505"
    assert value["bad"][0]["yaml"].startswith("doelen:")


def test_rules_as_json() -> None:
    stream = io.StringIO()
    write_rules_json(BOOK, "en", stream)
    value = json.loads(stream.getvalue())
    assert [rule["code"] for rule in value] == [rule.code for rule in BOOK.rules]
    assert list(value[0]) == ["code", "name", "severity", "title"]
