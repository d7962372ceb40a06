"""Find the claim under the words that only frame it, and the claims that stand beside each other."""

from __future__ import annotations

import pytest
from handmade import frame_of, main_of, said

from whylint.frame.goal_frame import Modality, Mood
from whylint.frame.read import read_frame
from whylint.language.lexicon import load_lexicon
from whylint.language.pipeline import load_pipeline, parse

WE_WANT_TO = """
    We/PRON/nsubj/2 want/VERB/ROOT/0/VerbForm=Fin to/PART/mark/4 reduce/VERB/xcomp/2/VerbForm=Inf absence/NOUN/obj/4
"""
WE_WILLEN = """
    We/PRON/nsubj/2 willen/VERB/ROOT/0/VerbForm=Fin het/DET/det/4 verzuim/NOUN/obj/5 verlagen/VERB/xcomp/2/VerbForm=Inf
"""


@pytest.mark.parametrize(
    ("language", "tree", "expected"),
    [
        ("en", WE_WANT_TO, ("We", "reduce", "absence")),
        ("nl", WE_WILLEN, ("We", "verlagen", "het verzuim")),
    ],
)
def test_a_wish_is_looked_through(language: str, tree: str, expected: tuple[str, str, str]) -> None:
    main = main_of(language, tree)
    assert said(main) == expected
    assert main.modalities == {Modality.WISH}
    assert main.mood is Mood.FINITE


def test_what_is_wanted_may_be_a_thing_instead_of_a_claim() -> None:
    tree = "We/PRON/nsubj/2 want/VERB/ROOT/0/VerbForm=Fin fewer/ADJ/amod/4 complaints=complaint/NOUN/obj/2"
    main = main_of("en", tree)
    assert main.lemma == "complaint"
    assert main.mood is Mood.NOMINAL


def test_an_aim_to_do_something_is_looked_through() -> None:
    main = main_of(
        "en",
        """
        Our/PRON/nmod:poss/2 aim/NOUN/nsubj/3 is=be/VERB/ROOT/0/VerbForm=Fin
        to/PART/mark/5 reduce/VERB/xcomp/3/VerbForm=Inf absence/NOUN/obj/5
        """,
    )
    assert main.lemma == "reduce"
    assert main.subject is None, "the aim itself does not reduce anything"


OUR_GOAL_IS_THAT = """
    Our/PRON/nmod:poss/2 goal/NOUN/nsubj:outer/6 is=be/AUX/cop/6/VerbForm=Fin that/SCONJ/mark/6
    patients=patient/NOUN/nsubj/6 wait/VERB/ROOT/0/VerbForm=Fin less/ADV/advmod/6/Degree=Cmp
"""
ONS_DOEL_IS_DAT = """
    Ons/PRON/nmod:poss/2 doel/NOUN/nsubj:outer/7 is=zijn/AUX/cop/7/VerbForm=Fin dat/SCONJ/mark/7
    patiënten=patiënt/NOUN/nsubj/7 korter=kort/ADJ/advmod/7/Degree=Cmp wachten/VERB/ROOT/0/VerbForm=Fin
"""


@pytest.mark.parametrize(
    ("language", "tree", "expected"),
    [
        ("en", OUR_GOAL_IS_THAT, ("patients", "wait", None)),
        ("nl", ONS_DOEL_IS_DAT, ("patiënten", "wachten", None)),
    ],
)
def test_a_goal_that_is_said_to_be_the_goal(language: str, tree: str, expected: tuple[str, str, None]) -> None:
    assert said(main_of(language, tree)) == expected


def test_being_able_is_an_ability() -> None:
    main = main_of(
        "en",
        """
        Members=member/NOUN/nsubj/4 must/AUX/aux/4/VerbForm=Fin be/AUX/cop/4/VerbForm=Inf able/ADJ/ROOT/0
        to/PART/mark/6 vote/VERB/xcomp/4/VerbForm=Inf from/ADP/case/8 home/NOUN/obl/6
        """,
    )
    assert said(main) == ("Members", "vote", None)
    assert main.modalities == {Modality.OBLIGATION, Modality.ABILITY}


def test_who_helps_is_the_causer_and_who_is_helped_acts() -> None:
    main = main_of(
        "en",
        """
        The/DET/det/2 app/NOUN/nsubj/3 helps=help/VERB/ROOT/0/VerbForm=Fin colleagues=colleague/NOUN/obj/3
        find/VERB/xcomp/3/VerbForm=Inf a/DET/det/7 room/NOUN/obj/5
        """,
    )
    assert said(main) == ("colleagues", "find", "a room")
    assert main.causative == "help"
    assert main.causer is not None
    assert main.causer.text == "The app"


