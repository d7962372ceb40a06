"""Comments that silence findings: where they hold, and what is said of those that do not do what they seem to."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest
from checking import report, run
from hypothesis import given
from hypothesis import strategies as st

from whylint.linter.check import CheckOptions, check
from whylint.linter.suppression_comments import read_request
from whylint.sources.comments import Comment, comments_of
from whylint.sources.place import SourceFile

if TYPE_CHECKING:
    from pathlib import Path

VAGUE = "Improve communication"
HUSH = "# whylint: ignore[too-vague] settled in May"


def found(text: str, *arguments: str) -> list[tuple[str, int]]:
    """Return code and line of what is found of vagueness and of comments."""
    checked = report(text, "--select", "WHY301,WHY7", *arguments)
    assert checked["errors"] == []
    return [(each["code"], each["start"]["line"]) for each in checked["diagnostics"]]


HOLDS = {
    "on the line of the goal": f"goals:\n  - {VAGUE} {HUSH}\n",
    "on the line above": f"goals:\n  {HUSH}\n  - {VAGUE}\n",
    "above, with another comment between": f"goals:\n  {HUSH}\n  # Ada keeps this\n  - {VAGUE}\n",
    "beside a field": f"goals:\n  - goal: {VAGUE}\n    owner: Ada {HUSH}\n",
    "before the text": f"goals:\n  - id: talk {HUSH}\n    goal: {VAGUE}\n",
    "between the fields": f"goals:\n  - goal: {VAGUE}\n    {HUSH}\n    owner: Ada\n",
    "below the last field": f"goals:\n  - goal: {VAGUE}\n    owner: Ada\n    {HUSH}\n",
    "behind the head of a block": f"goals:\n  - >- {HUSH}\n    {VAGUE}\n",
    "above a lonely dash": f"goals:\n  {HUSH}\n  -\n    goal: {VAGUE}\n",
    "behind a list between brackets": f"goals: [{VAGUE}, Strengthen resilience] {HUSH}\n",
    "behind a mapping between braces": f"goals:\n  - {{goal: {VAGUE}, owner: Ada}} {HUSH}\n",
    "on the goal above": f"goals:\n  - goal: Halve food waste {HUSH}\n    goals:\n      - {VAGUE}\n",
    "for the whole file": f"goals:\n  - {VAGUE}\n# whylint: ignore-file[WHY301] settled in May\n",
    "in the second document": f"goals:\n  - Halve food waste\n---\ngoals:\n  - {VAGUE} {HUSH}\n",
    "with Windows line ends": f"goals:\r\n  {HUSH}\r\n  - {VAGUE}\r\n",
    "by code": f"goals:\n  - {VAGUE} # whylint: ignore[WHY301] settled in May\n",
    "by family": f"goals:\n  - {VAGUE} # whylint:IGNORE[ why3 ]: settled in May\n",
    "with a colon behind it": f"goals:\n  - {VAGUE} # whylint: ignore[too-vague]: settled in May\n",
}


@pytest.mark.parametrize("name", HOLDS)
def test_a_comment_silences_the_goal_that_it_stands_at(name: str) -> None:
    assert found(HOLDS[name]) == []


SPARED = {
    "the goal after it": (f"goals:\n  - {VAGUE} {HUSH}\n  - Strengthen resilience\n", [("WHY301", 3)]),
    "the goal before it": (f"goals:\n  - Strengthen resilience\n  {HUSH}\n  - {VAGUE}\n", [("WHY301", 2)]),
    "the goal that it is nested under": (
        f"goals:\n  - goal: {VAGUE}\n    goals:\n      - Strengthen resilience {HUSH}\n",
        [("WHY301", 2)],
    ),
    "the same place in another document": (
        f"goals:\n  - {VAGUE} {HUSH}\n---\ngoals:\n  - {VAGUE}\n",
        [("WHY301", 5)],
    ),
}


@pytest.mark.parametrize("name", SPARED)
def test_a_comment_does_not_silence(name: str) -> None:
    text, expected = SPARED[name]
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        f'goals:\n  - "{VAGUE} {HUSH}"\n',
        f"goals:\n  - '{VAGUE} {HUSH}'\n",
        f"goals:\n  - |\n    {VAGUE}\n    {HUSH}\n",
        f"goals:\n  - >-\n    {VAGUE} {HUSH}\n",
        f"goals:\n  - goal: {VAGUE}\n    note: '\n      {HUSH}\n      '\n",
    ],
)
def test_what_stands_in_a_text_is_no_comment(text: str) -> None:
    everything = report(text)
    assert {each["code"] for each in everything["diagnostics"]} & {"WHY301", "WHY201", "WHY503", "WHY401"}
    assert "WHY7" not in {each["code"][:4] for each in everything["diagnostics"]}
    silenced = report(text.replace("ignore[too-vague]", "ignore[nonsense]"))
    assert "WHY703" not in {each["code"] for each in silenced["diagnostics"]}


def test_silencing_one_finding_uncovers_no_other() -> None:
    """“The intranet must offer central news” is a feature, so nobody asks it for a measure."""
    bare = "goals:\n  - The intranet must offer central news\n"
    before = {each["code"] for each in report(bare)["diagnostics"]}
    hushed = bare.rstrip() + " # whylint: ignore[feature-not-goal] the vendor wrote it\n"
    assert "WHY201" in before
    assert {each["code"] for each in report(hushed)["diagnostics"]} == before - {"WHY201"}


@pytest.mark.parametrize(
    ("comment", "code"),
    [
        ("ignore[too-vague]", "WHY705"),
        ("ignore[too-vague] until: 2999-01-01", "WHY705"),
        ("ignore[too-vague] settled until: 2020-01-01", "WHY702"),
        ("ignore[too-vage] settled", "WHY703"),
        ("ignore settled", "WHY704"),
        ("ignore[] settled", "WHY704"),
        ("ignore[too-vague settled", "WHY706"),
        ("ignore[too-vague] settled until: spring", "WHY706"),
        ("disable[too-vague] settled", "WHY706"),
        ("ignored[too-vague] settled", "WHY706"),
    ],
)
def test_a_comment_that_is_not_right_is_reported_and_silences_nothing(comment: str, code: str) -> None:
    assert found(f"goals:\n  - {VAGUE} # whylint: {comment}\n") == [("WHY301", 2), (code, 2)]


def test_what_is_wrong_is_underlined_and_the_nearest_rule_is_offered() -> None:
    text = f"goals:\n  - {VAGUE} # whylint: ignore[WHY301, not-mesurable] settled\n"
    (each,) = report(text, "--select", "WHY7")["diagnostics"]
    assert text[each["start"]["offset"] : each["end"]["offset"]] == "not-mesurable"
    (suggestion,) = each["suggestions"]
    assert suggestion["text"] == "not-measurable"
    (edit,) = suggestion["edits"]
    mended = text[: edit["start"]["offset"]] + edit["text"] + text[edit["end"]["offset"] :]
    assert found(mended) == []


def test_a_rule_named_in_vain_is_reported_beside_one_that_is_not() -> None:
    text = f"goals:\n  - {VAGUE} # whylint: ignore[too-vague, placeholder] settled\n"
    (each,) = report(text, "--select", "WHY301,WHY501,WHY7")["diagnostics"]
    assert each["code"] == "WHY701"
    assert text[each["start"]["offset"] : each["end"]["offset"]] == "placeholder"


def test_whether_a_rule_that_nobody_asked_for_is_needed_is_not_known() -> None:
    text = f"goals:\n  - {VAGUE} # whylint: ignore[no-why] settled\n"
    assert found(text) == [("WHY301", 2)]
    assert found(text.replace("no-why", "too-vague"), "--ignore", "too-vague") == []


def test_in_a_file_that_was_not_read_in_full_no_comment_is_called_useless() -> None:
    text = "goals:\n  - Halve food waste # whylint: ignore[too-vague] settled\n  - [a]\n"
    checked = report(text, "--select", "WHY301,WHY7")
    assert checked["errors"]
    assert checked["diagnostics"] == []


def test_a_comment_on_a_finding_about_the_document_stands_where_it_is_shown() -> None:
    goals = [f"  - goal: Sell {number}00 cakes\n    owner: Ada\n" for number in range(1, 9)]
    text = "goals:\n" + "".join(goals)
    assert [each["code"] for each in report(text, "--select", "WHY607")["diagnostics"]] == ["WHY607"]
    hushed = text.replace("Sell 800 cakes", "Sell 800 cakes # whylint: ignore[too-many-goals] the board wants them")
    assert report(hushed, "--select", "WHY607,WHY7")["diagnostics"] == []


def test_messages_are_in_the_language_of_the_document() -> None:
    (each,) = report("doelen:\n  - Verkoop 500 taarten # whylint: ignore\n", "--select", "WHY7")["diagnostics"]
    assert "regel" in each["message"]
    (each,) = report(
        "doelen:\n  - Verkoop 500 taarten # whylint: ignore\n", "--select", "WHY7", "--message-language", "en"
    )["diagnostics"]
    assert "rule" in each["message"]


def test_the_summing_up_counts_what_was_silenced_and_the_exit_code_does_not() -> None:
    code, out, _ = run("-", "--select", "WHY301", stdin=HOLDS["on the line of the goal"].encode())
    assert code == 0
    assert "Not shown: 1 suppressed finding" in out
    code, out, _ = run("-", "--select", "WHY301", stdin=f"goals: [{VAGUE}]".encode())
    assert code == 1
    assert "suppressed" not in out


@pytest.mark.parametrize(("today", "codes"), [("2027-01-01", set()), ("2027-01-02", {"WHY301", "WHY702"})])
def test_a_comment_holds_until_the_end_of_its_day(today: str, codes: set[str]) -> None:
    text = f"goals:\n  - {VAGUE} # whylint: ignore[too-vague] until: 2027-01-01 settled\n"
    options = CheckOptions(select=("WHY301", "WHY7"), today=date.fromisoformat(today))
    result = check(["-"], options, text.encode)
    assert {each.code for each in result.diagnostics} == codes


@given(st.text(alphabet="ignore-fl[]:, unti2027", max_size=40))
def test_whatever_stands_behind_the_mark_is_read_or_criticised(rest: str) -> None:
    text = f"whylint: {rest}".strip()
    request = read_request(_comment(text), date(2027, 1, 1))
    assert request is not None
    assert request.is_heard is bool(request.is_heard and request.names)
    for name in request.names:
        assert request.words(name).strip() == request.words(name) != ""


def _comment(text: str) -> Comment:
    file = SourceFile("a.yaml", text)
    return Comment(text, file.span(0, len(text)), stands_alone=True)


@given(st.lists(st.sampled_from(["# c\n", "a: 'x # no'\n", "b: |\n  # no\n", "c: d # c\n", "e: d#no\n", "\n"])))
def test_comments_are_found_and_nothing_else(lines: list[str]) -> None:
    text = "".join(lines)
    comments = list(comments_of(SourceFile("a.yaml", text)))
    assert [comment.text for comment in comments] == ["c"] * text.count("# c\n")
    assert all(text[comment.span.start.offset :].startswith("c\n") for comment in comments)


MARKDOWN = """\
# Goals

