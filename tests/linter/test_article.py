"""The cases that the project began with: organisations start with the tool, and call its functions goals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from whylint.linter.check import CheckOptions, check

if TYPE_CHECKING:
    from whylint.linter.diagnostic import CheckResult

SWAPPABLE_AND_VAGUE = {"WHY103", "WHY301", "WHY401", "WHY403"}
VAGUE_AND_WITHOUT_REASON = {"WHY101", "WHY301", "WHY401", "WHY403"}

MENDED = (
    "Reduce the time that a nurse needs to find the doctor on call from 9 to under 2 minutes by December 2027, "
    "because delays cost patients their recovery."
)
MENDED_IN_DUTCH = (
    "Verkort de tijd die een verpleegkundige nodig heeft om de dienstdoende arts te vinden van 9 naar minder dan "
    "2 minuten voor december 2027, omdat patiënten lijden onder het wachten."
)
STATEMENTS = [
    ("The intranet must improve communication.", SWAPPABLE_AND_VAGUE),
    ("Het intranet moet de communicatie verbeteren.", SWAPPABLE_AND_VAGUE),
    ("The intranet must improve knowledge sharing.", SWAPPABLE_AND_VAGUE),
    ("Het intranet moet de kennisdeling verbeteren.", SWAPPABLE_AND_VAGUE),
    ("The intranet must offer central news.", {"WHY201"}),
    ("Het intranet moet centraal nieuws aanbieden.", {"WHY201"}),
    ("There must be an intranet.", {"WHY102"}),
    ("Er moet een intranet komen.", {"WHY102"}),
    ("Support the business objectives", {"WHY105"}),
    ("De bedrijfsdoelstellingen ondersteunen", {"WHY105"}),
    ("Make the processes run more smoothly", VAGUE_AND_WITHOUT_REASON),
    ("De processen soepeler laten verlopen", VAGUE_AND_WITHOUT_REASON),
    ("Networking", {"WHY504"}),
    ("Netwerken", {"WHY504"}),
    ("Good question, we still have to think about that.", {"WHY501"}),
    ("Goede vraag, daar moeten we nog over nadenken.", {"WHY501"}),
    ("We have simply got started.", {"WHY501"}),
    ("Wij zijn gewoon aan de slag gegaan.", {"WHY501"}),
    (MENDED, set()),
    (MENDED_IN_DUTCH, set()),
]

SPREAD_OVER_FIELDS = [
    {
        "goal": "New colleagues find their way faster in the first week",
        "why": "a third of them say that nobody was there for them",
        "measure": "share of new colleagues who found their desk and buddy on day one, from 40 % to 90 %",
        "deadline": "1 July 2027",
    },
    {
        "doel": "Nieuwe collega's vinden sneller hun weg in de eerste week",
        "waarom": "een derde zegt dat niemand er voor hen was",
        "meting": "aandeel nieuwe collega's dat op dag één bureau en maatje vond, van 40 % naar 90 %",
        "uiterlijk": "1 juli 2027",
    },
]


def checked(item: object) -> CheckResult:
    text = yaml.safe_dump({"goals": [item]}, allow_unicode=True, width=10_000)
    return check(["-"], CheckOptions(), text.encode)


def codes(result: CheckResult) -> set[str]:
    return {found.code for found in result.diagnostics if found.severity != "info"}


@pytest.mark.parametrize(("statement", "expected"), STATEMENTS, ids=[statement for statement, _ in STATEMENTS])
def test_statement_has_just_these_findings(statement: str, expected: set[str]) -> None:
    result = checked(statement)
    assert result.errors == ()
    assert codes(result) == expected


@pytest.mark.parametrize("item", SPREAD_OVER_FIELDS, ids=["en", "nl"])
def test_answers_may_stand_in_fields(item: dict[str, str]) -> None:
    assert codes(checked(item)) == set()


@pytest.mark.parametrize(("statement", "expected"), STATEMENTS, ids=[statement for statement, _ in STATEMENTS])
def test_each_finding_underlines_its_words_and_offers_a_rewrite(statement: str, expected: set[str]) -> None:
    result = checked(statement)
    for found in result.diagnostics:
        words = found.file.text[found.span.start.offset : found.span.end.offset]
        assert words
        assert words in statement
        assert found.suggestions, found.code
        assert all(suggestion.text.strip() != statement for suggestion in found.suggestions)
    assert {found.code for found in result.diagnostics} >= expected
