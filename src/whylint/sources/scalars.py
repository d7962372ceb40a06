"""Read a YAML scalar's text again from the file, character by character, to know where each one was written.

PyYAML gives a scalar's text and the place of the whole. What lies between, YAML changes: it folds line breaks, takes
indentation away and replaces escapes. The readers here follow the same rules (those of libyaml and PyYAML: YAML 1.1,
in which U+0085, U+2028 and U+2029 end a line too), and note for each character which stretch of the file made it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator, Sequence

_BREAKS = "\r\n\x85\u2028\u2029"
_BREAK = re.compile(rf"\r\n|[{_BREAKS}]")
_GAP = re.compile(rf"[ \t{_BREAKS}]+")
_PROPERTIES = re.compile(rf"(?:[&!][^ \t{_BREAKS}]*|\#[^{_BREAKS}]*|[ \t{_BREAKS}]+)*+")
_BLOCK_HEADER = re.compile(rf"[|>]([-+0-9]*)[^{_BREAKS}]*(?:{_BREAK.pattern})?")
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", re.DOTALL)
_FLOW_RUN = {
    "plain": re.compile(rf"[^ \t{_BREAKS}]+"),
    "single-quoted": re.compile(rf"[^ \t{_BREAKS}']+"),
    "double-quoted": re.compile(rf'[^ \t{_BREAKS}"\\]+'),
}
_ESCAPED = {
    "0": "\0",
    "a": "\a",
    "b": "\b",
    "t": "\t",
    "\t": "\t",
    "n": "\n",
    "v": "\v",
    "f": "\f",
    "r": "\r",
    "e": "\x1b",
    "N": "\x85",
    "_": "\xa0",
    "L": "\u2028",
    "P": "\u2029",
}

STYLES = {"": "plain", "'": "single-quoted", '"': "double-quoted", "|": "literal", ">": "folded"}
"""PyYAML's sign for a scalar's style, and the style's name."""


class Character(NamedTuple):
    """One character of a text, and the stretch of the file that it was written as."""

    value: str
    start: int
    end: int


