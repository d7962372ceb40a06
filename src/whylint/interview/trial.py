"""Try a draft out in its file, in memory: can it be written there, and what would whylint find then?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from whylint.editing.edits import apply_edits
from whylint.editing.goal_item import change_item
from whylint.interview.plan import asked_of
from whylint.linter.check import check
from whylint.linter.markdown_edits import is_markdown, markdown_edits
from whylint.reporting.interface import load_interface
from whylint.rewrites.phrases import load_phrases
from whylint.sources.document import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.editing.edits import Change
    from whylint.editing.files import EditedFiles
    from whylint.editing.goal_item import Field
    from whylint.interview.draft import GoalDraft
    from whylint.linter.check import CheckOptions
    from whylint.linter.diagnostic import CheckResult, Diagnostic
    from whylint.sources.document import Document, Statement


_LISTED = "strategies"
"""What Markdown is told that a field is called that holds a list of statements."""


@dataclass(frozen=True)
class Case:
    """A statement with what is found on it, and on its measure if it has only one.

    `number` is that of its document in the file.
    """

    number: int
    document: Document
    statement: Statement
    language: str
    found: tuple[Diagnostic, ...]

    @property
    def place(self) -> tuple[int, str]:
        """Where it stands: the number of the document and the pointer in it."""
        return self.number, self.statement.pointer

    @property
    def codes(self) -> frozenset[str]:
        """The codes of what is found."""
        return frozenset(found.code for found in self.found)


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
        """Return the text of the file with a draft in the place of a statement; None where it cannot be written."""
        fields = draft.fields(load_interface(case.language))
        change = _change(case, draft.text, fields)
        return None if change is None else apply_edits(self.files.text(self.path), change)

    def with_draft(self, case: Case, draft: GoalDraft) -> Case | None:
        """Return the statement as it would be read with a draft in its place; None where it cannot be written."""
        text = self.text_with(case, draft)
        if text is None:
            return None
        result = self.check(text)
        same = [each for each in all_cases(result) if each.place == case.place]
        whole = len(result.errors) <= len(self.check().errors) if result.errors else True
        return same[0] if same and whole and same[0].statement.text.text == draft.text else None


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


def all_cases(result: CheckResult) -> tuple[Case, ...]:
    """Return the statements of a file that could be read, in file order, whether or not anything is found on them."""
    cases: list[Case] = []
    for number, document in enumerate(result.documents):
        own = {id(statement) for statement in document.statements}
        found = [each for each in result.diagnostics if id(each.statement) in own]
        for statement in document.statements:
            reading = result.readings.get((document.file.path, statement.pointer))
            if reading is None:
                continue
            about = {statement.pointer, *(measure.pointer for measure in _sole_measure(statement))}
            here = tuple(one for one in found if one.statement is not None and one.statement.pointer in about)
            cases.append(Case(number, document, statement, reading.language, here))
    return tuple(cases)


def cases_to_ask(result: CheckResult) -> tuple[Case, ...]:
    """Return the statements of a file about which there is something to ask, in file order."""
    cases = all_cases(result)
    within = {(case.number, one.pointer) for case in cases for one in _sole_measure(case.statement)}
    return tuple(case for case in cases if asked_of(case.codes) and case.place not in within)


def _sole_measure(statement: Statement) -> tuple[Statement, ...]:
    """Return the measure of a goal that has one, which is asked about with the goal."""
    return statement.measures if statement.role is Role.GOAL and len(statement.measures) == 1 else ()
