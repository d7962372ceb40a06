"""The edits of suggestions: applied to the file they change the one statement, and add what they say beside it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from whylint.linter.suggestions import suggestions_for
from whylint.rewrites.phrases import load_phrases
from whylint.rewrites.rewrite import Rewrite
from whylint.sources.document import Role
from whylint.sources.read import read_text

if TYPE_CHECKING:
    from whylint.editing.edits import Edit
    from whylint.linter.diagnostic import Suggestion
    from whylint.sources.document import Document, Statement

KEPT = "Improve communication"
NEW = 'Improve communication: "so that" <who> <can do what, thanks to #1>'

STYLES = {
    "plain": "goals:\n  - First goal\n  - Improve communication\n  - Last goal\n",
    "comment": "goals:\n  - First goal\n  - Improve communication   # as HR said\n  - Last goal\n",
    "single-quoted": "goals:\n- First goal\n- 'Improve communication'\n- Last goal\n",
    "double-quoted": 'goals:\n- First goal\n- "Improve communication"\n- Last goal\n',
    "folded": "goals:\n  - First goal\n  - >-\n    Improve\n    communication\n  - Last goal\n",
    "literal": "goals:\n  - First goal\n  - |\n    Improve communication\n  - Last goal\n",
    "two lines": "goals:\n  - First goal\n  - Improve\n    communication\n  - Last goal\n",
    "mapping": "goals:\n  - First goal\n  - goal: Improve communication\n    owner: HR\n  - Last goal\n",
    "mapping, key last": (
        "goals:\n  - First goal\n  - owner: HR\n    goal: Improve communication # said\n  - Last goal\n"
    ),
    "mapping, folded": (
        "goals:\n  - First goal\n  - goal: >\n      Improve\n      communication\n    owner: HR\n  - Last goal\n"
    ),
    "mapping below dash": (
        "goals:\n  - First goal\n  -\n    goal: 'Improve communication'\n    owner: HR\n  - Last goal\n"
    ),
    "crlf": "goals:\r\n  - First goal\r\n  - Improve communication\r\n  - Last goal\r\n",
    "no line end": "goals:\n  - First goal\n  - Last goal\n  - Improve communication",
    "nested": "goals:\n  - goal: Improve communication\n    strategies:\n      - Last goal\n",
    "flow": "goals: [First goal, Improve communication, Last goal]\n",
    "flow mapping": "goals: [{goal: Improve communication, owner: HR}, Last goal]\n",
}
FIELDS = {
    "none": (),
    "why": (("why", "<which problem: what goes away>"),),
    "measure": (("measure", "<what you would count> from <now> to <target>"),),
    "strategies": (("strategies", "The intranet: it must offer news # daily"),),
    "deadline": (("deadline", "<date>"),),
}


def statement_in(text: str) -> tuple[Document, Statement]:
    (document,) = read_text("goals.yaml", text).documents
    (statement,) = (found for found in document.statements if found.text.text.split() == KEPT.split())
    return document, statement


def suggested(text: str, rewrite: Rewrite) -> Suggestion:
    _, statement = statement_in(text)
    (suggestion,) = suggestions_for(statement, [rewrite], load_phrases("en"))
    return suggestion


def applied(text: str, edits: tuple[Edit, ...]) -> str:
    """Return a file's text with the edits made."""
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start.offset] + edit.text + text[edit.span.end.offset :]
    return text


@pytest.mark.parametrize("fields", FIELDS.values(), ids=FIELDS)
@pytest.mark.parametrize("new", [KEPT, NEW], ids=["text kept", "text changed"])
@pytest.mark.parametrize("style", STYLES)
def test_applied_edits_change_only_the_statement(style: str, new: str, fields: tuple[tuple[str, str], ...]) -> None:
    text = STYLES[style]
    before, old = statement_in(text)
    suggestion = suggested(text, Rewrite(new, fields))
    if not suggestion.edits:
        has_strategies = style == "nested" and fields == FIELDS["strategies"]
        assert fields
        assert "flow" in style or has_strategies, "everywhere else there is room for fields"
        return
    result = read_text("goals.yaml", applied(text, suggestion.edits))
    assert result.errors == ()
    (after,) = result.documents
    names = dict(fields)
    expected = [new if found is old else found.text.text for found in before.statements]
    added = [value for name, value in fields if name in {"strategies", "measure"}]
    assert sorted(found.text.text for found in after.statements) == sorted(expected + added)
    (mended,) = (found for found in after.statements if found.text.text == new)
    assert [why.text for why in mended.why] == [value for name, value in fields if name == "why"]
    assert [measure.text.text for measure in mended.measures] == [value for name, value in fields if name == "measure"]
    assert (mended.deadline.text if mended.deadline else None) == names.get("deadline")
    assert [owner.text for owner in mended.owners] == [owner.text for owner in old.owners]
    if "strategies" in names:
        (strategy,) = (found for found in after.statements if found.text.text == names["strategies"])
        assert (strategy.role, strategy.parent) == (Role.STRATEGY, mended.pointer)


