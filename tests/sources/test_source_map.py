"""Every character of a text knows where it was written, whatever the style of the scalar."""

from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import only_statement, words

from whylint.sources.scalars import STYLES, ScalarText, read_scalar

BREAKS = "\r\n\x85\u2028\u2029"
Loader = type[yaml.SafeLoader] | type[yaml.CSafeLoader]
LOADERS: list[Loader] = [yaml.SafeLoader, *([yaml.CSafeLoader] if yaml.__with_libyaml__ else [])]

# The scalar as written; the text; a part of the text, and how that part stands in the file.
SCALARS = {
    "plain": ("cut the wait", "cut the wait", "the", "the"),
    "plain, folded": ("cut\n    the\n    wait", "cut the wait", "cut the", "cut\n    the"),
    "plain, blank line": ("cut\n\n    wait", "cut\nwait", "cut\nwait", "cut\n\n    wait"),
    "plain, tab": ("cut\tit", "cut\tit", "it", "it"),
    "plain, U+2028 is a line end": ("cut\u2028    it", "cut\u2028it", "it", "it"),
    "plain, U+0085 is a line end": ("cut\x85    it", "cut it", "t it", "t\x85    it"),
    "single quotes": ("'cut it'", "cut it", "it", "it"),
    "single quotes, doubled": ("'the team''s wait'", "the team's wait", "'s wait", "''s wait"),
    "single quotes, folded": ("'cut\n\n\n  it  '", "cut\n\nit", "it", "it"),
    "double quotes": ('"cut it"', "cut it", "it", "it"),
    "double quotes, byte escape": (r'"caf\xe9 wait"', "café wait", "é w", r"\xe9 w"),
    "double quotes, short escape": (r'"caf\u00e9 wait"', "café wait", "café", r"caf\u00e9"),
    "double quotes, long escape": (r'"\U0001F600 wait"', "😀 wait", "😀 wait", r"\U0001F600 wait"),
    "double quotes, named escapes": (r'"a\tb\"c\\d\_e"', 'a\tb"c\\d\xa0e', '"c\\', r"\"c\\"),
    "double quotes, escaped break": ('"cut \\\n    it"', "cut it", "it", "it"),
    "double quotes, escaped break inside": ('"cut\\\n    it"', "cutit", "cutit", "cut\\\n    it"),
    "double quotes, folded": ('"cut  \n   it"', "cut it", "t i", "t  \n   i"),
    "literal": ("|\n    cut\n    it", "cut\nit", "it", "it"),
    "literal, indented more": ("|\n    cut\n      it", "cut\n  it", "it", "it"),
    "literal, stripped": ("|-\n    cut it\n\n", "cut it", "it", "it"),
    "literal, kept": ("|+\n    cut it\n\n", "cut it", "it", "it"),
    "literal, comment in the header": ("|  # why\n    cut it", "cut it", "cut", "cut"),
    "folded": (">\n    cut\n    it", "cut it", "cut it", "cut\n    it"),
    "folded, blank line": (">\n    cut\n\n    it", "cut\nit", "it", "it"),
    "folded, indented more": (">-\n    cut\n      the\n    wait", "cut\n  the\nwait", "wait", "wait"),
    "tag": ("!!str cut it", "cut it", "it", "it"),
    "anchor": ("&a 'cut it'", "cut it", "it", "it"),
    "anchor, comment, next line": ("&a # why\n    cut it", "cut it", "it", "it"),
    "combining and astral": ("'e\u0301 👩‍⚕️ wait'", "e\u0301 👩‍⚕️ wait", "👩‍⚕️ wait", "👩‍⚕️ wait"),
}
LINE_ENDS = {"LF": "\n", "CRLF": "\r\n", "CR": "\r"}


@pytest.mark.parametrize("line_end", LINE_ENDS.values(), ids=LINE_ENDS)
@pytest.mark.parametrize("key", ["- ", "goal: "])
@pytest.mark.parametrize("case", SCALARS.values(), ids=SCALARS)
def test_words_of_a_scalar_are_found_in_the_file(case: tuple[str, str, str, str], key: str, line_end: str) -> None:
    scalar, text, part, place = case
    item = f"- {scalar}" if key == "- " else f"- {key}{scalar}\n  status: open"
    source = only_statement(f"{item}\n".replace("\n", line_end)).text
    assert source.text == text
    assert words(source, part) == place.replace("\n", line_end)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("- |2\n    cut\n   it\n", "cut\n it"),
        ("- goal: |2\n     cut\n    it\n", "cut\nit"),
        ("goals:\n- >-1\n  cut\n it\n", "cut\nit"),
        ("- >1-\n\n  cut\n\n  it\n it\n", "cut\n\n it\nit"),
    ],
)
def test_a_given_indentation_counts_from_the_line_above(file: str, text: str) -> None:
    source = only_statement(file).text
    assert source.text == text
    assert words(source, "it") == "it"