def test_dutch_letting_is_causative_too() -> None:
    main = main_of(
        "nl",
        """
        De/DET/det/2 app/NOUN/nsubj/3 laat=laten/VERB/ROOT/0/VerbForm=Fin leden=lid/NOUN/obj/3
        stemmen/VERB/xcomp/3/VerbForm=Inf
        """,
    )
    assert said(main) == ("leden", "stemmen", None)
    assert main.causer is not None
    assert main.causer.text == "De app"


def test_keeping_on_with_work_is_remembered() -> None:
    main = main_of(
        "en",
        """
        Keep/VERB/ROOT/0/Mood=Imp|VerbForm=Fin holding=hold/VERB/xcomp/1/VerbForm=Ger the/DET/det/5 weekly/ADJ/amod/5
        meeting/NOUN/obj/2
        """,
    )
    assert main.continued
    assert said(main) == (None, "hold", "the weekly meeting")


INCREASE_AND_REDUCE = """
    Increase/VERB/ROOT/0/Mood=Imp|VerbForm=Fin sales=sale/NOUN/obj/1 and/CCONJ/cc/4
    reduce/VERB/conj/1/Mood=Imp|VerbForm=Fin complaints=complaint/NOUN/obj/4
"""
VERHOGEN_EN_VERLAGEN = """
    De/DET/det/2 omzet/NOUN/obj/3 verhogen/VERB/ROOT/0/VerbForm=Inf en/CCONJ/cc/7 het/DET/det/6 verzuim/NOUN/obj/7
    verlagen/VERB/conj/3/VerbForm=Inf
"""


@pytest.mark.parametrize(
    ("language", "tree", "expected"),
    [
        ("en", INCREASE_AND_REDUCE, [(None, "increase", "sales"), (None, "reduce", "complaints")]),
        ("nl", VERHOGEN_EN_VERLAGEN, [(None, "verhogen", "De omzet"), (None, "verlagen", "het verzuim")]),
    ],
)
def test_claims_stand_beside_each_other(language: str, tree: str, expected: list[tuple[None, str, str]]) -> None:
    assert [said(claim) for claim in frame_of(language, tree).claims] == expected


def test_the_second_claim_has_the_subject_and_the_modality_of_the_first() -> None:
    first, second = frame_of(
        "en",
        """
        We/PRON/nsubj/3 must/AUX/aux/3/VerbForm=Fin increase/VERB/ROOT/0/VerbForm=Inf sales=sale/NOUN/obj/3
        and/CCONJ/cc/6 reduce/VERB/conj/3/VerbForm=Inf complaints=complaint/NOUN/obj/6
        """,
    ).claims
    assert said(first) == ("We", "increase", "sales")
    assert said(second) == ("We", "reduce", "complaints")
    assert Modality.OBLIGATION in second.modalities


def test_two_objects_of_one_change_are_one_claim() -> None:
    frame = frame_of(
        "en",
        """
        Reduce/VERB/ROOT/0/Mood=Imp|VerbForm=Fin absence/NOUN/obj/1 and/CCONJ/cc/4 turnover/NOUN/conj/2
        """,
    )
    assert [said(claim) for claim in frame.claims] == [(None, "reduce", "absence")]


def test_a_text_without_words_claims_nothing() -> None:
    assert frame_of("en", "?/PUNCT/ROOT/0").claims == ()


@pytest.mark.parametrize(
    ("language", "text", "lemma"),
    [
        ("en", "The focus is to win back night travellers", "win"),
        ("en", "The trust has as its aim to restore six windmills", "restore"),
        ("en", "We will start charging for parking", "charge"),
        ("en", "We pledge to halve the rent arrears", "halve"),
        ("en", "Start a diary to remember the war", "start"),
        ("en", "Villages decide themselves how they vote", "decide"),
        ("nl", "We spannen ons in om de leegstand te verminderen", "verminderen"),
        ("nl", "De stichting heeft tot doel om jonge makers te verbinden", "verbinden"),
        ("nl", "Afgesproken is dat er 300 bomen worden geplant", "planten"),
        ("nl", "We zetten drones in om de dijk te bekijken", "inzetten"),
    ],
)
def test_what_is_only_undertaken_or_aimed_at_is_looked_through(language: str, text: str, lemma: str) -> None:
    lexicon = load_lexicon(language)
    (doc,) = parse([text], load_pipeline(language))
    main = read_frame(doc, lexicon).main
    assert main is not None
    assert main.lemma == lemma
