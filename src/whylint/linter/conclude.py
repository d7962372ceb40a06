"""Judge tasks: parse, frame, reading, rules, rewrites. All that needs a parser is imported from here."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from whylint.frame.read import read_frame
from whylint.language.lexicon import load_lexicon
from whylint.language.pipeline import load_pipeline, parse
from whylint.linter.conclusion import Conclusion
from whylint.linter.suggestions import QUOTE
from whylint.reading.gist import gist_of
from whylint.reading.ladder import within_reach
from whylint.reading.read import Companions, read_statement
from whylint.rewrites.moves import rewrites_for
from whylint.rewrites.rewrite import Draft
from whylint.rules.judge import judge, matches_in
from whylint.sources.document import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from whylint.frame.goal_frame import GoalFrame
    from whylint.language.parses import Parse
    from whylint.linter.task import Task
    from whylint.reading.answer import Answer, FactName
    from whylint.rules.book import RuleBook

AT_ONCE = 256
"""How many statements are parsed in one go, of those that are judged alike."""

_Key = tuple[str, str, str | None]
"""What a parse depends on: a text, its language, and the pipeline."""


def conclude(tasks: Sequence[Task], book: RuleBook, selected: frozenset[str]) -> Iterator[Conclusion]:
    """Yield what is concluded from each task, in order."""
    for start in range(0, len(tasks), AT_ONCE):
        yield from _conclude_some(tasks[start : start + AT_ONCE], book, selected)


def _conclude_some(tasks: Sequence[Task], book: RuleBook, selected: frozenset[str]) -> Iterator[Conclusion]:
    frames = _Frames(tasks)
    for task in tasks:
        try:
            yield _conclude(task, frames, book, selected)
        except Exception as error:  # noqa: BLE001 - a mistake of whylint's own on one statement must not hide the others
            yield Conclusion(broken=f"{type(error).__name__}: {error}")
        frames.let_go_of(task)


class _Frames:
    """The frames of the texts of some tasks. Each text is parsed and read once, and let go when no task needs it."""

    def __init__(self, tasks: Iterable[Task]) -> None:
        self._uses = Counter(key for task in tasks for key in _keys_of(task))
        self._docs: dict[_Key, Parse] = {}
        self._frames: dict[_Key, GoalFrame] = {}
        self._parsed: dict[tuple[str, str | None], Iterator[tuple[_Key, Parse]]] = {}
        for language, model in dict.fromkeys((language, model) for _, language, model in self._uses):
            own = [key for key in self._uses if key[1:] == (language, model)]
            docs = parse((text for text, _, _ in own), load_pipeline(language, model))
            self._parsed[language, model] = zip(own, docs, strict=True)

    def of(self, text: str, language: str, model: str | None) -> GoalFrame:
        key = (text, language, model)
        if key not in self._frames:
            self._frames[key] = read_frame(self._doc(key), load_lexicon(language))
        return self._frames[key]

    def _doc(self, key: _Key) -> Parse:
        """Return a parse; those that come before it are kept until they are asked for."""
        while key not in self._docs:
            other, doc = next(self._parsed[key[1:]])
            self._docs[other] = doc
        return self._docs[key]

    def let_go_of(self, task: Task) -> None:
        """Free what is held for a task and needed by no other; it is of no use then."""
        for key in _keys_of(task):
            self._uses[key] -= 1
            if not self._uses[key]:
                self._frames.pop(key, None)
                if (doc := self._docs.pop(key, None)) is not None:
                    doc.let_go()


def _keys_of(task: Task) -> list[_Key]:
    """Return what is parsed for a task."""
    return [(text, language, task.model) for text, language in task.texts]


def _conclude(task: Task, frames: _Frames, book: RuleBook, selected: frozenset[str]) -> Conclusion:
    lexicon = load_lexicon(task.language)
    frame = frames.of(task.text, task.language, task.model)
    answers = read_statement(frame, lexicon, _companions(task, frames))
    if task.is_link and _names_only(frame, answers):
        return Conclusion(is_name=True)
    matches = matches_in(frame.doc, book, book.contest.roles[task.role] & selected)
    compared = task.role is Role.GOAL and within_reach(answers)
    found = judge({**answers, **task.rungs}, task.role, book, selected, matches)
    draft = Draft(task.text, frame, answers, lexicon, task.message_language)
    rules = [*(finding.rule for finding in found), *(book.by_code[code] for code in task.shown)]
    return Conclusion(
        answers=answers,
        gist=gist_of(frame, lexicon) if compared else None,
        matches=matches,
        rewrites={rule.code: rewrites_for(rule.moves, draft) for rule in rules if set(rule.moves) - {QUOTE}},
    )


def _names_only(frame: GoalFrame, answers: Mapping[FactName, Answer]) -> bool:
    """Say whether a link only names what stands elsewhere: it says no outcome."""
    return frame.main is None or frame.main.verb is None or answers["level"].value != "outcome"


def _companions(task: Task, frames: _Frames) -> Companions:
    targets = tuple(frames.of(text, language, task.model) for text, language in task.targets)
    said = any(moment.deadline for frame in targets for moment in frame.moments)
    return Companions(
        why=task.has_why,
        deadline=task.has_deadline or said,
        supports=task.has_supports,
        cut_off=task.is_cut_off,
        subject=task.subject,
        measure=task.role is Role.MEASURE,
        guessed=task.is_guess,
        targets=targets,
        reasons=tuple(frames.of(reason, task.language, task.model) for reason in task.reasons),
    )
