"""Find the statements in the sections of a Markdown document: what its headings and labels call goals, and no prose."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from whylint.sources.document import Role
from whylint.sources.headings import number_end
from whylint.sources.markdown_blocks import Fence, ItemList, Paragraph, Table
from whylint.sources.markdown_drafts import Draft
from whylint.sources.markdown_items import BELOW, ItemReader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whylint.sources.headings import Headings, Label
    from whylint.sources.markdown_blocks import Item, Section, Text

_SENTENCE_END = re.compile(r"[.!?]\s+\S|:\s*$")
_FEWEST_WORDS = 3
_FEWEST_WORDS_OF_OBJECTIVE = 4
"""From how many words on a heading above a list of key results is an objective, and no name of a team or theme."""
_OPENING_QUOTES = tuple("\"'“‘„«")


class SectionReader:
    """Reads the sections of one document. `has_heading` says whether a heading or label called statements goals."""

    def __init__(self, table: Headings) -> None:
        """Begin with nothing read; `table` says what headings and labels mean."""
        self.table = table
        self.drafts: list[Draft] = []
        self.items = ItemReader(self.drafts, table)
        self.fences: list[Fence] = []
        self.has_heading = False
        self.with_results = False

    def read(self, section: Section, role: Role | None = None, owner: Draft | None = None) -> None:
        """Read a section and those in it. `role` is what stands above it, `owner` the statement it belongs to."""
        if section.heading is not None:
            said = self.table.read(section.heading.text)
            label = self.table.label(section.heading.text)
            asks = said.role is None and section.heading.text.rstrip().endswith("?")
            if said.is_silent or asks:
                return
            if label is not None and (label.role or (label.field and owner)):
                self._labelled(section, label, role, owner)
                return
            if said.role is not None:
                if section.level == 1 and section.sections and said.role is not Role.GOAL:
                    said = replace(said, role=None)
                role = said.role
                self.with_results = said.with_results and role is Role.GOAL
                owner = owner if owner and owner.role is not role else None
                self.has_heading = self.has_heading or role is Role.GOAL
            elif owner is not None:
                return
            elif role is not None and self._is_statement(section):
                beneath = Role.MEASURE if self.with_results else BELOW.get(role)
                self._heading_statement(section, number_end(section.heading.text), role, None, beneath)
                return
        self._body(section, role, owner)
        labelled = role is not None and any(self._is_labelled(inner) for inner in section.sections)
        for inner in section.sections:
            is_counted = inner.heading is not None and number_end(inner.heading.text) > 0
            self.read(inner, role if is_counted or not labelled else None, owner)

    def _is_labelled(self, section: Section) -> bool:
        """Say whether a heading begins with a label and goes on: where one goal does, all others do."""
        text = section.heading.text if section.heading else ""
        label = self.table.label(text)
        return label is not None and label.role is not None and label.end < len(text)

    def _labelled(self, section: Section, label: Label, role: Role | None, owner: Draft | None) -> None:
        """Read a section whose heading begins with a label: `Goal 2: Shorter waits`, `Key results`, `Why`."""
        heading = section.heading
        assert heading is not None  # noqa: S101 - a label stands in a heading
        has_text = label.end < len(heading.text)
        if label.role is None:
            if owner is not None:
                self._field(section, label, owner)
            return
        self.has_heading = self.has_heading or label.role is Role.GOAL
        if has_text:
            above = owner if owner and owner.role is not label.role else None
            if label.role is Role.GOAL or above or role is label.role:
                self._heading_statement(section, label.end, label.role, above, BELOW.get(label.role))
            return
        if label.role is not Role.GOAL and owner is None and self.table.read(heading.text).role is None:
            return
        above = owner if owner and owner.role is not label.role else None
        self._body(section, label.role, above)
        for inner_section in section.sections:
            self.read(inner_section, label.role, above)

    def _field(self, section: Section, label: Label, owner: Draft) -> None:
        """Take what stands under a heading such as `Why` as a field of the statement above."""
        heading = section.heading
        if heading is not None and label.end < len(heading.text):
            owner.take(label, heading.part(label.end))
        for block in section.blocks:
            if isinstance(block, Paragraph):
                owner.take(label, block.text.part())
            elif isinstance(block, ItemList):
                for item in block.items:
                    if item.text is not None:
                        owner.take(label, item.text.part())

    def _is_statement(self, section: Section) -> bool:
        """Say whether a heading among goals is a goal itself, and not the name of a group of them."""
        heading = section.heading
        assert heading is not None  # noqa: S101 - only sections with a heading are asked about
        if number_end(heading.text) or self._has_labels(section):
            return True
        has_lists = any(isinstance(block, ItemList | Table) for block in section.blocks)
        count = len(heading.text.split())
        if self.with_results and has_lists:
            return not section.sections and count >= _FEWEST_WORDS_OF_OBJECTIVE and not self._lists_goals(section)
        return not has_lists and not section.sections and count >= _FEWEST_WORDS

    def _lists_goals(self, section: Section) -> bool:
        """Say whether items under a heading are labelled as goals, or stand in a table."""
        if any(isinstance(block, Table) for block in section.blocks):
            return True
        labels = [self.table.label(item.text.text) for item in _items(section) if item.text]
        return any(label is not None and label.role is Role.GOAL for label in labels)

    def _has_labels(self, section: Section) -> bool:
        """Say whether labels such as `Why:` or `Key results:` stand right under a heading."""
        texts = [block.text for block in section.blocks if isinstance(block, Paragraph)]
        texts += [item.text for item in _items(section) if item.text]
        labels = [self.table.label(text.text[start:end]) for text in texts for start, end in text.lines()]
        return any(label is not None and (label.field or label.role not in (None, Role.GOAL)) for label in labels)

    def _heading_statement(
        self, section: Section, start: int, role: Role, owner: Draft | None, inner: Role | None
    ) -> None:
        heading = section.heading
        assert heading is not None  # noqa: S101 - the statement stands in it
        draft = Draft(heading.part(start), role, inner)
        self.items.place(draft, owner)
        self.items.details(section.blocks, draft)
        for below in section.sections:
            self.read(below, None, draft)

    def _body(self, section: Section, role: Role | None, owner: Draft | None) -> None:
        """Read what stands right under a heading."""
        current: Draft | None = None
        listed = role
        for block in section.blocks:
            if isinstance(block, Fence):
                self.fences.append(block)
            elif isinstance(block, Paragraph):
                said = self.items.announced(block.text)
                if said is not None:
                    listed = said[0]
                else:
                    current = self._paragraph(section, block, role, owner, current)
            elif isinstance(block, ItemList):
                if current is not None and listed is role:
                    self.items.details([block], current)
                elif listed is not None:
                    self.items.items(block, listed, current if listed is not role else owner, None)
                listed = role
            elif isinstance(block, Table):
                self.items.table(block, role, owner)

    def _paragraph(
        self, section: Section, block: Paragraph, role: Role | None, owner: Draft | None, current: Draft | None
    ) -> Draft | None:
        """Read a paragraph, and return the statement that what follows belongs to, if there is one."""
        label = self.table.label(block.text.text)
        if role is not None and label is not None and label.role is role and label.end < len(block.text.text):
            return self._labelled_paragraph(block.text, label, role, owner)
        if current is not None or owner is not None:
            self.items.details([block], current or owner)
        elif role is not None and self._is_sole(section, block):
            self.items.place(Draft(block.text.part(), role), owner)
        return current

    def _labelled_paragraph(self, text: Text, label: Label, role: Role, owner: Draft | None) -> Draft:
        """Read a paragraph such as `**Goal 1:** Shorter waits`, with its fields on lines of their own."""
        lines = list(text.lines())
        draft = Draft(text.part(label.end, self.items.text_end(text, lines)), role, BELOW.get(role))
        self.items.place(draft, owner)
        self.items.label_lines(text, lines[1:], draft)
        return draft

    def _is_sole(self, section: Section, block: Paragraph) -> bool:
        """Say whether a paragraph is all that stands under a heading, and one sentence that can be a statement."""
        text = block.text
        if section.heading is None or self.table.read(section.heading.text).role is None:
            return False
        if section.sections:
            return False
        first_two = islice((one for one in section.blocks if not isinstance(one, Fence)), 2)
        alone = [one is block for one in first_two] == [True]
        begins = text.text.strip()[:1]
        is_words = begins.isalnum() or begins in _OPENING_QUOTES
        return alone and is_words and not text.inline.has_link and not _SENTENCE_END.search(text.text.strip())


def _items(section: Section) -> Iterator[Item]:
    """Yield the items of the lists right under a heading."""
    for block in section.blocks:
        if isinstance(block, ItemList):
            yield from block.items