def test_the_whole_of_a_scalar_has_its_quotes_and_neither_anchor_nor_tag() -> None:
    quoted = only_statement("- &a !!str 'cut it'\n").text
    assert quoted.file.text[slice(*quoted.outer)] == "'cut it'"


def test_the_whole_of_a_block_scalar_has_its_header_and_not_the_line_end_after_it() -> None:
    block = only_statement("- >+  # why\n  cut\n  it\n\n").text
    assert block.file.text[slice(*block.outer)] == ">+  # why\n  cut\n  it"


def test_a_blank_text_stands_where_a_text_would_begin() -> None:
    blank = only_statement("- goal: \n  status: open\n").text
    assert (blank.text, blank.outer) == ("", (8, 8))
    assert blank.span() == blank.file.span(8, 8)


def test_a_byte_order_mark_does_not_count() -> None:
    assert only_statement("\ufeff- cut it\n").text.starts[0] == 2


def test_columns_count_code_points_and_lines_end_in_crlf_cr_or_lf_only() -> None:
    source = only_statement("# 😀\r# x\r\n- '😀 \x85 cut'\n").text
    start = source.span(source.text.index("cut")).start
    assert (start.line, start.column) == (3, 8)


def check(file: str, loader: Loader) -> int:
    """Hold each scalar of a file against what PyYAML makes of it. Return how many there are."""
    try:
        events = [event for event in yaml.parse(file, Loader=loader) if isinstance(event, yaml.ScalarEvent)]
    except (yaml.YAMLError, ValueError, OverflowError):
        return 0
    for event in events:
        assert event.start_mark
        assert event.end_mark
        style = STYLES[event.style or ""]
        scalar = read_scalar(file, event.start_mark.index, event.end_mark.index, style, event.value)
        assert scalar.text == event.value
        assert len(scalar.starts) == len(scalar.ends) == len(scalar.text)
        check_places(file, scalar, style)
    return len(events)


def check_places(file: str, scalar: ScalarText, style: str) -> None:
    last = scalar.start
    for character, start, end in zip(scalar.text, scalar.starts, scalar.ends, strict=True):
        assert last <= start < end <= len(file)
        last = end
        raw = file[start:end]
        if raw == character:
            continue
        if style == "double-quoted" and raw.startswith("\\") and not re.match(rf"\\[{BREAKS}]", raw):
            assert yaml.safe_load(f'"{raw}"') == character
        elif raw == "''":
            assert (style, character) == ("single-quoted", "'")
        else:
            assert character in " \n\u2028\u2029"
            assert re.search(rf"[{BREAKS}]", raw)
            assert not raw.strip(f" \t{BREAKS}")


WRITABLE = st.characters(exclude_categories=["Cs"], exclude_characters="\ufeff")


@given(
    text=st.text(st.sampled_from("ab'\"\\:#- \t\n\r\x85\u2028\u2029é😀\xa0") | WRITABLE, max_size=30),
    style=st.sampled_from(["", "'", '"', "|", ">"]),
    width=st.integers(5, 40),
    line_break=st.sampled_from(["\n", "\r\n", "\r"]),
    allow_unicode=st.booleans(),
)
@settings(max_examples=150, deadline=None)
def test_what_pyyaml_writes_is_read_back(
    text: str,
    style: str,
    width: int,
    line_break: str,
    allow_unicode: bool,  # noqa: FBT001
) -> None:
    file = yaml.dump(
        [{"goal": text}], default_style=style, width=width, line_break=line_break, allow_unicode=allow_unicode
    )
    for loader in LOADERS:
        check(file, loader)


OPENINGS = [
    "- ", '- "', "- '", "- |\n  ", "- >\n  ", "- |2\n  ", "- >1\n ", "- |+\n  ", "- >-\n  ", "- >+\n\n  ", "|\n ",
    "a:\n - >1-\n   ", '- &a "', "- !!str >\n  ", "- &a # x\n  ", "- |\n   \n  ", "[", '{a: "',
]  # fmt: skip
PIECES = [
    "a", "b", "é", "😀", " ", "  ", "\t", "\n", "\n  ", "\n   ", "\n    ", "\r\n  ", "\r", "\x85", "\u2028", "\u2029",
    "\\", '\\"', "\\n", "\\x41", "\\u263a", "\\U0001F600", "\\\n", "\\ ", "''", "'", '"', "#", ": ", ", ", "- ",
]  # fmt: skip


@given(
    opening=st.sampled_from(OPENINGS),
    pieces=st.lists(st.sampled_from(PIECES), max_size=14),
    ending=st.sampled_from(["", "\n", "\n- x\n", "\n\n\n"]),
)
@settings(max_examples=600, deadline=None)
def test_what_people_may_write_is_read_as_pyyaml_reads_it(opening: str, pieces: list[str], ending: str) -> None:
    closing = next((quote for quote in "'\"" if opening.endswith(quote)), "")
    closing += {"[": "]", "{": "}"}.get(opening[0], "")
    for loader in LOADERS:
        check(opening + "".join(pieces) + closing + ending, loader)
