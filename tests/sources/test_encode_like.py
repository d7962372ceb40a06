"""A text that takes another's place is read back as itself, and looks as that one did."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whylint.sources.encode_like import encode_like
from whylint.sources.read import read_text

LONG = "Patients and their families wait less than ten minutes: nobody #1 'leaves' untested"
STYLES = {
    "plain": "goals:\n  - {}\n  - Last goal\n",
    "single": "goals:\n- 'It''s {}'\n- Last goal\n",
    "double": 'goals:\n  - owner: HR\n    goal: "{}"   # said\n  - Last goal\n',
    "folded": "goals:\n  - >-  # said\n    Where they can, they will\n    {}\n  - Last goal\n",
    "literal": "goals:\n  - goal: |\n      {}\n    owner: HR\n  - Last goal\n",
    "plain lines": "goals:\n  - Where they can, they\n      will {}\n  - Last goal\n",
    "double lines": 'goals:\n  - "Where they can, they\n    will {}"\n  - Last goal\n',
    "single lines": "goals:\r\n  - 'Where they can, they\r\n\r\n    will {}'\r\n  - Last goal\r\n",
    "anchored": "goals:\n  - &first {}\n  - Last goal\n  - *first\n",
    "flow": "goals: ['{}', Last goal]\n",
    "colon": "goals:\n  - Goal 1: {}\n  - Last goal\n",
    "cr": "goals:\r  - >\r    {}\r    now\r  - Last goal\r",
}


def put(new: str, style: str) -> tuple[str, list[str]]:
    """Return a file with a text in the place of its first statement, and the texts of its statements."""
    text = STYLES[style].format("Improve communication")
    (document,) = read_text("goals.yaml", text).documents
    first = document.statements[0]
    start, end = first.text.outer
    after = text[:start] + encode_like(new, first.text, flow=first.layout is None) + text[end:]
    result = read_text("goals.yaml", after)
    assert result.errors == ()
    return after, [each.text.text for each in result.documents[0].statements]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    "new",
    [LONG, "no", "2025", "- a dash", "a: b", 'say "x"', "100 % of [all], {each}", "---", "België – één", "#1", "?"],
)
def test_text_is_read_back(new: str, style: str) -> None:
    assert put(new, style)[1] == [new, "Last goal"]


@pytest.mark.parametrize("style", STYLES)
@given(
    new=st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1).map(str.strip).filter(bool)
)
def test_any_text_is_read_back(style: str, new: str) -> None:
    assert put(new, style)[1] == [new, "Last goal"]


def test_quotes_stay() -> None:
    assert "'Cut it''s cost'" in put("Cut it's cost", "single")[0]
    assert '"Cut it"   # said' in put("Cut it", "double")[0]


@pytest.mark.parametrize("style", ["folded", "literal", "plain lines", "double lines", "single lines", "cr"])
def test_layout_stays(style: str) -> None:
    before = STYLES[style].format("Improve communication")
    after, _ = put("Patients wait less than ten minutes and leave", style)
    first, second = before.splitlines(), after.splitlines()
    assert first[0] == second[0]
    assert second[1][:4] == first[1][:4]
    if style != "literal":
        assert max(map(len, second)) <= max(map(len, first))
        assert len(second) > 3


def test_line_ends_stay() -> None:
    after, _ = put(LONG, "single lines")
    assert after.count("\n") == after.count("\r\n")
    assert "\n" not in put(LONG, "cr")[0]
