"""What a rule is: when it fires, how severe it is, and what it says in each language."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from whylint.reading.answer import FactName
    from whylint.rules.match import Match
    from whylint.sources.document import Role

Severity = Literal["error", "warning", "info"]

Move = Literal[
    "lift-means",
    "ask-for-change",
    "add-measure",
    "add-reason",
    "add-moment",
    "replace-reason",
    "add-reference",
    "add-owner",
    "name-the-goal",
    "make-a-claim",
    "write-the-goal",
    "strip",
    "split",
    "shorten",
    "add-baseline",
    "ask-for-goal",
    "count-the-change",
    "ask-for-means",
    "quote-the-text",
]
"""The rewrite moves that a rule may offer."""

WORDS = "{words}"
"""In a message, the place of the underlined words."""


@dataclass(frozen=True)
class Example:
    """A statement that a rule does or does not find: the item of a document, or (`yaml`) the text of a whole file.

    `item` is a text, or the keys and values of a mapping as a document writes them. `todo` says why it is known to turn
    out the other way as yet. `line` is that of its file.
    """

    item: str | Mapping[str, str | tuple[str, ...]] = field(default="", hash=False)
    yaml: str | None = None
    todo: str | None = None
    line: int = field(default=0, compare=False)


@dataclass(frozen=True)
class RuleText:
    """What a rule says in one language. `missing` is the label at the place where the missing answer would stand."""

    title: str
    message: str
    missing: str | None
    question: str
    finds: str
    matters: str
    answer: str
    false_alarms: tuple[str, ...]
    bad: tuple[Example, ...]
    good: tuple[Example, ...]

    def message_about(self, words: str) -> str:
        """Return the message with the underlined words in it."""
        return self.message.replace(WORDS, words)


@dataclass(frozen=True)
class Milder:
    """Where a rule that fires is less severe than it is by default."""

    when: Mapping[FactName, str] = field(hash=False)
    severity: Severity


@dataclass(frozen=True)
class House:
    """What holds of a house rule besides: its file, the roles that it is asked of, the languages it is written in."""

    path: Path
    roles: tuple[Role, ...]
    languages: tuple[str, ...]


@dataclass(frozen=True)
class Rule:
    """One rule. It fires when each fact of `when` has the value given there, and underlines the evidence of one fact.

    With a `match` its patterns must be found as well, and what they match is underlined. `texts` holds
    what it says, by language.
    """

    code: str
    name: str
    severity: Severity
    when: Mapping[FactName, str] = field(hash=False)
    underline: FactName | None
    moves: tuple[Move, ...]
    texts: Mapping[str, RuleText] = field(hash=False, repr=False)
    milder: Milder | None = None
    match: Match | None = None
    house: House | None = None

    @property
    def family(self) -> str:
        """Return the family of the rule: its code without the last two digits, that of a house rule without any."""
        return self.code[: -len("01")] if self.house is None else self.code[: -len("001")]
