"""Statements of a Markdown document while they are read, when fields may still come to them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from whylint.sources.document import Layout, Role, Statement
from whylint.sources.markdown_styles import STYLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from whylint.sources.headings import Label
    from whylint.sources.place import SourceText
    from whylint.sources.problems import Problems

_LISTS = {
    Role.GOAL: "goals",
    Role.STRATEGY: "strategies",
    Role.TACTIC: "tactics",
    Role.MEASURE: "key_results",
}
_NO_QUOTE = re.compile(r"[^>\s]")


@dataclass(eq=False)
class Draft:
    """A statement that is being read.

    `inner` is the role of unlabelled items beneath it, None where they are explanations. `item` is where its list
    item's text begins, None where it is none. `is_link` and `is_guess` are those of the statement.
    """

    text: SourceText
    role: Role
    inner: Role | None = None
    item: int | None = None
    is_link: bool = False
    is_guess: bool = False
    why: list[SourceText] = field(default_factory=list)
    deadline: SourceText | None = None
    owners: list[SourceText] = field(default_factory=list)
    supports: list[SourceText] = field(default_factory=list)
    id: str | None = None
    below: list[Draft] = field(default_factory=list)

    def take(self, label: Label, value: SourceText) -> None:
        """Take in what a label says beside the statement; of a deadline or an id the first counts."""
        if not value.text:
            return
        if label.role is not None:
            self.below.append(Draft(value, label.role))
        elif label.field == "deadline":
            self.deadline = self.deadline or value
        elif label.field == "id":
            self.id = self.id or value.text
        elif label.field is not None:
            {"why": self.why, "owners": self.owners, "supports": self.supports}[label.field].append(value)


def finished(drafts: Iterable[Draft], problems: Problems) -> tuple[Statement, ...]:
    """Return drafts and all below them as statements, in file order, without the texts that are too long to be read."""
    found: list[Statement] = []
    _finish(_readable(drafts, problems), "", None, found)
    return tuple(sorted(found, key=lambda statement: statement.text.outer))


def _readable(drafts: Iterable[Draft], problems: Problems) -> list[Draft]:
    """Return drafts without the texts that are too long to be read, which are problems."""

    def may_be_read(text: SourceText | None) -> bool:
        return text is not None and not problems.refuse_length(*text.outer)

    readable = [draft for draft in drafts if may_be_read(draft.text)]
    for draft in readable:
        draft.why, draft.owners, draft.supports = (
            list(filter(may_be_read, texts)) for texts in (draft.why, draft.owners, draft.supports)
        )
        draft.deadline = draft.deadline if may_be_read(draft.deadline) else None
        draft.below = _readable(draft.below, problems)
    return readable


def _finish(drafts: Iterable[Draft], above: str, parent: str | None, found: list[Statement]) -> list[Statement]:
    counts = dict.fromkeys(Role, 0)
    own = []
    for draft in drafts:
        pointer = f"{above}/{_LISTS[draft.role]}/{counts[draft.role]}"
        counts[draft.role] += 1
        below = _finish(draft.below, pointer, pointer, found)
        own.append(
            Statement(
                text=draft.text,
                role=draft.role,
                pointer=pointer,
                id=draft.id,
                parent=parent,
                why=tuple(draft.why),
                measures=tuple(one for one in below if one.role is Role.MEASURE),
                deadline=draft.deadline,
                owners=tuple(draft.owners),
                supports=tuple(draft.supports),
                layout=_layout(draft),
                is_link=draft.is_link,
                is_guess=draft.is_guess,
            )
        )
    found += own
    return own


def _layout(draft: Draft) -> Layout | None:
    """Return where fields can be listed beneath an item; there is no such place beneath a heading or in a cell."""
    if draft.item is None or draft.text.style != STYLE:
        return None
    return Layout(None, draft.text.file.place(draft.item).column)


def indent_of(before: str, column: int) -> str:
    """Return what a line below an item begins with to belong to it: blanks, and the signs of the quotes around it.

    `before` is what stands before a text of the item on its line, less than to the item's column where that goes on.
    """
    begun = before[: column - 1]
    behind_quote = begun.rfind(">") + 1
    is_close = behind_quote and begun[behind_quote : behind_quote + 1] not in {" ", "\t"}
    gap = " " if is_close else ""  # of the blanks behind its sign, a quote takes one for itself
    indent = _NO_QUOTE.sub(" ", begun[:behind_quote]) + gap + _NO_QUOTE.sub(" ", begun[behind_quote:])
    return indent.ljust(column - 1 + len(gap))
