"""Put a result into the parts of a report."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from whylint.linter.diagnostic import SEVERITIES
from whylint.linter.first_questions import first_questions
from whylint.linter.ladder_map import ladder
from whylint.linter.readings import ANSWERED, Tally, added, tallies
from whylint.reporting.report_parts import Entry, Node, Part, Reply, Share, Talk
from whylint.reporting.repository import path_in_repository
from whylint.sources.document import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from whylint.linter.diagnostic import CheckResult, Diagnostic, Suggestion
    from whylint.linter.ladder_map import Rung
    from whylint.linter.readings import StatementReading
    from whylint.reporting.interface import Interface
    from whylint.rules.book import RuleBook
    from whylint.sources.document import Statement

_EXAMPLES = 3
"""The statements that are shown with a question to talk about first."""
_NO_GOALS = Tally(0, {})


@dataclass(frozen=True)
class Page:
    """All that a report shows. `shares` are those of all documents together."""

    goals: int
    shares: tuple[Share, ...]
    first: tuple[Talk, ...]
    parts: tuple[Part, ...]


class PageBuilder:
    """Puts a result into words; `before` is what the same check gave at an earlier moment, None to compare nothing."""

    def __init__(self, result: CheckResult, before: CheckResult | None, book: RuleBook, interface: Interface) -> None:
        """Take the result, the rules that it comes from, and the words of the reader's language."""
        self._result = result
        self._book = book
        self._interface = interface
        self._found: dict[tuple[str, str], list[Diagnostic]] = defaultdict(list)
        for found in result.diagnostics:
            if found.statement is not None:
                self._found[found.file.path, found.statement.pointer].append(found)
        self._tallies = tallies(result)
        self._before = None if before is None else tallies(before)
        self._entries = self._all_entries()

    def page(self) -> Page:
        """Return all that the report shows."""
        rungs: dict[str, list[Rung]] = defaultdict(list)
        for rung in ladder(self._result):
            rungs[rung.statement.text.file.path].append(rung)
        total = added(self._tallies.values())
        before = None if self._before is None else added(self._before.values())
        paths = dict.fromkeys(path for path, _ in self._entries)
        parts = [self._part(number, path, rungs[path]) for number, path in enumerate(paths, 1)]
        talks = [self._talk(question.found) for question in first_questions(self._result.diagnostics, self._book)]
        return Page(total.goals, self._shares(total, before), tuple(talks), tuple(parts))

    def _all_entries(self) -> dict[tuple[str, str], Entry]:
        entries: dict[tuple[str, str], Entry] = {}
        for document in self._result.documents:
            for statement in document.statements:
                place = (document.file.path, statement.pointer)
                entries[place] = self._entry(f"s{len(entries) + 1}", statement, self._result.readings.get(place))
        return entries

    def _entry(self, anchor: str, statement: Statement, reading: StatementReading | None) -> Entry:
        found = self._found[statement.text.file.path, statement.pointer]
        return Entry(
            anchor=anchor,
            role=statement.role.value,
            role_name=self._interface.say("report", "roles", statement.role.value),
            text=statement.text.text,
            language=reading.language if reading is not None else None,
            line=statement.text.span().start.line,
            replies=self._replies(reading) if statement.role is Role.GOAL and reading is not None else (),
            found=tuple(sorted(found, key=_gravity)),
            rewrites=_rewrites(found),
            worst=min((one.severity for one in found), key=SEVERITIES.index, default=None),
        )

    def _replies(self, reading: StatementReading) -> tuple[Reply, ...]:
        replies = []
        for question, (fact, value) in ANSWERED.items():
            read = reading.facts.get(fact)
            if read is None or read.value == "unknown":
                state = "unknown"
            else:
                state = "answered" if read.value == value else "missing"
            said = self._interface.say("report", "questions", question, state)
            label = self._interface.say("report", "questions", question, "label")
            replies.append(Reply(label, state, said, read.words if read is not None else ()))
        return tuple(replies)

    def _part(self, number: int, path: str, rungs: Sequence[Rung]) -> Part:
        tally = self._tallies.get(path, _NO_GOALS)
        before = None if self._before is None else self._before.get(path, _NO_GOALS)
        whole = [found for found in self._result.diagnostics if found.statement is None and found.file.path == path]
        return Part(
            anchor=f"d{number}",
            path=path_in_repository(path),
            goals=tally.goals,
            shares=self._shares(tally, before),
            ladder=tuple(self._nodes(rungs, set())),
            entries=tuple(entry for (own, _), entry in self._entries.items() if own == path),
            whole=tuple(whole),
        )

    def _nodes(self, rungs: Iterable[Rung], drawn: set[str]) -> list[Node]:
        nodes = []
        for rung in rungs:
            entry = self._entries[rung.statement.text.file.path, rung.statement.pointer]
            is_repeated = entry.anchor in drawn
            drawn.add(entry.anchor)
            nodes.append(Node(entry, tuple(self._nodes(rung.served_by, drawn)), is_repeated))
        return nodes

    def _shares(self, tally: Tally, before: Tally | None) -> tuple[Share, ...]:
        return tuple(self._share(question, tally, before) for question in ANSWERED)

    def _share(self, question: str, tally: Tally, before: Tally | None) -> Share:
        label = self._interface.say("report", "questions", question, "label")
        answered = tally.answered.get(question, 0)
        if before is None:
            return Share(label, answered, tally.goals)
        if not before.goals:
            return Share(label, answered, tally.goals, self._interface.say("report", "nothing_before"), "new")
        earlier = before.answered.get(question, 0)
        ahead = answered * before.goals - earlier * tally.goals
        trend = "same" if ahead == 0 else "better" if ahead > 0 else "worse"
        words = self._interface.say("report", "before", trend, n=str(earlier), all=str(before.goals))
        return Share(label, answered, tally.goals, words, trend)

    def _talk(self, found: Sequence[Diagnostic]) -> Talk:
        first = found[0]
        matters = self._book.by_code[first.code].texts[first.language or self._interface.language].matters
        places = [(one.file.path, one.statement.pointer) for one in found if one.statement is not None]
        asked_of = [self._entries[place] for place in dict.fromkeys(places)]
        shown = asked_of[:_EXAMPLES]
        return Talk(first.question, matters, first.language, tuple(shown), len(asked_of) - len(shown))


def _gravity(found: Diagnostic) -> tuple[int, str]:
    return SEVERITIES.index(found.severity), found.code


def _rewrites(found: Sequence[Diagnostic]) -> tuple[Suggestion, ...]:
    """Return the rewrites of a statement, each once, what answers most findings first."""
    offered = {each.text: each for one in sorted(found, key=_gravity, reverse=True) for each in one.suggestions}
    served = Counter(each.text for one in sorted(found, key=_gravity) for each in one.suggestions)
    return tuple(offered[text] for text, _ in served.most_common())
