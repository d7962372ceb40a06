"""What is concluded from a task: everything that whoever reports it asks for, as plain data that can be kept."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from whylint.reading.answer import Answer, Beside, FactName, Stretch
from whylint.reading.same_goal import Gist
from whylint.rewrites.rewrite import Rewrite

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Conclusion:
    """The answers about a statement; its gist, if it is a goal that can be compared with others.

    `matches` is what the patterns of house rules find in it, `rewrites` what the moves of each rule that holds make of
    it; both by code. `broken` says what kept whylint from judging it; `is_name` that it is no statement but a link,
    which names where something stands. Then there is nothing else.
    """

    answers: Mapping[FactName, Answer] = field(default_factory=dict, hash=False)
    gist: Gist | None = None
    matches: Mapping[str, tuple[Stretch, ...]] = field(default_factory=dict, hash=False)
    rewrites: Mapping[str, tuple[Rewrite, ...]] = field(default_factory=dict, hash=False)
    broken: str | None = None
    is_name: bool = False


class PackedRewrites:
    """Rewrites by the codes of the rules that offer them, packed: those of many statements would take much memory.

    The moves that made them are not kept, nor is the statement's own text.
    """

    __slots__ = ("_own", "_packed")

    def __init__(self, rewrites: Mapping[str, Sequence[Rewrite]], own: str) -> None:
        """Pack the rewrites of a statement; `own` is its text."""
        plain = {
            code: [(None if one.text == own else one.text, one.fields, one.applicability, one.others) for one in found]
            for code, found in rewrites.items()
        }
        self._own = own
        self._packed = json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode(errors="surrogatepass")

    def of(self, code: str) -> tuple[Rewrite, ...]:
        """Return those that a rule offers."""
        found = json.loads(self._packed).get(code, ())
        return tuple(_rewrite(self._own if text is None else text, *rest) for text, *rest in found)


def to_data(conclusion: Conclusion) -> list[Any]:
    """Return a conclusion as lists, texts and numbers, as JSON has them."""
    gist = conclusion.gist
    return [
        {fact: _answer_data(answer) for fact, answer in conclusion.answers.items()},
        gist and [gist.words, gist.direction, gist.amounts, gist.moments, gist.stretch.start, gist.stretch.end],
        {code: _stretches_data(stretches) for code, stretches in conclusion.matches.items()},
        {
            code: [[one.text, one.fields, one.applicability, one.others, one.move] for one in rewrites]
            for code, rewrites in conclusion.rewrites.items()
        },
        conclusion.broken,
        conclusion.is_name,
    ]


def from_data(data: Any) -> Conclusion:  # noqa: ANN401 - JSON may be anything
    """Return the conclusion that such data holds; any other raises a TypeError, LookupError or the like."""
    answers, gist, matches, rewrites, broken, is_name = data
    return Conclusion(
        {fact: _answer(answer) for fact, answer in answers.items()},
        _gist(gist) if gist is not None else None,
        {code: _stretches(stretches) for code, stretches in matches.items()},
        {code: tuple(_rewrite(*one) for one in found) for code, found in rewrites.items()},
        broken,
        is_name,
    )


def _answer_data(answer: Answer) -> str | list[Any]:
    """Return an answer, one without any evidence as its mere value."""
    if not answer.evidence and answer.beside is None and answer.about is None:
        return answer.value
    beside = answer.beside and [answer.beside.field, answer.beside.number]
    return [answer.value, _stretches_data(answer.evidence), beside, answer.about]


def _answer(data: str | list[Any]) -> Answer:
    if isinstance(data, str):
        return Answer(data)
    value, evidence, beside, about = data
    return Answer(value, _stretches(evidence), Beside(*beside) if beside is not None else None, about)


def _stretches_data(stretches: tuple[Stretch, ...]) -> list[int]:
    return [end for stretch in stretches for end in (stretch.start, stretch.end)]


def _stretches(ends: list[int]) -> tuple[Stretch, ...]:
    return tuple(Stretch(ends[at], ends[at + 1]) for at in range(0, len(ends), 2))


def _gist(data: list[Any]) -> Gist:
    words, direction, amounts, moments, start, end = data
    return Gist(words, direction, tuple(amounts), tuple(moments), Stretch(start, end))


def _rewrite(text: str, fields: list[list[str]], applicability: Any, others: list[str], move: str = "") -> Rewrite:  # noqa: ANN401
    return Rewrite(text, tuple((name, value) for name, value in fields), applicability, tuple(others), move)
