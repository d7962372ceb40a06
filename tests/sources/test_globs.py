"""Globs as git reads them, within what can be matched in a short time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whylint.sources.git_ignore import GitIgnore
from whylint.sources.globs import read_globs, usable, what_is_wrong

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "glob", ["*.md", "**", "**/drafts/**/*.md", "*-*-*.md", "[a-c]?/", "!kept.md", r"a\*b\*c\*d\*"]
)
def test_what_people_write_is_used(glob: str) -> None:
    assert what_is_wrong(glob) is None


@pytest.mark.parametrize("glob", ["*a*a*a*b", "**/a/**/b/**/c/**/d", "x/" + "*" * 100])
def test_what_would_take_too_long_is_refused(glob: str) -> None:
    wrong = what_is_wrong(glob)
    assert wrong is not None
    assert "more than 3" in wrong


@pytest.mark.parametrize("glob", ["[z-a]", "!", "\\"])
def test_what_is_no_pattern_is_refused(glob: str) -> None:
    wrong = what_is_wrong(glob)
    assert wrong is not None
    assert "is no pattern" in wrong


def test_a_bracket_in_brackets_is_itself_and_nobody_is_warned() -> None:
    assert what_is_wrong("[[a].md") is None
    assert read_globs(["[[a].md"]).match_file("[.md")


@given(st.lists(st.text("*?[]!-/\\ #.ab\x00\udcff", max_size=8), max_size=3), st.text("ab/.\n[", min_size=1))
def test_whatever_is_usable_can_be_matched(globs: list[str], path: str) -> None:
    assert read_globs(usable(globs)).match_file(path) in {True, False}


def test_a_gitignore_with_lines_that_are_no_rules_is_read_as_git_reads_it(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_bytes(b"[z-a]\n!\n\xff\xfe\n*a*a*a*a*a*a*b\nignored.yaml\n")
    git = GitIgnore()
    assert git.ignores(str(tmp_path / "ignored.yaml"))
    assert not git.ignores(str(tmp_path / ("a" * 200 + ".yaml")))
