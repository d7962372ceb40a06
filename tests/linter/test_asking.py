"""What is asked of a statement: by its role, by the fields beside it, by `--select` and `--ignore`."""

from __future__ import annotations

import pytest
from checking import codes_of, report, run

VAGUE = {"WHY101", "WHY301", "WHY401", "WHY403"}

FIELDS = [
    pytest.param("", "", set(), id="none"),
    pytest.param("", "    why: half of our members leave within a year\n", {"WHY101"}, id="why"),
    pytest.param("", "    why: ''\n", set(), id="blank why"),
    pytest.param("", "    deadline: 1 July 2027\n", {"WHY403"}, id="deadline"),
    pytest.param("", "    due: 2027-07-01\n", {"WHY403"}, id="due"),
    pytest.param("", "    measure: answers to letters, from 40 % to 60 %\n", {"WHY301", "WHY401"}, id="measure"),
    pytest.param("", "    key_results: [Members wait less than two days]\n", {"WHY301", "WHY401"}, id="key results"),
    pytest.param("period: 2027\n", "", {"WHY403"}, id="period"),
    pytest.param("deadline: 1 July 2027\n", "", {"WHY403"}, id="deadline of the document"),
    pytest.param("why: half of our members leave within a year\n", "", {"WHY101"}, id="why of the document"),
    pytest.param("", "    supports: other\n", {"WHY101"}, id="supports"),
    pytest.param("", "    owner: the board\n", set(), id="owner"),
    pytest.param("", "    status: draft\n", set(), id="a field that is not known"),
]


@pytest.mark.parametrize(("top", "field", "answered"), FIELDS)
def test_a_field_answers_its_question_and_no_other(top: str, field: str, answered: set[str]) -> None:
    other = "  - id: other\n    goal: Half of the members vote in 2027\n"
    text = f"{top}goals:\n  - goal: Improve communication\n{field}{other}"
    assert codes_of(text, pointer="/goals/0") == VAGUE - answered


def test_a_measure_without_a_target_does_not_answer() -> None:
    text = "goals:\n  - goal: Improve communication\n    measure: the satisfaction of members\n"
    assert codes_of(text, pointer="/goals/0") == VAGUE


def test_the_deadline_of_a_key_result_counts_for_its_goal() -> None:
    text = (
        "goals:\n  - goal: Improve communication\n    key_results:\n"
        "      - text: Members wait less than two days\n        deadline: 1 July 2027\n"
    )
    assert "WHY403" not in codes_of(text, pointer="/goals/0")


DUTCH = """
onderwerp: intranet
periode: 2027
doelen:
  - doel: De communicatie verbeteren
    waarom: de helft van de leden vertrekt binnen een jaar
    meting: aandeel leden dat antwoordt, van 40 % naar 60 %
"""


def test_dutch_keys_answer_as_the_english_ones_do() -> None:
    assert codes_of(DUTCH, pointer="/doelen/0") == set()


ROLES = [
    ("Introduce a new intranet", "WHY102"),
    ("Organise four workshops", "WHY202"),
    ("The intranet must offer central news", "WHY201"),
    ("Improve communication", "WHY101"),
    ("Improve communication", "WHY403"),
]


@pytest.mark.parametrize(("text", "code"), ROLES)
def test_of_strategies_and_tactics_is_not_asked_what_goals_are_asked(text: str, code: str) -> None:
    goal = "Half of the members vote in 2027"
    assert code in codes_of(f"goals:\n  - {text}\n")
    for role in ("strategies", "tactics"):
        document = f"goals:\n  - goal: {goal}\n    {role}:\n      - {text}\n"
        assert code not in codes_of(document, pointer=f"/goals/0/{role}/0")


def test_a_placeholder_is_found_in_every_role() -> None:
    text = (
        "goals:\n  - goal: Half of the members vote in 2027\n    measure: TBD\n    strategies:\n"
        "      - strategy: TBD\n        tactics: [TBD]\n"
    )
    found = report(text, "--select", "WHY501")["diagnostics"]
    assert [each["statement"]["role"] for each in found] == ["measure", "strategy", "tactic"]


LIST = """
- The intranet must improve communication
- Improve communication
- Organise four workshops
- The intranet must offer central news
- Patients wait less than ten minutes
- Support the business strategy
"""


def test_select_reports_every_outcome_that_is_not_measurable_and_nothing_else() -> None:
    found = report(LIST, "--select", "WHY401")["diagnostics"]
    assert {each["code"] for each in found} == {"WHY401"}
    assert [each["statement"]["pointer"] for each in found] == ["/0", "/1"]


def test_select_takes_names_and_families_and_is_repeated() -> None:
    by_code = codes_of(LIST, "--select", "WHY401,WHY403")
    assert by_code == codes_of(LIST, "--select", "not-measurable", "--select", "no-deadline") == {"WHY401", "WHY403"}
    assert codes_of(LIST, "--select", "WHY4") == {"WHY401", "WHY403"}
    assert codes_of(LIST, "--select", "WHY4", "--ignore", "no-deadline") == {"WHY401"}


def test_what_is_ignored_leaves_its_question_to_the_next_rule() -> None:
    text = "- The intranet must improve communication\n"
    assert codes_of(text) == {"WHY103", "WHY301", "WHY401", "WHY403"}
    assert codes_of(text, "--ignore", "WHY103") == {"WHY101", "WHY301", "WHY401", "WHY403"}


def test_a_rule_that_is_not_there_stops_the_check() -> None:
    code, out, err = run("-", "--select", "WHY999", stdin=LIST.encode())
    assert code == 2
    assert out == ""
    assert "WHY999" in err


def test_one_finding_a_question() -> None:
    assert len(codes_of("- Organise four workshops to support the business strategy\n") & {"WHY202", "WHY105"}) == 1
    assert codes_of("- TBD\n") == {"WHY501"}
    assert codes_of("- Communication\n") == {"WHY504"}
