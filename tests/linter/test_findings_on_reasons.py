"""Findings about the reason of a goal, in the sentence and in its field."""

from __future__ import annotations

from checking import codes, codes_of, report

GOAL = "Patients wait less than ten minutes by June 2027"


def test_a_field_that_says_nothing_is_underlined_where_it_stands() -> None:
    text = f"goals:\n  - goal: {GOAL}\n    why: >-\n      it is\n      important\n"
    (found,) = report(text, "--ignore", "WHY6")["diagnostics"]
    assert found["code"] == "WHY106"
    assert text[found["start"]["offset"] : found["end"]["offset"]] == "it is\n      important"
    assert found["statement"]["text"] == GOAL
    assert found["suggestions"][0]["text"].startswith(f"{GOAL}\nwhy: <")


def test_a_reason_in_the_sentence_is_replaced_by_a_question() -> None:
    (found,) = report(f"- {GOAL}, because it is important\n", "--select", "WHY106")["diagnostics"]
    (rewrite,) = found["suggestions"]
    assert rewrite["text"].startswith(GOAL)
    assert "important" not in rewrite["text"]
    assert rewrite["applicability"] == "has-placeholders"


def test_a_reason_of_the_whole_document_is_found_once() -> None:
    text = f"why: Efficiency\ngoals:\n  - {GOAL}\n  - Nurses see at most five patients an hour by May 2027\n"
    found = report(text, "--ignore", "WHY6")["diagnostics"]
    assert [each["code"] for each in found] == ["WHY106"]
    assert found[0]["start"]["line"] == 1


def test_a_goal_gets_one_finding_about_its_reason() -> None:
    both = "- goal: Cut absence by half\n  why: [we have no portal, absence is too high]\n"
    assert codes_of(both, "--select", "WHY1") == {"WHY107"}
    assert codes_of(both, "--select", "WHY1", "--ignore", "WHY107") == {"WHY104"}
    assert codes(report("- Cut absence by half\n", "--select", "WHY1")["diagnostics"]) == {"WHY101"}


def test_the_reason_of_a_statement_that_is_no_outcome_is_left_for_later() -> None:
    assert codes_of("- goal: There must be an intranet\n  why: Efficiency\n") == {"WHY102"}


def test_the_reason_of_a_strategy_is_not_asked_for() -> None:
    text = (
        f"goals:\n  - goal: {GOAL}\n    why: one in four leaves untested\n"
        "    strategies:\n      - {strategy: Add a second desk, why: Efficiency}\n"
    )
    assert not codes_of(text, "--select", "WHY1")
