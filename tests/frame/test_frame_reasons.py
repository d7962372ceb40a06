"""Find what stands beside the claim: purposes, causes, consequences, further ends, and means, which are no reasons."""

from __future__ import annotations

import pytest
from handmade import frame_of

SO_THAT = """
    Cut/VERB/ROOT/0/Mood=Imp|VerbForm=Fin absence/NOUN/obj/1 so/SCONJ/mark/6 that/SCONJ/fixed/3
    patients=patient/NOUN/nsubj/6 see/VERB/advcl/1/VerbForm=Fin their/PRON/nmod:poss/8 nurse/NOUN/obj/6
"""
IN_ORDER_TO = """
    Introduce/VERB/ROOT/0/Mood=Imp|VerbForm=Fin a/DET/det/3 desk/NOUN/obj/1 in/SCONJ/mark/7 order/NOUN/fixed/4
    to/PART/mark/7 shorten/VERB/advcl/1/VerbForm=Inf the/DET/det/9 queue/NOUN/obj/7
"""
TO = """
    Introduce/VERB/ROOT/0/Mood=Imp|VerbForm=Fin a/DET/det/3 desk/NOUN/obj/1 to/PART/mark/5
    shorten/VERB/advcl/1/VerbForm=Inf the/DET/det/7 queue/NOUN/obj/5
"""
BECAUSE = """
    Reduce/VERB/ROOT/0/Mood=Imp|VerbForm=Fin absence/NOUN/obj/1 because/SCONJ/mark/5 patients=patient/NOUN/nsubj/5
    miss/VERB/advcl/1/VerbForm=Fin their/PRON/nmod:poss/7 nurse/NOUN/obj/5
"""
CUTTING = """
    Open/VERB/ROOT/0/Mood=Imp|VerbForm=Fin a/DET/det/3 desk/NOUN/obj/1 ,/PUNCT/punct/5
    cutting=cut/VERB/advcl/1/VerbForm=Ger the/DET/det/7 queue/NOUN/obj/5
"""
FOR_BETTER = """
    Hire/VERB/ROOT/0/Mood=Imp|VerbForm=Fin nurses=nurse/NOUN/obj/1 for/ADP/case/5 better=good/ADJ/amod/5/Degree=Cmp
    care/NOUN/obl/1
"""
ZODAT = """
    Een/DET/det/2 balie/NOUN/obj/3 openen/VERB/ROOT/0/VerbForm=Inf zodat/SCONJ/mark/7 patiënten=patiënt/NOUN/nsubj/7
    korter=kort/ADJ/advmod/7/Degree=Cmp wachten/VERB/advcl/3/VerbForm=Fin
"""
OM_TE = """
    Een/DET/det/2 balie/NOUN/obj/3 openen/VERB/ROOT/0/VerbForm=Inf om/ADP/mark/8 de/DET/det/6 wachttijd/NOUN/obj/8
    te/ADP/mark/8 verkorten/VERB/advcl/3/VerbForm=Inf
"""
WAARDOOR = """
    Het/DET/det/2 verzuim/NOUN/nsubj/3 daalt=dalen/VERB/ROOT/0/VerbForm=Fin ,/PUNCT/punct/8 waardoor/ADV/advmod/8
    patiënten=patiënt/NOUN/nsubj/8 kort/ADJ/advmod/8 wachten/VERB/advcl/3/VerbForm=Fin
"""
OMDAT = """
    Het/DET/det/2 verzuim/NOUN/obj/3 verlagen/VERB/ROOT/0/VerbForm=Inf omdat/SCONJ/mark/8
    patiënten=patiënt/NOUN/nsubj/8 hun/PRON/nmod:poss/7 arts/NOUN/obj/8 missen/VERB/advcl/3/VerbForm=Fin
"""


