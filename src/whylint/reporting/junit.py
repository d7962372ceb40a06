"""Write a result as JUnit XML: a suite a document, a test a statement, which fails where a finding does."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from whylint.reporting.interface import load_interface
from whylint.reporting.repository import path_in_repository
from whylint.reporting.visible import escaped, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import TextIO

    from whylint.linter.diagnostic import CheckResult, Diagnostic, Severity
    from whylint.sources.document import Document, InputError, Statement

_UNWRITABLE = re.compile("[\ufffe\uffff]")
"""What would be seen, if XML 1.0 had a way to write it."""


def write_junit(result: CheckResult, fail_on: Severity | None, stream: TextIO, language: str | None = None) -> None:
    """Write the suites. A test fails with all of its findings that fail the check; milder ones are its output.

    `fail_on` is the mildest severity that fails, None for what the configuration of each file says.
    """
    root = ET.Element("testsuites", {"name": "whylint"})
    report = _Report(result, fail_on, language)
    numbers = Counter[str]()
    for document in result.documents:
        path = path_in_repository(document.file.path)
        numbers[path] += 1
        name = path if numbers[path] == 1 else f"{path} ({numbers[path]})"
        report.add_document(root, name, document, is_first=numbers[path] == 1)
    for error in result.errors:
        _add_error(root, error)
    _count(root)
    ET.indent(root)
    text = ET.tostring(root, encoding="unicode").replace("##[", "##&#91;")
    stream.write(f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n')


class _Report:
    """The findings, by what they are about."""

    def __init__(self, result: CheckResult, fail_on: Severity | None, language: str | None) -> None:
        self._diagnostics = result.diagnostics
        self._failing = {id(found) for found in result.diagnostics if result.fails(found, fail_on)}
        self._language = language

    def add_document(self, root: ET.Element, name: str, document: Document, *, is_first: bool) -> None:
        """Add the suite of a document. What was found about a file as a whole stands with its first document."""
        suite = ET.SubElement(root, "testsuite", {"name": _clean(name)})
        path = path_in_repository(document.file.path)
        of_file = [found for found in self._diagnostics if found.file.path == document.file.path]
        names = Counter[str]()
        for statement in document.statements:
            title = visible(statement.text.text) or statement.pointer
            names[title] += 1
            unique = title if names[title] == 1 else f"{title} ({names[title]})"
            line = statement.text.span().start.line
            self._add_test(suite, path, unique, line, [found for found in of_file if _is_about(found, statement)])
        whole = [found for found in of_file if found.statement is None]
        if whole and is_first:
            title = load_interface(self._language or whole[0].language).say("junit", "whole")
            self._add_test(suite, path, title, whole[0].span.start.line, whole)

    def _add_test(self, suite: ET.Element, path: str, name: str, line: int, found: Sequence[Diagnostic]) -> None:
        attributes = {"name": _clean(name), "classname": _clean(path), "file": _clean(path), "line": str(line)}
        test = ET.SubElement(suite, "testcase", attributes)
        failures = [each for each in found if id(each) in self._failing]
        if failures:
            message = "; ".join(f"{each.code} {each.name}" for each in failures)
            failure = ET.SubElement(test, "failure", {"message": _clean(message), "type": failures[0].code})
            failure.text = _told(failures)
        if mild := [each for each in found if id(each) not in self._failing]:
            ET.SubElement(test, "system-out").text = _told(mild)


def _is_about(diagnostic: Diagnostic, statement: Statement) -> bool:
    other = diagnostic.statement
    return other is not None and (other.pointer, other.text.outer) == (statement.pointer, statement.text.outer)


def _told(diagnostics: Iterable[Diagnostic]) -> str:
    """Return findings in full, each on a line with its place."""
    return "\n".join(
        _clean(
            visible(
                f"{found.severity}[{found.code}] {found.file.path}:{found.span.start.line}:{found.span.start.column}: "
                f"{found.message} {found.question}"
            )
        )
        for found in diagnostics
    )


def _add_error(root: ET.Element, error: InputError) -> None:
    """Add a suite for what could not be read."""
    path = _clean(path_in_repository(error.path))
    suite = ET.SubElement(root, "testsuite", {"name": path})
    test = ET.SubElement(suite, "testcase", {"name": path, "classname": path, "file": path})
    place = ":".join(str(part) for part in (error.path, error.line, error.column) if part is not None)
    broken = ET.SubElement(test, "error", {"message": _clean(visible(error.message)), "type": "InputError"})
    broken.text = _clean(visible(f"{place}: {error.message}"))


def _count(root: ET.Element) -> None:
    """Write into each suite, and into the whole, how many tests it has and how they ended."""
    for element in (*root, root):
        element.set("tests", str(len(element.findall(".//testcase"))))
        element.set("failures", str(len(element.findall(".//failure"))))
        element.set("errors", str(len(element.findall(".//error"))))
        element.set("time", "0")


def _clean(text: str) -> str:
    """Return a text that XML can hold: what is invisible, or has no way to be written, is shown as an escape."""
    shown = "".join(character if character == "\n" else escaped(character) for character in text)
    return _UNWRITABLE.sub(lambda match: f"\\u{ord(match.group()):04x}", shown)
