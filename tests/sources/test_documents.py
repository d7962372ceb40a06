"""Which keys a document may have, and what becomes of what stands under them."""

from __future__ import annotations

import pytest
from reading import only_document, only_message, only_statement, read, statements, texts, words, written

from whylint.sources.document import Layout, Role

LIST_KEYS = {
    "goals": Role.GOAL,
    "objectives": Role.GOAL,
    "doelen": Role.GOAL,
    "doelstellingen": Role.GOAL,
    "strategies": Role.STRATEGY,
    "strategie": Role.STRATEGY,
    "strategieën": Role.STRATEGY,
    "strategiee\u0308n": Role.STRATEGY,
    "tactics": Role.TACTIC,
    "tactieken": Role.TACTIC,
    "Goals": Role.GOAL,
    "DOELEN": Role.GOAL,
}
TEXT_KEYS = [
    *["goal", "statement", "objective", "strategy", "tactic", "title", "text"],
    *["doel", "doelstelling", "strategie", "tactiek", "titel", "tekst", "Goal", "TITEL"],
]
MEASURE_KEYS = [
    *["measure", "measures", "key_results", "meting", "indicator", "metingen", "indicatoren", "indicators"],
    *["Key Results", "key-results", "keyResults", "Key-Result"],
]


@pytest.mark.parametrize(("key", "role"), LIST_KEYS.items())
def test_a_list_stands_under_a_key_that_gives_the_role(key: str, role: Role) -> None:
    (statement,) = statements(f"{key}:\n- cut it\n")
    assert (statement.role, statement.text.text, statement.pointer) == (role, "cut it", f"/{key}/0")


@pytest.mark.parametrize("key", TEXT_KEYS)
def test_a_statement_is_a_text_or_a_mapping_with_it(key: str) -> None:
    assert texts(f"goals: [cut it, {{{key}: cut that}}]\n") == ["cut it", "cut that"]


@pytest.mark.parametrize("file", ["- cut it\n- goal: cut that\n", '["cut it", {"goal": "cut that"}]'])
def test_a_list_alone_holds_goals(file: str) -> None:
    read = statements(file)
    assert [(goal.role, goal.pointer, goal.text.text) for goal in read] == [
        (Role.GOAL, "/0", "cut it"),
        (Role.GOAL, "/1", "cut that"),
    ]


@pytest.mark.parametrize("key", MEASURE_KEYS)
def test_measures_are_statements_of_their_own(key: str) -> None:
    goal, first, second = statements(f"goals:\n- goal: cut it\n  {key}: [to 5, {{key_result: to 6, due: May}}]\n")
    assert goal.measures == (first, second)
    assert (first.role, first.parent, first.pointer) == (Role.MEASURE, "/goals/0", f"/goals/0/{key}/0")
    assert second.text.text == "to 6"
    assert second.deadline
    assert second.deadline.text == "May"


@pytest.mark.parametrize("measure", ["to 5", "{measure: to 5}", "{indicator: to 5}", "{title: to 5}", "[to 5]"])
def test_one_measure_needs_no_list(measure: str) -> None:
    goal, only = statements(f"- goal: cut it\n  measure: {measure}\n")
    assert (goal.measures, only.text.text) == ((only,), "to 5")


def test_fields_beside_a_text() -> None:
    goal = only_statement(
        "- doel: minder wachten\n  ID: 7\n  waarom: [pijn, angst]\n  uiterlijk: 2027-01-01\n  owner: Ann\n"
        "  Gedeeld door: [Bob, Cas]\n  ondersteunt: zorg\n  status: open\n  team: {naam: x, goals: 5}\n"
    )
    assert goal.id == "7"
    assert [why.text for why in goal.why] == ["pijn", "angst"]
    assert goal.deadline
    assert goal.deadline.text == "2027-01-01"
    assert [owner.text for owner in goal.owners] == ["Ann", "Bob", "Cas"]
    assert [higher.text for higher in goal.supports] == ["zorg"]


@pytest.mark.parametrize("nothing", ["", "~", "null", "''", "[]", "[~]"])
def test_a_field_without_a_value_is_no_field(nothing: str) -> None:
    goal = only_statement(f"- goal: cut it\n  why: {nothing}\n  owner: {nothing}\n")
    assert (goal.why, goal.owners) == ((), ())


@pytest.mark.parametrize("nothing", ["", "~", "null", "''", "[]"])
def test_a_measure_without_a_value_is_no_measure(nothing: str) -> None:
    assert only_statement(f"- goal: cut it\n  measures: {nothing}\n").measures == ()


@pytest.mark.parametrize("key", ["deadline", "due", "by", "uiterlijk"])
def test_a_deadline_without_a_value_is_no_deadline(key: str) -> None:
    assert only_statement(f"- goal: cut it\n  {key}: ~\n").deadline is None


def test_fields_at_the_top_hold_for_the_document() -> None:
    document = only_document(
        "language: nl\nonderwerp: intranet\nperiode: 2026\ndeadline: 2027\nwhy: [a, b]\ntitle: Plan\ngoals: [x]\n"
    )
    tops = (document.language, document.subject, document.period, document.deadline, *document.why)
    assert [top and top.text for top in tops] == ["nl", "intranet", "2026", "2027", "a", "b"]


