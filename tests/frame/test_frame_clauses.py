"""Read one clause: the active, the passive, what there is, what a noun alone claims, the parts of a verb."""

from __future__ import annotations

import pytest
from handmade import frame_of, main_of, said

from whylint.frame.goal_frame import Modality, Mood


def test_an_imperative() -> None:
    main = main_of("en", "Reduce/VERB/ROOT/0/Mood=Imp|VerbForm=Fin absence/NOUN/obj/1")
    assert said(main) == (None, "reduce", "absence")
    assert main.classes == ("lower",)
    assert main.mood is Mood.IMPERATIVE


def test_a_dutch_infinitive() -> None:
    main = main_of("nl", "Het/DET/det/2 verzuim/NOUN/obj/3 verlagen/VERB/ROOT/0/VerbForm=Inf")
    assert said(main) == (None, "verlagen", "Het verzuim")
    assert main.mood is Mood.INFINITIVE


def test_in_a_passive_clause_what_is_acted_on_is_the_object() -> None:
    main = main_of(
        "en",
        """
        Costs=cost/NOUN/nsubj:pass/3 are=be/AUX/aux:pass/3/VerbForm=Fin reduced=reduce/VERB/ROOT/0/VerbForm=Part
        by/ADP/case/6 the/DET/det/6 council/NOUN/obl:agent/3
        """,
    )
    assert main.passive
    assert said(main) == ("the council", "reduce", "Costs")


def test_a_passive_clause_without_an_agent_has_no_subject() -> None:
    main = main_of(
        "nl",
        """
        Het/DET/det/2 verzuim/NOUN/nsubj:pass/4 wordt=worden/AUX/aux:pass/4/VerbForm=Fin
        verlaagd=verlagen/VERB/ROOT/0/VerbForm=Part
        """,
    )
    assert main.passive
    assert said(main) == (None, "verlagen", "Het verzuim")


THERE_MUST_BE = """
    There/PRON/expl/3 must/AUX/aux/3/VerbForm=Fin be/VERB/ROOT/0/VerbForm=Inf an=a/DET/det/5 intranet/NOUN/nsubj/3
"""
ER_MOET_KOMEN = """
    Er/ADV/{relation}/5 moet=moeten/AUX/aux/5/VerbForm=Fin een/DET/det/4 intranet/NOUN/nsubj/5
    komen/VERB/ROOT/0/VerbForm=Inf
"""


@pytest.mark.parametrize(
    ("language", "tree", "thing"),
    [
        ("en", THERE_MUST_BE, "an intranet"),
        ("nl", ER_MOET_KOMEN.format(relation="expl"), "een intranet"),
        ("nl", ER_MOET_KOMEN.format(relation="advmod"), "een intranet"),
    ],
)
def test_what_there_must_be_is_the_object_and_nobody_acts(language: str, tree: str, thing: str) -> None:
    main = main_of(language, tree)
    assert main.existential
    assert main.subject is None
    assert main.object is not None
    assert main.object.text == thing
    assert main.modalities == {Modality.OBLIGATION}


@pytest.mark.parametrize(
    ("language", "tree", "expected"),
    [
        ("en", "Reduction/NOUN/ROOT/0 of/ADP/case/3 absence/NOUN/nmod/1", (None, "reduce", "absence")),
        (
            "nl",
            "Verlaging/NOUN/ROOT/0 van/ADP/case/4 het/DET/det/4 verzuim/NOUN/nmod/1",
            (None, "verlagen", "het verzuim"),
        ),
    ],
)
def test_a_noun_of_doing_claims_what_its_verb_does(language: str, tree: str, expected: tuple[None, str, str]) -> None:
    main = main_of(language, tree)
    assert said(main) == expected
    assert main.classes == ("lower",)
    assert main.mood is Mood.NOMINAL


def test_a_noun_that_only_looks_like_one_of_doing_is_none() -> None:
    main = main_of("en", "Communication/NOUN/ROOT/0 of/ADP/case/3 news/NOUN/nmod/1")
    assert main.classes == ()
    assert main.object is None


def test_of_a_part_the_whole_decides_what_is_named() -> None:
    frame = frame_of(
        "en",
        """
        None/PRON/nsubj/5 of/ADP/case/4 our/PRON/nmod:poss/4 homes=home/NOUN/nmod/1
        leaks=leak/VERB/ROOT/0/VerbForm=Fin
        """,
    )
    main = frame.main
    assert main is not None
    assert main.subject is not None
    assert main.subject.text == "None of our homes"
    assert "thing" in main.subject.classes or "place" in main.subject.classes


def test_a_copula_says_something_of_its_subject() -> None:
    main = main_of("en", "The/DET/det/2 school/NOUN/nsubj/4 is=be/AUX/cop/4/VerbForm=Fin certified/ADJ/ROOT/0")
    assert said(main) == ("The school", "be", None)
    assert main.complement is not None
    assert main.complement.text == "certified"


@pytest.mark.parametrize(
    ("language", "tree", "lemma", "first_class"),
    [
        (
            "nl",
            """
            De/DET/det/2 app/NOUN/nsubj/3 biedt=bieden/VERB/ROOT/0/VerbForm=Fin nieuws/NOUN/obj/3
            aan/ADP/compound:prt/3
            """,
            "aanbieden",
            "function",
        ),
        (
            "en",
            """
            We/PRON/nsubj/3 will/AUX/aux/3/VerbForm=Fin roll/VERB/ROOT/0/VerbForm=Inf out/ADP/compound:prt/3
            the/DET/det/6 portal/NOUN/obj/3
            """,
            "roll out",
            "create",
        ),
        (
            "nl",
            """
            We/PRON/nsubj/2 voeren/VERB/ROOT/0/VerbForm=Fin een/DET/det/4 systeem/NOUN/obj/2 in/ADP/compound:prt/2
            """,
            "invoeren",
            "create",
        ),
    ],
)
def test_a_verb_is_read_with_its_separated_part(language: str, tree: str, lemma: str, first_class: str) -> None:
    main = main_of(language, tree)
    assert main.lemma == lemma
    assert main.classes[0] == first_class


def test_a_verb_that_the_tagger_took_for_a_noun_still_acts() -> None:
    main = main_of("en", "Boost/NOUN/ROOT/0 sales=sale/NOUN/obj/1")
    assert said(main) == (None, "boost", "sales")
    assert "raise" in main.classes


def test_a_quantity_and_a_moment_are_told_apart() -> None:
    frame = frame_of(
        "en",
        """
        Cut/VERB/ROOT/0/Mood=Imp|VerbForm=Fin absence/NOUN/obj/1 by/ADP/case/5 40/NUM/nummod/5 percent/NOUN/obl/1
        by/ADP/case/7 June/PROPN/obl/1 2027/NUM/nmod/7
        """,
    )
    assert [[token.text for token in quantity.tokens] for quantity in frame.quantities] == [["40", "percent"]]
    assert [[token.text for token in moment.tokens] for moment in frame.moments] == [["by", "June", "2027"]]


def test_a_parse_that_does_not_hold_together_is_not_trusted() -> None:
    frame = frame_of("en", "Members=member/NOUN/compound/3 vote/VERB/amod/3/VerbForm=Fin home/NOUN/ROOT/0")
    assert not frame.sure
