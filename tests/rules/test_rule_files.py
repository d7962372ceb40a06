"""The rule files: the codes, names and severities that others rely on, and the form of what they say."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

import pytest

from whylint.knowledge import knowledge_folder
from whylint.rules.load import load_rules
from whylint.rules.rule import WORDS, Example, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

CONTRACT = {
    "WHY101": ("no-why", "warning"),
    "WHY102": ("what-not-why", "error"),
    "WHY103": ("swappable-means", "warning"),
    "WHY104": ("circular-why", "warning"),
    "WHY105": ("borrowed-why", "error"),
    "WHY106": ("vague-why", "warning"),
    "WHY107": ("missing-means-as-why", "warning"),
    "WHY201": ("feature-not-goal", "error"),
    "WHY202": ("activity-not-outcome", "error"),
    "WHY203": ("wrong-level", "warning"),
    "WHY301": ("too-vague", "error"),
    "WHY302": ("fluff", "warning"),
    "WHY303": ("escape-clause", "warning"),
    "WHY304": ("loose-comparison", "warning"),
    "WHY401": ("not-measurable", "error"),
    "WHY402": ("no-baseline", "info"),
    "WHY403": ("no-deadline", "warning"),
    "WHY404": ("output-measure", "warning"),
    "WHY501": ("placeholder", "error"),
    "WHY502": ("compound-goal", "warning"),
    "WHY503": ("long-winded", "warning"),
    "WHY504": ("not-a-statement", "error"),
    "WHY505": ("cut-off", "error"),
    "WHY601": ("no-goal", "error"),
    "WHY602": ("orphan-strategy", "warning"),
    "WHY603": ("unknown-reference", "error"),
    "WHY604": ("not-shared", "info"),
    "WHY605": ("duplicate-goal", "warning"),
    "WHY606": ("conflicting-goals", "warning"),
    "WHY607": ("too-many-goals", "info"),
    "WHY701": ("unused-suppression", "warning"),
    "WHY702": ("expired-suppression", "warning"),
    "WHY703": ("unknown-suppression", "warning"),
    "WHY704": ("blanket-suppression", "warning"),
    "WHY705": ("suppression-without-reason", "warning"),
    "WHY706": ("malformed-suppression", "warning"),
}
BOOK = load_rules()
SPOKEN = [(rule, language) for rule in BOOK.rules for language in BOOK.languages]


def ids(value: object) -> str:
    return value.code if isinstance(value, Rule) else str(value)


def words(example: Example) -> set[str]:
    """Return the words of an example that carry its meaning, roughly: those of five letters or more.

    What a comment says to whylint is not counted, nor are the rules that it names.
    """
    said = re.sub(r"whylint: ?[\w-]*(\[[^\]\n]*\])?|until:", "", text(example).casefold())
    return set(re.findall(r"[^\W\d_]{5,}", said))


def text(example: Example) -> str:
    if example.yaml is not None:
        return re.sub(r"^\w+:\n", "", example.yaml, flags=re.MULTILINE)
    if isinstance(example.item, str):
        return example.item
    return " ".join(itertools.chain.from_iterable([v] if isinstance(v, str) else v for v in example.item.values()))


def sentences(rule: Rule, language: str) -> Iterator[str]:
    said = rule.texts[language]
    yield from (said.title, said.message, said.question, said.finds, said.matters, said.answer, said.missing or "")
    yield from said.false_alarms


def test_the_contest_knows_every_code() -> None:
    assert sorted(BOOK.contest.codes) == sorted(CONTRACT)


def test_codes_names_and_severities() -> None:
    assert {rule.code: (rule.name, rule.severity) for rule in BOOK.rules}.items() <= CONTRACT.items()


def test_an_end_in_itself_needs_no_reason() -> None:
    milder = BOOK.find("no-why").milder
    assert milder is not None
    assert (milder.when, milder.severity) == ({"end_in_itself": "yes"}, "info")


def test_english_and_dutch_are_spoken() -> None:
    assert set(BOOK.languages) >= {"en", "nl"}


@pytest.mark.parametrize(("rule", "language"), SPOKEN, ids=ids)
def test_no_two_examples_of_a_rule_are_alike(rule: Rule, language: str) -> None:
    examples = (*rule.texts[language].bad, *rule.texts[language].good)
    for one, other in itertools.combinations(examples, 2):
        assert text(one) != text(other)
        assert len(words(one) & words(other)) <= 2, (text(one), text(other))


@pytest.mark.parametrize("rule", BOOK.rules, ids=ids)
def test_examples_are_written_in_their_language(rule: Rule) -> None:
    """A word for word translation cannot be found here, but a copy can; bare words and numbers may be the same."""
    seen: dict[str, str] = {}
    for language, said in rule.texts.items():
        for example in (*said.bad, *said.good):
            if len(text(example).split()) > 2:
                assert seen.setdefault(text(example), language) == language


@pytest.mark.parametrize(("rule", "language"), SPOKEN, ids=ids)
def test_what_is_said_is_ready_to_be_shown(rule: Rule, language: str) -> None:
    said = rule.texts[language]
    assert len(said.title) <= 60
    assert said.question.endswith("?")
    assert said.message.endswith(".")
    assert len(said.message) <= 200
    assert said.false_alarms
    for sentence in sentences(rule, language):
        assert '"' not in sentence, "quotation marks are “ and ”"
        assert "  " not in sentence
        assert "{" not in sentence.replace(WORDS, "")
        assert sentence.count("`") % 2 == 0
        assert sentence.count("“") == sentence.count("”")


@pytest.mark.parametrize("rule", BOOK.rules, ids=ids)
def test_every_language_has_the_same_parts(rule: Rule) -> None:
    parts = {(said.missing is None, WORDS in said.message) for said in rule.texts.values()}
    assert len(parts) == 1


def test_every_file_is_read_by_its_lines() -> None:
    for path in knowledge_folder().glob("WHY*.yaml"):
        lines = path.read_text(encoding="utf-8").splitlines()
        assert max(map(len, lines)) <= 120, path.name
        assert not any(line != line.rstrip() for line in lines), path.name
