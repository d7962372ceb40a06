"""Write a result as SARIF 2.1.0, which code scanning services and editors read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from whylint.reporting.fingerprints import fingerprints
from whylint.reporting.interface import DEFAULT_LANGUAGE, load_interface
from whylint.reporting.json import write_object
from whylint.reporting.repository import path_in_repository
from whylint.reporting.rule_markdown import rule_markdown
from whylint.reporting.rule_texts import text_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TextIO

    from whylint.linter.diagnostic import CheckResult, Diagnostic, Severity, Suggestion
    from whylint.rules.book import RuleBook
    from whylint.rules.rule import Rule
    from whylint.sources.document import InputError
    from whylint.sources.place import Span

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
_FINGERPRINT = "statementHash/v1"
_GITHUB_FINGERPRINT = "primaryLocationLineHash"
"""The only one that GitHub follows an alert by; without it, it makes one of the line, which moves with its context."""
_LINK = re.compile(r"\[(?=[^\]]*\]\()")
_DRIVE = re.compile(r"[A-Za-z]:/")


def write_sarif(result: CheckResult, book: RuleBook, version: str, stream: TextIO, language: str | None = None) -> None:
    """Write one log with one run. Its rules are those that found something, in `language` or else in English.

    `version` is that of whylint.
    """
    codes = sorted({diagnostic.code for diagnostic in result.diagnostics})
    names = {diagnostic.code: diagnostic.name for diagnostic in result.diagnostics}
    rules = [_rule(code, names[code], book.by_code.get(code), language or DEFAULT_LANGUAGE) for code in codes]
    marks = fingerprints(result.diagnostics)
    run: dict[str, Any] = {
        "tool": {"driver": {"name": "whylint", "version": version, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(result.errors)],
        "results": [
            _result(diagnostic, codes.index(diagnostic.code), mark)
            for diagnostic, mark in zip(result.diagnostics, marks, strict=True)
        ],
    }
    write_object({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, stream)


def _rule(code: str, name: str, rule: Rule | None, language: str) -> dict[str, Any]:
    """Return what a log says of a rule; of one that is not in the book, nothing but its name."""
    if rule is None:
        return {"id": code, "name": name}
    text = text_in(rule, language)
    return {
        "id": code,
        "name": name,
        "shortDescription": {"text": text.title},
        "fullDescription": {"text": text.finds},
        "help": {"text": f"{text.matters}\n\n{text.answer}", "markdown": rule_markdown(rule, language)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _invocation(errors: Sequence[InputError]) -> dict[str, Any]:
    invocation: dict[str, Any] = {"executionSuccessful": not errors}
    if errors:
        invocation["toolExecutionNotifications"] = [_notification(error) for error in errors]
    return invocation


def _notification(error: InputError) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": _artifact(error.path)}
    if error.line is not None:
        physical["region"] = {"startLine": error.line, "startColumn": error.column or 1}
    return {
        "level": "error",
        "message": {"text": _message(error.message)},
        "locations": [{"physicalLocation": physical}],
    }


def _result(diagnostic: Diagnostic, rule: int, mark: str) -> dict[str, Any]:
    path = diagnostic.file.path
    result: dict[str, Any] = {
        "ruleId": diagnostic.code,
        "ruleIndex": rule,
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": _message(f"{diagnostic.message} {diagnostic.question}")},
        "locations": [_location(path, diagnostic.span, logical=_logical(diagnostic))],
        "partialFingerprints": {_FINGERPRINT: mark, _GITHUB_FINGERPRINT: mark},
    }
    if diagnostic.related:
        result["relatedLocations"] = [
            {"id": number, "message": {"text": _message(related.message)}, **_location(path, related.span)}
            for number, related in enumerate(diagnostic.related)
        ]
    if fixes := [
        _fix(path, suggestion, diagnostic.language) for suggestion in diagnostic.suggestions if suggestion.edits
    ]:
        result["fixes"] = fixes
    return result


def _fix(path: str, suggestion: Suggestion, language: str | None) -> dict[str, Any]:
    """Return a rewrite as a fix; what the author still has to do stands in its description."""
    note = load_interface(language).say("check", suggestion.applicability)
    replacements = [
        {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.text}} for edit in suggestion.edits
    ]
    return {
        "description": {"text": _message(f"{suggestion.text} ({note})")},
        "artifactChanges": [{"artifactLocation": _artifact(path), "replacements": replacements}],
    }


def _location(path: str, span: Span, logical: str | None = None) -> dict[str, Any]:
    location: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": _artifact(path), "region": _region(span)},
    }
    if logical is not None:
        location["logicalLocations"] = [{"fullyQualifiedName": logical}]
    return location


def _logical(diagnostic: Diagnostic) -> str | None:
    return diagnostic.statement.pointer if diagnostic.statement is not None else None


def _region(span: Span) -> dict[str, int]:
    start, end = span.start, span.end
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _artifact(path: str) -> dict[str, str]:
    """Return the address of a file: relative to the repository, or absolute outside it."""
    place = path_in_repository(path)
    encoded = quote(place.encode("utf-8", "surrogateescape"), safe="/")
    if place.startswith("/"):
        return {"uri": f"file://{encoded}"}
    return {"uri": f"file:///{encoded}" if _DRIVE.match(place) else encoded}


def _message(text: str) -> str:
    """Return a text as SARIF writes it: its braces are no placeholders, its brackets no links."""
    return _LINK.sub(r"\\[", text.replace("{", "{{").replace("}", "}}"))