def test_comment_behind_the_statement_stays() -> None:
    for style in ("comment", "mapping, key last"):
        suggestion = suggested(STYLES[style], Rewrite(NEW, FIELDS["why"]))
        assert "# " in applied(STYLES[style], suggestion.edits)
        assert applied(STYLES[style], suggestion.edits).count("\n") == STYLES[style].count("\n") + 1


@pytest.mark.parametrize(
    ("beside", "name"),
    [
        ("measure: a score", "measure"),
        ("key_results: [a score]", "measure"),
        ("deadline:", "deadline"),
        ("due:", "deadline"),
        ("Strategies:\n      - Use email", "strategies"),
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_a_field_that_is_there_already_is_not_written_again(beside: str, name: str, first: bool) -> None:  # noqa: FBT001
    lines = [beside, "goal: Improve communication"] if first else ["goal: Improve communication", beside]
    text = "goals:\n  - " + "\n    ".join(lines) + "\n  - goal: Another\n    why: This is no field of the first\n"
    assert suggested(text, Rewrite(KEPT, ((name, "<x>"),))).edits == ()
    assert suggested(text, Rewrite(KEPT, (("why", "<x>"),))).edits != ()


def test_text_for_people_is_the_goal_and_then_the_fields() -> None:
    rewrite = Rewrite(NEW, (("strategies", "The intranet offers news"), ("deadline", "<date>")))
    assert suggested(STYLES["plain"], rewrite).text.splitlines() == [
        NEW,
        "strategies: The intranet offers news",
        "deadline: <date>",
    ]


def test_text_that_is_kept_stays_as_it_was_written() -> None:
    text = STYLES["mapping, folded"]
    suggestion = suggested(text, Rewrite(KEPT, FIELDS["why"]))
    assert ">\n      Improve\n      communication\n    why:" in applied(text, suggestion.edits)


def test_measure_becomes_what_the_suggested_measure_says() -> None:
    text = "goals:\n  - goal: Fewer complaints\n    measures:\n      - Improve communication\n"
    suggestion = suggested(text, Rewrite(KEPT, (("measure", "<what> from <now> to <target>"),)))
    assert suggestion.text == "<what> from <now> to <target>"
    _, statement = statement_in(text)
    assert suggestions_for(statement, [Rewrite(KEPT, (("why", "<x>"),))], load_phrases("en")) == ()


def test_blank_statement_is_filled_in_before_its_comment() -> None:
    for blank in ("goal:   # later", "goal: # later", "goal: ''  # later", "goal:"):
        text = f"goals:\n  - {blank}\n  - Another\n"
        (document,) = read_text("goals.yaml", text).documents
        first = document.statements[0]
        (suggestion,) = suggestions_for(first, [Rewrite("<who> <does what>")], load_phrases("en"))
        (after,) = read_text("goals.yaml", applied(text, suggestion.edits)).documents
        assert [found.text.text for found in after.statements] == ["<who> <does what>", "Another"]


@pytest.mark.parametrize("style", STYLES)
def test_one_statement_made_into_two_becomes_two_items(style: str) -> None:
    text = STYLES[style]
    suggestion = suggested(text, Rewrite(NEW, others=("Sell more: less work",)))
    assert suggestion.text.splitlines() == [NEW, "Sell more: less work"]
    if not suggestion.edits:
        assert "mapping" in style or style in {"flow", "nested"}
        return
    before, old = statement_in(text)
    result = read_text("goals.yaml", applied(text, suggestion.edits))
    assert result.errors == ()
    expected = [found.text.text if found is not old else NEW for found in before.statements]
    expected.insert(expected.index(NEW) + 1, "Sell more: less work")
    assert [found.text.text for found in result.documents[0].statements] == expected


@pytest.mark.parametrize("item", ["2025", "true", '"Old"', '{"goal": 2025}'])
def test_json_stays_json_whatever_stood_there(item: str) -> None:
    text = f'{{"goals": [{item}]}}'
    (document,) = read_text("goals.json", text).documents
    (suggestion,) = suggestions_for(document.statements[0], [Rewrite(NEW)], load_phrases("en"))
    assert NEW in str(json.loads(applied(text, suggestion.edits)))
