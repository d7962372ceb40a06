"""Silence findings by comments in the file, and find the comments that do not do what their writers think."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from whylint.editing.edits import Edit
from whylint.linter.diagnostic import Diagnostic, Suggestion
from whylint.linter.suppression_comments import read_request
from whylint.linter.suppression_reach import Places
from whylint.reading.answer import YES, Answer
from whylint.rules.book import UnknownRuleError
from whylint.rules.judge import judge_comment
from whylint.sources.comments import comments_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from datetime import date

    from whylint.linter.judged import Judged
    from whylint.linter.settings import Settings
    from whylint.linter.suppression_comments import Request
    from whylint.reading.answer import FactName, Stretch
    from whylint.rules.judge import Finding

_ADDRESSED = "whylint"


@dataclass(frozen=True)
class Terms:
    """What comments are held against: what is settled for each file, and the user's date."""

    settings: Settings
    today: date


@dataclass(frozen=True)
class Suppressed:
    """What is left of some findings, what comments silenced, and what is wrong with comments."""

    kept: tuple[Diagnostic, ...] = ()
    silenced: tuple[Diagnostic, ...] = ()
    criticism: tuple[Diagnostic, ...] = ()


def suppress(
    found: Sequence[Diagnostic], judged: Sequence[Judged], broken: AbstractSet[str], terms: Terms
) -> Suppressed:
    """Silence what the comments beside the judged statements ask for; nothing else comes in a silenced one's place.

    `broken` are the paths of files that were not judged in full: there nobody can say that a comment is of no use.
    """
    statements: dict[str, list[Judged]] = {}
    for one in judged:
        statements.setdefault(one.document.file.path, []).append(one)
    findings: dict[str, list[Diagnostic]] = {path: [] for path in statements}
    for each in found:
        findings.setdefault(each.file.path, []).append(each)
    results = [
        _suppress_in_file(findings[path], statements.get(path, ()), terms, is_whole=path not in broken)
        for path in findings
    ]
    return Suppressed(
        tuple(one for result in results for one in result.kept),
        tuple(one for result in results for one in result.silenced),
        tuple(one for result in results for one in result.criticism),
    )


def _suppress_in_file(
    found: Sequence[Diagnostic], judged: Sequence[Judged], terms: Terms, *, is_whole: bool
) -> Suppressed:
    if not judged or _ADDRESSED not in judged[0].document.file.text.casefold():
        return Suppressed(tuple(found))
    documents = list({id(one.document): one.document for one in judged}.values())
    comments = list(comments_of(documents[0].file))
    places = Places(documents[0].file, documents, comments)
    items = [places.item_of(one) for one in found]
    critic = _Critic(judged, terms)
    heard: set[int] = set()
    criticism: list[Diagnostic] = []
    for request in (read_request(comment, terms.today) for comment in comments):
        if request is None:
            continue
        criticism += critic.about(request)
        reach = None if request.whole_file else places.reach_of(request.comment)
        within = [n for n, one in enumerate(found) if reach is None or reach.covers(one, items[n])]
        for name in request.names:
            codes = critic.codes(request.words(name))
            silenced = [n for n in within if found[n].code in codes and request.is_heard]
            heard.update(silenced)
            if request.is_heard and is_whole and not silenced and codes & critic.selected:
                criticism += critic.about_unused(request, name)
    return Suppressed(
        tuple(one for n, one in enumerate(found) if n not in heard),
        tuple(one for n, one in enumerate(found) if n in heard),
        tuple(criticism),
    )


class _Critic:
    """Says of the comments in one file what is wrong with them."""

    def __init__(self, judged: Sequence[Judged], terms: Terms) -> None:
        self._file = judged[0].document.file
        settled = terms.settings.of_file(self._file.path)
        self._book = settled.book
        self.selected = settled.rules.selected
        self._severities = settled.rules.severities
        most = Counter(one.language for one in judged).most_common(1)[0][0]
        self._language = settled.message_language or most

    def codes(self, name: str) -> frozenset[str]:
        """Return the codes that a code, name or family stands for, none where no rule has it."""
        try:
            return self._book.select([name])
        except UnknownRuleError:
            return frozenset()

    def about(self, request: Request) -> list[Diagnostic]:
        """Return what is wrong with a comment, whatever is found around it."""
        found = self._judged(request, request.answers)
        for name in request.names:
            try:
                self._book.select([request.words(name)])
            except UnknownRuleError as error:
                unknown = self._judged(request, {"unknown_suppression": Answer(YES, (name,))})
                found += [_with_nearest(one, error.nearest) for one in unknown]
        return found

    def about_unused(self, request: Request, name: Stretch) -> list[Diagnostic]:
        """Return what is to be said of a name in a comment that silences nothing."""
        return self._judged(request, {"unused_suppression": Answer(YES, (name,))})

    def _judged(self, request: Request, answers: Mapping[FactName, Answer]) -> list[Diagnostic]:
        findings = judge_comment(answers, self._book, self.selected)
        return [self._said(request, finding) for finding in findings]

    def _said(self, request: Request, finding: Finding) -> Diagnostic:
        rule, (place,) = finding.rule, finding.underline
        start = request.comment.span.first
        says = rule.texts[self._language]
        return Diagnostic(
            code=rule.code,
            name=rule.name,
            severity=self._severities.get(rule.code, finding.severity),
            message=says.message_about(request.words(place)),
            question=says.question,
            file=self._file,
            span=self._file.span(start + place.start, start + place.end),
            language=self._language,
        )


def _with_nearest(found: Diagnostic, nearest: str | None) -> Diagnostic:
    """Offer the rule that was perhaps meant in the place of one that does not exist."""
    if nearest is None:
        return found
    return replace(found, suggestions=(Suggestion(nearest, "maybe-incorrect", (Edit(found.span, nearest),)),))