def test_what_is_nested_serves_what_it_is_nested_under() -> None:
    read = statements(
        "goals:\n- goal: g\n  measure: m\n  strategies:\n  - strategy: s\n    tactics:\n    - tactic: t\n"
        "      tactics: [u]\n  tactics: [v]\n  goals: [h]\n- i\nstrategies: [w]\n"
    )
    assert [(statement.text.text, statement.role.value, statement.parent) for statement in read] == [
        ("g", "goal", None),
        ("m", "measure", "/goals/0"),
        ("s", "strategy", "/goals/0"),
        ("t", "tactic", "/goals/0/strategies/0"),
        ("u", "tactic", "/goals/0/strategies/0/tactics/0"),
        ("v", "tactic", "/goals/0"),
        ("h", "goal", "/goals/0"),
        ("i", "goal", None),
        ("w", "strategy", None),
    ]


@pytest.mark.parametrize("scalar", ["2025", "no", "12:30", "1e3", "0x1F", "~", "null", "2025-01-01", "=", "!!int 5"])
def test_scalars_are_text_as_written(scalar: str) -> None:
    assert texts(f"- {scalar}\n- goal: {scalar}\n") == [scalar.removeprefix("!!int ")] * 2


@pytest.mark.parametrize("item", ["", "''", '"  "', "goal:", "{goal: }", "|\n\n", "!!null", "{goal: , title: ''}"])
def test_a_blank_scalar_is_a_statement_without_text(item: str) -> None:
    assert texts(f"- {item}\n- cut it\n") == ["", "cut it"]


def test_of_two_text_keys_the_one_that_is_filled_in_counts() -> None:
    assert texts("- title:\n  goal: cut it\n") == ["cut it"]


@pytest.mark.parametrize(
    ("item", "text"),
    [
        ("Doel 1: verkort de wachttijd", "Doel 1: verkort de wachttijd"),
        ("Care : cut it", "Care : cut it"),
        ("Care:\n    cut it", "Care: cut it"),
        ("'Care': \"cut \\x69t\"", "Care: cut it"),
        ("Care: >\n    cut\n    it", "Care: cut it"),
        ("Improve care:", "Improve care:"),
        ("goal:\n    Doel 1: cut it", "Doel 1: cut it"),
    ],
)
def test_a_text_with_a_colon_is_read_as_the_text_it_was(item: str, text: str) -> None:
    source = only_statement(f"- {item}\n").text
    assert (source.text, source.style) == (text, "colon")
    assert source.file.text[source.starts[0]] == text[0]
    assert all(start < end <= after for start, end, after in zip(source.starts, source.ends, source.starts[1:]))  # noqa: B905


def test_words_around_a_colon_are_found_in_the_file() -> None:
    source = only_statement("goals:\n- Care:   'the team''s wait'\n").text
    assert words(source, "Care:   the") == "Care:   'the"
    assert words(source, "'s") == "''s"


def test_fields_take_texts_with_a_colon_too() -> None:
    goal = only_statement("- goal: cut it\n  why:\n  - Care: it hurts\n")
    assert [why.text for why in goal.why] == ["Care: it hurts"]


@pytest.mark.parametrize(
    ("line", "comment"),
    [
        ("- Cut churn by 5 #1 priority", "#1 priority"),
        ("- goal: Cut churn\t#1  ", "#1"),
        ("- #1 in care", "#1 in care"),
        ("- goal: #1 in care", "#1 in care"),
        ("- Care: be #1", "#1"),
        ("- [Cut churn #1", None),
        ("- Cut churn # in short", None),
        ("- Cut churn ## in short", None),
        ("- Cut churn #", None),
        ("- 'Cut churn' #1", None),
        ("- Cut churn#1", None),
    ],
)
def test_a_comment_that_was_no_comment_cuts_a_text_off(line: str, comment: str | None) -> None:
    file = f"{line}\n]\n" if "[" in line else f"{line}\n- x\n"
    for statement in read(file).documents[0].statements[:1]:
        assert (statement.cut_off and written(statement.text, statement.cut_off)) == comment


def test_documents_of_one_file() -> None:
    result = read("goals: [a]\n---\ngoals: [b]\n...\n---\n# nothing\n---\nservices: x\n")
    assert [[goal.pointer for goal in document.statements] for document in result.documents] == [
        ["/goals/0"],
        ["/goals/0"],
        [],
    ]
    assert result.errors == ()


def test_pointers_escape_what_pointers_are_made_of() -> None:
    (statement,) = statements("goals:\n- goal: cut it\n  strategies: []\n")
    assert statement.pointer == "/goals/0"
    assert [error.message for error in read("a/b~: x\n").errors] == []


def test_where_fields_can_be_written_beside_a_text() -> None:
    file = "- a\n-   Goal: b\n- X: c\n- &d d\n- {goal: e}\n"
    layouts = [statement.layout for statement in statements(file)]
    assert layouts == [Layout(None, 3), Layout("Goal", 5), Layout(None, 3), None, None]


def test_a_mapping_about_something_else_is_read_and_holds_nothing() -> None:
    result = read("services: {web: {image: x}}\n")
    assert [document.statements for document in result.documents] == [()]
    assert len(result.files) == 1


@pytest.mark.parametrize("value", ["", "~", "[]"])
def test_a_list_without_statements_is_no_error(value: str) -> None:
    assert statements(f"goals: {value}\n") == ()


def test_a_key_of_one_statement_at_the_top_is_named() -> None:
    line, column, message = only_message("strategies: [s]\ngoal: cut it\n")
    assert (line, column) == (2, 1)
    assert "`goals:`" in message
