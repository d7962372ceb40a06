"""Goals in Markdown documents: found under the headings that say so, each character at its place, and no prose."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from whylint.sources.dialect import Dialect
from whylint.sources.read import ReadResult, read_text

if TYPE_CHECKING:
    from whylint.sources.document import Statement


def read(text: str, *, is_named: bool = True) -> ReadResult:
    return read_text("plan.md", text, is_named=is_named)


def statements(text: str) -> list[Statement]:
    result = read(text)
    assert result.errors == ()
    return [statement for document in result.documents for statement in document.statements]


def found(text: str) -> list[tuple[str, str]]:
    return [(statement.role.value, statement.text.text) for statement in statements(text)]


PLAN = """\
# Plan of the library

Reading matters. Our goals follow below.

## Our goals for 2027

We have three goals this year:

1. **Lend** 20 % more books
   - Why: children read less
   - Key results:
     - 9,000 loans a month
   - Owner: Ada
2. Improve the service

### Non-goals

- Build an app

## Opening hours

- Monday: closed
"""


def test_goals_are_found_and_prose_is_not() -> None:
    assert found(PLAN) == [
        ("goal", "Lend 20 % more books"),
        ("measure", "9,000 loans a month"),
        ("goal", "Improve the service"),
    ]


def test_labels_beneath_a_goal_are_its_fields() -> None:
    goal = statements(PLAN)[0]
    assert [why.text for why in goal.why] == ["children read less"]
    assert [owner.text for owner in goal.owners] == ["Ada"]
    assert [measure.text.text for measure in goal.measures] == ["9,000 loans a month"]


@pytest.mark.parametrize(
    "heading",
    [
        "Goals",
        "3. Goals",
        "🎯 Strategic Objectives",
        "Goals & Success Metrics",
        "Q3 2027 - OKRs",
        "What we want to achieve",
        "Doelstellingen 2026-2030",
        "Onze doelen",
        "Wat willen we bereiken?",
        "Jaardoelen van het team",
    ],
)
def test_headings_that_say_goals(heading: str) -> None:
    assert found(f"## {heading}\n\n- Less waiting\n") == [("goal", "Less waiting")]


@pytest.mark.parametrize(
    "heading",
    [
        "Non-goals",
        "Goals and non-goals",
        "Out of scope",
        "Anti-goals",
        "Buiten scope",
        "Niet-doelen",
        "Niet het doel",
        "How we set goals",
        "Testing strategy",
        "GitHub Actions",
        "Past goals",
        "Objective-C",
        "Goals and values",
        "Our values & goals",
        "Doelen en kernwaarden",
    ],
)
def test_headings_that_do_not(heading: str) -> None:
    assert found(f"## {heading}\n\n- Less waiting\n") == []


def test_a_section_ends_at_a_heading_of_its_level() -> None:
    assert found("## Goals\n- a b c\n### Quality\n- d e f\n## Team\n- g h i\n") == [
        ("goal", "a b c"),
        ("goal", "d e f"),
    ]


def test_a_heading_can_be_the_goal() -> None:
    text = "## Goals\n### Goal 2: Shorter waits\n**Owner:** Ada\n\n- Open a second desk\n### 3. Zorg dichtbij\nProza.\n"
    assert found(text) == [("goal", "Shorter waits"), ("strategy", "Open a second desk"), ("goal", "Zorg dichtbij")]
    assert statements(text)[0].owners[0].text == "Ada"


def test_objectives_with_key_results_need_no_other_heading() -> None:
    text = "# OKRs\n## Purpose\nTo align.\n## O1: Be trusted\n### KR 1.1: NPS from 42 to 60\n- **Metric:** NPS\n"
    assert found(text) == [("goal", "Be trusted"), ("measure", "NPS from 42 to 60")]


def test_a_table_with_a_column_of_goals() -> None:
    text = "## Doelen\n| Doel | Waarom | Uiterlijk |\n|---|---|---|\n| Minder a \\| b | *daarom* | 1 mei |\n"
    (goal,) = statements(text)
    assert (goal.text.text, goal.why[0].text) == ("Minder a | b", "daarom")
    assert goal.deadline is not None
    assert goal.deadline.text == "1 mei"


def test_a_paragraph_is_a_goal_only_where_it_stands_alone() -> None:
    assert found("## Goal\nCut waiting to ten minutes by June\n") == [("goal", "Cut waiting to ten minutes by June")]
    assert found("## Goals\nThey stand on [the wiki](x). Ask Ada.\n") == []
    assert found("## Goals\nWe have two goals:\n") == []


def test_front_matter_holds_the_fields_of_the_document_and_goals() -> None:
    result = read("---\nlanguage: en\ntitle: x\ngoal: y\nperiod: 2027\ngoals:\n- a\n---\n## Goals\n- b\n")
    assert result.errors == ()
    assert [document.statements[0].text.text for document in result.documents] == ["a", "b"]
    assert [document.period and document.period.text for document in result.documents] == ["2027", "2027"]


@pytest.mark.parametrize("end", ["", "\n", "\n```", "\n```\n"])
def test_the_last_of_fenced_goals_is_read_however_the_file_ends(end: str) -> None:
    text = f"# Plan\n\n```yaml goals\ngoals:\n- Cut waste by half\n- Halve the noise{end}"
    assert found(text) == [("goal", "Cut waste by half"), ("goal", "Halve the noise")]


def test_fenced_goals_are_read_as_yaml_at_their_place() -> None:
    text = "# x\n\n> ```yaml goals\n> - 'a ''b'''\n> ```\n\n```yaml\ngoals: [no]\n```\n"
    (goal,) = statements(text)
    assert goal.text.text == "a 'b'"
    assert [text[start:end] for start, end in zip(goal.text.starts, goal.text.ends, strict=True)][2] == "''"
    broken = read("```yaml goals\ngoals: [a\n```\n").errors[0]
    assert broken.line in (2, 3)


def test_each_character_knows_its_place() -> None:
    text = (
        "> ## Goals\r\n"
        "> - [ ] Cut *waiting* &amp; `so on`  \r\n"
        ">   to [ten](http://x.y/ten) minutes\\. ~~now~~ ![pic](p.png)<!-- c -->\r\n"
    )
    (goal,) = statements(text)
    assert goal.text.text == "Cut waiting & so on to ten minutes."
    written = [text[start:end] for start, end in zip(goal.text.starts, goal.text.ends, strict=True)]
    for sign, place in zip(goal.text.text, written, strict=True):
        assert place == {"&": "&amp;", ".": "\\."}.get(sign, sign) or (sign == " " and place.strip("` >\r\n") == "")


def test_in_a_folder_only_files_with_a_heading_of_goals_count() -> None:
    assert read("# Notes\n- x\n", is_named=False) == ReadResult()
    assert read("| Goal | Why |\n|---|---|\n| a | b |\n", is_named=False) == ReadResult()
    assert len(read("## Goals\n- x\n", is_named=False).documents) == 1
    assert read("---\n{{ broken: [\n---\n# Notes\n").errors == ()


def test_a_question_as_heading_is_no_goal_and_holds_none() -> None:
    assert found("# Goals\n\n- Halve waste\n\n## Can I join in later?\n\n- Write to us\n") == [("goal", "Halve waste")]


def test_the_question_what_will_be_done_holds_strategies() -> None:
    text = "## Wat willen we bereiken?\n\n- Minder schulden\n\n## Wat gaan we daarvoor doen?\n\n- Buurtteams openen\n"
    assert found(text) == [("goal", "Minder schulden"), ("strategy", "Buurtteams openen")]


@pytest.mark.parametrize("announced", ["Not included:", "We do not want:", "Dit willen we niet:"])
def test_what_is_announced_as_unwanted_is_not_read(announced: str) -> None:
    assert found(f"## Goals\n\n- Halve waste\n\n{announced}\n\n- Queues\n") == [("goal", "Halve waste")]


@pytest.mark.parametrize("priority", ["P0: ", "**P1** - ", "[P2] ", "(p3) "])
def test_a_priority_before_a_goal_is_no_part_of_it(priority: str) -> None:
    assert found(f"## Goals\n\n- {priority}Halve waste\n") == [("goal", "Halve waste")]


def test_a_product_named_like_a_priority_stays() -> None:
    assert found("## Goals\n\n- P2P lending doubles\n") == [("goal", "P2P lending doubles")]


def test_a_directive_is_no_goal() -> None:
    assert found('## Goals\n\n#include "goals.md"\n') == []


def test_the_role_of_what_stands_under_a_goal_is_a_guess_unless_it_is_named() -> None:
    text = "## Goal 1: Halve waste\n\n- 2,000 bins\n\n**Strategies:**\n\n- Sort at the door\n"
    guesses = {one.text.text: one.is_guess for one in statements(text)}
    assert guesses == {"Halve waste": False, "2,000 bins": True, "Sort at the door": False}


def test_goals_in_prose_are_known_to_be_there() -> None:
    text = "## Goals\n\nWe want much. And more.\n\n## Strategy\n\n- Sort at the door\n"
    assert [document.has_prose_goals for document in read(text).documents] == [True]


def in_house(text: str, **roles: str) -> list[tuple[str, str]]:
    result = read_text("plan.md", text, dialect=Dialect(roles))
    assert result.errors == ()
    return [(one.role.value, one.text.text) for document in result.documents for one in document.statements]


HOUSE = [
    ("## Onze speerpunten voor 2027\n- a b c\n", {"speerpunten": "goal"}, [("goal", "a b c")]),
    ("## Strategic themes\n- a b c\n", {"strategic_themes": "strategy"}, [("strategy", "a b c")]),
    ("## Objectives\n- a b c\n", {"objectives": "strategy"}, [("strategy", "a b c")]),
    ("## Roadmap\n- a b c\n", {"roadmap": "tactic"}, [("tactic", "a b c")]),
    ("## Not our themes\n- a b c\n## Themes out of scope\n- d e f\n", {"themes": "goal"}, [("goal", "a b c")]),
    ("## Goals\n- a b c\n  - Effects: d e f\n", {"effects": "measure"}, [("goal", "a b c"), ("measure", "d e f")]),
]


@pytest.mark.parametrize(("text", "roles", "expected"), HOUSE)
def test_headings_and_labels_mean_what_a_house_says(
    text: str, roles: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    assert in_house(text, **roles) == expected


def test_a_label_can_name_a_field_as_a_house_says() -> None:
    text = "## Goals\n- Less waiting\n  - Sponsor: Ada\n"
    (document,) = read_text("plan.md", text, dialect=Dialect({"sponsor": "owners"})).documents
    assert [owner.text for owner in document.statements[0].owners] == ["Ada"]


def test_front_matter_can_say_what_headings_mean() -> None:
    assert found("---\nroles: {speerpunten: goal}\n---\n## Speerpunten\n- a b c\n") == [("goal", "a b c")]
    assert found("---\nroles: {admin: Ada}\n---\n## Goals\n- a b c\n") == [("goal", "a b c")]


def test_below_a_heading_of_goals_and_values_a_heading_of_goals_counts() -> None:
    assert found("## Goals and values\n- Openness\n### Goals\n- Less waiting\n") == [("goal", "Less waiting")]


@pytest.mark.parametrize("heading", ["Actions", "Key actions", "Action points for 2027", "Acties"])
def test_actions_are_tactics(heading: str) -> None:
    assert found(f"## Goals\n- a b c\n## {heading}\n- d e f\n") == [("goal", "a b c"), ("tactic", "d e f")]


TITLED = [
    ("**Short waits**: patients wait less than ten minutes", "patients wait less than ten minutes"),
    ("**Short waits:** patients wait less than ten minutes", "patients wait less than ten minutes"),
    ("**Zorg dichtbij** – mensen wonen een jaar langer thuis", "mensen wonen een jaar langer thuis"),
    ("**Trust.** Nine in ten patients trust their nurse", "Nine in ten patients trust their nurse"),
    ("**Halve the waiting time by June**: it is too long", "Halve the waiting time by June: it is too long"),
    ("**Fewer falls**: half", "Fewer falls: half"),
    ("**Halve** the waiting time of our patients", "Halve the waiting time of our patients"),
    ("**Well-known** artists play in our halls", "Well-known artists play in our halls"),
]


@pytest.mark.parametrize(("item", "expected"), TITLED)
def test_a_title_in_bold_is_no_part_of_the_statement(item: str, expected: str) -> None:
    text = f"## Goals\n- {item}\n"
    assert found(text) == [("goal", expected)]
    (goal,) = statements(text)
    assert text[goal.text.starts[0] : goal.text.ends[-1]].replace("*", "") == expected


def test_a_long_heading_above_a_list_is_an_objective_among_okrs() -> None:
    text = "## {}\n\n### New users see the value at once\n\n- First report within 3 days\n"
    assert found(text.format("Q3 OKRs")) == [
        ("goal", "New users see the value at once"),
        ("measure", "First report within 3 days"),
    ]
    assert found(text.format("Goals")) == [("goal", "First report within 3 days")]


def test_a_short_heading_or_labelled_goals_stay_a_group_among_okrs() -> None:
    assert found("## OKRs\n\n### Sales team\n\n- Halve churn\n") == [("goal", "Halve churn")]
    labelled = "## OKRs\n\n### What the sales team wants\n\n- Objective 1: Halve churn\n"
    assert found(labelled) == [("goal", "Halve churn")]
