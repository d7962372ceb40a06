"""The report in Markdown, as a reader of the page sees it."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest
from goal_files import GoalFile, result_of
from hostile import ATTEMPTS, hostile_result, steering, texts
from hypothesis import given
from markdown_it import MarkdownIt

from whylint.linter.diagnostic import CheckResult, Suggestion
from whylint.reporting.markdown import markdown_within, write_markdown
from whylint.reporting.markdown_text import block, code, inline
from whylint.reporting.visible import visible
from whylint.sources.document import InputError

if TYPE_CHECKING:
    from markdown_it.token import Token

READER = MarkdownIt("commonmark", {"linkify": False}).enable(["table", "strikethrough"])
PLAIN = {"text", "html_inline", "softbreak"}


def written(result: CheckResult, language: str | None = None) -> str:
    stream = io.StringIO()
    write_markdown(result, stream, language)
    return stream.getvalue()


def tokens(text: str) -> list[Token]:
    return [each for token in READER.parse(text) for each in (token, *(token.children or []))]


def test_a_reader_finds_statement_finding_question_and_rewrite() -> None:
    file = GoalFile("goals:\n  - Improve communication\n", "plans/goals.yaml")
    statement = file.statement("Improve communication")
    suggestions = (Suggestion("<who> find <what>", "has-placeholders"), Suggestion("Ask", "has-placeholders"))
    found = [
        file.found("WHY301", "Improve", statement, suggestions=suggestions),
        file.found("WHY403", "Improve communication", statement, severity="warning", suggestions=suggestions[1:]),
    ]
    assert written(result_of(*found, files=[("plans/goals.yaml", 1)])).split("\n") == [
        "# whylint",
        "",
        "1 error, 1 warning in 1 file, 1 statement",
        "",
        "Learn more about a finding: whylint explain WHY301",
        "",
        "## `plans/goals.yaml`",
        "",
        "### 2: `Improve communication`",
        "",
        "- 🔴 **error WHY301 name-of-why301**: Two readers would picture different changes.\\",
        "  *What would you see?*",
        "- 🟡 **warning WHY403 name-of-why403**: Two readers would picture different changes.\\",
        "  *What would you see?*",
        "",
        "Rewrites to start from (fill in what stands between \\< and \\>):",
        "",
        "```yaml",
        "<who> find <what>",
        "",
        "Ask",
        "```",
        "",
    ]


def test_what_could_not_be_read_is_told() -> None:
    text = written(result_of(files=[], errors=[InputError("a.yaml", 3, 1, "broken <x>")]), "nl")
    assert "## Wat niet te lezen was\n\n- `a.yaml:3:1`: broken \\<x\\>\n" in text


def test_a_summary_is_cut_between_statements_where_there_is_no_room() -> None:
    file = GoalFile("- a\n- b\n")
    found = [file.found("WHY301", words, file.statement(words), message=f"About {words}.") for words in "ab"]
    result = result_of(*found)
    whole = markdown_within(100_000, result)
    assert whole == written(result)
    cut = markdown_within(len(whole.encode()) - 1, result)
    assert "About a." in cut
    assert "About b." not in cut
    assert cut.endswith("It stands in the log.\n")
    assert len(cut.encode()) < len(whole.encode())


@given(texts)
def test_a_text_in_a_line_is_read_as_it_is(text: str) -> None:
    read = tokens(inline(text))
    assert {each.type for each in read} <= {"paragraph_open", "inline", "paragraph_close", *PLAIN}
    assert {each.content for each in read if each.type == "html_inline"} <= {"<!-- -->"}
    assert "".join(each.content for each in read if each.type == "text") == visible(text)


@given(texts)
def test_nobody_is_called_and_nothing_linked(text: str) -> None:
    line = inline(text)
    assert not re.search(r"(?<!\\)@\w|#\w|www\.|(?<!\\)://|(?<!\\):\w+:", line)


@given(texts)
def test_code_in_a_line_is_read_as_it_is(text: str) -> None:
    shown = visible(text)
    if shown:
        (read,) = [each for each in tokens(code(text)) if each.type == "code_inline"]
        assert read.content == shown


@given(texts)
def test_a_block_is_one_block(text: str) -> None:
    read = READER.parse("\n".join(block(text.split("\n"), "yaml")))
    assert [each.type for each in read] == ["fence"]


@given(texts, texts)
def test_a_page_has_only_the_parts_that_whylint_gave_it(text: str, other: str) -> None:
    parts = {token.type for token in tokens(written(hostile_result(text, other, path=other)))}
    assert not parts & {"html_block", "link_open", "image", "table_open", "blockquote_open", "code_block", "hr"}


@pytest.mark.parametrize("attempt", ATTEMPTS)
def test_no_control_character_gets_through(attempt: str) -> None:
    text = written(hostile_result(attempt, attempt, path=attempt))
    assert steering(text) == []
