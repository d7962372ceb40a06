"""An organisation's own rules: what they look for, and what is said where a file does not have its form."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from whylint.language.pipeline import load_pipeline
from whylint.rules.entry import RuleError
from whylint.rules.house import with_house_rules
from whylint.rules.load import load_rules
from whylint.rules.match import LONGEST, Match

if TYPE_CHECKING:
    from pathlib import Path

    from whylint.rules.rule import Rule

CARRIED = load_rules()
SECTION = """\
  {title: t, message: "{words}!", question: q, finds: f, matters: m, answer: a, bad: [x, y], good: [v, w]}
"""
RULE = f"""\
code: HOUSE001
name: our-words
severity: warning
roles: [goal]
match:
  phrases: [synergy]
en:
{SECTION}"""
NODES = """dependencies:
  - - {RIGHT_ID: a, RIGHT_ATTRS: {POS: VERB}}
    - {LEFT_ID: b, REL_OP: ">", RIGHT_ID: c, RIGHT_ATTRS: {POS: NOUN}}"""
FILE = "HOUSE001-our-words.yaml"


def load(folder: Path, text: str, name: str = FILE) -> Rule:
    (folder / name).write_text(text, encoding="utf-8")
    return with_house_rules(CARRIED, [folder]).by_code["HOUSE001"]


def found(folder: Path, match: str, sentence: str, language: str = "en") -> list[str]:
    """Return the words of a sentence that a rule with this `match` finds."""
    rule = load(folder, RULE.replace("  phrases: [synergy]", f"  {match}"))
    assert rule.match is not None
    return [sentence[one.start : one.end] for one in rule.match.find(load_pipeline(language)(sentence))]


@pytest.mark.parametrize(
    ("match", "sentence", "words"),
    [
        ("phrases: [low-hanging  fruit]", "Pick Low-hanging\n fruit first", ["Low-hanging\n fruit"]),
        ("phrases: [win]", "Winners win twice, win-win", ["win", "win", "win"]),
        ("phrases: [C++, 'a.b']", "Learn C++ and axb", ["C++"]),
        ("phrases: [the town, the town hall]", "Paint the town hall", ["the town hall"]),
        ("tokens: [[{LEMMA: member}]]", "Win members and one member", ["members", "member"]),
        (
            "tokens: [[{LOWER: {IN: [best, first]}}, {IS_PUNCT: 'true', OP: '?'}, {LOWER: in}]]",
            "Best in town",
            ["Best in"],
        ),
        (
            "tokens: [[{LIKE_NUM: 'true'}, {LOWER: {NOT_IN: [percent]}}]]",
            "From 3 percent to 4 meetings",
            ["4 meetings"],
        ),
        ("tokens: [[{POS: NOUN, MORPH: {IS_SUPERSET: [Number=Plur]}}]]", "Win members for the club", ["members"]),
    ],
)
def test_what_is_looked_for_is_found(tmp_path: Path, match: str, sentence: str, words: list[str]) -> None:
    assert found(tmp_path, match, sentence) == words


def test_a_dependency_is_found_whatever_stands_between(tmp_path: Path) -> None:
    match = """dependencies:
    - - {RIGHT_ID: verb, RIGHT_ATTRS: {LEMMA: raise}}
      - {LEFT_ID: verb, REL_OP: ">", RIGHT_ID: what, RIGHT_ATTRS: {DEP: obj, LEMMA: number}}"""
    assert found(tmp_path, match, "Raise the very low number of members") == ["Raise the very low number"]
    assert found(tmp_path, match, "The number of members who raise chickens grows") == []


def test_a_statement_without_end_is_not_held_against_patterns_of_tokens() -> None:
    match = Match(tokens=(({"LOWER": "a"},),), phrases=("b",))
    doc = spacy.blank("en")("a " * LONGEST + "b")
    assert [stretch.start for stretch in match.find(doc)] == [2 * LONGEST]


@given(st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=12))
def test_a_phrase_means_its_letters_and_nothing_more(phrase: str) -> None:
    doc = spacy.blank("en")(f"say {phrase} aloud")
    (stretch,) = Match(phrases=(phrase,)).find(doc)
    assert (stretch.start, stretch.end) == (4, 4 + len(phrase))


def test_what_one_language_lacks_is_said_in_another(tmp_path: Path) -> None:
    rule = load(tmp_path, RULE)
    assert rule.texts["nl"].message == rule.texts["en"].message == "{words}!"


@pytest.mark.parametrize(
    ("change", "line", "part"),
    [
        (("HOUSE001\n", "WHY901\n"), 1, "not a code like HOUSE001"),
        (("HOUSE001\n", "HOUSE002\n"), 1, "this file is called HOUSE002-our-words.yaml"),
        (("our-words", "too-vague"), 1, "another rule called too-vague"),
        (("severity: warning", "severity: fatal"), 3, "unknown severity “fatal”"),
        (("[goal]", "[aim]"), 4, "unknown role “aim”"),
        (("[goal]", "[]"), 4, "at least one role"),
        (("match:\n  phrases: [synergy]\n", ""), 1, "“match” or “when” is missing"),
        (("phrases: [synergy]", "regex: [s.*]"), 6, "unknown key “regex”"),
        (("phrases: [synergy]", "phrases: []"), 6, "1 to 500 items, not 0"),
        (("phrases: [synergy]", "phrases: [{a: b}]"), 6, "expected a text"),
        (("phrases: [synergy]", "tokens: [[{LOWER: {REGEX: s.*}}]]"), 6, "unknown set of values “REGEX”"),
        (("phrases: [synergy]", "tokens: [[{_: {x: y}}]]"), 6, "unknown attribute of a token “_”"),
        (("phrases: [synergy]", "tokens: [[{OP: '*'}]]"), 6, "unknown operator “*”"),
        (("phrases: [synergy]", "tokens: [[{LOWER: a, OP: '?'}]]"), 6, "must be there"),
        (("phrases: [synergy]", "tokens: [[{LOWER: a}" + ", {OP: '?'}" * 5 + "]]"), 6, "at most 4 tokens"),
        (("phrases: [synergy]", "tokens: [[" + "{}, " * 13 + "]]"), 6, "1 to 12 items, not 13"),
        (("phrases: [synergy]", "dependencies: [[{RIGHT_ID: a, RIGHT_ATTRS: {}}]]"), 6, "at least one attribute"),
        (
            (
                "phrases: [synergy]",
                NODES,
            ),
            8,
            "unknown node before this one “b”",
        ),
        (("match:\n  phrases: [synergy]", "when: {no_goal: 'yes'}"), 5, "unknown fact “no_goal”"),
        (("match:\n  phrases: [synergy]", "when: {vague: often}"), 5, "unknown value of vague “often”"),
        (("en:", "xx:"), 7, "unknown language “xx”"),
        (("bad: [x, y]", "bad: [x]"), 8, "at least 2 examples"),
        (("bad: [x, y]", "bad: [x, {goal: y, todo: ''}]"), 8, "“todo” takes the reason"),
        (("{words}!", "{name}!"), 8, "nothing is known to fill in for {name}"),
        (("name: our-words", "name: [our"), 3, "broken YAML"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, change: tuple[str, str], line: int, part: str) -> None:
    text = RULE.replace(*change)
    assert text != RULE
    name = "HOUSE001-too-vague.yaml" if "too-vague" in text else FILE
    with pytest.raises(RuleError) as caught:
        load(tmp_path, text, name)
    assert str(caught.value).startswith(f"{tmp_path / name}:{line}: ")
    assert part in str(caught.value)


def test_rules_are_bounded_in_size_and_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(RuleError, match="a rule may take 100,000"):
        load(tmp_path, RULE + "#" * 100_000)
    load(tmp_path, RULE)
    monkeypatch.setattr("whylint.limits.HOUSE_RULES", 0)
    with pytest.raises(RuleError, match="a folder may hold 0"):
        load(tmp_path, RULE)


def test_facts_and_patterns_hold_together(tmp_path: Path) -> None:
    rule = load(tmp_path, RULE.replace("match:", "when: {vague: 'yes'}\nmatch:"))
    assert rule.when == {"vague": "yes"}
    assert rule.match is not None
