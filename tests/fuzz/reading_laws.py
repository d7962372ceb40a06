"""What holds for whatever is read: places lie in the file, and a statement can be changed without harm to the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.editing.edits import apply_edits
from whylint.editing.goal_item import change_item
from whylint.editing.item_style import Field
from whylint.editing.unharmed import is_unharmed, keeps_the_rest
from whylint.linter.markdown_edits import is_markdown, markdown_edits
from whylint.sources.decoding import decode
from whylint.sources.nodes import BrokenInput
from whylint.sources.read import read_text

if TYPE_CHECKING:
    from whylint.editing.edits import Change
    from whylint.sources.document import Statement
    from whylint.sources.read import ReadResult

NAMES = ("goals.yaml", "goals.md", "goals.json", "goals.toml")
_MOST_CHANGED = 5
_TEXT = "Halve: the noise #1 [x] \"y\" 'z' {b}"
_FIELDS = {"why": "it: #hurts", "owner": "us"}


def demand_lawful_reading(name: str, data: bytes) -> None:
    """Read the bytes of a file as one with a name, and demand all that holds for a file."""
    try:
        text = decode(data)
    except BrokenInput:
        return
    read = read_text(name, text)
    for error in read.errors:
        assert error.message
        assert error.line is None or 1 <= error.line <= text.count("\n") + text.count("\r") + 1
    statements = [one for document in read.documents for one in document.statements]
    for one in statements:
        _demand_places(one)
    for one in statements[:_MOST_CHANGED]:
        _demand_change(name, read, one, {})
        _demand_change(name, read, one, _FIELDS)


def _demand_places(statement: Statement) -> None:
    source = statement.text
    assert len(source.starts) == len(source.ends) == len(source.text)
    assert 0 <= source.outer[0] <= source.outer[1] <= len(source.file.text)
    assert all(start < end for start, end in zip(source.starts, source.ends, strict=True))
    for places in (source.starts, source.ends):  # one entity of HTML can be two characters, at one place
        assert list(places) == sorted(places)
        assert all(source.outer[0] <= place <= source.outer[1] for place in places)


def _demand_change(name: str, read: ReadResult, statement: Statement, fields: dict[str, str]) -> None:
    """Demand that another text and fields can be put there, or are refused, and that all else stays."""
    change = _change(statement, fields)
    if not change:
        return
    before = statement.text.file.text
    after = apply_edits(before, change)
    if not keeps_the_rest(name, before, after, change):
        return  # it is not written
    again = read_text(name, after)
    assert len(again.errors) <= len(read.errors)
    found = [one for document in again.documents for one in document.statements if one.text.text == _TEXT]
    assert found or is_markdown(statement)  # where emphasis or code begins in the middle, it is not written either
    if found and not fields:
        assert is_unharmed(name, before, after, change)
    if found and fields:
        assert "; ".join(why.text for why in found[0].why).endswith(fields["why"])


def _change(statement: Statement, fields: dict[str, str]) -> Change | None:
    if is_markdown(statement):
        return markdown_edits(statement, _TEXT, [(key, "", text) for key, text in fields.items()])
    return change_item(statement, "goal", _TEXT, [Field(key, text) for key, text in fields.items()])
