"""What rewrites keep, ask for and leave alone, move by move."""

from __future__ import annotations

import pytest
from drafting import rewrites_by_move, rewrites_of

from whylint.rewrites.phrases import load_phrases

WORDING = [
    (
        "en",
        "WHY302",
        "Lower the number of burglaries in our vibrant town",
        ["Lower the number of burglaries in our town"],
    ),
    ("en", "WHY302", "Residents find an innovative lamp in the park", ["Residents find a lamp in the park"]),
    ("en", "WHY303", "Where possible, patients eat in their own room", ["Patients eat in their own room"]),
    ("en", "WHY303", "Reduce waste as much as possible", ["Reduce waste"]),
    ("en", "WHY303", "We strive to shorten the waiting time", ["Shorten the waiting time"]),
    ("en", "WHY303", "Reduce the number of trams, buses, etc.", ["Reduce the number of trams and buses"]),
    ("en", "WHY402", "Cut absence among nurses to 4 percent", ["Cut absence among nurses to 4 percent (now <now>)"]),
    ("en", "WHY502", "Increase sales and reduce complaints.", ["Increase sales.", "Reduce complaints."]),
    (
        "en",
        "WHY502",
        "We want to shorten lead times and to lower stock",
        ["We want to shorten lead times", "We want to lower stock"],
    ),
    ("nl", "WHY302", "Reizigers krijgen een naadloze overstap op de bus", ["Reizigers krijgen een overstap op de bus"]),
    (
        "nl",
        "WHY303",
        "Indien mogelijk krijgt elke huurder een nieuwe keuken",
        ["Elke huurder krijgt een nieuwe keuken"],
    ),
    ("nl", "WHY303", "Wij streven ernaar het aantal inbraken te verlagen", ["Het aantal inbraken verlagen"]),
    ("nl", "WHY402", "Het verzuim verlagen naar 4 procent", ["Het verzuim verlagen naar 4 procent (nu <nu>)"]),
    (
        "nl",
        "WHY502",
        "De omzet verhogen en het aantal klachten verlagen",
        ["De omzet verhogen", "Het aantal klachten verlagen"],
    ),
]


FIGURE = "<which number goes up or down> from <now> to <target>"
CIJFER = "<welk cijfer stijgt of daalt> van <nu> naar <straks>"
OUTPUT_MEASURES = [
    ("en", "Launch 3 features", "Share of <the people it is for> who <do what> thanks to 3 features"),
    ("en", "Phone lapsed donors", "Share of lapsed donors who <do what>"),
    ("en", "Phone lapsed donors in May", "Share of lapsed donors who <do what>, from <now> to <target> in May"),
    ("en", "Expose greenwashing", f"{FIGURE} once we expose greenwashing"),
    (
        "en",
        "Visiting schools and talking to 300 pupils by June, because few read for fun",
        f"{FIGURE} once we visit schools and talk to 300 pupils by June, because few read for fun",
    ),
    (
        "en",
        "The ferries are inspected twice a year by an outside party",
        f"{FIGURE} once the ferries are inspected twice a year by an outside party",
    ),
    ("en", "We intend to map all wells in the delta", f"{FIGURE} once we map all wells in the delta"),
    (
        "en",
        "Launch a reading club to make children read more",
        f"{FIGURE} once we launch a reading club to make children read more",
    ),
    ("en", "The rules must be simplified", f"{FIGURE}, by this means: the rules must be simplified"),
    (
        "nl",
        "Ondernemers adviseren over natuurinclusief werken",
        f"{CIJFER}, met als middel: ondernemers adviseren over natuurinclusief werken",
    ),
    (
        "nl",
        "Met de wijkraad wordt een bankjesplan opgesteld",
        f"{CIJFER}, met als middel: met de wijkraad wordt een bankjesplan opgesteld",
    ),
    (
        "nl",
        "De gedeelde netwerkschijven opschonen",
        f"{CIJFER} zodra we de gedeelde netwerkschijven opschonen",
    ),
]


@pytest.mark.parametrize(("language", "text", "begins"), OUTPUT_MEASURES)
def test_output_measure_keeps_the_words_that_are_named_whole(language: str, text: str, begins: str) -> None:
    assert rewrites_by_move("count-the-change", text, language)[0].text.startswith(begins)


def test_second_claim_that_says_that_there_is_something_gets_no_other_subject() -> None:
    text = "Elk domein dient een eigen CIO-office te hebben en er moet een algoritmeregister komen"
    (made,) = rewrites_of([text], "nl")
    assert made.rewrites["WHY502"][0].others == ("Er moet een algoritmeregister komen",)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Hinder road users as little as possible"),
        ("en", "Use as little water as possible in the wash"),
        ("nl", "Het verkeer zo min mogelijk hinderen"),
    ],
)
def test_way_out_that_is_all_of_the_claim_is_not_cut_out(language: str, text: str) -> None:
    (made,) = rewrites_of([text], language)
    assert made.rewrites["WHY303"]
    assert not any(rewrite.move == "strip" for rewrite in made.rewrites["WHY303"])


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Answer complaints as soon as possible", "Answer complaints soon"),
        ("nl", "Klachten zo snel mogelijk beantwoorden", "Klachten snel beantwoorden"),
        ("nl", "De orgels stemmen en zo zorgvuldig mogelijk bewaren", "De orgels stemmen en zorgvuldig bewaren"),
    ],
)
def test_way_out_around_how_something_is_done_leaves_that(language: str, text: str, expected: str) -> None:
    assert rewrites_by_move("strip", text, language)[0].text == expected


