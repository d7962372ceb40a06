"""Try a draft out in its file, in memory: can it be written there, and what would whylint find then?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.editing.edits import apply_edits
from whylint.editing.goal_item import change_item
from whylint.editing.item_style import Field
from whylint.editing.new_goal import add_goal
from whylint.editing.unharmed import keeps_the_rest
from whylint.interview.cases import all_cases
from whylint.linter.check import check
from whylint.linter.markdown_edits import is_markdown, markdown_edits
from whylint.reporting.interface import load_interface
from whylint.rewrites.phrases import load_phrases
from whylint.sources.document import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.editing.edits import Change
    from whylint.editing.files import EditedFiles
    from whylint.interview.cases import Case
    from whylint.interview.draft import GoalDraft
    from whylint.linter.check import CheckOptions
    from whylint.linter.diagnostic import CheckResult


_LISTED = "strategies"
"""What Markdown is told that a field is called that holds a list of statements."""


class Trial:
    """A file that is asked about, as it is on the disk and as it would be with a draft in it."""

    def __init__(self, path: str, files: EditedFiles, options: CheckOptions) -> None:
        """Take the path as the user named it; `files` holds its text."""
        self.path = path
        self.files = files
        self._options = options

    def check(self, text: str | None = None) -> CheckResult:
        """Check the file, with another text if one is given; raise `UsageError` for an option that cannot be."""
        data = self.files.read if text is None else lambda _: (self.files.mark(self.path) + text).encode()
        return check([self.path], self._options, bytes, read_file=data)

    def text_with(self, case: Case, draft: GoalDraft) -> str | None:
        """Return the text of the file with a draft in the place of a statement.

        None where it cannot be written, or not without harm to the rest of the file. A goal that is lacking is put
        before the list of the statement that lacks it.
        """
        fields = draft.fields(load_interface(case.language))
        change = _new_goal(case, draft.text, fields) if case.lacks_goal else _change(case, draft.text, fields)
        if change is None:
            return None
        before = self.files.text(self.path)
        after = apply_edits(before, change)
        return after if keeps_the_rest(self.path, before, after, change) else None

    def with_draft(self, case: Case, draft: GoalDraft) -> Case | None:
        """Return the statement as it would be read with a draft in its place; None where it cannot be written."""
        text = self.text_with(case, draft)
        if text is None:
            return None
        result = self.check(text)
        if result.errors and len(result.errors) > len(self.check().errors):
            return None
        there = [each for each in all_cases(result) if each.statement.text.text == draft.text]
        if case.lacks_goal:
            return next((each for each in there if each.number == case.number and each.is_goal), None)
        return next((each for each in there if each.place == case.place), None)


def _new_goal(case: Case, text: str, fields: Sequence[Field]) -> Change | None:
    """Return the edit that puts in the goal that a document lacks, with an id by which it can be named."""
    keys = load_phrases(case.language)
    if is_markdown(case.statement):
        return None
    name = Field(keys.key("id"), f"{keys.key(Role.GOAL)}-1")
    return add_goal(case.statement, keys.key("goals"), (name, Field(keys.key(Role.GOAL), text), *fields))


def _change(case: Case, text: str, fields: Sequence[Field]) -> Change | None:
    """Return the edits that give a statement a text and fields; None where they cannot be made."""
    statement = case.statement
    if not is_markdown(statement):
        return change_item(statement, load_phrases(case.language).key(statement.role), text, fields)
    said = [
        (field.key, _LISTED if field.items else "", each) for field in fields for each in field.items or (field.text,)
    ]
    if text == statement.text.text and not said:
        return ()
    return markdown_edits(statement, text, said) or None
