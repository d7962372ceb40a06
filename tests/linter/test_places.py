"""The JSON contract end to end: places in the file, in every style that YAML has for a text."""

from __future__ import annotations

import pytest
import yaml
from checking import Found, report

CLAIM = "The town's intranet must improve communication"
MEANS = "The town's intranet"

STYLES = {
    "plain": ("- The town's intranet must improve communication\n", "{}"),
    "plain over two lines": ("- The town's intranet\n    must improve communication\n", "{}"),
    "single quotes": ("- 'The town''s intranet must improve communication'\n", "'{}'"),
    "single quotes over two lines": ("- 'The town''s intranet must\n    improve communication'\n", "'{}'"),
    "double quotes": ('- "The town\\u0027s intranet must improve communication"\n', '"{}"'),
    "double quotes over two lines": ('- "The town\'s intranet \\\n    must improve communication"\n', '"{}"'),
    "folded": ("- >\n    The town's intranet\n    must improve communication\n", ">-\n      {}"),
    "literal": ("- |\n    The town's intranet must improve communication\n", "|-\n      {}"),
    "anchored": ("- &goal The town's intranet must improve communication\n", "{}"),
    "tagged": ("- !!str The town's intranet must improve communication\n", "{}"),
    "flow": ("[The town's intranet must improve communication]\n", "{}"),
    "field": ("- goal: The town's intranet must improve communication\n", "{}"),
    "folded field": ("- id: g\n  goal: >-\n    The town's intranet\n    must improve communication\n", ">-\n      {}"),
    "flow field": ("- {id: g, goal: The town's intranet must improve communication}\n", "{}"),
    "with a comment": ("- The town's intranet must improve communication   # since May\n", "{}"),
}
"""Of each style, an item, and what turns a part of it into a text that YAML can read again."""
HEAD = "# ✓ 😀 é: wide characters before the goals\nowner: café\ngoals:\n"


def lines_with(end: str, text: str) -> str:
    return text.replace("\n", end)


def place(text: str, offset: int, end: str) -> dict[str, int]:
    before = text[:offset]
    return {
        "offset": offset,
        "line": before.count(end) + 1,
        "column": offset - (before.rfind(end) + len(end) if end in before else 0) + 1,
    }


def words(text: str, found: Found) -> str:
    return text[found["start"]["offset"] : found["end"]["offset"]]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["", "BOM"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("style", STYLES)
def test_a_place_covers_the_words_that_caused_the_finding(style: str, end: str, mark: bytes) -> None:
    item, reread = STYLES[style]
    text = lines_with(end, HEAD + "".join(f"  {line}" for line in item.splitlines(keepends=True)))
    checked = report(mark + text.encode())
    assert checked["errors"] == []
    found = {each["code"]: each for each in checked["diagnostics"]}
    assert found.keys() >= {"WHY103", "WHY301", "WHY401", "WHY403"}
    for code, expected in (("WHY103", MEANS), ("WHY301", CLAIM)):
        written = words(text, found[code])
        again = yaml.safe_load(reread.format(written))
        assert again.rstrip("\n") == expected, code
        for edge in ("start", "end"):
            assert found[code][edge] == place(text, found[code][edge]["offset"], end)


def test_the_statement_is_named_and_quoted_as_yaml_reads_it() -> None:
    text = "goals:\n  - Patients wait ten minutes\n  - id: g2\n    goal: >-\n      Improve\n      communication\n"
    (found,) = report(text, "--select", "WHY301")["diagnostics"]
    assert found["statement"] == {
        "id": "g2",
        "pointer": "/goals/1",
        "role": "goal",
        "language": "en",
        "text": "Improve communication",
    }


def test_what_an_alias_repeats_is_reported_once_at_its_anchor() -> None:
    text = "goals:\n  - &one Improve communication\n  - *one\n"
    checked = report(text, "--select", "WHY301")
    assert [words(text, found) for found in checked["diagnostics"]] == ["Improve communication"]
    assert checked["diagnostics"][0]["start"]["line"] == 2


def test_each_document_of_a_file_stands_alone() -> None:
    text = (
        "period: 2027\ngoals:\n  - Improve communication\n"
        "---\n"
        "goals:\n  - De communicatie verbeteren\n"
        "---\n"
        "why: half of our members leave within a year\ngoals:\n  - Improve communication\n"
    )
    checked = report(text)
    assert checked["files"] == [{"path": "<stdin>", "statements": 3}]
    by_line = {
        line: {each["code"] for each in checked["diagnostics"] if each["start"]["line"] == line} for line in (3, 6, 10)
    }
    assert by_line[3] >= {"WHY101", "WHY301", "WHY401"}
    assert "WHY403" not in by_line[3], "the period of its own document answers it"
    assert by_line[6] >= {"WHY101", "WHY403"}, "the period is of another document"
    assert "WHY403" in by_line[10]
    assert "WHY101" not in by_line[10]
    vague = [each["statement"]["pointer"] for each in checked["diagnostics"] if each["code"] == "WHY301"]
    assert vague == ["/goals/0"] * 3


def test_suggested_edits_mend_the_file_where_they_say() -> None:
    text = "goals:\n  - Cut absence by 5 #1 priority\n"
    (found,) = report(text, "--select", "WHY505")["diagnostics"]
    (edit,) = found["suggestions"][0]["edits"]
    mended = text[: edit["start"]["offset"]] + edit["text"] + text[edit["end"]["offset"] :]
    assert yaml.safe_load(mended) == {"goals": ["Cut absence by 5 #1 priority"]}
    assert report(mended, "--select", "WHY505")["diagnostics"] == []


def test_findings_are_sorted_by_path_start_and_code_and_counted() -> None:
    text = "goals:\n  - Improve communication\n  - The intranet must improve communication\n  - TBD\n"
    checked = report(text)
    order = [(each["path"], each["start"]["offset"], each["code"]) for each in checked["diagnostics"]]
    assert order == sorted(order)
    severities = [each["severity"] for each in checked["diagnostics"]]
    assert checked["summary"] == {name: severities.count(name) for name in ("error", "warning", "info")}


@pytest.mark.parametrize("blanks", ["\\t\\t", "   ", " \\t "])
def test_no_finding_points_at_nothing_but_blanks(blanks: str) -> None:
    text = f'language: nl\ngoals:\n- "-{blanks}foo [foo] [bar]"\n'
    found = report(text)["diagnostics"]
    assert found
    assert all(words(text, one).replace("\\t", "").strip() for one in found)
