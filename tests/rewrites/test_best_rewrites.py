"""The best rewrite of each finding, statement by statement, in English."""

from __future__ import annotations

from functools import cache

import pytest
from drafting import best_rewrites

CAN = "<can do what, or no longer has to>"
THEY_CAN = "<can do what, or no longer have to>"
FROM_TO = "(from <now> to <target>)"

ENGLISH = [
    ("WHY201", "The intranet must offer central news", "<who> <knows, finds or does what, thanks to the intranet>"),
    ("WHY102", "There must be an app", "<who> <can do what, thanks to an app>"),
    ("WHY102", "There should be a dashboard for managers", "Managers <can do what, thanks to a dashboard>"),
    ("WHY102", "Introduce a second desk to improve service", "Improve service"),
    ("WHY202", "Hold a review after every incident", "<who> <does or can do what after a review>"),
    (
        "WHY103",
        "The intranet must improve internal communication",
        f"Improve internal communication so that <who> {CAN}",
    ),
    ("WHY103", "The chatbot must reduce the number of calls", "Reduce the number of calls"),
    ("WHY103", "Communication must be improved by the intranet", f"Improve communication so that <who> {CAN}"),
    ("WHY301", "Improve the atmosphere in the club", "Improve the atmosphere in the club"),
    (
        "WHY401",
        "I want my clients to have more grip on their finances",
        "I want my clients to have more grip on their finances",
    ),
    (
        "WHY201",
        "Add `--offline` flag to the package manager",
        "Add `--offline` flag to the package manager so that <who> <can do what, or no longer has to>",
    ),
    (
        "WHY202",
        "Undertake audits of hand hygiene, line care and prescribing",
        "Undertake audits of hand hygiene, line care and prescribing, so that <who> <can do what, or no longer has to>",
    ),
    ("WHY501", "To be discussed with partners in Dakar", "<who> <can do what, how often or how fast> by <date>"),
    (
        "WHY402",
        "Halve avoidable contact by phone on council tax by June 2027",
        "Halve avoidable contact by phone on council tax (now <now>) by June 2027",
    ),
    (
        "WHY101",
        "Customers book a second time within a year",
        f"Customers book a second time within a year so that <who> {CAN}",
    ),
    (
        "WHY403",
        "We want volunteers to feel valued; without them there is no club.",
        "We want volunteers to feel valued by <date>; without them there is no club.",
    ),
    (
        "WHY301",
        "Children feel safe at school",
        "Children <do or say what>",
    ),
    (
        "WHY301",
        "Increase customer satisfaction",
        f"Increase customer satisfaction, measured by the average satisfaction mark that customers give {FROM_TO}",
    ),
    ("WHY401", "Reduce absence among nurses by 2027.", "Reduce absence among nurses from <now> to <target> by 2027."),
    ("WHY401", "More volunteers", "More volunteers, from <now> to <target>"),
    (
        "WHY401",
        "Fewer teenagers leave the club",
        "Fewer teenagers leave the club, <how many> instead of <how many now>",
    ),
    ("WHY101", "Support carers", f"Support carers so that they {THEY_CAN}"),
    ("WHY101", "Reduce absence", "Reduce absence because <who> <now suffers what, and how often>"),
    ("WHY101", '"Improve collaboration"', f"Improve collaboration so that <who> {CAN}"),
    ("WHY403", "Members can vote from home", "By <date>, members can vote from home"),
    ("WHY403", "We want to improve communication!", "We want to improve communication by <date>"),
    ("WHY403", "Improve communication. The intranet helps.", "Improve communication by <date>. The intranet helps."),
    (
        "WHY105",
        "Support the business objectives",
        "<what you change, and for whom> so that <which of the business objectives> is met",
    ),
    (
        "WHY101",
        "Keep the library open on Sundays",
        "Keep the library open on Sundays because otherwise <who> <loses what>",
    ),
    (
        "WHY101",
        "No child eats lunch alone",
        "No child eats lunch alone, because <who> <now suffers what, and how often>",
    ),
    (
        "WHY201",
        "Budget holders can approve purchase orders in the app",
        "Budget holders <get done what, or are spared what, once they can approve purchase orders in the app>",
    ),
    ("WHY102", "Adopt a HACCP-based quality system", "<who> <can do what, thanks to a HACCP-based quality system>"),
    (
        "WHY504",
        "Migration, asylum and integration",
        "Migration, asylum and integration: <who> <can do what, how often or how fast>",
    ),
    ("WHY501", "Goal 4: TBD", "Goal 4: <who> <can do what, how often or how fast> by <date>"),
    ("WHY102", "The new planning tool will go live by 1 March", "<who> <can do what, thanks to the new planning tool>"),
    ("WHY504", "Security", "Security: <who> <can do what, how often or how fast>"),
    ("WHY504", "2025", "In 2025, <who> <can do what, how often or how fast>"),
    ("WHY501", "TBD by 2027", "<who> <can do what, how often or how fast> by 2027"),
    (
        "WHY105",
        "Support the agreements made with our partners",
        "<what you change, and for whom> so that <which of the agreements made with our partners> is met",
    ),
    (
        "WHY105",
        "Contribute to the agenda of the council",
        "<what you change, and for whom> so that <which part of the agenda of the council> is met",
    ),
    (
        "WHY105",
        "Align our branch goals with the Growth Plan 2030",
        "<what you change, and for whom> so that <which part of the Growth Plan 2030> is met",
    ),
    (
        "WHY105",
        "To support delivery of the Council's Corporate Plan",
        "<what you change, and for whom> so that <which part of the Council's Corporate Plan> is met",
    ),
    (
        "WHY105",
        "Advancing the purpose and mission of the choir",
        "<what you change, and for whom> so that <which part of the purpose and mission of the choir> is met",
    ),
    (
        "WHY105",
        "Contribute to company objectives for 2030",
        "<what you change, and for whom> so that <which of the company objectives for 2030> is met",
    ),
    (
        "WHY102",
        "Set up a council of tenants that advises the board, because nobody asks them now",
        "<who> <can do what, thanks to the council of tenants>",
    ),
    (
        "WHY102",
        "Develop a reading app for pupils with special needs",
        "Pupils with special needs <can do what, thanks to a reading app>",
    ),
    ("WHY102", "Adopt a code drafted by lawyers", "<who> <can do what, thanks to the code>"),
    (
        "WHY201",
        "The invoice checker must flag double entries",
        "<who> <knows, finds or does what, thanks to the invoice checker>",
    ),
    (
        "WHY202",
        "Managers hold a monthly meeting about safety",
        "<who> <does or can do what after a monthly meeting about safety>",
    ),
    (
        "WHY202",
        "Work with a studio to create content for the website",
        "Work with a studio to create content for the website so that <who> <can do what, or no longer has to>",
    ),
    (
        "WHY402",
        "Bring the number of late trains down to five a week by Easter, because travellers miss their bus",
        "Bring the number of late trains down to five a week (now <now>) by Easter, because travellers miss their bus",
    ),
    (
        "WHY304",
        "More bakers comply with the hygiene rules",
        "More bakers comply with the hygiene rules, <how many> instead of <how many now>",
    ),
    (
        "WHY401",
        "Reduce knee injuries among runners through weekly drills, talks and a ban on old shoes",
        "Reduce knee injuries among runners from <now> to <target> through weekly drills, talks and a ban on old shoes",
    ),
    ("WHY301", "To nurture courage and loyalty; and", "To nurture courage and loyalty"),
    ("WHY403", "Increasing legroom in 20 night buses", "Increasing legroom in 20 night buses by <date>"),
    (
        "WHY403",
        "Passengers sit in clean, well heated trains",
        "By <date>, passengers sit in clean, well heated trains",
    ),
    ("WHY401", "A rise in footfall", "A rise in footfall from <now> to <target>"),
    (
        "WHY202",
        "To lend rooms, teach the craft of lace, to stage plays for the village",
        f"To lend rooms, teach the craft of lace, to stage plays for the village, so that <who> {CAN}",
    ),
    (
        "WHY403",
        "Pupils will be able to swim 25 metres before they leave school",
        "By <date>, pupils will be able to swim 25 metres before they leave school",
    ),
    ("WHY403", "30% of the bay closed to trawling", "By <date>, 30% of the bay closed to trawling"),
    (
        "WHY502",
        "Tackle waste in the kitchens and close the gap between the branches",
        "Tackle waste in the kitchens",
    ),
    ("WHY202", "Pick 15 bakers and ask them to tour the mill", "15 bakers <can or know what afterwards>"),
    ("WHY301", "I must be kinder", "I <do or say what>"),
    (
        "WHY401",
        "Reduce the waste of flour and butter",
        "Reduce the waste of flour and butter from <now> to <target>",
    ),
    (
        "WHY403",
        "Attracting nurses by paying their training",
        "Attracting nurses by paying their training",
    ),
    ("WHY102", "Wi-Fi vouchers must go live", "<who> <can do what, thanks to Wi-Fi vouchers>"),
    ("WHY201", "Yammer must offer news", "<who> <knows, finds or does what, thanks to Yammer>"),
    ("WHY403", "More cycling to work", "More cycling to work by <date>"),
    ("WHY403", "Make it easier to find a doctor", "By <date>, make it easier to find a doctor"),
    ("WHY403", "Shorten the queue to improve service", "By <date>, shorten the queue to improve service"),
    ("WHY102", "Coupa must be implemented", "<who> <can do what, thanks to Coupa>"),
]
STRATEGIES = [
    ("WHY201", "The intranet must offer central news", "The intranet must offer central news"),
    ("WHY103", "The intranet must improve internal communication", "Use the intranet for this"),
    ("WHY102", "Introduce a second desk to improve service", "Introduce a second desk"),
]


@cache
def best() -> dict[tuple[str, str], tuple[str, dict[str, str]]]:
    return best_rewrites([text for _, text, _ in [*ENGLISH, *STRATEGIES]], "en")


@pytest.mark.parametrize(("code", "text", "expected"), ENGLISH)
def test_best_rewrite(code: str, text: str, expected: str) -> None:
    assert best()[code, text][0] == expected


@pytest.mark.parametrize(("code", "text", "strategy"), STRATEGIES)
def test_what_is_no_goal_is_offered_as_a_strategy(code: str, text: str, strategy: str) -> None:
    assert best()[code, text][1]["strategies"] == strategy
