"""Hold the answers about one statement against the rules."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from whylint.reading.answer import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from whylint.language.parses import Parse
    from whylint.reading.answer import Answer, Beside, FactName, Stretch
    from whylint.rules.book import RuleBook
    from whylint.rules.rule import Rule, Severity
    from whylint.sources.document import Role


_NO_MATCHES: Mapping[str, tuple[Stretch, ...]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that holds of a statement. `underline` is the stretches to underline; none stands for the whole text.

    They lie in the statement, or in the text `beside` it. `about` is the pointer of another statement that it is about.
    """

    rule: Rule
    severity: Severity
    underline: tuple[Stretch, ...] = ()
    beside: Beside | None = None
    about: str | None = None


def judge(
    answers: Mapping[FactName, Answer],
    role: Role,
    book: RuleBook,
    selected: frozenset[str],
    matches: Mapping[str, tuple[Stretch, ...]] = _NO_MATCHES,
) -> tuple[Finding, ...]:
    """Return the findings in the order of the questions, then those of the rules that stand on their own.

    `matches` is what rules with patterns find in the statement, by their codes.

    Of the rules that compete for a question, only the first that holds is found; only the selected ones compete.
    """
    findings: list[Finding] = []
    stopped: set[str] = set()
    for question, rules in book.asked_of(role, selected):
        if question is None:
            findings.extend(_findings(rules, answers, matches))
        elif question.name not in stopped and (found := _findings(rules, answers, matches)):
            findings.append(found[0])
            stopped.update(question.stops)
    return tuple(findings)


def judge_whole(answers: Mapping[FactName, Answer], book: RuleBook, selected: frozenset[str]) -> tuple[Finding, ...]:
    """Return the findings about a document as a whole."""
    asked = book.contest.document & selected
    return tuple(_findings(book.in_order(book.contest.codes, asked), answers))


def judge_comment(answers: Mapping[FactName, Answer], book: RuleBook, selected: frozenset[str]) -> tuple[Finding, ...]:
    """Return the findings about a comment to whylint, or about one of the rules that it names."""
    asked = book.contest.comments & selected
    return tuple(_findings(book.in_order(book.contest.codes, asked), answers))


def matches_in(parse: Parse, book: RuleBook, codes: frozenset[str]) -> dict[str, tuple[Stretch, ...]]:
    """Return what the patterns of some rules find in a statement that is parsed, by their codes."""
    patterns = {rule.code: rule.match for rule in book.rules if rule.match is not None and rule.code in codes}
    found = {code: pattern.find(parse.source) for code, pattern in patterns.items()}
    return {code: stretches for code, stretches in found.items() if stretches}


def _findings(
    rules: Iterable[Rule], answers: Mapping[FactName, Answer], matches: Mapping[str, tuple[Stretch, ...]] = _NO_MATCHES
) -> list[Finding]:
    """Return a finding for each of these rules that holds."""
    holding = [rule for rule in rules if _holds(rule.when, answers)]
    found = [_finding(rule, answers) for rule in holding if rule.match is None]
    matched = [(rule, matches[rule.code]) for rule in holding if rule.code in matches]
    return [*found, *(Finding(rule, rule.severity, stretches) for rule, stretches in matched)]


def _holds(when: Mapping[FactName, str], answers: Mapping[FactName, Answer]) -> bool:
    """Say whether each fact has the value asked for. A fact that is unknown or not answered never has."""
    for fact, value in when.items():
        answer = answers.get(fact)
        if answer is None or answer.value != value or value == UNKNOWN:
            return False
    return True


def _finding(rule: Rule, answers: Mapping[FactName, Answer]) -> Finding:
    """Return the finding of a rule that holds."""
    milder = rule.milder
    severity = milder.severity if milder and _holds(milder.when, answers) else rule.severity
    answer = answers.get(rule.underline) if rule.underline else None
    return Finding(rule, severity, answer.evidence, answer.beside, answer.about) if answer else Finding(rule, severity)
