"""Read the statements of a document, with the fields beside them, from its nodes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from whylint.limits import NESTED_STATEMENTS
from whylint.sources.document import Document, Role, Statement
from whylint.sources.document_keys import plain_key
from whylint.sources.fields import FieldReader, is_null, kind
from whylint.sources.layout import layout_of
from whylint.sources.nodes import MappingNode, ScalarNode, SequenceNode, end_of_content
from whylint.sources.own_keys import own_meanings
from whylint.sources.pairs import Pair, PairReader
from whylint.sources.path_ends import ends_of
from whylint.sources.texts import cut_off

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.sources.document_keys import DocumentKeys
    from whylint.sources.nodes import Node
    from whylint.sources.path_ends import PathEnd
    from whylint.sources.place import Span
    from whylint.sources.problems import Problems

_NAMED_KEYS = 5


def holds_goals(root: Node, keys: DocumentKeys, paths: Sequence[str] = ()) -> bool:
    """Say whether a document is a mapping with a key for goals, strategies or tactics, or one of the paths leads on."""
    if any(True for path in paths for _ in ends_of(root, path)):
        return True
    lists = keys.with_meanings(own_meanings(root, keys)).lists
    return isinstance(root, MappingNode) and any(
        isinstance(key, ScalarNode) and plain_key(key.value) in lists for key, _ in root.pairs
    )


def read_document(root: Node, keys: DocumentKeys, problems: Problems, paths: Sequence[str] = ()) -> Document | None:
    """Return the document that stands under a root node, or None (with a problem noted) where it cannot hold one.

    A mapping without a list of statements is nobody's mistake, and a document of no statements.
    """
    reader = _StatementReader(keys, problems)
    ends = [end for path in paths for end in ends_of(root, path)]
    for end in ends:
        reader.read_end(end)
    if isinstance(root, SequenceNode) and ends:
        return Document(problems.file, reader.in_file_order())
    if isinstance(root, SequenceNode):
        reader.read_list(root, _Position(Role.GOAL, "", None), str(Role.GOAL))
        return Document(problems.file, reader.in_file_order())
    if isinstance(root, MappingNode):
        return _read_mapping(root, reader)
    problems.add(root.start, f"the document holds {kind(root)} and no goals; list them with `- ` under `goals:`")
    return None


def _read_mapping(root: MappingNode, reader: _StatementReader) -> Document:
    keys, problems, fields = reader.keys, reader.problems, reader.fields
    pairs = reader.pairs.read(root)
    for pair in pairs:
        if pair.key in keys.lists:
            position = _Position(keys.lists[pair.key], f"/{_token(pair)}", None)
            reader.read_list(pair.value, position, pair.written.value)
        elif pair.key in keys.singular:
            plural = keys.singular[pair.key]
            message = f"`{pair.written.value}` cannot stand at the top; list it with `- ` under `{plural}:`"
            problems.add(pair.written.start, message)
    tops = [pair for pair in pairs if pair.key in keys.document]
    return Document(
        file=problems.file,
        statements=reader.in_file_order(),
        language=fields.one(tops, "language"),
        subject=fields.one(tops, "subject"),
        period=fields.one(tops, "period"),
        deadline=fields.one(tops, "deadline"),
        why=fields.several(tops, "why"),
        owners=fields.several(tops, "owners"),
    )


def _token(pair: Pair) -> str:
    """Return a key as a part of a JSON pointer."""
    return pair.written.value.replace("~", "~0").replace("/", "~1")


@dataclass(frozen=True)
class _Position:
    """Where in its document something stands: its pointer, the statement it is nested under, and how deep.

    `is_block` where it is an item of a list that is not written between brackets; `whole` is the node of the item.
    """

    role: Role
    pointer: str
    parent: str | None
    depth: int = 0
    is_block: bool = False
    whole: Node | None = None

    def item(self, items: SequenceNode, number: int) -> _Position:
        """Return the position of an item of the list that stands here."""
        return replace(self, pointer=f"{self.pointer}/{number}", is_block=not items.is_flow)

    def inside(self, pair: Pair, role: Role, parent: str | None) -> _Position:
        """Return the position of the value of a key that stands here."""
        return _Position(role, f"{self.pointer}/{_token(pair)}", parent, self.depth + 1)


class _StatementReader:
    """Reads the statements of one document. What several aliases lead to is read once."""

    def __init__(self, keys: DocumentKeys, problems: Problems) -> None:
        self.keys = keys
        self.problems = problems
        self.pairs = PairReader(keys, problems)
        self.fields = FieldReader(keys, problems)
        self._statements: list[Statement] = []
        self._lists: set[Node] = set()
        self._items: dict[Node, Statement | None] = {}
        self._by_text: dict[Node, Statement] = {}

    def in_file_order(self) -> tuple[Statement, ...]:
        """Return all statements read, in the order in which their texts stand in the file."""
        return tuple(sorted(self._statements, key=lambda statement: statement.text.outer))

    def read_list(self, node: Node, position: _Position, key: str) -> None:
        """Read a list of statements, and note a problem where there is something else in its place."""
        if is_null(node):
            return
        if not isinstance(node, SequenceNode):
            role = position.role
            message = f"`{key}` takes a list, not {kind(node)}; begin each {role} on a line of its own with `- `"
            self.problems.add(node.start, message)
        elif node not in self._lists and not self._is_too_deep(node, position):
            self._lists.add(node)
            for number, item in enumerate(node.items):
                self._statement(item, position.item(node, number))

    def read_end(self, end: PathEnd) -> None:
        """Read the statement that a path leads to, with the fields beside it."""
        role = next((found for key in reversed(end.keys) if (found := self._role_under(key))), Role.GOAL)
        parent = next((one.pointer for one in self._statements if end.pointer.startswith(f"{one.pointer}/")), None)
        position = _Position(role, end.pointer, parent, is_block=end.is_item, whole=end.mapping)
        if end.mapping is None or end.key is None:
            self._statement(end.node, position)
        elif isinstance(end.node, SequenceNode):
            message = (
                f"`{end.key.value}` holds a list; write `{end.key.value}[]` in the path to it in the configuration"
            )
            self.problems.add(end.node.start, message)
        else:
            pair = Pair(plain_key(end.key.value), "text", end.key, end.node, end.mapping.is_flow)
            beside = self.pairs.read(end.mapping)
            self._make(end.node, pair, [one for one in beside if one.meaning != "text"], position)

    def _role_under(self, key: str) -> Role | None:
        plain = plain_key(key)
        return Role.MEASURE if self.keys.fields.get(plain) == "measures" else self.keys.lists.get(plain)

    def _is_too_deep(self, node: Node, position: _Position) -> bool:
        if position.depth < NESTED_STATEMENTS:
            return False
        message = f"statements are nested more than {NESTED_STATEMENTS} deep; make the document flatter"
        self.problems.add(node.start, message)
        return True

    def _statement(self, node: Node, position: _Position) -> Statement | None:
        """Read one item of a list, and what is nested in it."""
        if node in self._items:
            return self._items[node]
        self._items[node] = None
        position = replace(position, whole=node)
        if isinstance(node, SequenceNode):
            self.problems.add(node.start, f"a {position.role} is a text or a mapping, not a list; take one `- ` away")
        elif isinstance(node, ScalarNode) or self.fields.is_colon_text(node):
            self._items[node] = self._make(node, None, (), position)
        else:
            self._items[node] = self._mapping(node, position)
        return self._items[node]

    def _mapping(self, node: MappingNode, position: _Position) -> Statement | None:
        """Read a statement that is written as a mapping, and the statements that stand in it."""
        pairs = self.pairs.read(node)
        text = self._text_pair(node, pairs, position.role)
        statement = None
        if text is not None:
            rest = [pair for pair in pairs if pair is not text]
            statement = self._make(text.value, text, rest, position)
        above = statement.pointer if statement else position.parent
        for pair in pairs:
            if pair.key in self.keys.lists and pair.meaning != "text":
                inside = position.inside(pair, self.keys.lists[pair.key], above)
                self.read_list(pair.value, inside, pair.written.value)
        return statement

    def _make(self, node: Node, under: Pair | None, pairs: Sequence[Pair], position: _Position) -> Statement | None:
        """Make the statement whose text stands at a node, unless an alias has led to that text before.

        `under` is the pair whose value the text is, None where it is a list item itself.
        """
        text = self.fields.text(node, under.written.value if under else position.role)
        if text is None:
            return None
        known = self._by_text.get(node)
        measures = self._measures_of(pairs, position, known.pointer if known else position.pointer)
        if known is not None:
            return known
        name = self.fields.one(pairs, "id")
        is_block = position.is_block if under is None else not under.is_flow
        statement = Statement(
            text=text,
            role=position.role,
            pointer=position.pointer,
            id=name.text if name else None,
            parent=position.parent,
            why=self.fields.several(pairs, "why"),
            measures=measures,
            deadline=self.fields.one(pairs, "deadline"),
            owners=self.fields.several(pairs, "owners"),
            supports=self.fields.several(pairs, "supports"),
            cut_off=cut_off(self.problems.file, node),
            layout=layout_of(text, node.start, under.written if under else None) if is_block else None,
            item=self._extent(position.whole or node),
        )
        self._by_text[node] = statement
        self._statements.append(statement)
        return statement

    def _extent(self, node: Node) -> Span:
        """Return the place of a node from its start to the end of the last thing written in it."""
        start, end = node.start, end_of_content(node)
        return self.problems.file.span(start, start + len(self.problems.file.text[start:end].rstrip()))

    def _measures_of(self, pairs: Sequence[Pair], position: _Position, parent: str) -> tuple[Statement, ...]:
        """Read what proves a statement: under each key one measure, or a list of them."""
        found: list[Statement | None] = []
        for pair in pairs:
            inside = position.inside(pair, Role.MEASURE, parent)
            if pair.meaning != "measures" or self._is_too_deep(pair.value, inside):
                continue
            entries = self.fields.entries(pair)
            if isinstance(pair.value, SequenceNode):
                found += [
                    self._items.get(entry) or self._statement(entry, inside.item(pair.value, number))
                    for number, entry in enumerate(entries)
                ]
            elif not is_null(pair.value):
                found.append(self._statement(pair.value, inside))
        return tuple(measure for measure in found if measure is not None)

    def _text_pair(self, node: MappingNode, pairs: Sequence[Pair], role: Role) -> Pair | None:
        """Return the pair that holds a statement's text, or None, with a problem noted, where it is not just one."""
        candidates = [pair for pair in pairs if pair.meaning == "text"]
        if not candidates and role is Role.MEASURE:
            candidates = [pair for pair in pairs if pair.meaning == "measures"][:1]
        elif not candidates:
            candidates = [pair for pair in pairs if pair.key in self.keys.statement_texts][:1]
        if not candidates:
            self.problems.add(node.start, self._without_text(node, role))
            return None
        filled = [pair for pair in candidates if not (isinstance(pair.value, ScalarNode) and pair.value.is_blank)]
        if len(filled) > 1:
            self._note_second_text(filled[0], filled[1], role)
            return None
        return (filled or candidates)[0]

    def _note_second_text(self, first: Pair, second: Pair, role: Role) -> None:
        line = self.problems.line(first.written.start)
        message = (
            f"this {role} has two texts, `{first.written.value}` on line {line} and `{second.written.value}` here; "
            "keep one, and put the other in an item of its own under `goals:`, `strategies:` or `tactics:`"
        )
        self.problems.add(second.written.start, message)

    def _without_text(self, node: MappingNode, role: Role) -> str:
        """Say that a mapping has no text, and what its writer may have meant."""
        written = [key.value for key, _ in node.pairs if isinstance(key, ScalarNode)]
        wanted = "key_result" if role is Role.MEASURE else role.value
        mistaken = [key for key in written if plain_key(key) in self.keys.mistaken_for_text]
        if mistaken:
            return f"this {role} has no text: whylint does not read `{mistaken[0]}`; write `{wanted}:` in its place"
        if not written:
            return f"this {role} is empty; put its text under `{wanted}:`, or take it away"
        found = ", ".join(f"`{key}`" for key in written[:_NAMED_KEYS])
        return (
            f"this {role} has no text, only {found}; put the text under `{wanted}:`, "
            "or in quotes if it is a text with a colon"
        )
