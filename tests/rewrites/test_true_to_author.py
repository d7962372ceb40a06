"""What a rewrite must not make of the author's words: half a name, another sense, people who are only mentioned."""

from __future__ import annotations

import re
from functools import cache

import pytest
from drafting import rewrites_by_move, rewrites_of

CAN = "<can do what, or no longer has to>"
FIGURE = "<which number goes up or down> from <now> to <target>"
QUAY = "the recommendations of the Quay Inquiry (Report 3)"
BEST = [
    # A mark inside brackets ends no sentence.
    (
        "WHY202",
        "Meet the ten parish councils (incl. Ashby and Marsh End) about night buses",
        f"Meet the ten parish councils (incl. Ashby and Marsh End) about night buses, so that <who> {CAN}",
    ),
    # A strategy of several verbs is told as one row of orders.
    (
        "WHY503",
        (
            "Shorten the waits of the lock keepers and of all the families who moor at the upper basins from spring "
            "until the last weekend of autumn, by widening the gates, dredging the cut and hiring two more hands"
        ),
        (
            "Shorten the waits of the lock keepers and of all the families who moor at the upper basins from spring "
            "until the last weekend of autumn"
        ),
    ),
    # The amount stands behind all that tells what is counted.
    (
        "WHY401",
        "Increase the number of adults with a hearing loss in paid jobs, above all in the ports",
        "Increase the number of adults with a hearing loss in paid jobs from <now> to <target>, above all in the ports",
    ),
    # What was described as good is no loss.
    (
        "WHY101",
        "Safe and lawful disposal of old paint",
        f"Safe and lawful disposal of old paint so that <who> {CAN}",
    ),
    # The present value is of what is halved, also where that is what the rest is for.
    (
        "WHY402",
        "Digitise sampling, in order to halve the number of paper cards per season",
        "Digitise sampling, in order to halve the number of paper cards per season (now <now>)",
    ),
    # What is to be better is not only to stay.
    (
        "WHY101",
        "Better protection for night anglers",
        "Better protection for night anglers so that they <can do what, or no longer have to>",
    ),
    # Of all duties one cannot ask which of all.
    (
        "WHY105",
        "Meet all statutory duties and the expectations of the Quay Charter",
        (
            "<what you change, and for whom> so that <which of the statutory duties and the expectations of the Quay "
            "Charter> is met"
        ),
    ),
    # Which report is meant stays with the goals that stand in it.
    (
        "WHY105",
        f"Give effect to {QUAY}",
        f"<what you change, and for whom> so that <which of {QUAY}> is met",
    ),
    # Work that follows from other work is no goal.
    (
        "WHY202",
        "Hold open evenings to try new recipes",
        f"Hold open evenings to try new recipes, so that <who> {CAN}",
    ),
]
NOT_ASKED = [
    ("WHY202", "Screen all bridge projects above €1 million for flood risks", "after all bridge projects"),
    ("WHY102", "Start assembling collection of old tools: planes, saws, chisels", "the assembling"),
    ("WHY102", 'Establish a "one-stop shop" for heat pumps in each province', 'the "one-stop shop>'),
    ("WHY401", "Sway farmers, among them breeders, to give extra chances for geese to feed", "among breeders"),
    ("WHY401", "Win back passengers' trust in timetables", "trust in it"),
    ("WHY401", "Build strong partnerships with orchards and mills", "other teams"),
    ("WHY301", "Deepen our understanding of how reeds filter water", "<target> of"),
    ("WHY401", "Reduce barriers to trade in timber within the valley", "<target> to"),
    ("WHY401", "To start schemes meant for furthering quiet nights and also saving our bees", "about schemes"),
    ("WHY202", "Call each member over 75 once in the winter, to check for scams", "Each member <"),
    ("WHY202", "Commissioning an evaluation of the Skippers Programme so that we learn", "We learn\n"),
    ("WHY202", "Two coaches audit rowing deaths every year, looking at weather, gear and logs", "after rowing deaths"),
    ("WHY103", "Grow takings from higher bookings by foreign campers", "Use foreign campers"),
    ("WHY404", "Migrate telemetry pipeline off Segment", "thanks to the telemetry"),
    ("WHY401", "Make returns effortless", "about returns effortless"),
    ("WHY201", "Through MyDiary patients view test results, order pills and share a summary", "MyDiary patients <"),
    ("WHY105", "To discharge the duties placed on the board by the Harbours Act and its orders", "is met by"),
    ("WHY101", "Minimise harm at points of transfer and reduce the time nurses spend on forms", "the time nurses <"),
    ("WHY103", "The Agency will promote innovation and choice in rail markets", "Use the Agency"),
    ("WHY103", "Help museums to diversify their income", "Use museums"),
    ("WHY301", "Help museums to diversify their income", "about their income"),
    ("WHY301", "Improve media literacy among first-time voters", "Essential Digital Skills"),
    ("WHY202", "Evaluate existing crane controllers and report back to the dock on overlap", "controllers <"),
    ("WHY502", "Encourage weeding, water saving and seed swapping among anglers with open days", "Seed swapping"),
    ("WHY202", "Monitor attacks on lock keepers in nine parishes", "after attacks"),
    ("WHY202", "Supportive supervision of boat yards, quays and fuel points", "thanks to boat yards"),
    ("WHY301", "Improve the way we write to bereaved families by naming one officer for each", "about the way>"),
    ("WHY301", "Improve docs, and print tide tables that anglers read", "docs <"),
    ("WHY502", "Increase mean attendance at the regatta to 1,500 and double its media value", "Double its"),
    ("WHY401", "Guarantee the survival of valued local regattas on the lakes or rivers concerned", "the survival>"),
    ("WHY401", "Support older skippers to sail on", "instead of <how many now>"),
]


