"""Read what a comment asks of whylint: `whylint: ignore[too-vague] reason`, `ignore-file`, `until: 2027-01-01`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from whylint.reading.answer import NO, YES, Answer, Stretch

if TYPE_CHECKING:
    from collections.abc import Mapping

    from whylint.reading.answer import FactName
    from whylint.sources.comments import Comment

_MARK = re.compile(r"whylint\s*:\s*", re.IGNORECASE)
_ORDER = re.compile(r"ignore(?P<file>-file)?(?![\w-])\s*", re.IGNORECASE)
_BRACKETS = re.compile(r"\[(?P<names>[^\]]*)\]")
_NAME = re.compile(r"[^\s,](?:[^,]*[^\s,])?")
_UNTIL = re.compile(r"\buntil\s*:\s*(?P<date>[^\s,;()]*)", re.IGNORECASE)
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_WORD = re.compile(r"\w")


@dataclass(frozen=True)
class Request:
    """What a comment asks: to silence the rules named at some stretches of its text, in the whole file or at one place.

    `answers` says what is wrong with it as a whole; where anything is, it silences nothing.
    """

    comment: Comment
    names: tuple[Stretch, ...]
    whole_file: bool
    answers: Mapping[FactName, Answer]

    @property
    def is_heard(self) -> bool:
        """Say whether nothing keeps the comment from silencing what it names."""
        return all(answer.value == NO for answer in self.answers.values())

    def words(self, stretch: Stretch) -> str:
        """Return the words of the comment that stand at a stretch."""
        return self.comment.text[stretch.start : stretch.end]


def read_request(comment: Comment, today: date) -> Request | None:
    """Return what a comment asks of whylint, or None where it is not addressed to it. `today` is the user's date."""
    text = comment.text
    mark = _MARK.match(text)
    if mark is None:
        return None
    order = _ORDER.match(text, mark.end())
    brackets = _BRACKETS.match(text, order.end()) if order else None
    if order is None or (brackets is None and text.startswith("[", order.end())):
        return Request(comment, (), whole_file=False, answers={"malformed_suppression": _all_of(text, holds=True)})
    names = tuple(Stretch(*name.span()) for name in _names(text, brackets))
    start = brackets.end() if brackets else order.end()
    until = _UNTIL.search(text, start)
    reason = text[start : until.start()] + text[until.end() :] if until else text[start:]
    end = _date(until["date"]) if until else None
    answers: dict[FactName, Answer] = {
        "malformed_suppression": _all_of(text, holds=until is not None and end is None),
        "blanket_suppression": _all_of(text, holds=not names),
        "reasonless_suppression": _all_of(text, holds=bool(names) and not _WORD.search(reason)),
    }
    if until is not None and end is not None:
        evidence = Stretch(until.start("date"), until.start("date") + len(end.isoformat()))
        answers["expired_suppression"] = Answer(YES if end < today else NO, (evidence,))
    return Request(comment, names, order["file"] is not None, answers)


def _names(text: str, brackets: re.Match[str] | None) -> list[re.Match[str]]:
    return list(_NAME.finditer(text, *brackets.span("names"))) if brackets else []


def _all_of(text: str, *, holds: bool) -> Answer:
    return Answer(YES if holds else NO, (Stretch(0, len(text)),))


def _date(written: str) -> date | None:
    """Return the day that a date names, or None where there is no such day; a full stop may stand behind it."""
    match = _DATE.fullmatch(written.rstrip("."))
    try:
        return date.fromisoformat(match.group()) if match else None
    except ValueError:
        return None
