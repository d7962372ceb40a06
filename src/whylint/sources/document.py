"""What a file holds once it is read: a document of statements with their roles and companion fields."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from whylint.sources.place import SourceFile, SourceText, Span


class Role(StrEnum):
    """What a statement is meant to be, by the key it stands under."""

    GOAL = "goal"
    STRATEGY = "strategy"
    TACTIC = "tactic"
    MEASURE = "measure"


@dataclass(frozen=True, slots=True)
class Layout:
    """How a statement stands on lines of its own, so that fields can be written beside it.

    `key` is the key that its text stands under, None where the text is a list item itself. `column` (counted from 1)
    is where the keys of its mapping begin, or would begin.
    """

    key: str | None
    column: int


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of a document, with the fields that stand beside it.

    `pointer` is a JSON pointer within the document; `parent` is the pointer of the statement that this one is nested
    under (the goal of a strategy or measure). `cut_off` is the span of the comment that YAML took for the rest of the
    text (`Cut churn by 5 #1 priority`). `layout` is None where no field can be written beside the text: between
    brackets or braces, where an anchor or a tag stands before the text, or where an alias stands in its place.
    `item` is the whole list item in the file, with all its fields and whatever is nested in it. `is_link` says that all
    of the text is a link to elsewhere, `is_guess` that nothing names the role but the place under a goal or strategy.
    """

    text: SourceText
    role: Role
    pointer: str
    id: str | None = None
    parent: str | None = None
    why: tuple[SourceText, ...] = ()
    measures: tuple[Statement, ...] = ()
    deadline: SourceText | None = None
    owners: tuple[SourceText, ...] = ()
    supports: tuple[SourceText, ...] = ()
    cut_off: Span | None = None
    layout: Layout | None = None
    item: Span | None = None
    is_link: bool = False
    is_guess: bool = False


@dataclass(frozen=True)
class Document:
    """One document of a file. `statements` holds all of them in file order, nested ones and measures too.

    `has_prose_goals` says that goals are told under a heading of their own, in prose that is not read.
    """

    file: SourceFile
    statements: tuple[Statement, ...]
    language: SourceText | None = None
    subject: SourceText | None = None
    period: SourceText | None = None
    deadline: SourceText | None = None
    why: tuple[SourceText, ...] = ()
    owners: tuple[SourceText, ...] = ()
    has_prose_goals: bool = False


@dataclass(frozen=True, order=True)
class InputError:
    """Why a file could not be read, or a part of it, and how to mend it. `line` and `column` count from 1."""

    path: str
    line: int | None
    column: int | None
    message: str
