"""Results about texts that try to be more than text, for every format to survive."""

from __future__ import annotations

import unicodedata

from goal_files import GoalFile, result_of
from hypothesis import strategies as st

from whylint.editing.edits import Edit
from whylint.linter.diagnostic import CheckResult, Suggestion
from whylint.sources.document import Document, InputError

ATTEMPTS = (
    "::error file=x::taken over",
    "##[error]taken over",
    "a\n::stop-commands::now",
    "%0A::error::x",
    "<script>alert(1)</script>",
    "<!-- --> ]]> &amp; &#x1b;",
    "[click](https://example.org) ![x](y)",
    "@everyone #1 :smile: www.example.org https://example.org",
    "`code` ``` ~~~ **bold** _it_ ~~gone~~ | cell |",
    "{0} {{1}} [link](0)",
    "\x1b[31mred\x1b[0m \x00 \x7f \x9b",
    "\u202eabc\u2066 \u2028 \ufeff \ufffe \ud800",
    "1. item", "- item", "# heading", "=====", "    code", "> quote",
)  # fmt: skip

texts = st.one_of(
    st.sampled_from(ATTEMPTS),
    st.text(st.characters(), max_size=40),
    st.text("`[]()<>{}#@:*_-+=|~!$&%\\\"'\r\n w1.", max_size=20),
    st.lists(st.sampled_from(ATTEMPTS), min_size=2, max_size=3).map(" ".join),
)
_STEERING = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_JOINERS = "\u200c\u200d"


def steering(text: str) -> list[str]:
    """What in a text would move a cursor, turn the direction of writing or hide."""
    return [
        character
        for character in text
        if unicodedata.category(character) in _STEERING and character not in f"\n{_JOINERS}"
    ]


def hostile_result(text: str, other: str = "x", path: str = "goals.yaml") -> CheckResult:
    """A statement that is the text, in a file that is named so, with findings, rewrites and errors that repeat it."""
    file = GoalFile(f"- {text}|\n- {other}\n", path)
    statement = file.statement(text)
    edits = (Edit(file.span(text), other), Edit(file.span("|"), text))
    suggestion = Suggestion(f"{text}\n{other}", "has-placeholders", edits)
    found = file.found(
        "WHY301", text, statement, message=text, question=other, missing=other, suggestions=(suggestion,)
    )
    whole = file.found("WHY601", text, severity="warning", message=other, question=text)
    result = result_of(found, whole, files=[(path, 1)], errors=[InputError(path, 1, 2, text)])
    return CheckResult(result.diagnostics, result.files, result.errors, (Document(file.file, (statement,)),))
