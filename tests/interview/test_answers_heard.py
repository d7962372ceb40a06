"""Answers that are vague, none at all, or in the place of another: what an interview makes of them."""

from __future__ import annotations

import pytest
from interviewing import run, write


@pytest.mark.usefixtures("folder")
def test_a_vague_answer_is_asked_about_once() -> None:
    goals = write("goals.yaml", "goals:\n  - Introduce an app\n")
    answers = (
        "- statement: Introduce an app\n"
        "  problem: [We have no app, Parents hear too late that a class is cancelled]\n"
        "  matters: [It is important, Children stand before a closed door]\n"
        "  change: [Better communication, Every parent knows by eight that a class is cancelled]\n"
        "  measure: [a survey, 'parents who say so, from 40 to 95 %']\n"
        "  deadline: [soon, March 2028]\n"
        "  owner: [TBD, the head]\n"
        "  write: yes\n"
    )
    code, out, _ = run("ask", goals, "--answers", write("answers.yaml", answers))
    assert code == 0
    assert out.count("Thank you.") == 5
    assert goals.read_text(encoding="utf-8") == (
        "goals:\n"
        "  - goal: Every parent knows by eight that a class is cancelled\n"
        "    why: Parents hear too late that a class is cancelled; children stand before a closed door\n"
        "    measure: a survey, parents who say so, from 40 to 95 %\n"
        "    deadline: March 2028\n"
        "    owner: the head\n"
        "    strategies:\n"
        "      - Introduce an app\n"
    )


@pytest.mark.usefixtures("folder")
def test_yes_and_no_tell_nothing_where_something_is_to_be_told() -> None:
    goals = write("goals.yaml", "goals:\n  - Introduce an app\n")
    answers = (
        "- statement: Introduce an app\n"
        "  change: [no, Every parent knows by eight]\n"
        "  measure: [yes, 'share of parents who know, from 40 to 95 %']\n"
        "  deadline: from 6 to 0 a year\n"
        "  write: yes\n"
    )
    run("ask", goals, "--answers", write("answers.yaml", answers))
    assert goals.read_text(encoding="utf-8") == (
        "goals:\n  - goal: Every parent knows by eight\n    measure: share of parents who know, from 40 to 95 %\n"
        "    strategies:\n      - Introduce an app\n"
    )


@pytest.mark.usefixtures("folder")
def test_a_goal_that_tells_from_where_to_where_is_asked_for_no_measure() -> None:
    goals = write("goals.yaml", "goals:\n  - Introduce an app\n")
    answers = (
        "- statement: Introduce an app\n  change: No-shows from 50 % to 10 %\n  deadline: May 2028\n  write: yes\n"
    )
    _, out, _ = run("ask", goals, "--answers", write("answers.yaml", answers))
    assert "How would you show" not in out
    assert goals.read_text(encoding="utf-8") == (
        "goals:\n  - goal: No-shows from 50 % to 10 %\n    deadline: May 2028\n"
        "    strategies:\n      - Introduce an app\n"
    )


@pytest.mark.usefixtures("folder")
def test_a_date_is_no_measure_and_yes_no_moment() -> None:
    goals = write("goals.yaml", "goals:\n  - Introduce an app\n")
    answers = (
        "- statement: Introduce an app\n  change: Every parent knows by eight\n"
        "  measure: [end of 2028, 'parents who know, from 40 to 95 %']\n  deadline: [soon, yes]\n  write: yes\n"
    )
    run("ask", goals, "--answers", write("answers.yaml", answers))
    written = goals.read_text(encoding="utf-8")
    assert "    measure: parents who know, from 40 to 95 %\n" in written
    assert "deadline" not in written


@pytest.mark.usefixtures("folder")
def test_a_non_answer_is_not_written_down() -> None:
    goals = write("goals.yaml", "goals:\n  - Introduce an app\n")
    answers = (
        "- statement: Introduce an app\n  change: Parents know by eight\n  deadline: soon\n  owner: TBD\n  write: y\n"
    )
    _, out, _ = run("ask", goals, "--answers", write("answers.yaml", answers))
    assert "deadline" not in goals.read_text(encoding="utf-8")
    assert "owner" not in goals.read_text(encoding="utf-8")
    assert "Still open" in out


@pytest.mark.usefixtures("folder")
def test_a_means_that_is_only_named_is_asked_about_by_its_name() -> None:
    goals = write("goals.yaml", "goals:\n  - A volunteer app for the choir\n")
    _, out, _ = run("ask", goals, "--answers", write("answers.yaml", "- statement: A volunteer app for the choir\n"))
    assert "without a volunteer app for the choir" in out
