"""Read the items, tables and labelled lines of a Markdown document as statements, and as what stands beside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whylint.sources.document import Role
from whylint.sources.headings import number_end
from whylint.sources.markdown_blocks import ItemList, Paragraph, Table
from whylint.sources.markdown_drafts import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whylint.sources.headings import Headings, Label
    from whylint.sources.markdown_blocks import Block, Item, Text

_TITLE_SIGNS = ":.–—- "
_BEHIND_TITLE = re.compile(r"\s*[:.]\s+|\s+[-–—]\s+")
_LONGEST_TITLE = 5
_FEWEST_WORDS = 4

BELOW = {Role.GOAL: Role.STRATEGY, Role.STRATEGY: Role.TACTIC}
"""The role of what is listed below a heading that is a statement, where no label says otherwise."""


class ItemReader:
    """Reads lists and tables, each statement into the one that it belongs to or into `drafts`."""

    def __init__(self, drafts: list[Draft], words: Headings) -> None:
        """Take the statements that belong to no other, and what labels mean."""
        self.words = words
        self.drafts = drafts

    def announced(self, text: Text) -> tuple[Role | None] | None:
        """Return the role of the list that a paragraph announces (`**Goals:**`; None for none), or None at all."""
        written = text.text.strip()
        if "\n" in written or not (written.endswith(":") or text.inline.is_strong):
            return None
        said = self.words.read(written)
        if said.is_silent:
            return (None,)
        label = self.words.label(written.rstrip(":"))
        if label is not None and label.role is not None and label.end >= len(written.rstrip(":")):
            return (label.role,)
        return (said.role,) if said.role is not None else None

    def text_end(self, text: Text, lines: Sequence[tuple[int, int]]) -> int:
        """Return where a statement ends in its paragraph: before the first line that begins with a label."""
        for start, end in lines[1:]:
            if self.words.label(text.text[start:end]) is not None:
                return start
        return len(text.text)

    def label_lines(self, text: Text, lines: Sequence[tuple[int, int]], draft: Draft) -> None:
        """Take the lines of a paragraph that begin with labels as fields of a statement."""
        for start, end in lines:
            label = self.words.label(text.text[start:end])
            if label is not None:
                draft.take(label, text.part(start + label.end, end))

    def details(self, blocks: Sequence[Block], draft: Draft | None) -> None:
        """Read what belongs to a statement: its fields, and the statements below it."""
        listed, is_guess = draft.inner if draft else None, True
        for block in blocks:
            if draft is None:
                return
            if isinstance(block, Paragraph):
                listed = self._detail_paragraph(block.text, draft, listed)
                is_guess = is_guess and self.announced(block.text) is None
            elif isinstance(block, ItemList):
                for item in block.items:
                    self._detail(item, draft, listed, is_guess=is_guess)
                listed, is_guess = draft.inner, True
            elif isinstance(block, Table):
                self.table(block, None, draft)

    def _detail_paragraph(self, text: Text, draft: Draft, listed: Role | None) -> Role | None:
        """Read a paragraph below a statement, and return the role of the list that follows it."""
        said = self.announced(text)
        if said is not None:
            return said[0] if said[0] is not draft.role else listed
        label = self.words.label(text.text)
        if label is not None and label.role is draft.role:
            draft.text, draft.item = text.part(label.end, self.text_end(text, list(text.lines()))), None
            self.label_lines(text, list(text.lines())[1:], draft)
        elif label is not None:
            self.label_lines(text, list(text.lines()), draft)
        return listed

    def _detail(self, item: Item, draft: Draft, listed: Role | None, *, is_guess: bool = False) -> None:
        """Read an item below a statement: a field, a label with a list of its own, or a statement of a role."""
        label = self.words.label(item.text.text) if item.text is not None else None
        rest = item.text.text[label.end :].strip() if item.text and label else ""
        if item.text is None or label is None:
            if item.text is not None and listed is not None:
                self._statement(item, title_end(item.text), listed, draft).is_guess = is_guess
        elif label.field is not None:
            for value in [item.text.part(label.end)] if rest else [text.part() for text in _nested(item)]:
                draft.take(label, value)
        elif label.role is not None and not rest:
            for block in item.blocks:
                if isinstance(block, ItemList):
                    self.items(block, label.role, draft, None)
        elif label.role is not None and label.role is not draft.role:
            self._statement(item, label.end, label.role, draft)

    def items(self, block: ItemList, role: Role, owner: Draft | None, inner: Role | None) -> None:
        """Read the items of a list as statements of one role."""
        for item in block.items:
            if item.text is None or item.text.inline.is_reference or not item.text.text.strip():
                continue
            label = self.words.label(item.text.text)
            if label is not None and label.field is not None:
                if owner is not None:
                    self._detail(item, owner, None)
            elif item.text.text.rstrip().endswith(":"):
                said = self.words.read(item.text.text)
                for nested in item.blocks:
                    if isinstance(nested, ItemList) and not said.is_silent:
                        self.items(nested, said.role or role, owner, inner)
            elif label is not None and label.role is not None:
                self._labelled_item(item, label, role, owner)
            else:
                self._statement(item, title_end(item.text) or number_end(item.text.text), role, owner, inner)

    def _labelled_item(self, item: Item, label: Label, role: Role, owner: Draft | None) -> None:
        """Read an item with a label of a role; one of a lower role belongs to the statement before it."""
        above = owner
        if label.role is not role and label.role is not Role.GOAL:
            before = self.drafts if owner is None else owner.below
            above = before[-1] if before and before[-1].role is not label.role else owner
        assert label.role is not None  # noqa: S101 - the caller has seen it
        self._statement(item, label.end, label.role, above, Role.MEASURE if label.is_numbered else None)

    def _statement(self, item: Item, start: int, role: Role, owner: Draft | None, inner: Role | None = None) -> Draft:
        """Read an item as a statement, with the fields and statements below it."""
        text = item.text
        assert text is not None  # noqa: S101 - the caller has seen it
        lines = list(text.lines())
        draft = Draft(text.part(start, self.text_end(text, lines)), role, inner, text.start)
        draft.is_link = text.inline.is_link
        if draft.text.text:
            self.place(draft, owner)
            self.label_lines(text, lines[1:], draft)
            self.details(item.blocks, draft)
        return draft

    def table(self, table: Table, role: Role | None, owner: Draft | None) -> None:
        """Read the rows of a table with a column of goals; outside goals it needs a column of their fields too."""
        columns = [self.words.column(cell.text) for cell in table.head]
        roles = [column.role if column else None for column in columns]
        wanted = role or (Role.GOAL if owner is None else owner.inner or Role.MEASURE)
        if wanted not in roles or (role is None and owner is None and not _has_fields(columns)):
            return
        place = roles.index(wanted)
        for row in table.rows:
            label = self.words.label(row[place].text)
            start = label.end if label and label.role is wanted else number_end(row[place].text)
            draft = Draft(row[place].part(start), wanted)
            if not draft.text.text:
                continue
            self.place(draft, owner)
            for number, column in enumerate(columns):
                if column is not None and number != place and column.role is not Role.GOAL:
                    draft.take(column, row[number].part())

    def place(self, draft: Draft, owner: Draft | None) -> None:
        """Put a statement below the one it belongs to, or at the top."""
        if draft.text.text:
            (self.drafts if owner is None else owner.below).append(draft)


def title_end(text: Text) -> int:
    """Return where a statement begins behind its title in bold (`**Short waits**: …`), 0 where it has none.

    A title is a few words, and more words follow it; a longer text in bold is the statement, and what follows explains.
    """
    title = next((mark for mark in text.inline.marks if mark.is_strong and mark.first == 0), None)
    if title is None:
        return 0
    words = text.text[: title.last].rstrip(_TITLE_SIGNS)
    sign = _BEHIND_TITLE.match(text.text, len(words))
    if sign is None or len(words.split()) > _LONGEST_TITLE or len(text.text[sign.end() :].split()) < _FEWEST_WORDS:
        return 0
    return sign.end()


def _has_fields(columns: Sequence[Label | None]) -> bool:
    return any(column is not None and (column.field or column.role is Role.MEASURE) for column in columns)


def _nested(item: Item) -> Iterator[Text]:
    """Yield the texts of the list below an item."""
    for block in item.blocks:
        if isinstance(block, ItemList):
            yield from (inner.text for inner in block.items if inner.text is not None)
