"""Suggestions in Markdown and JSON: their edits change only their place, and reading the file again gives the text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from whylint.linter.suggestions import suggestions_for
from whylint.rewrites.phrases import load_phrases
from whylint.rewrites.rewrite import Rewrite
from whylint.sources.read import read_text

if TYPE_CHECKING:
    from whylint.sources.document import Statement

LINES = [
    ("## Goals\n\n- ", "Cut *waiting* to `ten` [minutes](x.y)", "\n- Other\n"),
    ("> ## Goals\n> 1. ", "**Goal 2:** Cut _it_ &amp; more", "\n>    - Owner: Ada\n"),
    ("## Goals\n| Goal | Why |\n|---|---|\n| ", "Cut **it**", " | c |\n"),
    ("## Goals\n### 1. ", "Cut *it* down", "\n\nProse.\n"),
]
TEXTS = [
    "<who> cut a_b_c | *by* [ten]",
    "# 5 `code` \\ &amp; ~~x~~",
    "- dash",
    "1) one",
    "rank 1 ##",
    "12:30",
    "+ a > b",
    "https://a.b/c_d",
]
PLAIN = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cn", "Cs", "Z", "Co")), min_size=1, max_size=12)


def only(path: str, text: str) -> Statement:
    return read_text(path, text).documents[0].statements[0]


def rewritten(path: str, before: str, rewrite: Rewrite) -> str:
    (suggestion,) = suggestions_for(only(path, before), [rewrite], load_phrases("en"))
    after = before
    for edit in sorted(suggestion.edits, key=lambda edit: edit.span, reverse=True):
        after = after[: edit.span.start.offset] + edit.text + after[edit.span.end.offset :]
    return after


def rewrite_to(text: str, *fields: tuple[str, str]) -> Rewrite:
    return Rewrite(text=text, fields=fields, applicability="maybe-incorrect")


@pytest.mark.parametrize(("start", "written", "end"), LINES)
@pytest.mark.parametrize("text", TEXTS)
def test_reading_again_gives_the_suggested_text(start: str, written: str, end: str, text: str) -> None:
    after = rewritten("a.md", start + written + end, rewrite_to(text))
    assert after.startswith(start)
    assert after.endswith(end)
    if after != start + written + end:
        assert only("a.md", after).text.text == text


@example(("## Goals\n### 1. ", "Cut *it* down", "\n\nProse.\n"), "0 #")
@example(("## Goals\n### 1. ", "Cut *it* down", "\n\nProse.\n"), "Who waits ?")
@given(st.sampled_from(LINES), st.lists(PLAIN, min_size=2, max_size=6).map(" ".join))
def test_any_text_is_read_again_or_not_offered(line: tuple[str, str, str], text: str) -> None:
    before = "".join(line)
    after = rewritten("a.md", before, rewrite_to(text))
    assert after == before or only("a.md", after).text.text == text


def test_fields_become_items_that_are_read_back() -> None:
    before = "> ## Goals\r\n> - [ ] Cut it\r\n>   - Owner: Ada\r\n> - Other\r\n"
    after = rewritten(
        "a.md", before, rewrite_to("Cut *all* of it", ("why", "it <hurts>"), ("strategies", "Open a desk"))
    )
    goal = only("a.md", after)
    assert (goal.text.text, goal.why[0].text, goal.owners[0].text) == ("Cut *all* of it", "it <hurts>", "Ada")
    roles = [(one.role.value, one.text.text) for one in read_text("a.md", after).documents[0].statements]
    assert roles == [("goal", "Cut *all* of it"), ("strategy", "Open a desk"), ("goal", "Other")]


def test_emphasis_is_never_cut_in_two() -> None:
    before = "## Goals\n- **Goal 1: Cut** it\n"
    assert rewritten("a.md", before, rewrite_to("Cut all")) == before


@given(PLAIN)
def test_json_stays_json(text: str) -> None:
    after = rewritten("a.json", '{"goals": ["Cut \\"it\\"", "b"]}', rewrite_to(text))
    assert json.loads(after) == {"goals": [text, "b"]}
