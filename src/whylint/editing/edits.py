"""Replacements of stretches of a text by other texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from whylint.sources.place import Span


@dataclass(frozen=True, slots=True)
class Edit:
    """A replacement of a stretch of the file by another text."""

    span: Span
    text: str


Change = tuple[Edit, ...]
"""Edits that belong together: all of them are made, or none."""


def without_overlap(changes: Iterable[Change]) -> list[Change]:
    """Return the changes that can be made at once: of those that overlap, the one whose edits come first.

    A change that has nothing to do, or that another one does already, is left out.
    """
    chosen: list[Change] = []
    for change in sorted((each for each in changes if each), key=_place):
        if not any(_overlap(edit, other) for edit in change for made in chosen for other in made):
            chosen.append(change)
    return chosen


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return a text, without a byte order mark, with edits made that do not overlap."""
    parts: list[str] = []
    end = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        parts += [text[end : edit.span.first], edit.text]
        end = edit.span.stop
    return "".join([*parts, text[end:]])


def _place(change: Sequence[Edit]) -> list[Span]:
    return sorted(edit.span for edit in change)


def _overlap(one: Edit, other: Edit) -> bool:
    """Say whether two edits touch the same characters, or put something in at the same place."""
    first, second = sorted((one.span, other.span))
    return second.start < first.end or second.start == first.start
