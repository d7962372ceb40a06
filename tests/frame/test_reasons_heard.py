"""Reasons and deadlines as the bundled pipelines have them: what opens a reason, and what only looks like one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from whylint.frame.read import read_frame
from whylint.language.lexicon import load_lexicon
from whylint.language.pipeline import load_pipeline, parse

if TYPE_CHECKING:
    from whylint.frame.goal_frame import GoalFrame


def read(text: str, language: str) -> GoalFrame:
    (doc,) = parse([text], load_pipeline(language))
    return read_frame(doc, load_lexicon(language))


@pytest.mark.parametrize(
    ("language", "text", "opening"),
    [
        ("en", "Rewrite the ferry timetable, as the old piers close in spring", "as"),
        ("en", "Renovate the bandstand for the sake of summer concerts", "for the sake of"),
        ("en", "Move the archive to dry rooms, given the rising river", "given"),
        ("en", "Hold tastings in six villages with the aim of winning younger growers", "with the aim of"),
        ("en", "Repaint the crossings at night to spare commuters the detour", "to spare"),
        ("en", "Close the east gate at night, reducing noise for the neighbours", "reducing"),
        ("en", "Found a choir to bring the two villages together, and ensure it sings at Easter", "to bring"),
        ("nl", "De veerdienst uitbreiden, nu de brug een jaar dicht blijft", "nu"),
        ("nl", "Een dirigent aanstellen met het oog op een jonger publiek", "met het oog op"),
        ("nl", "De dijk verhogen ter voorkoming van natte kelders", "ter voorkoming"),
        ("nl", "De kas isoleren, gezien de hoge gasprijs", "gezien"),
        ("nl", "Het rooster omgooien om de drukte op maandag te verminderen", "om"),
    ],
)
def test_a_reason_is_heard_from_the_word_that_opens_it(language: str, text: str, opening: str) -> None:
    (reason,) = read(text, language).reasons
    words = " ".join(token.text for token in reason.tokens if not token.is_punct)
    assert words.startswith(opening)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("en", "Fishers are able to sell their catch on the quay", id="asked for by an adjective"),
        pytest.param("en", "We want every pupil to swim two lengths", id="what somebody is to do"),
        pytest.param("en", "Beekeepers earn enough to keep their hives", id="a degree"),
        pytest.param("en", "Invite neighbours to judge the harvest show", id="what somebody is brought to do"),
        pytest.param("en", "Work with the harbour master to review the berths", id="joint work"),
        pytest.param("en", "Boats leave as soon as the tide allows", id="as soon as"),
        pytest.param("en", "Open the allotments, starting with the north field", id="no effect"),
        pytest.param("en", "So that every visitor feels welcome", id="the reason is all that is said"),
        pytest.param("en", "Protect the dunes by 2030, with a law to ban quads", id="what the means is for"),
        pytest.param("en", "Help libraries to lend garden tools", id="what a body is brought to do"),
        pytest.param("nl", "We zetten ons in voor schonere grachten", id="wat men als naamwoord nastreeft"),
        pytest.param("en", "The orchestra has the aim to play in every village", id="what an aim is"),
        pytest.param("nl", "Ons doel is om de drukte te verminderen", id="wat een doel is"),
        pytest.param(
            "nl", "De stichting heeft als doel om jonge makers te verbinden", id="wat een doel is dat men heeft"
        ),
        pytest.param("nl", "We spannen ons in om de leegstand te verminderen", id="wat men nastreeft"),
        pytest.param("nl", "De bus aantrekkelijker maken om te nemen", id="gevraagd door een woord voor het werkwoord"),
        pytest.param("nl", "Vissers zijn in staat om hun vangst zelf te verkopen", id="in staat"),
        pytest.param("nl", "Eters krijgen de mogelijkheid om hun tafel te wijzigen", id="mogelijkheid"),
        pytest.param("nl", "De winkel sluit voortaan om zes uur", id="een tijd"),
        pytest.param("nl", "Het orgel restaureren, bekostigd door de gemeente", id="geen gevolg"),
        pytest.param("nl", "Een app waarmee leden een baan reserveren", id="waarmee"),
    ],
)
def test_what_a_word_asks_for_and_what_tells_no_effect_is_no_reason(language: str, text: str) -> None:
    assert read(text, language).reasons == ()


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Win two titles at the 2029 regatta", "at the 2029"),
        ("en", "Pass the fire drill at the next inspection", "at the next inspection"),
        ("en", "Rewire the hall before the Lisbon fair opens", "before the Lisbon fair opens"),
        ("en", "Plant the hedges in the spring term", "in the spring term"),
        ("en", "Pay every grower before the first of October", "before the first of October"),
        ("nl", "De keuken verbouwen vóór de kermis", "vóór de kermis"),
        ("nl", "Het koor verdubbelen bij de volgende uitvoering", "bij de volgende uitvoering"),
    ],
)
def test_an_event_is_a_deadline(language: str, text: str, words: str) -> None:
    moments = [moment for moment in read(text, language).moments if moment.deadline]
    assert [" ".join(token.text for token in moment.tokens) for moment in moments] == [words]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Applicants hear within six weeks whether they may move in"),
        ("en", "Leave a better river to the next generation"),
        ("en", "Tune the piano on the first Monday of the month"),
        ("en", "Cut the water bill by 400 euros a year"),
        ("nl", "Wie een tuin aanvraagt, krijgt die binnen een jaar"),
        ("nl", "Een boerderij nalaten aan de volgende generatie"),
    ],
)
def test_a_measure_of_each_one_a_rhythm_and_those_who_come_are_no_deadline(language: str, text: str) -> None:
    assert not [moment for moment in read(text, language).moments if moment.deadline]


@pytest.mark.parametrize(
    ("language", "text", "verb"),
    [
        ("en", "Allotments: every plot holder collects rain water", "collect"),
        ("en", "Night trains: sell berths in three more cities", "sell"),
        ("nl", "Wandelpaden: ieder dorp krijgt een rondje om", "krijgen"),
    ],
)
def test_the_claim_stands_behind_a_label_and_its_colon(language: str, text: str, verb: str) -> None:
    main = read(text, language).main
    assert main is not None
    assert main.lemma == verb