@pytest.mark.parametrize(
    ("language", "tree", "kind", "words", "lemma"),
    [
        pytest.param("en", SO_THAT, "purpose", "so that patients see their nurse", "see", id="so that"),
        pytest.param("en", IN_ORDER_TO, "purpose", "in order to shorten the queue", "shorten", id="in order to"),
        pytest.param("en", TO, "purpose", "to shorten the queue", "shorten", id="to"),
        pytest.param("en", BECAUSE, "cause", "because patients miss their nurse", "miss", id="because"),
        pytest.param(
            "en",
            CUTTING,
            "consequence",
            "cutting the queue",
            "cut",
            id="cutting",
            marks=pytest.mark.xfail(strict=True, reason="the comma hangs on the participle, as UD has it"),
        ),
        pytest.param("en", FOR_BETTER, "purpose", "for better care", "care", id="for better"),
        pytest.param("nl", ZODAT, "purpose", "zodat patiënten korter wachten", "wachten", id="zodat"),
        pytest.param("nl", OM_TE, "purpose", "om de wachttijd te verkorten", "verkorten", id="om te"),
        pytest.param("nl", WAARDOOR, "consequence", "waardoor patiënten kort wachten", "wachten", id="waardoor"),
        pytest.param("nl", OMDAT, "cause", "omdat patiënten hun arts missen", "missen", id="omdat"),
    ],
)
def test_a_reason_has_its_kind_its_words_and_its_own_claim(
    language: str, tree: str, kind: str, words: str, lemma: str
) -> None:
    frame = frame_of(language, tree)
    (reason,) = frame.reasons
    assert reason.kind.value == kind
    assert " ".join(token.text for token in reason.tokens) == words
    assert reason.clause.lemma == lemma
    assert frame.means == ()
    assert frame.main is not None
    assert frame.main.predicate not in reason.tokens


BY_HIRING = """
    Cut/VERB/ROOT/0/Mood=Imp|VerbForm=Fin absence/NOUN/obj/1 by/SCONJ/mark/4 hiring=hire/VERB/advcl/1/VerbForm=Ger
    nurses=nurse/NOUN/obj/4
"""
VIA = """
    Improve/VERB/ROOT/0/Mood=Imp|VerbForm=Fin contact/NOUN/obj/1 via/ADP/case/5 the/DET/det/5 intranet/NOUN/obl/1
"""
DOOR_TE = """
    Het/DET/det/2 verzuim/NOUN/obj/3 verlagen/VERB/ROOT/0/VerbForm=Inf door/ADP/mark/8 artsen=arts/NOUN/obj/8
    aan/ADP/compound:prt/8 te/ADP/mark/8 nemen/VERB/advcl/3/VerbForm=Inf
"""


@pytest.mark.parametrize(
    ("language", "tree", "words"),
    [
        pytest.param("en", BY_HIRING, "by hiring nurses", id="by hiring"),
        pytest.param("en", VIA, "via the intranet", id="via"),
        pytest.param("nl", DOOR_TE, "door artsen aan te nemen", id="door te"),
    ],
)
def test_a_means_is_no_reason(language: str, tree: str, words: str) -> None:
    frame = frame_of(language, tree)
    (means,) = frame.means
    assert " ".join(token.text for token in means.tokens) == words
    assert frame.reasons == ()
    assert {token.i for token in means.tokens} <= frame.aside


BY_HALF = "Cut/VERB/ROOT/0/Mood=Imp|VerbForm=Fin absence/NOUN/obj/1 by/ADP/case/4 half/NOUN/obl/1"
SINCE_2020 = """
    Absence/NOUN/nsubj/2 falls=fall/VERB/ROOT/0/VerbForm=Fin since/ADP/case/4 2020/NUM/obl/2
"""
FOR_PATIENTS = """
    Shorten/VERB/ROOT/0/Mood=Imp|VerbForm=Fin queues=queue/NOUN/obj/1 for/ADP/case/4 patients=patient/NOUN/obl/1
"""
WANT_TO = "We/PRON/nsubj/2 want/VERB/ROOT/0/VerbForm=Fin to/PART/mark/4 grow/VERB/xcomp/2/VerbForm=Inf"
WANT_NL = "Bewoners=bewoner/NOUN/nsubj/2 vinden/VERB/ROOT/0/VerbForm=Fin hulp/NOUN/obj/2"


@pytest.mark.parametrize(
    ("language", "tree"),
    [
        pytest.param("en", BY_HALF, id="by half"),
        pytest.param("en", SINCE_2020, id="since 2020"),
        pytest.param("en", FOR_PATIENTS, id="for patients"),
        pytest.param("en", WANT_TO, id="want to"),
        pytest.param("nl", WANT_NL, id="nothing"),
    ],
)
def test_what_only_looks_like_a_reason_or_means(language: str, tree: str) -> None:
    frame = frame_of(language, tree)
    assert frame.reasons == ()
    assert frame.means == ()


NOBODY = """
    Nobody/PRON/nsubj/2 leaves=leave/VERB/ROOT/0/VerbForm=Fin {comma} because/ADP/case/{debts} of/ADP/fixed/{because}
    debts=debt/NOUN/obl/2
"""


def test_a_denial_denies_its_cause_as_well_unless_a_comma_sets_it_apart() -> None:
    denied = frame_of("en", NOBODY.format(comma="", because=3, debts=5))
    assert denied.reasons == ()
    apart = frame_of("en", NOBODY.format(comma=",/PUNCT/punct/6", because=4, debts=6))
    assert [reason.kind.value for reason in apart.reasons] == ["cause"]
