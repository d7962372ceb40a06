"""In which language goals are read, and in which they are answered."""

from __future__ import annotations

import pytest
from checking import codes_of, report, run

from whylint.rules.load import load_rules

VAGUE = load_rules().find("WHY301")
MIXED = "- Improve communication\n- De communicatie verbeteren\n"


def test_each_goal_is_answered_in_its_own_language() -> None:
    english, dutch = report(MIXED, "--select", "WHY301")["diagnostics"]
    assert [english["statement"]["language"], dutch["statement"]["language"]] == ["en", "nl"]
    assert english["question"] == VAGUE.texts["en"].question
    assert dutch["question"] == VAGUE.texts["nl"].question


@pytest.mark.parametrize(("asked", "code"), [("nl", "nl"), ("Nederlands", "nl"), ("en-GB", "en")])
def test_all_goals_are_answered_in_the_language_asked_for(asked: str, code: str) -> None:
    found = report(MIXED, "--select", "WHY301", "--message-language", asked)["diagnostics"]
    assert [each["question"] for each in found] == [VAGUE.texts[code].question] * 2


def test_a_goal_is_still_said_to_be_in_its_own_language() -> None:
    found = report(MIXED, "--select", "WHY301", "--message-language", "nl")["diagnostics"]
    assert [each["statement"]["language"] for each in found] == ["en", "nl"]


@pytest.mark.parametrize("name", ["nl", "Nederlands", "NL-be"])
def test_the_language_of_a_document_holds_for_all_of_it(name: str) -> None:
    found = report(f"language: {name}\ngoals:\n  - TBD\n  - Team\n")["diagnostics"]
    assert {each["statement"]["language"] for each in found} == {"nl"}


def test_the_option_outranks_the_document() -> None:
    found = report("language: en\ngoals: [TBD]\n", "--language", "nl")["diagnostics"]
    assert [each["statement"]["language"] for each in found] == ["nl"]


def test_a_document_in_a_language_that_is_not_there_is_an_error_at_its_line() -> None:
    checked = report("# plan\nlanguage: Deutsch\ngoals:\n  - Mehr Umsatz\n")
    assert checked["diagnostics"] == []
    (error,) = checked["errors"]
    assert (error["line"], error["column"]) == (2, 11)
    assert error["message"] == "whylint cannot read 'Deutsch' yet: it reads English (en) and Nederlands (nl)"


GERMAN = "Wir müssen die Kommunikation mit den Kunden verbessern"


def test_a_goal_in_another_language_is_an_error_at_its_line() -> None:
    code, out, err = run("-", stdin=f"- {GERMAN}\n".encode())
    assert code == 2
    assert "WHY" not in out
    assert err.startswith("error: <stdin>:1:3: this looks like German")


def test_what_can_be_read_beside_a_goal_in_another_language_is_still_checked() -> None:
    checked = report(f"- Improve communication\n- {GERMAN}\n")
    assert [error["line"] for error in checked["errors"]] == [2]
    assert "WHY301" in {each["code"] for each in checked["diagnostics"]}


@pytest.mark.parametrize("option", ["--language", "--message-language"])
def test_an_option_that_names_no_language_stops_the_check(option: str) -> None:
    code, out, err = run("-", option, "fr", stdin=b"- TBD\n")
    assert code == 2
    assert out == ""
    assert "English (en) and Nederlands (nl)" in err


def test_a_pipeline_that_is_not_there_stops_the_check() -> None:
    code, out, err = run("-", "--model", "xx_no_such_pipeline", stdin=b"- Improve communication\n")
    assert code == 2
    assert out == ""
    assert err.startswith("error: there is no spaCy pipeline 'xx_no_such_pipeline' installed")
    assert len(err.splitlines()) == 1


def test_the_same_findings_in_both_languages() -> None:
    assert codes_of("- Improve communication\n") == codes_of("- De communicatie verbeteren\n")
