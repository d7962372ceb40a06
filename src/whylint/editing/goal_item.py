"""Give a statement another text and fields beside it, wherever in YAML, JSON or TOML it stands.

Comments, the order of keys, quotes and line ends stay as they are: what is there already gets another text, and what
is not is put in beside it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whylint.editing.edits import Edit
from whylint.editing.found_item import find_item
from whylint.editing.item_style import BlockStyle, Field, FlowStyle, line_end_at, rest_of_line
from whylint.sources.document_keys import document_keys, plain_key
from whylint.sources.encode_like import encode_like
from whylint.sources.fields import is_null
from whylint.sources.json_nodes import is_json
from whylint.sources.nodes import MappingNode, ScalarNode, SequenceNode, end_of_content
from whylint.sources.texts import scalar_text
from whylint.sources.toml_nodes import is_toml

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.editing.edits import Change
    from whylint.editing.found_item import FoundItem
    from whylint.editing.item_style import ItemStyle
    from whylint.sources.document import Statement
    from whylint.sources.nodes import Node
    from whylint.sources.place import SourceFile, SourceText


def change_item(statement: Statement, key: str, text: str, fields: Sequence[Field]) -> Change | None:
    """Return the edits that give a statement a text and fields; `key` is what its text stands under if it needs one.

    A field that is there already gets the new text; where it is a list of several, or of statements, that is put
    behind its last item. None where this cannot be written without touching what else is meant by those words: behind
    an anchor, an alias or a tag, in a text that YAML cuts off, beside a field that is a mapping.
    """
    file = statement.text.file
    item = find_item(file, statement)
    if item is None or statement.cut_off is not None:
        return None
    if isinstance(item.holder, SequenceNode):
        if not fields:
            column = file.place(statement.text.outer[0]).column
            return (_retold(statement, text, _style_of(statement, item.holder, column)),)
        return (_made_a_mapping(statement, item.holder, Field(key, text), fields),)
    return _beside(statement, item, item.holder, text, fields)


def _made_a_mapping(statement: Statement, holder: SequenceNode, text: Field, fields: Sequence[Field]) -> Edit:
    """Return the edit that puts a mapping in the place of a text in a list."""
    file, (start, end) = statement.text.file, statement.text.outer
    gap = "" if file.text[start - 1 : start].isspace() else " "
    style = _style_of(statement, holder, file.place(start).column + len(gap))
    if isinstance(style, FlowStyle):
        return Edit(file.span(start, end), "{" + style.joint.join(style.pair(each) for each in (text, *fields)) + "}")
    behind, stop = rest_of_line(file, end)
    kept = file.text[start:end]
    stays = text.text == statement.text.text and statement.text.style == "plain" and not re.search(r"[\r\n]", kept)
    first = (f"{text.key}: {kept}" if stays else style.pair(text)) + behind
    lines = [first, *(style.pair(each) for each in fields)]
    return Edit(file.span(start, stop), gap + f"{style.line_end}{style.margin}".join(lines))


def _beside(
    statement: Statement, item: FoundItem, holder: MappingNode, text: str, fields: Sequence[Field]
) -> Change | None:
    """Return the edits of a mapping: of its text, of the fields that are there, and those that put in the others."""
    file = statement.text.file
    if item.key is None or (holder.is_flow and not holder.is_braced):
        return None
    if _is_table(file, holder) and not _begins_its_line(file, item.key.start):
        return None  # of `a.goal = "…"`, the table is another than that of the next line
    style = _style_of(statement, holder, file.place(item.key.start).column)
    edits = [] if text == statement.text.text else [_retold(statement, text, style)]
    new: list[Field] = []
    for field in fields:
        there = [value for key, value in holder.pairs if isinstance(key, ScalarNode) and _means(key, field)]
        if not there:
            new.append(field)
        elif (edit := _changed(file, there[0], field, style)) is not None:
            edits.append(edit)
        else:
            return None
    return (*edits, *_put_in(statement, holder, new, style))


def _is_table(file: SourceFile, holder: SequenceNode | MappingNode) -> bool:
    """Say whether pairs stand on lines of their own as TOML has them, rather than between braces."""
    return is_toml(file) and isinstance(holder, MappingNode) and not file.text.startswith("{", holder.start)


def _begins_its_line(file: SourceFile, offset: int) -> bool:
    return not file.text[file.line_start(file.place(offset).line) : offset].strip()


def _style_of(statement: Statement, holder: SequenceNode | MappingNode, column: int) -> ItemStyle:
    file = statement.text.file
    if not holder.is_flow:
        return BlockStyle(" " * (column - 1), line_end_at(file, statement.text.outer[1]))
    if _is_table(file, holder):
        return FlowStyle(line_end_at(file, statement.text.outer[1]) + " " * (column - 1), "toml")
    last = holder.pairs[-1][0].start if isinstance(holder, MappingNode) and holder.pairs else statement.text.outer[0]
    before = file.text[file.line_start(file.place(last).line) : last]
    apart = isinstance(holder, MappingNode) and bool(before) and not before.strip()
    joint = f",{line_end_at(file, holder.start)}{before}" if apart else ", "
    return FlowStyle(joint, "json" if is_json(file) else "toml" if is_toml(file) else "yaml")


def _means(key: ScalarNode, field: Field) -> bool:
    """Say whether a key means the same as that of a field."""
    keys = document_keys()

    def meaning(name: str) -> str:
        plain = plain_key(name)
        return keys.fields.get(plain) or (keys.lists[plain].value if plain in keys.lists else plain)

    return meaning(key.value) == meaning(field.key)


def _retold(statement: Statement, text: str, style: ItemStyle) -> Edit:
    file, (start, end) = statement.text.file, statement.text.outer
    if isinstance(style, FlowStyle) and style.syntax != "yaml":
        return Edit(file.span(start, end), style.scalar(text))
    return Edit(file.span(start, end), _spaced(file, start, end, _like(text, statement.text, style)))


def _like(text: str, like: SourceText, style: ItemStyle) -> str:
    return encode_like(text, like, flow=isinstance(style, FlowStyle))


def _changed(file: SourceFile, value: Node, field: Field, style: ItemStyle) -> Edit | None:
    """Return the edit that gives a field that is there its text, or puts its texts behind those that it has."""
    if isinstance(value, SequenceNode) and not field.items and len(value.items) == 1:
        value = value.items[0] if isinstance(value.items[0], ScalarNode) else value
    if isinstance(value, SequenceNode):
        return _appended(file, value, field.items or (field.text,), style)
    if not isinstance(value, ScalarNode):
        return None
    span = file.span(value.start, value.end)
    if field.items:
        return Edit(span, style.listed(field.items)) if is_null(value) else None
    if is_null(value) or (isinstance(style, FlowStyle) and style.syntax != "yaml"):
        return Edit(span, _spaced(file, value.start, value.end, style.scalar(field.text)))
    read = scalar_text(file, value)
    return Edit(file.span(*read.outer), _like(field.text, read, style)) if read.outer[0] == value.start else None


def _spaced(file: SourceFile, start: int, end: int, scalar: str) -> str:
    """Put space around a scalar where nothing stood before, between a colon and a comment."""
    before = " " if start == end and file.text[:start].endswith((":", "-")) else ""
    return before + scalar + (" " if file.text[end : end + 1] == "#" else "")


def _appended(file: SourceFile, items: SequenceNode, texts: Sequence[str], style: ItemStyle) -> Edit | None:
    if not items.items or _ends_in_alias(items):
        return None
    if items.is_flow:
        flow = style if isinstance(style, FlowStyle) else FlowStyle(", ")
        last = items.items[-1].end
        return Edit(file.span(last, last), "".join(f", {flow.scalar(text)}" for text in texts))
    end = items.start + len(file.text[items.start : end_of_content(items)].rstrip())
    _, stop = rest_of_line(file, end)
    dash = file.text.rfind("-", 0, items.items[-1].start)
    margin = " " * (file.place(dash).column - 1)
    lines = "".join(f"{line_end_at(file, end)}{margin}- {style.scalar(text)}" for text in texts)
    return Edit(file.span(stop, stop), lines)


def _ends_in_alias(items: SequenceNode) -> bool:
    """Say whether the last item stands for one with an anchor before it: where it is repeated is not known."""
    *others, last = items.items
    return last.start < max([items.start, *(other.end for other in others)])


def _put_in(statement: Statement, holder: MappingNode, fields: Sequence[Field], style: ItemStyle) -> tuple[Edit, ...]:
    """Return the edits that put new fields in: texts right behind the statement's own, lists behind everything."""
    if not fields:
        return ()
    file = statement.text.file
    if isinstance(style, FlowStyle):
        is_table = _is_table(file, holder)
        last = rest_of_line(file, statement.text.outer[1])[1] if is_table else holder.pairs[-1][1].end
        return (Edit(file.span(last, last), "".join(style.joint + style.pair(field) for field in fields)),)
    end = holder.start + len(file.text[holder.start : end_of_content(holder)].rstrip())
    places: dict[int, str] = {}
    for field in fields:
        _, stop = rest_of_line(file, end if field.items else statement.text.outer[1])
        places[stop] = places.get(stop, "") + f"{style.line_end}{style.margin}{style.pair(field)}"
    return tuple(Edit(file.span(stop, stop), lines) for stop, lines in places.items())
