"""A text written as a scalar is read back as itself, wherever it stands."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from whylint.sources.encode import encode_quoted, encode_scalar

TEXTS = [
    "Improve communication",
    "<who> <can do what>",
    "Goal: cut waiting times",
    "Cut churn by 5 #1 priority",
    "2025",
    "no",
    "12:30",
    "- a dash",
    "'quoted'",
    '"Improve" it',
    "100 % of [all], {each}",
    "Ends with a colon:",
    "België – één loket",
    "",
    "two\nlines",
    "trailing space ",
]


def read_back(scalar: str, pattern: str) -> object:
    loaded = yaml.load(pattern.format(scalar), Loader=yaml.BaseLoader)  # noqa: S506 - texts as written
    return loaded[0]["k"] if isinstance(loaded[0], dict) else loaded[0]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("pattern", ["- {}\n", "- k: {}\n"])
def test_text_in_block_style_is_read_back(text: str, pattern: str) -> None:
    assert read_back(encode_scalar(text), pattern) == text
    assert "\n" not in encode_scalar(text)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("pattern", ["[{}, other]\n", "[{{k: {}, l: other}}]\n"])
def test_text_in_flow_style_is_read_back(text: str, pattern: str) -> None:
    assert read_back(encode_scalar(text, flow=True), pattern) == text


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\ufeff")))
def test_any_text_is_read_back(text: str) -> None:
    for scalar in (encode_scalar(text), encode_quoted(text)):
        assert read_back(scalar, "- k: {}\n") == text


def test_plain_text_is_left_plain() -> None:
    assert encode_scalar("Improve communication") == "Improve communication"
    assert encode_scalar("patients, and their families") == "patients, and their families"
    assert encode_scalar("patients, and their families", flow=True).startswith('"')