@cache
def texts_of(text: str) -> dict[str, list[str]]:
    (made,) = rewrites_of([text], "en")
    return {
        code: ["\n".join([each.text, *each.others, *(value for _, value in each.fields)]) for each in rewrites]
        for code, rewrites in made.rewrites.items()
    }


@pytest.mark.parametrize(("code", "text", "expected"), BEST)
def test_best_rewrite_keeps_what_was_meant(code: str, text: str, expected: str) -> None:
    assert texts_of(text)[code][0].splitlines()[0] == expected


@pytest.mark.parametrize(("code", "text", "wrong"), NOT_ASKED)
def test_no_rewrite_takes_words_for_what_they_are_not(code: str, text: str, wrong: str) -> None:
    assert not [rewrite for rewrite in texts_of(text).get(code, []) if wrong in rewrite]


def test_what_is_said_behind_two_claims_is_not_left_with_one() -> None:
    assert not texts_of("To lengthen the season and raise the number of boat trips").get("WHY502")


def test_both_halves_of_an_infinitive_stay_one() -> None:
    made = texts_of("To end speeding on Mill Lane and raise the income of the lock keepers")
    assert made["WHY502"][0].splitlines() == [
        "To end speeding on Mill Lane",
        "To raise the income of the lock keepers",
    ]


def test_a_claim_with_much_done_for_it_leaves_that_to_a_strategy() -> None:
    text = next(text for code, text, _ in BEST if code == "WHY503")
    assert texts_of(text)["WHY503"][0].splitlines()[1] == "Widen the gates, dredge the cut and hire two more hands"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "To begin and carry out repairs of the quay and to call up our volunteers",
            (f"{FIGURE} once we begin and carry out repairs of the quay and call up our volunteers"),
        ),
        (
            "Fully implement the findings of the review",
            f"{FIGURE} once we fully implement the findings of the review",
        ),
        ("Level crossings", f"{FIGURE}, by this means: level crossings"),
        (
            "Show Care: Explain the ages of the captive seals",
            (f"{FIGURE}, by this means: “Show Care: Explain the ages of the captive seals”"),
        ),
    ],
)
def test_a_measure_of_output_tells_the_work_in_a_whole_sentence(text: str, expected: str) -> None:
    assert rewrites_by_move("count-the-change", text, "en")[0].text == expected


def test_a_strategy_that_points_back_gets_no_other_opening() -> None:
    assert rewrites_by_move("ask-for-means", "To this end, the harbour becomes safer for swimmers", "en") == ()


def test_a_date_stands_behind_what_comes_before_a_colon() -> None:
    said = rewrites_by_move(
        "add-moment", "Digital by default: citizens can complete all common errands online without a visit", "en"
    )
    assert (
        said[0].text == "Digital by default: by <date>, citizens can complete all common errands online without a visit"
    )


def test_all_who_feel_something_are_asked_about() -> None:
    made = texts_of("We want anglers and boatmen to feel at ease on our canals")
    assert made["WHY301"][0].splitlines()[0] == "Anglers and boatmen <do or say what>"