class ScalarText(NamedTuple):
    """A scalar's text, where each of its characters starts and ends in the file, and where the whole scalar does.

    The whole has its quotes or block header, and not its anchor and tag.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    start: int
    end: int


def scalar_of(characters: Iterable[Character], start: int, end: int) -> ScalarText:
    """Join characters into the text of a scalar that stands between two offsets."""
    values, starts, ends = tuple(zip(*characters, strict=True)) or ("", (), ())
    return ScalarText("".join(values), starts, ends, start, end)


def skip_properties(text: str, start: int, end: int) -> int:
    """Return where a node begins after its anchor, its tag and the comments and line breaks that follow them."""
    if start < end and text[start] in "&!":
        match = _PROPERTIES.match(text, start, end)
        return match.end() if match else start
    return start


def read_scalar(text: str, start: int, end: int, style: str, value: str) -> ScalarText:
    """Read the scalar that stands between two offsets; `value` is its text as PyYAML gives it.

    Where nothing stands between them, the place is past the space behind the key or dash: where a text would begin.
    """
    start = skip_properties(text, start, end)
    if start == end and text.startswith((" ", "\t"), end):
        return ScalarText("", (), (), start + 1, end + 1)
    if style in _FLOW_RUN:
        quote = 0 if style == "plain" else 1
        first, last = start + quote, end - quote
        if text[first:last] == value:
            return ScalarText(value, range(first, last), range(first + 1, last + 1), start, end)
        return scalar_of(_flow(text, first, last, style), start, end)
    stop = start + len(text[start:end].rstrip(f" \t{_BREAKS}"))
    return scalar_of(_block(text, start, end, style, value), start, stop)


def _flow(text: str, start: int, end: int, style: str) -> Iterator[Character]:
    """Read what stands in a plain or quoted scalar, between the quotes."""
    run = _FLOW_RUN[style]
    position = start
    while position < end:
        if match := run.match(text, position, end):
            yield from _as_written(text, position, match.end())
            position = match.end()
        elif match := _GAP.match(text, position, end):
            yield from _fold(text, position, match.end())
            position = match.end()
        elif text[position] == "'":
            yield Character("'", position, position + 2)
            position += 2
        elif match := _BREAK.match(text, position + 1, end):
            position = yield from _escaped_break(text, match.end(), end)
        else:
            character = _escape(text, position, end)
            yield character
            position = character.end


def _as_written(text: str, start: int, end: int) -> Iterator[Character]:
    return (Character(text[offset], offset, offset + 1) for offset in range(start, end))


def _break_character(match: re.Match[str]) -> str:
    """Return what YAML makes of a line break: the line and paragraph separators stay, all others become LF."""
    return match.group() if match.group() in "\u2028\u2029" else "\n"


def _fold(text: str, start: int, end: int) -> Iterator[Character]:
    """Read white space between words: without a line break it stays, one line break is a space, more are one less."""
    breaks = list(_BREAK.finditer(text, start, end))
    if not breaks:
        yield from _as_written(text, start, end)
    elif _break_character(breaks[0]) != "\n":
        yield from _break_run(breaks, start, end)
    elif len(breaks) > 1:
        yield from _break_run(breaks[1:], start, end)
    else:
        yield Character(" ", start, end)


def _break_run(breaks: list[re.Match[str]], start: int, end: int) -> Iterator[Character]:
    """Share out a stretch of white space among the line breaks that are kept."""
    for number, match in enumerate(breaks, 1):
        stop = end if number == len(breaks) else match.end()
        yield Character(_break_character(match), start, stop)
        start = stop


def _escaped_break(text: str, start: int, end: int) -> Generator[Character, None, int]:
    """Read on after a backslash at the end of a line: only empty lines after it leave a trace. Return where it ends."""
    match = _GAP.match(text, start, end)
    stop = match.end() if match else start
    yield from _break_run(list(_BREAK.finditer(text, start, stop)), start, stop)
    return stop


def _escape(text: str, start: int, end: int) -> Character:
    match = _ESCAPE.match(text, start, end)
    if match is None:
        return Character(text[start], start, start + 1)
    code = match[1] or match[2] or match[3]
    value = chr(int(code, 16)) if code else _ESCAPED.get(match[4], match[4])
    return Character(value, start, match.end())


def _block(text: str, start: int, end: int, style: str, value: str) -> Iterator[Character]:
    """Read a literal or folded block scalar, header and all."""
    header = _BLOCK_HEADER.match(text, start, end)
    if header is None or not value:
        return
    chomping = "".join(sign for sign in header[1] if sign in "-+")
    indent = _indent(text, header.end(), end, value)
    position, is_content, empty_lines = _empty_lines(text, header.end(), end, indent)
    line_end: list[Character] = []
    was_indented = False
    while is_content:
        is_indented = text[position] in " \t"
        if style == "folded" and not was_indented and not is_indented:
            line_end = _folded_end(line_end, position, empty_lines)
        yield from line_end
        yield from empty_lines
        was_indented = is_indented
        match = _BREAK.search(text, position, end)
        stop = match.start() if match else end
        yield from _as_written(text, position, stop)
        line_end = [Character(_break_character(match), match.start(), match.end())] if match else []
        position, is_content, empty_lines = _empty_lines(text, match.end() if match else end, end, indent)
    if chomping != "-":
        yield from line_end
    if chomping == "+":
        yield from empty_lines


def _folded_end(line_end: list[Character], next_line: int, empty_lines: list[Character]) -> list[Character]:
    """Return what folding leaves of a line's end: a space, or nothing where empty lines follow."""
    if not line_end or line_end[0].value != "\n":
        return line_end
    return [] if empty_lines else [Character(" ", line_end[0].start, next_line)]


def _indent(text: str, start: int, end: int, value: str) -> int:
    """Find how far a block scalar is indented: what its first line that is not blank has lost in front."""
    written = re.search(rf"^( *)[^ {_BREAKS}]", _lines(text[start:end]), re.MULTILINE)
    kept = re.search(rf"^( *)[^ {_BREAKS}]", _lines(value), re.MULTILINE)
    if written and kept:
        return len(written[1]) - len(kept[1])
    longest = max((len(line) for line in _lines(text[start:end]).split("\n")), default=0)
    return longest - max(len(line) for line in _lines(value).split("\n"))


def _lines(text: str) -> str:
    """Return a text with LF for every line break."""
    return _BREAK.sub("\n", text)


def _empty_lines(text: str, start: int, end: int, indent: int) -> tuple[int, bool, list[Character]]:
    """Pass empty lines. Return where content may begin, whether it does, and the line breaks that were passed."""
    breaks: list[Character] = []
    while True:
        position = start
        while position < end and position - start < indent and text[position] == " ":
            position += 1
        match = _BREAK.match(text, position, end)
        if match is None:
            return position, position - start == indent and position < end, breaks
        breaks.append(Character(_break_character(match), match.start(), match.end()))
        start = match.end()
