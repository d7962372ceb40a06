"""Say in plain words what YAML stumbled over, and how to mend it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import yaml

_QUOTE_THE_TEXT = "put the text in quotes"
_TAB = "YAML does not take tabs for indentation; use spaces"
_SPECIAL = "a text cannot begin with {character!r}; " + _QUOTE_THE_TEXT
_CUT_OFF = re.compile(r"[ \t]#[^\s#]")

_MISFIT = r"expected '-' indicator|did not find expected key|expected <block end>|expected ':'"

# What the parser says, in the words of libyaml or PyYAML, and what it means for a writer of goals. First match holds.
_ADVICE = (
    (
        r"mapping values are not allowed",
        "a colon with a space after it makes a key of what stands before it; " + _QUOTE_THE_TEXT,
    ),
    (
        r"unexpected end of stream|unexpected document separator",
        "the quote that opens here is never closed; close it, or put the whole text in the other kind of quotes",
    ),
    (r"tab character", _TAB),
    (
        r"unknown escape|expected escape sequence|hexdecimal|hexadecimal|Unicode character escape",
        "between double quotes a backslash begins an escape; write two of them, or use single quotes",
    ),
    (
        r"alphabetic or numeric|undefined alias|anchor or alias",
        "a text that begins with * or & reads as a reference; " + _QUOTE_THE_TEXT,
    ),
    (r"tag", "a text that begins with ! reads as a type; " + _QUOTE_THE_TEXT),
    (
        _MISFIT,
        "the lines up to here do not fit together: indent the items of one list alike, let nothing follow a closing "
        "quote or bracket, give each key its colon, and "
        + _QUOTE_THE_TEXT
        + " where it holds quotes, brackets or colons",
    ),
    (
        r"',' or|node content|flow",
        "a text that begins with [ or { reads as a list or a mapping; " + _QUOTE_THE_TEXT + ", or close the bracket",
    ),
    (
        r"block scalar|indentation indicator|chomping|comment or (a )?line break",
        "a text that begins with | or > reads as a block that starts on the next line; " + _QUOTE_THE_TEXT,
    ),
    (r"directive|document start", "a line that begins with % or --- has a meaning of its own; " + _QUOTE_THE_TEXT),
)


def explain(text: str, error: yaml.MarkedYAMLError) -> tuple[str, int | None]:
    """Return a message for an error of the parser, with the way to mend it, and the offset where it stands."""
    problem = error.problem or error.context or "the parser gave no reason"
    mark = error.problem_mark or error.context_mark
    if mark is not None and not text[mark.index :].strip():
        mark = error.context_mark or mark
    if mark is None:
        return f"this is not valid YAML ({problem}); check its quotes and indentation", None
    return f"this is not valid YAML: {_advice(text, problem, mark.index)} (the parser says: {problem})", mark.index


def _advice(text: str, problem: str, offset: int) -> str:
    if "cannot start any token" in problem:
        character = text[offset : offset + 1]
        return _TAB if character == "\t" else _SPECIAL.format(character=character)
    if re.search(_MISFIT, problem) and (cut_off := _cut_off_line(text, offset)) is not None:
        return f"` #` begins a comment and ends the text in {cut_off!r}; {_QUOTE_THE_TEXT}"
    matching = (advice for pattern, advice in _ADVICE if re.search(pattern, problem))
    return next(matching, "check the quotes and the indentation here")


def _cut_off_line(text: str, offset: int) -> str | None:
    """Return the line above the one at fault if a ` #` may have ended its text before the author did."""
    above = re.split(r"\r\n|\n|\r", text[:offset])[-2:-1]
    return above[0].strip() if above and _CUT_OFF.search(above[0]) else None
