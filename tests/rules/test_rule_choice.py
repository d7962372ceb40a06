"""Finding a rule, and choosing some: by code, name or family."""

from __future__ import annotations

import pytest

from whylint.rules.book import RuleBook, UnknownRuleError
from whylint.rules.load import load_rules

BOOK = load_rules()


@pytest.mark.parametrize("asked", ["WHY301", "why301", "too-vague", "Too-Vague", " WHY301 "])
def test_a_rule_is_found_by_code_or_name(asked: str) -> None:
    assert BOOK.find(asked).code == "WHY301"


def test_a_family_is_not_one_rule() -> None:
    with pytest.raises(UnknownRuleError):
        BOOK.find("WHY3")


@pytest.mark.parametrize(
    ("select", "codes"),
    [
        (["WHY301"], {"WHY301"}),
        (["too-vague"], {"WHY301"}),
        (["WHY2"], {"WHY201", "WHY202", "WHY203"}),
        (["why2,TOO-VAGUE"], {"WHY201", "WHY202", "WHY203", "WHY301"}),
        (["WHY2", "too-vague"], {"WHY201", "WHY202", "WHY203", "WHY301"}),
        ([" WHY401 , WHY403 ,"], {"WHY401", "WHY403"}),
        (["WHY401", "WHY401,not-measurable"], {"WHY401"}),
    ],
)
def test_rules_are_selected_by_codes_names_and_families(select: list[str], codes: set[str]) -> None:
    assert BOOK.select(select) == codes


def test_without_a_selection_all_rules_are_chosen() -> None:
    assert BOOK.select() == {rule.code for rule in BOOK.rules}


def test_what_is_ignored_is_taken_out() -> None:
    everything = BOOK.select()
    assert everything - BOOK.select(ignore=["WHY2,no-why"]) == {"WHY201", "WHY202", "WHY203", "WHY101"}
    assert BOOK.select(["WHY2"], ["feature-not-goal"]) == {"WHY202", "WHY203"}
    assert BOOK.select(["WHY201"], ["WHY2"]) == frozenset()


@pytest.mark.parametrize(
    ("asked", "nearest"),
    [
        ("too-vage", "too-vague"),
        ("Not-Measurible", "not-measurable"),
        ("WHY3O1", "WHY301"),
        ("vauge", "too-vague"),
        ("xyzzy", None),
    ],
)
def test_what_is_unknown_gets_the_nearest_suggested(asked: str, nearest: str | None) -> None:
    with pytest.raises(UnknownRuleError) as caught:
        BOOK.select(["WHY101", asked])
    assert (caught.value.asked, caught.value.nearest) == (asked, nearest)
    assert asked in str(caught.value)
    if nearest:
        assert str(caught.value).endswith(f"did you mean {nearest}?")


@pytest.mark.parametrize("asked", ["", " ", ",", "WHY", "WHY30", "WHY999", "WHY3*"])
def test_what_names_nothing_is_unknown(asked: str) -> None:
    with pytest.raises(UnknownRuleError):
        BOOK.select([asked])
    with pytest.raises(UnknownRuleError):
        BOOK.select(ignore=[asked])


def test_a_rule_that_is_not_built_yet_is_unknown() -> None:
    built = tuple(rule for rule in BOOK.rules if rule.code in {"WHY301", "WHY401"})
    book = RuleBook(built, BOOK.contest)
    for asked in ("WHY302", "fluff", "WHY6"):
        with pytest.raises(UnknownRuleError):
            book.select([asked])
        with pytest.raises(UnknownRuleError):
            book.find(asked)
