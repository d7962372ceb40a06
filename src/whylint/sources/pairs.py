"""The pairs of a mapping that mean something to whylint: its own ones, and those it takes over with a merge key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from whylint.limits import MERGES
from whylint.sources.document_keys import plain_key
from whylint.sources.nodes import MappingNode, ScalarNode, SequenceNode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whylint.sources.document_keys import DocumentKeys
    from whylint.sources.nodes import Node
    from whylint.sources.problems import Problems


@dataclass(frozen=True, eq=False, slots=True)
class Pair:
    """A known key (in its plain form and as it is written), what it means, and its value.

    `is_flow` where it stands between braces or brackets.
    """

    key: str
    meaning: str
    written: ScalarNode
    value: Node
    is_flow: bool


class PairReader:
    """Reads the pairs of a document's mappings, each mapping once however many aliases lead to it."""

    def __init__(self, keys: DocumentKeys, problems: Problems) -> None:
        """Read by a table of keys; duplicate keys and wrong merge keys go to `problems`."""
        self._keys = keys
        self._problems = problems
        self._own: dict[MappingNode, tuple[tuple[Pair, ...], tuple[MappingNode, ...]]] = {}

    def read(self, node: MappingNode) -> tuple[Pair, ...]:
        """Return the known pairs of a mapping. What it says itself goes before what it takes over by `<<`."""
        pairs: list[Pair] = []
        seen: set[MappingNode] = set()
        waiting = [node]
        while waiting:
            current = waiting.pop()
            if current in seen:
                continue
            if len(seen) == MERGES:
                self._problems.add(node.start, f"`<<` leads to more than {MERGES} mappings; merge fewer")
                break
            seen.add(current)
            own, bases = self._own_pairs(current)
            meanings = {pair.meaning for pair in pairs}
            pairs += [pair for pair in own if pair.meaning not in meanings]
            waiting += reversed(bases)
        return tuple(pairs)

    def _own_pairs(self, node: MappingNode) -> tuple[tuple[Pair, ...], tuple[MappingNode, ...]]:
        """Return a mapping's own known pairs, and the mappings that its merge keys name."""
        if node not in self._own:
            pairs: list[Pair] = []
            bases: list[MappingNode] = []
            for key, value in self._distinct(node):
                plain = plain_key(key.value)
                if key.is_plain and key.value == "<<":
                    bases += self._bases(value)
                elif plain in self._keys.known:
                    pairs.append(Pair(plain, self._meaning(plain, value), key, value, node.is_flow))
            self._own[node] = tuple(pairs), tuple(bases)
        return self._own[node]

    def _meaning(self, key: str, value: Node) -> str:
        """Name what a key stands for. `strategie` is a list of strategies, or the text of one."""
        if key in self._keys.text and not (key in self._keys.lists and isinstance(value, SequenceNode)):
            return "text"
        return self._keys.fields.get(key) or self._keys.document.get(key) or key

    def _distinct(self, node: MappingNode) -> Iterator[tuple[ScalarNode, Node]]:
        """Yield the pairs whose key is a scalar; where a key comes again, report it and keep the first."""
        first: dict[str, ScalarNode] = {}
        for key, value in node.pairs:
            if not isinstance(key, ScalarNode):
                continue
            plain = plain_key(key.value)
            name = plain if plain in self._keys.known else f"as written: {key.value}"
            if name not in first or key.value == "<<":
                first[name] = key
                yield key, value
            else:
                line = self._problems.line(first[name].start)
                self._problems.add(
                    key.start,
                    f"`{key.value}` stands here again, after line {line}, and only the first was read; "
                    "begin a new list item with `- `, or keep one of the two",
                )

    def _bases(self, value: Node) -> Iterator[MappingNode]:
        """Yield the mappings that a merge key names, and report anything else."""
        for base in value.items if isinstance(value, SequenceNode) else [value]:
            if isinstance(base, MappingNode):
                yield base
            else:
                self._problems.add(base.start, "`<<` takes a mapping, or a list of mappings; name one by its alias")
