"""Loading rules: what a file must look like, and the message with file and line when it does not."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from whylint.rules.entry import RuleError
from whylint.rules.load import load_rule, load_rules

if TYPE_CHECKING:
    from pathlib import Path

    from whylint.rules.book import RuleBook

SECTION = """\
  title: a title
  message: "“{words}” is a message."
  missing: what?
  question: What?
  finds: what it finds
  matters: why it matters
  answer: how to answer
  false_alarms: [one]
  bad: [a, b, c, "", {goal: d, key_results: [no, 2025]}]
  good: [f, g, h, i, {yaml: "goals: []"}]
"""
RULE = f"""\
code: WHY301
name: too-vague
severity: error
when: {{level: outcome, vague: "yes"}}
underline: vague
moves: [add-measure]
en:
{SECTION}nl:
{SECTION}"""
QUESTIONS = """\
questions:
  - question: level
    codes: [WHY501]
    stops: [clarity]
  - question: clarity
    codes: [WHY301]
alone: [WHY505]
roles:
  goal: [WHY301, WHY501, WHY505]
  strategy: [WHY501]
  tactic: [WHY501]
  measure: []
document: []
"""
FILE = "WHY301-too-vague.yaml"


def load(folder: Path, *, rule: str = RULE, questions: str = QUESTIONS, name: str = FILE) -> RuleBook:
    (folder / "questions.yaml").write_text(questions, encoding="utf-8")
    (folder / name).write_text(rule, encoding="utf-8")
    return load_rules(folder)


def changed(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new, 1)


def test_a_rule_file_is_read(tmp_path: Path) -> None:
    book = load(tmp_path)
    (rule,) = book.rules
    assert (rule.code, rule.name, rule.severity) == ("WHY301", "too-vague", "error")
    assert (rule.when, rule.underline) == ({"level": "outcome", "vague": "yes"}, "vague")
    assert (rule.moves, rule.milder, rule.family) == (("add-measure",), None, "WHY3")
    assert book.languages == ("en", "nl")


def test_what_a_rule_says_is_read(tmp_path: Path) -> None:
    said = load(tmp_path).find("WHY301").texts["nl"]
    assert (said.title, said.missing, said.false_alarms) == ("a title", "what?", ("one",))
    assert said.message_about("{Improve} it") == "“{Improve} it” is a message."


def test_examples_are_texts_items_or_whole_files(tmp_path: Path) -> None:
    said = load(tmp_path).find("WHY301").texts["en"]
    assert [example.item for example in said.bad] == ["a", "b", "c", "", {"goal": "d", "key_results": ("no", "2025")}]
    assert (said.good[4].item, said.good[4].yaml) == ("", "goals: []")


def test_a_label_for_the_missing_answer_may_be_left_out(tmp_path: Path) -> None:
    book = load(tmp_path, rule=RULE.replace("  missing: what?\n", ""))
    assert book.find("WHY301").texts["en"].missing is None


def test_any_language_will_do_as_long_as_all_rules_speak_it(tmp_path: Path) -> None:
    assert load(tmp_path, rule=changed(RULE, "nl:", "fr:")).languages == ("en", "fr")


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("severity: error", "severity: fatal", 3, "unknown severity “fatal” (known: error, warning, info)"),
        ("severity: error\n", "", 1, "“severity” is missing"),
        ("severity: error", "severity:", 3, "expected a text here, and found nothing"),
        ("name: too-vague", "name: Too Vague", 2, "“Too Vague” is not a name in small letters and hyphens"),
        ("name: too-vague", "name: vague", 1, "this file is called WHY301-vague.yaml"),
        ("code: WHY301", "code: W301", 1, "“W301” is not a code like WHY101"),
        ("code: WHY301", "code: WHY302", 1, "WHY302 is asked of no role in questions.yaml"),
        ("underline: vague", "underline: vage", 5, "unknown fact “vage”"),
        ("underline: vague", "underline: vague\nunderlined: vague", 6, "unknown key “underlined”"),
        ("underline: vague", "underline: vague\nunderline: vague", 6, "“underline” stands here twice"),
        ('vague: "yes"', 'vage: "yes"', 4, "unknown fact “vage”"),
        ('vague: "yes"', "vague: maybe", 4, "unknown value of vague “maybe” (known: yes, no)"),
        ('vague: "yes"', "vague: unknown", 4, "unknown value of vague “unknown”"),
        ('vague: "yes"', "vague: [yes, no]", 4, "expected a text here"),
        ("level: outcome", "level: unknown", 4, "unknown value of level “unknown”"),
        ('{level: outcome, vague: "yes"}', "{}", 4, "at least one fact is needed here"),
        ('{level: outcome, vague: "yes"}', "level == outcome", 4, "expected a mapping here"),
        ("[add-measure]", "[add-measures]", 6, "unknown move “add-measures”"),
        ("[add-measure]", "add-measure", 6, "expected a list here"),
        ("moves:", 'milder: {when: {vague: "no"}}\nmoves:', 6, "“severity” is missing"),
        ("moves:", 'milder: {when: {vague: "no"}, severity: none}\nmoves:', 6, "unknown severity “none”"),
        ("  finds:", "  found:", 12, "unknown key “found”"),
        ("  finds: what it finds\n", "", 8, "“finds” is missing"),
        ("[one]", "one", 15, "expected a list here"),
        ("“{words}”", "“{word}”", 9, "nothing is known to fill in for {word}, only for {words}"),
        ("“{words}”", "“{words”", 9, "a brace too few or too many"),
        ("bad: [a, b, c,", "bad: [a,", 16, "at least 5 examples are needed here, not 3"),
        ('{yaml: "goals: []"}', '{yaml: "goals: []", goal: x}', 17, "an example has nothing"),
        ("{goal: d,", "{goal: {text: d},", 16, "expected a text here"),
        ("en:\n", "english:\n", 7, "unknown key “english”"),
        ("name: too-vague", "name: [too-vague", 3, "broken YAML"),
    ],
)  # fmt: skip
def test_a_mistake_is_pointed_at(tmp_path: Path, old: str, new: str, line: int, message: str) -> None:
    with pytest.raises(RuleError) as caught:
        load(tmp_path, rule=changed(RULE, old, new))
    assert str(caught.value).startswith(f"{tmp_path / FILE}:{line}: ")
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("codes: [WHY501]", "codes: [WHY5]", 3, "“WHY5” is not a code like WHY101"),
        ("codes: [WHY301]", "codes: [WHY501]", 6, "WHY501 already has a place in the contest"),
        ("alone: [WHY505]", "alone: [WHY301]", 7, "WHY301 already has a place in the contest"),
        ("stops: [clarity]", "stops: [clearness]", 4, "unknown later question “clearness” (known: clarity)"),
        ("stops: [clarity]", "stops: [level]", 4, "unknown later question “level”"),
        ("question: clarity", "question: level", 5, "the question “level” is asked twice"),
        ("  measure: []\n", "", 9, "“measure” is missing"),
        ("measure: []", "gauge: []", 12, "unknown key “gauge” (known: goal, strategy, tactic, measure)"),
        ("tactic: [WHY501]", "tactic: [WHY999]", 11, "WHY999 stands under no question, nor under “alone”"),
        ("document: []", "documents: []", 13, "unknown key “documents”"),
    ],
)
def test_a_mistake_in_the_questions_is_pointed_at(tmp_path: Path, old: str, new: str, line: int, message: str) -> None:
    with pytest.raises(RuleError) as caught:
        load(tmp_path, questions=changed(QUESTIONS, old, new))
    assert str(caught.value).startswith(f"{tmp_path / 'questions.yaml'}:{line}: ")
    assert message in str(caught.value)


def test_no_rule_may_lack_a_language_that_another_has(tmp_path: Path) -> None:
    load(tmp_path)
    rule = RULE.partition("nl:")[0].replace("WHY301", "WHY505").replace("too-vague", "cut-off")
    with pytest.raises(RuleError, match=r"WHY505-cut-off\.yaml:1: has no section “nl”, and WHY301 has one"):
        load(tmp_path, rule=rule, name="WHY505-cut-off.yaml")


def test_a_rule_must_say_something(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"yaml:1: the rule says nothing in any language"):
        load(tmp_path, rule=RULE.partition("\nen:")[0])


@pytest.mark.parametrize("name", ["why301-too-vague.yaml", "WHY301.yaml"])
def test_a_rule_file_with_another_name_is_not_passed_over(tmp_path: Path, name: str) -> None:
    with pytest.raises(RuleError, match=r"is called WHY301-too-vague\.yaml"):
        load(tmp_path, name=name)


def test_files_of_other_kinds_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "keys.yaml").write_text("goals: [doelen]", encoding="utf-8")
    (tmp_path / "WHY301.md").write_text("a note", encoding="utf-8")
    assert len(load(tmp_path).rules) == 1


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"", "the file is empty"), (b"\xff\xfe\xfa", "cannot be read"), (b"code: \x07", "cannot be read")],
)
def test_a_file_that_cannot_be_read_is_an_error(tmp_path: Path, content: bytes, message: str) -> None:
    load(tmp_path)
    (tmp_path / FILE).write_bytes(content)
    with pytest.raises(RuleError, match=rf"{FILE}:1: {message}"):
        load_rules(tmp_path)


def test_a_folder_without_questions_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"questions\.yaml:1: cannot be read"):
        load_rules(tmp_path)


def test_loading_is_quick() -> None:
    start = time.process_time()
    load_rules()
    assert time.process_time() - start < 0.5


def test_one_rule_is_the_same_as_among_all() -> None:
    book = load_rules()
    assert book.rules
    for rule in book.rules:
        for handle in (rule.code, rule.name, f" {rule.code.lower()}", rule.name.upper()):
            assert load_rule(handle) == book.find(handle) == rule
            assert load_rule(handle).texts == rule.texts  # type: ignore[union-attr]


@pytest.mark.parametrize("handle", ["", "WHY", "WHY3", "301", "too", "WHY301-too-vague", "../WHY301", "*"])
def test_no_rule_is_found_by_half_a_name(handle: str) -> None:
    assert load_rule(handle) is None
