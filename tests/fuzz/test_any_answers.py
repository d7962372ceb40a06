"""Any answers to the interview: what is written holds them as they were given, and the rest of the file stays."""

from __future__ import annotations

import os
import re
import tempfile
import tomllib
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import yaml
from hostile_documents import spoilt, texts
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from whole_runs import run

from whylint.interview.notes import QUESTIONS
from whylint.interview.talk import on_one_line
from whylint.sources.read import read_text

pytestmark = pytest.mark.long

many = settings(
    max_examples=int(os.environ.get("FUZZ_EXAMPLES", "60")),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
GOAL = "The intranet must offer central news"
DRAFTS = {
    "listed.yaml": f"# ours\ngoals:\n  - {GOAL}   # from the board\n  - Less noise   # stays\nteam: [a,   b]\n",
    "last.yaml": f"team: [a,   b] # stays\ngoals:\n- Less noise\n- '{GOAL}'",
    "folded.yaml": f"goals:\r\n- >-\r\n  The intranet must\r\n  {GOAL[18:]}\r\n- Less noise # stays\r\n",
    "fields.yaml": f'goals:\n  - id: a # stays\n    goal: "{GOAL}" # c\n    why: # d\n    team: {{x: 1}}\n  - b\n',
    "flow.yaml": f"goals: [ {GOAL}, {{goal: Less noise}}] # stays\nteam: 'x'\n",
    "braces.yaml": f"goals:\n- {{id: a, goal: {GOAL}, deadline: ''}} # stays\n- Less noise\n",
    "goals.json": f'{{"goals": [{{"goal": "{GOAL}", "id": "a"}},\n  "Less noise"],\n "team": "x"}}\n',
    "listed.json": f'{{"goals": ["{GOAL}", "Less noise"], "team": "x"}}',
    "goals.md": f"# Goals\n\n- {GOAL}\n- Less noise <!-- stays -->\n\nProse stays.\n",
    "starred.md": f"# Goals\n\n* {GOAL}\n    * Owner: us\n* Less noise\n\n```\ncode stays\n```\n",
    "listed.toml": f'goals = ["{GOAL}", "Less noise"] # stays\n',
    "tables.toml": f'team = "x"\n[[goals]]\ngoal = "{GOAL}" # stays\nid = "a"\n[[goals]]\ngoal = "Less noise"\n',
    "inline.toml": f'goals = [{{ goal = \'{GOAL}\', deadline = "" }}, "Less noise"]\n[other]\nteam = "x"\n',
}  # fmt: skip
_TEXTS = (
    "no", "yes", "yes, text them", "9 minutes", "9 to 2 minutes", "a\n\nb", " x ", "# c", "- a", "a: b", "a #b", "a\tb",
    "x" * 4990, "y " * 2000,
)  # fmt: skip
answers = st.one_of(texts, st.sampled_from(_TEXTS), st.text(min_size=1, max_size=60))
interviews = st.fixed_dictionaries(
    {}, optional=dict.fromkeys(QUESTIONS[:-1], st.one_of(answers, st.lists(answers, max_size=3)))
)


@many
@given(st.sampled_from(sorted(DRAFTS)), interviews)
def test_any_answers_are_written_as_they_were_given(name: str, said: dict[str, str | list[str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path, given_in = Path(folder, name), Path(folder, "answers.yaml")
        path.write_bytes(DRAFTS[name].encode())
        entry = {"statement": GOAL, **said, "write": "yes"}
        given_in.write_bytes(yaml.safe_dump([entry]).encode())
        run("ask", str(path), "--no-config", "--language", "en", "--answers", str(given_in))
        after = path.read_bytes().decode()
        if after != DRAFTS[name]:
            heard = {key: _heard(value) for key, value in said.items()}
            _demand_answers(name, after, heard)
            _demand_the_rest(name, after)


@many
@given(spoilt(yaml.safe_dump([{"statement": GOAL, "problem": ["a b", "c: d"], "owner": "x", "write": "yes"}])))
def test_any_file_of_answers(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path, given_in = Path(folder, "goals.yaml"), Path(folder, "answers.yaml")
        path.write_text(DRAFTS["listed.yaml"], encoding="utf-8")
        given_in.write_bytes(data)
        code, _, err = run("ask", str(path), "--no-config", "--answers", str(given_in))
        assert code != 2 or err.startswith(f"error: {given_in}")


def _heard(said: str | list[str]) -> list[str]:
    return [on_one_line(each) for each in ([said] if isinstance(said, str) else said)]


def _demand_answers(name: str, after: str, heard: dict[str, list[str]]) -> None:
    """Demand that each field of the goal is one of the answers, or two of them joined as the interview joins them."""
    read = read_text(name, after)
    assert not read.errors
    statements = [one for document in read.documents for one in document.statements]
    goal = next(one for one in statements if one.text.text != "Less noise")
    given_for = {key: ["", *heard.get(key, [])] for key in QUESTIONS}
    deadline = goal.deadline.text if goal.deadline else ""
    assert _same(deadline, given_for["deadline"])
    assert _same("".join(one.text for one in goal.owners), [*given_for["owner"], "us"])
    reasons = [*given_for["problem"], *given_for["matters"]]
    assert _same("; ".join(one.text for one in goal.why), [*reasons, *_joined("{}; {}", reasons, reasons)])
    measures = [*given_for["measure"], *_joined("{}, {}", given_for["measure"], given_for["measure"])]
    now = [*measures, *_joined("{} (now {})", measures, given_for["now"]), *_joined("now {1}", [""], given_for["now"])]
    assert _same(", ".join(one.text.text for one in goal.measures), now)
    changes = [GOAL, *given_for["change"][1:]]  # of which the signs and blanks at the ends and between words are tidied
    assert _letters(goal.text.text) in {_letters(each) for each in changes}


def _joined(form: str, first: list[str], second: list[str]) -> list[str]:
    return [form.format(*pair) for pair in product(first, second)]


def _same(text: str, wanted: list[str]) -> bool:
    """Say whether a text is one that is wanted; the first letter of each may have another case."""
    return _plain(text) in {_plain(each) for each in wanted}


def _letters(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", text.casefold()))


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _demand_the_rest(name: str, after: str) -> None:
    """Demand that all else in the file is what it was: the other data, the comments, the line ends."""
    before = DRAFTS[name]
    assert ("\r\n" in before) == ("\r\n" in after)
    assert "\r" not in after.replace("\r\n", "") or "\r\n" not in before
    assert after.count("stays") >= before.count("stays")
    if not name.endswith(".md"):
        old, new = (tomllib.loads(text) if name.endswith(".toml") else _texts(text) for text in (before, after))
        assert {**new, "goals": None} == {**old, "goals": None}
        assert len(new["goals"]) == len(old["goals"])
        kept = [one for one in old["goals"] if GOAL not in str(one)]
        assert [one for one in new["goals"] if one in kept] == kept
    else:
        assert after.count("Less noise") == 1


def _texts(text: str) -> dict[str, Any]:
    """Load YAML, or JSON, with all scalars as texts."""
    loaded: dict[str, Any] = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - it makes texts only
    return loaded
