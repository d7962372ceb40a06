"""Measures and key results: what they are asked, and what they answer for their goal."""

from __future__ import annotations

from checking import codes_of

GOOD_OKRS = """\
objectives:
  - objective: New users reach their first report within a day
    why: Half of them never come back after a first day without one
    owner: Growth
    key_results:
      - Increase the share of users with a report on day one from 30% to 60% by the end of 2027
      - Reduce onboarding time from 10 days to 3
      - Churn below 3%
  - objective: Customers wait less than an hour for an answer
    why: Every second question costs the customer another day of waiting
    owner: Service
    key_results:
      - key_result: Answer 95% of tickets within a day
        due: 1 July 2027
      - Fewer than 200 repeated questions a month
"""


def test_an_ordinary_okr_file_with_good_key_results_is_quiet() -> None:
    assert codes_of(GOOD_OKRS) == set()


def test_a_key_result_that_counts_products() -> None:
    text = "objectives:\n  - objective: Users come back\n    key_results: [Launch 3 features, NPS from 20 to 40]\n"
    assert "WHY404" in codes_of(text, pointer="/objectives/0/key_results/0")
    assert codes_of(text, pointer="/objectives/0/key_results/1") == set()


def test_a_goal_that_counts_products_is_no_measure() -> None:
    assert "WHY404" not in codes_of("- Launch 3 features\n")


def test_a_target_in_a_key_result_answers_for_its_goal() -> None:
    bare = "objectives:\n  - objective: Improve communication\n    key_results: [{0}]\n"
    assert {"WHY301", "WHY401"} <= codes_of(bare.format("NPS"), pointer="/objectives/0")
    with_target = codes_of(bare.format("Raise NPS from 20 to 40"), pointer="/objectives/0")
    assert not {"WHY301", "WHY401"} & with_target


def test_a_moment_in_a_key_result_answers_for_its_goal() -> None:
    text = "objectives:\n  - objective: Cut absence by half\n    key_results: [{0}]\n"
    assert "WHY403" in codes_of(text.format("From 8 to 4 percent"), pointer="/objectives/0")
    assert "WHY403" not in codes_of(text.format("From 8 to 4 percent by June 2027"), pointer="/objectives/0")


def test_a_measure_is_not_asked_for_reasons_and_moments() -> None:
    text = "goals:\n  - goal: Members feel welcome\n    measure: Complaints\n"
    assert not {"WHY101", "WHY403"} & codes_of(text, pointer="/goals/0/measure")
    assert "WHY401" in codes_of(text, pointer="/goals/0/measure")
