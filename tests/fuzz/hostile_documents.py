"""Documents that nobody would write, and that a linter may be given all the same."""

# ruff: noqa: E501 - the lists read best as they are

from __future__ import annotations

from hypothesis import strategies as st

_TEXTS = (
    "Improve communication", "Cut waiting times by 5 % before June 2027, because patients leave", "Er moet een app komen",
    "TBD", "", "~", "null", "2025", "no", "12:30", "De wachttijd daalt van 9 naar 2 minuten", "::error::x", "##[error]x",
    "\x1b[31mred\x1b[0m", "\x1b]8;;https://example.org\x07link\x1b]8;;\x07", "\u202eabc\u2066", "\u200b", "\ufeff", "\x85",
    "<script>alert(1)</script>", "<!-- whylint: ignore[WHY301] x -->", "[link](https://example.org) ![x](y)", "`code` **b",
    "[bold]x[/bold]", "{0} %s %0A", "a #1 b", "a: b: c", "- x", "\\", '"', "'", "| x", "> x", "&a *a", "!t x", "@x", "%x",
    "e\u0301" * 5, "\ufdfa", "İSTANBUL ẞ", "🏳️‍🌈 flag", "𝒢oal", "ﬁne", "1" * 40, "twenty " * 9, "(" * 9, "a-" * 9, "1/2 1,5 1.000,0",
    "in Q5 2027", "31 February 2027", "by 99/99/9999", "from 1 to 0", "by half by half by half", "and and and", "%", "€5 $6 7k",
)  # fmt: skip
_KEYS = (
    "goals", "objectives", "strategies", "tactics", "doelen", "goal", "doel", "why", "waarom", "measure", "key_results",
    "deadline", "uiterlijk", "owner", "supports", "id", "language", "subject", "period", "roles", "<<", "Goals", "GO-ALS", "x",
)  # fmt: skip
_LINES = (
    "# Goals", "## Our goals for 2027", "# Wat willen we bereiken?", "## Goal 1: Shorter waits", "# Non-goals", "## 1. Less noise",
    "Goals:", "**Goals:**", "- Why: it hurts", "  - Key results:", "  - Deadline: June", "| Goal | Why |", "|---|---|",
    "| a | b |", "|", "```yaml goals", "```", "---", "...", "> - a", "1. b", "- [ ] c", "\t- d", "====", "----", "<div>", "-->",
    "<!--", "goals:", "- &a {goal: x, supports: *a}", "- *a", "- ? a", "- >-", "  folded", "", "  text", "- |2", "   x",
    "# whylint: ignore[too-vague] it stays", "# whylint: ignore-file[WHY3] x until: 2020-01-01", "# whylint: ignore", "{", "}",
    "goals = ['a', \"b\\n\", \"\"\"c", "[[goals]]", "[goals]", "goal = 'a'", 'why = """', "'a'.b = 1", "d = 2027-01-01",
    "[", "]", ",", "? x", ": y", "%YAML 1.1", "%TAG ! x", "- !!binary abc", "- !!python/object/apply:os.system [id]",
)  # fmt: skip

texts = st.one_of(
    st.sampled_from(_TEXTS), st.text(max_size=30), st.lists(st.sampled_from(_TEXTS), max_size=3).map(" ".join)
)
"""The text of a statement or a field."""


def _mapping(inner: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.dictionaries(st.one_of(st.sampled_from(_KEYS), st.text(max_size=4)), inner, max_size=4)


values: st.SearchStrategy[object] = st.recursive(
    st.one_of(texts, st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False)),
    lambda inner: st.one_of(st.lists(inner, max_size=4), _mapping(inner)),
    max_leaves=12,
)
"""What a document can hold."""

_pieces = st.one_of(
    st.sampled_from(_LINES),
    st.builds("- {}".format, texts),
    st.builds("{}{}: {}".format, st.sampled_from(("", "  ", "- ", "  - ")), st.sampled_from(_KEYS), texts),
    st.text("-:#[]{}|>&*!%@`'\",?\\ \t ab1\n", max_size=12),
)
lines = st.builds(str.join, st.sampled_from(("\n", "\r\n", "\r", "\n\n")), st.lists(_pieces, max_size=14))
"""Files whose lines belong to YAML or Markdown, in any order."""

files = st.one_of(
    lines.map(lambda text: text.encode("utf-8", "surrogatepass")),
    lines.map(lambda text: ("goals:\n" + text).encode("utf-8", "surrogatepass")),
    lines.map(lambda text: ("# Goals\n" + text).encode("utf-8", "surrogatepass")),
    lines.map(lambda text: text.encode("utf-16")),
    st.binary(max_size=60),
)
"""The bytes of a file."""


def spoilt(text: str) -> st.SearchStrategy[bytes]:
    """Return a text with some of its bytes replaced, added or taken away."""
    data = text.encode()
    cuts = st.tuples(st.integers(0, len(data)), st.integers(0, 12), st.one_of(st.binary(max_size=6), _signs))
    return st.lists(cuts, max_size=4).map(lambda changes: _cut(data, changes))


_signs = st.sampled_from(
    [b'"', b"'", b"[", b"]", b"{", b"}", b"=", b"\n", b"#", b": ", b"- ", b"*a", b"&a ", b"'''", b"1", b"\\"]
)


def _cut(data: bytes, changes: list[tuple[int, int, bytes]]) -> bytes:
    for start, length, inserted in changes:
        data = data[:start] + inserted + data[start + length :]
    return data