def test_praise_that_is_all_that_is_said_stays() -> None:
    assert rewrites_by_move("strip", "Een bruisend havenhart", "nl") == ()


def test_vague_reason_stays_and_is_asked_further() -> None:
    text = "Onze recepten vastleggen om continuïteit te borgen"
    asked = f"{text}, zodat <wie> <wat kan, of wat niet meer hoeft>"
    assert rewrites_by_move("replace-reason", text, "nl")[0].text == asked


@pytest.mark.parametrize("language", ["en", "nl"])
def test_every_pattern_asks_only_what_there_is_a_question_for(language: str) -> None:
    phrases = load_phrases(language)
    words = dict.fromkeys(
        (
            "object",
            "people",
            "who",
            "can",
            "does",
            "suffers",
            "verb",
            "means",
            "topic",
            "change",
            "moment",
            "goal",
            "measure",
            "loses",
            "figure",
            "claim",
        ),
        "x",
    )
    for name, pattern in phrases.patterns.items():
        if isinstance(pattern, str):
            assert "{" not in phrases.say(name, **words), name


@pytest.mark.parametrize(("language", "code", "text", "expected"), WORDING)
def test_best_rewrite_of_a_wording(language: str, code: str, text: str, expected: list[str]) -> None:
    (made,) = rewrites_of([text], language)
    first = made.rewrites[code][0]
    assert [first.text, *first.others] == expected


def test_only_what_strips_all_empty_words_can_be_applied_by_a_machine() -> None:
    whole, restated = rewrites_of(
        ["Lower the number of burglaries in our vibrant town", "We strive to shorten the waiting time"], "en"
    )
    assert whole.rewrites["WHY302"][0].applicability == "machine-applicable"
    assert restated.rewrites["WHY303"][0].applicability == "maybe-incorrect"


@pytest.mark.parametrize(
    ("text", "others", "fields"),
    [
        (
            "Wij sluiten de noordelijke ingang. Daardoor blijft het na tienen stil in de hofjes",
            (),
            (("why", "Daardoor blijft het na tienen stil in de hofjes"),),
        ),
        (
            "Eén loket voor alle vergunningen. Formulieren in gewone taal schrijven",
            ("Formulieren in gewone taal schrijven",),
            (),
        ),
    ],
)
def test_second_sentence_is_a_reason_only_where_it_says_so(
    text: str, others: tuple[str, ...], fields: tuple[tuple[str, str], ...]
) -> None:
    (rewrite,) = rewrites_by_move("shorten", text, "nl")
    assert (rewrite.others, rewrite.fields) == (others, fields)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "We sturen aan op een waarborgfonds. Dat betekent dat huurders samen voor schade opkomen"),
        ("en", "We aim for a guarantee fund. This means that tenants pay for damage together"),
    ],
)
def test_second_sentence_that_goes_on_about_the_first_is_neither_reason_nor_goal(language: str, text: str) -> None:
    assert rewrites_by_move("shorten", text, language) == ()


def test_infinitive_without_its_mark_is_one_word_with_its_particle_again() -> None:
    text = "De brandweer bouwt een oefenhal om de angst voor rook terug te dringen"
    assert rewrites_by_move("ask-for-change", text, "nl")[0].text == "De angst voor rook terugdringen"


def test_effort_goes_only_where_all_that_is_striven_for_stays() -> None:
    text = "De thuiszorg tracht rustig, eerlijk en discreet te werk te gaan in alle gezinnen waar zij komt"
    said = [rewrite.text for rewrite in rewrites_by_move("strip", text, "nl")]
    assert all(word in text for text in said for word in ("rustig", "eerlijk", "discreet"))


def test_claims_are_not_parted_where_several_words_could_join_them() -> None:
    text = "Zomercampagne draaien op radio, YouTube en bussen en dit najaar alle pachtcontracten heronderhandelen"
    assert rewrites_by_move("split", text, "nl") == ()


ASKED_ABOUT = [
    ("Improve the pride and calm of the crew", "<what you would count or ask about the pride and calm of the crew>"),
    ("Sustain fair, open trade in grain", "<what you would count or ask about fair, open trade in grain>"),
]


@pytest.mark.parametrize(("text", "asked"), ASKED_ABOUT)
def test_measure_names_all_that_it_is_about(text: str, asked: str) -> None:
    fields = [dict(rewrite.fields) for rewrite in rewrites_by_move("add-measure", text, "en")]
    assert f"{asked} from <now> to <target>" in [field.get("measure") for field in fields]


def test_deadline_that_two_orders_share_stays_with_both() -> None:
    (rewrite,) = rewrites_by_move("split", "Halve the backlog and double the intake by 2029", "en")
    assert [rewrite.text, *rewrite.others] == ["Halve the backlog by 2029", "Double the intake by 2029"]


def test_noun_with_a_clause_behind_it_gets_its_deadline_beside_it() -> None:
    (rewrite,) = rewrites_by_move("add-moment", "A checkout in which nobody has to type a card number", "en")
    assert rewrite.fields == (("deadline", "<date>"),)