- Improve communication <!-- whylint: ignore[too-vague] settled in May -->
- Strengthen resilience
<!-- whylint: ignore[too-vague] the board knows -->
- Boost engagement
  <!-- whylint: ignore[no-deadline] no date yet -->
  - why: people leave
- Improve the image with `<!-- whylint: ignore[nonsense] code -->`

```
<!-- whylint: ignore[nonsense] a block of code -->
```

| Goal | Owner |
|---|---|
| Improve quality <!-- whylint: ignore[too-vague] next year --> | Ada |
"""


def test_in_markdown_a_comment_is_one_of_html(tmp_path: Path) -> None:
    path = tmp_path / "goals.md"
    path.write_text(MARKDOWN, encoding="utf-8")
    _, out, _ = run(path, "--select", "WHY301,WHY403,WHY7", "--output-format", "json")
    lines = [(each["code"], each["start"]["line"]) for each in json.loads(out)["diagnostics"]]
    assert [line for code, line in lines if code == "WHY301"] == [4, 9]
    assert [line for code, line in lines if code == "WHY403"] == [3, 4, 9, 17]
    assert not [code for code, _ in lines if code.startswith("WHY7")]


def test_in_yaml_within_markdown_comments_are_those_of_yaml(tmp_path: Path) -> None:
    path = tmp_path / "goals.md"
    text = f"---\ngoals:\n  - {VAGUE} {HUSH}\n---\n\n```yaml goals\ngoals:\n  {HUSH}\n  - {VAGUE}\n```\n"
    for written, expected in ((text, []), (text.replace(HUSH, ""), ["WHY301", "WHY301"])):
        path.write_text(written, encoding="utf-8")
        _, out, _ = run(path, "--select", "WHY301,WHY7", "--output-format", "json")
        assert [each["code"] for each in json.loads(out)["diagnostics"]] == expected


def test_json_has_no_comments(tmp_path: Path) -> None:
    path = tmp_path / "goals.json"
    path.write_text('{"goals": ["Improve communication # whylint: ignore"]}', encoding="utf-8")
    _, out, _ = run(path, "--select", "WHY7", "--output-format", "json")
    assert json.loads(out)["diagnostics"] == []
