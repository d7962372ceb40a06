"""A goal gets its fields wherever it stands, and nothing else of the file changes."""

from __future__ import annotations

import json
import tomllib
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from whylint.editing.edits import apply_edits
from whylint.editing.goal_item import change_item
from whylint.editing.item_style import Field
from whylint.sources.dialect import Dialect
from whylint.sources.read import read_text

GIVEN = (
    Field("why", "they leave"),
    Field("deadline", "1 May 2027"),
    Field("strategies", items=("Old",)),
)


def changed(text: str, name: str = "goals.yaml", at: int = 0, fields: tuple[Field, ...] = GIVEN) -> str | None:
    statement = read_text(name, text).documents[0].statements[at]
    change = change_item(statement, "goal", "New", fields)
    return None if change is None else apply_edits(text, change)


LAYOUTS = {
    "a list of texts, with a comment": (
        "# plan\ngoals:\n  - Old   # ours\n\n  # next\n  - Other\n",
        (
            "# plan\ngoals:\n  - goal: New   # ours\n    why: they leave\n    deadline: 1 May 2027\n    strategies:\n"
            "      - Old\n\n  # next\n  - Other\n"
        ),
    ),
    "a list without indentation": (
        "goals:\n- 'Old'\n- Other\n",
        "goals:\n- goal: New\n  why: they leave\n  deadline: 1 May 2027\n  strategies:\n    - Old\n- Other\n",
    ),
    "a mapping with neighbours": (
        "goals:\n  - id: a\n    goal: 'Old'   # ours\n    team: [x,   y]   # kept\n  - Other\n",
        (
            "goals:\n  - id: a\n    goal: 'New'   # ours\n    why: they leave\n    deadline: 1 May 2027\n"
            "    team: [x,   y]   # kept\n    strategies:\n      - Old\n  - Other\n"
        ),
    ),
    "fields that are there": (
        (
            'goals:\n  - goal: Old\n    due: "soon"\n    why:   # say it\n    strategies:\n'
            "      - One   # first\n    # end\n"
        ),
        (
            'goals:\n  - goal: New\n    due: "1 May 2027"\n    why: they leave   # say it\n    strategies:\n'
            "      - One   # first\n      - Old\n    # end\n"
        ),
    ),
    "measures nested below": (
        "goals:\n  - goal: >-\n      Old\n      words\n    key_results:\n      - one\n      - two\n",
        (
            "goals:\n  - goal: >-\n      New\n    why: they leave\n    deadline: 1 May 2027\n    key_results:\n"
            "      - one\n      - two\n    strategies:\n      - Old\n"
        ),
    ),
    "braces on one line": (
        "goals:\n  - { goal: Old, owner: HR }   # ours\n",
        "goals:\n  - { goal: New, owner: HR, why: they leave, deadline: 1 May 2027, strategies: [Old] }   # ours\n",
    ),
    "brackets": (
        "goals: [Old, Other]\n",
        "goals: [{goal: New, why: they leave, deadline: 1 May 2027, strategies: [Old]}, Other]\n",
    ),
    "line ends of Windows": (
        "goals:\r\n  - Old\r\n  - Other\r\n",
        (
            "goals:\r\n  - goal: New\r\n    why: they leave\r\n    deadline: 1 May 2027\r\n    strategies:\r\n"
            "      - Old\r\n  - Other\r\n"
        ),
    ),
    "no line end at the end": (
        "goals:\n  - Old",
        "goals:\n  - goal: New\n    why: they leave\n    deadline: 1 May 2027\n    strategies:\n      - Old",
    ),
    "an empty item": (
        "goals:\n  -\n  - Other\n",
        (
            "goals:\n  - goal: New\n    why: they leave\n    deadline: 1 May 2027\n    strategies:\n"
            "      - Old\n  - Other\n"
        ),
    ),
    "a text with a colon": (
        "goals:\n  - Goal 1: old\n",
        "goals:\n  - goal: New\n    why: they leave\n    deadline: 1 May 2027\n    strategies:\n      - Old\n",
    ),
}


@pytest.mark.parametrize(("before", "after"), LAYOUTS.values(), ids=LAYOUTS)
def test_the_rest_of_the_file_stays_byte_for_byte(before: str, after: str) -> None:
    assert changed(before) == after


@pytest.mark.parametrize("written", ["- Old   # ours", "- 'Old'", "- >-\n    Old", "-"])
def test_a_text_alone_stays_a_text(written: str) -> None:
    after = changed(f"goals:\n  {written}\n  - Other\n", fields=())
    assert after is not None
    assert yaml.safe_load(after) == {"goals": ["New", "Other"]}
    assert ("# ours" in after) == ("# ours" in written)


