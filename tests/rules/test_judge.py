"""The contest, line by line, on answers made by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from whylint.reading.answer import NO, UNKNOWN, YES, Answer, FactName, Stretch
from whylint.rules.book import RuleBook
from whylint.rules.judge import judge
from whylint.rules.load import load_rules
from whylint.rules.rule import Milder, Rule
from whylint.sources.document import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

REAL = load_rules()
LEVEL = ("WHY501", "WHY504", "WHY105", "WHY102", "WHY201", "WHY202")
REASON = ("WHY107", "WHY104", "WHY106", "WHY101")
CLARITY = ("WHY301", "WHY304", "WHY303", "WHY302")
MEASURE = ("WHY401", "WHY402")
FORM = ("WHY502", "WHY503")
STRATEGY = {"WHY203", "WHY302", "WHY303", "WHY501", "WHY502", "WHY503", "WHY505", "WHY602", "WHY603"}
GAUGE = {"WHY302", "WHY303", "WHY304", "WHY401", "WHY404", "WHY501", "WHY505"}


def made_up(code: str) -> Rule:
    """Return a rule that fires when a fact of the same name as its code is yes."""
    fact = cast("FactName", code)
    return Rule(code, f"name-of-{code.lower()}", "error", {fact: YES}, fact, (), {})


ALL = RuleBook(tuple(map(made_up, sorted(REAL.contest.codes))), REAL.contest)


def found(codes: Iterable[str], role: Role = Role.GOAL, *, ignore: Iterable[str] = ()) -> list[str]:
    """Return what is found of a statement of which these rules hold."""
    answers = {cast("FactName", code): Answer(YES) for code in codes}
    return [finding.rule.code for finding in judge(answers, role, ALL, ALL.select(ignore=tuple(ignore)))]


def really_found(facts: Mapping[FactName, str], *, select: tuple[str, ...] = (), role: Role = Role.GOAL) -> list[str]:
    """Return what the real rules find of a statement with these answers."""
    answers = {fact: Answer(value) for fact, value in facts.items()}
    return [finding.rule.code for finding in judge(answers, role, REAL, REAL.select(select))]


@pytest.mark.parametrize("line", [LEVEL, REASON, CLARITY, MEASURE, FORM], ids=lambda line: line[0])
def test_of_each_line_only_the_first_that_holds(line: tuple[str, ...]) -> None:
    for start, first in enumerate(line):
        assert found(line[start:]) == [first]
        assert found(line, ignore=line[:start]) == [first]


@pytest.mark.parametrize("code", ["WHY103", "WHY403"])
def test_lines_of_one_code(code: str) -> None:
    assert found([code]) == [code]


def test_lines_do_not_compete_with_each_other() -> None:
    one_of_each = ["WHY101", "WHY301", "WHY401", "WHY403", "WHY502"]
    assert found(one_of_each) == one_of_each


@pytest.mark.parametrize("code", LEVEL)
def test_a_finding_on_the_level_stops_all_lines_up_to_the_moment(code: str) -> None:
    later = ["WHY103", *REASON, *CLARITY, *MEASURE, "WHY403"]
    assert found([code, *later]) == [code]
    assert found([code, *later, *FORM]) == [code, "WHY502"]


def test_a_level_finding_that_is_ignored_stops_nothing() -> None:
    assert found(["WHY201", "WHY101", "WHY403"], ignore=["WHY201"]) == ["WHY101", "WHY403"]


def test_a_swappable_means_stops_the_reason_only() -> None:
    rest = ["WHY301", "WHY401", "WHY403", "WHY502"]
    assert found(["WHY103", *REASON, *rest]) == ["WHY103", *rest]
    assert found(["WHY103", *REASON, *rest], ignore=["WHY103"]) == ["WHY107", *rest]


def test_what_stands_on_its_own_joins_any_finding() -> None:
    assert found(["WHY501", "WHY505"]) == ["WHY501", "WHY505"]
    alone = ["WHY505", "WHY603", "WHY604", "WHY605", "WHY606"]
    assert found(["WHY101", *alone]) == ["WHY101", *alone]
    assert found(["WHY203", "WHY505", "WHY602", "WHY603"], Role.STRATEGY) == ["WHY203", "WHY505", "WHY602", "WHY603"]


@pytest.mark.parametrize(
    ("role", "codes"),
    [
        (Role.GOAL, set(ALL.contest.codes) - ALL.contest.comments - {"WHY203", "WHY404", "WHY601", "WHY602", "WHY607"}),
        (Role.STRATEGY, STRATEGY),
        (Role.TACTIC, STRATEGY),
        (Role.MEASURE, GAUGE),
    ],
)
def test_each_role_is_held_against_its_own_rules(role: Role, codes: set[str]) -> None:
    assert {code for code in ALL.contest.codes if found([code], role)} == codes


def test_what_the_whole_document_is_held_against() -> None:
    assert ALL.contest.document == {"WHY601", "WHY607"}


def test_nothing_is_found_where_nothing_holds() -> None:
    assert found([]) == []
    assert really_found({}) == []


def test_unknown_satisfies_no_rule() -> None:
    facts: tuple[FactName, ...] = ("level", "vague", "measurable", "why", "deadline", "swappable_means", "cut_off")
    assert really_found(dict.fromkeys(facts, UNKNOWN)) == []
    rule = Rule("WHY101", "no-why", "error", {"why": UNKNOWN}, "why", (), {})
    book = RuleBook((rule,), REAL.contest)
    assert judge({"why": Answer(UNKNOWN)}, Role.GOAL, book, book.select()) == ()


def test_the_intranet_must_improve_communication() -> None:
    facts: dict[FactName, str] = {
        "level": "outcome",
        "vague": YES,
        "measurable": NO,
        "why": NO,
        "deadline": NO,
        "swappable_means": YES,
        "cut_off": NO,
    }
    assert really_found(facts) == ["WHY103", "WHY301", "WHY401", "WHY403"]
    assert really_found(facts, role=Role.STRATEGY) == []


def test_the_intranet_must_offer_central_news() -> None:
    facts: dict[FactName, str] = {"level": "feature", "vague": YES, "measurable": NO, "why": NO, "deadline": NO}
    assert really_found(facts) == ["WHY201"]


@pytest.mark.parametrize(
    ("level", "code"),
    [
        ("placeholder", "WHY501"),
        ("topic", "WHY504"),
        ("borrowed", "WHY105"),
        ("means", "WHY102"),
        ("feature", "WHY201"),
        ("activity", "WHY202"),
    ],
)
def test_each_level_has_its_rule(level: str, code: str) -> None:
    assert really_found({"level": level}) == [code]


def test_a_selected_rule_competes_with_no_other() -> None:
    for vague in (YES, NO):
        facts: dict[FactName, str] = {"level": "outcome", "vague": vague, "measurable": NO, "why": NO, "deadline": NO}
        assert really_found(facts, select=("WHY401",)) == ["WHY401"]
    assert really_found({"level": "feature", "measurable": NO}, select=("WHY401",)) == []
    assert really_found({"level": "feature", "deadline": NO}, select=("WHY403",)) == ["WHY403"]


def test_the_evidence_of_the_fact_that_a_rule_names_is_underlined() -> None:
    evidence = (Stretch(8, 21), Stretch(0, 7))
    answers: dict[FactName, Answer] = {"level": Answer("outcome", (Stretch(0, 3),)), "vague": Answer(YES, evidence)}
    (finding,) = judge(answers, Role.GOAL, REAL, REAL.select())
    assert (finding.rule.code, finding.severity, finding.underline) == ("WHY301", "error", evidence)


def test_without_evidence_the_whole_text_is_meant() -> None:
    (finding,) = judge({"why": Answer(NO)}, Role.GOAL, REAL, REAL.select())
    assert finding.underline == ()
    rule = Rule("WHY101", "no-why", "error", {"why": NO}, "vague", (), {})
    book = RuleBook((rule,), REAL.contest)
    (finding,) = judge({"why": Answer(NO)}, Role.GOAL, book, book.select())
    assert finding.underline == ()


@pytest.mark.parametrize(("end_in_itself", "severity"), [(YES, "info"), (NO, "warning"), (UNKNOWN, "warning")])
def test_an_end_in_itself_is_judged_more_mildly(end_in_itself: str, severity: str) -> None:
    answers: dict[FactName, Answer] = {"why": Answer(NO), "end_in_itself": Answer(end_in_itself)}
    (finding,) = judge(answers, Role.GOAL, REAL, REAL.select())
    assert (finding.rule.code, finding.severity) == ("WHY101", severity)


def test_milder_needs_all_of_its_facts() -> None:
    rule = Rule("WHY101", "x", "error", {"why": NO}, "why", (), {}, Milder({"vague": YES, "compound": YES}, "info"))
    book = RuleBook((rule,), REAL.contest)
    (finding,) = judge({"why": Answer(NO), "vague": Answer(YES)}, Role.GOAL, book, book.select())
    assert finding.severity == "error"


def test_findings_and_rules_can_be_kept_in_sets() -> None:
    answers: dict[FactName, Answer] = {"why": Answer(NO), "deadline": Answer(NO)}
    findings = judge(answers, Role.GOAL, REAL, REAL.select())
    assert len({*findings, *findings}) == 2
