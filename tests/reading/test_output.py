"""Does a measure count what is produced?"""

from __future__ import annotations

import pytest

from whylint.frame.read import read_frame
from whylint.language.lexicon import load_lexicon
from whylint.language.pipeline import load_pipeline, parse
from whylint.reading.read import Companions, read_statement


def output(text: str, language: str) -> str:
    (doc,) = parse([text], load_pipeline(language))
    lexicon = load_lexicon(language)
    return read_statement(read_frame(doc, lexicon), lexicon, Companions(measure=True))["output"].value


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Launch 3 features"),
        ("en", "12 newsletters a year"),
        ("en", "Conduct 20 user interviews"),
        ("nl", "Stuur 12 nieuwsbrieven"),
        ("nl", "Vier rapporten schrijven"),
    ],
)
def test_products_and_work_are_output(language: str, text: str) -> None:
    assert output(text, language) == "yes"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Share of staff who know the plan, from 20 % to 60 %"),
        ("en", "Share of applicants who can complete them without an adviser from 3 to 1"),
        ("en", "Answer 95% of tickets within a day"),
        ("en", "Increase NPS from 20 to 40"),
        ("en", "Sell 500 tickets"),
        ("en", "From 17 reports a season to none"),
        ("en", "Churn below 3%"),
        ("nl", "Van 312 naar 156 meldingen per jaar"),
        ("nl", "Hooguit 3 storingen per maand"),
        ("nl", "Win 200 nieuwe leden"),
    ],
)
def test_what_changes_is_no_output(language: str, text: str) -> None:
    assert output(text, language) == "no"


def test_only_a_measure_is_asked() -> None:
    (doc,) = parse(["Launch 3 features"], load_pipeline("en"))
    lexicon = load_lexicon("en")
    assert "output" not in read_statement(read_frame(doc, lexicon), lexicon, Companions())