def test_a_purpose_among_strategies_stands_behind_what_will_be_done() -> None:
    text = "So that anglers know where they stand before the tide"
    said = rewrites_by_move("ask-for-means", text, "en")[0].text
    assert said == "<what you will do, with whom>, so that anglers know where they stand before the tide"


def test_a_statement_with_a_year_of_its_own_gets_a_date_beside_it() -> None:
    said = rewrites_by_move("add-moment", "Return the old ferry to the lake in time for the 2029 regatta", "en")
    assert dict(said[0].fields) == {"deadline": "<date>"}


def test_what_tells_people_or_things_apart_stays_with_them() -> None:
    older = texts_of("Empower older skippers to sail on with confidence in a digital world")
    proof = texts_of("Build a proof of concept for wave power and show it at the boat fair")
    assert older["WHY301"][0].startswith("Older skippers <")
    assert "proof of concept" in proof["WHY102"][0].splitlines()[0]


def test_both_claims_of_a_promise_stay_promises() -> None:
    made = texts_of("We will strengthen our own reserve and raise delivery rates by sharing boats")
    assert made["WHY502"][0].splitlines()[1] == "We will raise delivery rates by sharing boats"


def test_what_others_are_asked_is_no_strategy_of_a_long_goal() -> None:
    text = (
        "Shorten the days anglers spend without a mooring, bringing the share of boats moored in under 3 days up to "
        "70% across the county by June 2027, with each lock asked to show at least a 4% point gain"
    )
    assert not [rewrite for rewrite in texts_of(text)["WHY503"] if "\nAsk to" in rewrite]


def test_what_is_added_breaks_no_quotation() -> None:
    (said, *_) = rewrites_by_move("add-reason", "All bakers take the course “sourdough for masters”", "en")
    assert said.text.startswith("All bakers take the course “sourdough for masters” so that they <")


def test_people_who_are_somebody_elses_are_not_asked_about_without_him() -> None:
    made = texts_of("The rowing club wants to create an attractive and safe harbour for its members")
    assert made
    assert not [rewrite for rewrites in made.values() for rewrite in rewrites if rewrite.startswith("Its members")]


def test_a_sentence_that_says_whose_aim_it_is_stands_beside_the_strategy() -> None:
    text = "We willen dat schippers met plezier aanleggen"
    (said,) = rewrites_by_move("ask-for-means", text, "nl")
    assert said.text == "<wat je gaat doen, met wie>"
    assert dict(said.fields) == {"why": text}


def test_a_sentence_that_points_back_is_no_means_behind_a_colon() -> None:
    assert not rewrites_by_move("count-the-change", "Dat doen we met drie rondes per jaar door de haven", "nl")


def test_both_promises_of_a_turned_sentence_keep_who_makes_them() -> None:
    text = "Zo zullen we de wachttijd bij de sluis halveren en het aantal ligplaatsen verdubbelen"
    (said,) = rewrites_by_move("split", text, "nl")
    assert said.others == ("Zo zullen we het aantal ligplaatsen verdubbelen",)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Cut the noise of the ferries by 30%", "Cut the noise of the ferries by 30% compared with <which year>"),
        ("nl", "Het lawaai met 30% verminderen", "Het lawaai met 30% ten opzichte van <welk jaar> verminderen"),
        ("en", "Bring the share of late ferries down to 3%", "Bring the share of late ferries down to 3% (now <now>)"),
    ],
)
def test_a_change_is_compared_with_a_year_and_a_level_with_the_present(language: str, text: str, expected: str) -> None:
    assert rewrites_by_move("add-baseline", text, language)[0].text == expected


@pytest.mark.parametrize(
    "text",
    [
        "Het enthousiasmeren van schippers om schoon te varen",
        "We zetten ons in voor versterking van de zeilsport",
        "Behoud van de veerpont",
        "BIJDRAGEN AAN EEN SCHONE HAVEN",
    ],
)
def test_an_effort_that_goes_on_gets_its_date_beside_it(text: str) -> None:
    said = rewrites_by_move("add-moment", text, "nl")[0]
    assert said.text == text
    assert dict(said.fields) == {"deadline": "<datum>"}


@pytest.mark.parametrize("text", ["De bezoeker staat centraal", "Ons doel is een bijdrage te leveren aan schoon water"])
def test_nothing_is_asked_about_what_is_not_changed(text: str) -> None:
    said = rewrites_by_move("add-measure", text, "nl")[0]
    assert not re.search("over (de bezoeker|een bijdrage)", dict(said.fields).get("measure", ""))
