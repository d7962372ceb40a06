"""What an alias repeats is read once, at its anchor; what a merge key takes over counts as the statement's own."""

from __future__ import annotations

import pytest
from reading import read, statements, texts


def test_a_statement_that_an_alias_repeats_stands_at_its_anchor() -> None:
    first, second = statements("goals:\n- &a cut it\n- cut that\nstrategies: [*a, *a]\n")
    assert [(first.pointer, first.text.starts[0]), (second.pointer, second.text.text)] == [
        ("/goals/0", 12),
        ("/goals/1", "cut that"),
    ]


def test_a_statement_under_an_unknown_key_is_read_where_an_alias_names_it() -> None:
    (goal,) = statements("texts: [&a cut it]\ngoals: [*a, {goal: *a}]\n")
    assert (goal.pointer, goal.text.starts[0], goal.layout) == ("/goals/0", 11, None)


def test_a_list_that_two_goals_share_is_read_once() -> None:
    read = statements("goals:\n- goal: a\n  strategies: &s [x]\n- goal: b\n  strategies: *s\n")
    assert [(statement.text.text, statement.parent) for statement in read] == [
        ("a", None),
        ("x", "/goals/0"),
        ("b", None),
    ]


def test_measures_that_two_goals_share_prove_both_and_are_read_once() -> None:
    first, measure, second = statements("- goal: a\n  measures: &m [to 5]\n- goal: b\n  measures: *m\n")
    assert first.measures == second.measures == (measure,)
    assert measure.parent == "/0"


def test_a_reason_that_two_goals_share_is_the_same_text() -> None:
    first, second = statements("- goal: a\n  why: &w it hurts\n- goal: b\n  why: *w\n")
    assert first.why[0] is second.why[0]


def test_a_merge_key_gives_what_the_statement_does_not_say_itself() -> None:
    first, second, third = statements(
        "base: &b {goal: a, why: w, due: May}\nlow: &l {owner: o, due: June}\n"
        "goals:\n- <<: *b\n- <<: [*b, *l]\n  title: c\n- {<<: *l, by: July, goal: d}\n"
    )
    assert [goal.text.text for goal in (first, second, third)] == ["a", "c", "d"]
    assert [goal.deadline and goal.deadline.text for goal in (first, second, third)] == ["May", "May", "July"]
    assert [[owner.text for owner in goal.owners] for goal in (first, second, third)] == [[], ["o"], ["o"]]
    assert [why.text for why in second.why] == ["w"]


def test_a_quoted_merge_key_is_a_key_like_any_other() -> None:
    (goal,) = statements("- '<<': {why: w}\n  goal: a\n")
    assert goal.why == ()


@pytest.mark.parametrize(
    "file",
    [
        "goals: &g [*g]\n",
        "goals:\n- &a\n  goal: [*a]\n",
        "a: &a {<<: *a, goals: [x]}\n<<: *a\n",
        "goals:\n- &a {goal: x, why: *a, measures: [*a], strategies: [*a]}\n",
        "goals: &g\n- goal: x\n  goals: *g\n",
        "? &k [*k]\n: x\n",
    ],
)
def test_aliases_that_lead_in_circles_come_to_an_end(file: str) -> None:
    result = read(file)
    assert sum(len(document.statements) for document in result.documents) <= 1


def test_aliases_are_never_multiplied() -> None:
    levels = [f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]\n" for level in range(1, 50)]
    result = read(f"a0: &a0 [x]\n{''.join(levels)}goals: *a49\nwhy: *a49\n")
    assert len(result.errors) == 2
    assert result.documents[0].why == ()


def test_a_statement_is_read_once_however_many_aliases_lead_to_it() -> None:
    levels = [f"- &n{level} {{goal: g, strategies: [{', '.join([f'*n{level - 1}'] * 9)}]}}\n" for level in range(1, 40)]
    assert texts(f"x:\n- &n0 cut it\n{''.join(levels)}goals: [*n39]\n").count("cut it") == 1