def test_json_on_lines_and_on_one() -> None:
    spread = '{\n  "goals": [\n    {\n      "goal": "Old"\n    }\n  ]\n}\n'
    assert changed(spread, "goals.json") == (
        '{\n  "goals": [\n    {\n      "goal": "New",\n      "why": "they leave",\n      "deadline": "1 May 2027",\n'
        '      "strategies": ["Old"]\n    }\n  ]\n}\n'
    )
    short = changed('{"goals": ["Old"]}', "goals.json")
    assert json.loads(short or "")["goals"][0]["strategies"] == ["Old"]


@pytest.mark.parametrize(
    "text",
    [
        "goals:\n  - &first Old\n",
        "goals:\n  - !!str Old\n",
        "goals:\n  - &first Old\n  - *first\n",
        "goals:\n  - Cut churn by 5 #1 priority\n",
        "goals:\n  - goal: Old\n    strategies: {}\n",
    ],
)
def test_what_means_something_elsewhere_is_left_alone(text: str) -> None:
    assert changed(text) is None


_TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=40
).filter(str.strip)
_FRAMES = (
    "goals:\n  - Old   # c\n  - Other\n",
    'goals:\n  - goal: "Old"\n    why: x   # c\n    team: [a]\n  - Other\n',
    "goals:\n  - {goal: Old, team: [a]}\n  - Other\n",
    "goals: [Old, Other]\n",
)


@given(_TEXTS, _TEXTS, _TEXTS, st.sampled_from(_FRAMES))
def test_any_text_comes_back_as_it_was_said(text: str, why: str, strategy: str, frame: str) -> None:
    text, why, strategy = (" ".join(each.split()) for each in (text, why, strategy))
    statement = read_text("goals.yaml", frame).documents[0].statements[0]
    change = change_item(statement, "goal", text, (Field("why", why), Field("strategies", items=(strategy,))))
    assert change is not None
    loaded: Any = yaml.safe_load(apply_edits(frame, change))
    assert loaded["goals"][1] == "Other"
    first = loaded["goals"][0]
    assert (first["goal"], first["why"], first["strategies"]) == (text, why, [strategy])
    assert first.get("team", ["a"]) == ["a"]


@pytest.mark.parametrize("item", ["2025", "null", "true", '"Old"', '{"goal": 2025}', '{"goal": null}'])
def test_json_stays_json_whatever_stood_there(item: str) -> None:
    after = changed(f'{{"goals": [{item}, 1]}}', "goals.json")
    assert after is not None
    goals = json.loads(after)["goals"]
    assert goals == [{"goal": "New", "why": "they leave", "deadline": "1 May 2027", "strategies": ["Old"]}, 1]


def test_a_line_that_only_yaml_ends_is_no_comment() -> None:
    after = changed("goals:\n- goal: Old\u2029  team: |\n   x\n", fields=GIVEN[:1])
    assert after is not None
    assert yaml.load(after, yaml.BaseLoader) == {"goals": [{"goal": "New", "why": "they leave", "team": "x\n"}]}  # noqa: S506


TABLES = {
    "texts": 'goals = ["Old", "Other"] # x\n',
    "a table": "[[goals]]\nid = 'a'\ngoal = 'Old' # x\n[[goals]]\ngoal = \"Other\"\n",
    "a table with fields": '[[goals]]\ngoal = """\nOld""" # x\nwhy = "?"\n\n[[goals]]\ngoal = "Other"\n',
    "crlf": '[[goals]]\r\n  goal = "Old"\r\n[[goals]]\r\ngoal = "Other"\r\n',
    "braces": 'goals = [{ goal = "Old", id = "a" }, "Other"]\n',
}


@pytest.mark.parametrize("name", TABLES)
def test_toml_gets_a_text_and_fields(name: str) -> None:
    text = TABLES[name]
    after = changed(text, "goals.toml", fields=(*GIVEN, Field("strategieën", items=("x",))))
    assert after is not None
    first, other = tomllib.loads(after)["goals"]
    wanted = {"goal": "New", "why": "they leave", "deadline": "1 May 2027", "strategies": ["Old"], "strategieën": ["x"]}
    assert {**first, **wanted} == first
    assert other in ("Other", {"goal": "Other"})
    assert ("# x" in after, "\r\n" in after) == ("# x" in text, "\r\n" in text)


def test_a_dotted_key_of_toml_is_left_alone() -> None:
    (document,) = read_text(
        "plan.toml", '[[plan]]\na.goal = "Old"\n', dialect=Dialect({}, ("plan[].a.goal",))
    ).documents
    assert change_item(document.statements[0], "goal", "New", GIVEN) is None
