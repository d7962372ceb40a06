"""Read the texts that stand under the keys of a document or a statement."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whylint import limits
from whylint.sources.nodes import MappingNode, ScalarNode, SequenceNode
from whylint.sources.texts import colon_text, scalar_text

_OWN_TYPE = re.compile(r"![^\s!,]+(?=\s)")

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.sources.document_keys import DocumentKeys
    from whylint.sources.nodes import Node
    from whylint.sources.pairs import Pair
    from whylint.sources.place import SourceText
    from whylint.sources.problems import Problems


def kind(node: Node) -> str:
    """Name what a node is, for a message."""
    if isinstance(node, MappingNode):
        return "a mapping"
    if isinstance(node, SequenceNode):
        return "a list"
    return "nothing" if node.is_null else "a text"


class FieldReader:
    """Reads texts and lists of texts, each node once: what an alias repeats is the same text again."""

    def __init__(self, keys: DocumentKeys, problems: Problems) -> None:
        """Read by a table of keys; values of the wrong type go to `problems`."""
        self._keys = keys
        self._problems = problems
        self._texts: dict[Node, SourceText | None] = {}
        self._long_lists: set[Node] = set()

    def text(self, node: Node, key: str) -> SourceText | None:
        """Return the text of a node; None, with a problem noted, where it is a list or a mapping."""
        if node not in self._texts:
            self._texts[node] = self._read_text(node, key)
        return self._texts[node]

    def _read_text(self, node: Node, key: str) -> SourceText | None:
        if not isinstance(node, ScalarNode):
            text = colon_text(self._problems.file, node, self._keys)
            if text is None:
                message = f"`{key}` takes a text, not {kind(node)}; if it is a text, put it in quotes"
                self._problems.add(node.start, message)
            return text
        if self._problems.refuse_length(node.start, node.end):
            return None
        self._refuse_type(node)
        return scalar_text(self._problems.file, node)

    def _refuse_type(self, node: ScalarNode) -> None:
        """Note a problem where the first word of a text is lost, since YAML takes what begins with ! for a type."""
        match = _OWN_TYPE.match(self._problems.file.text, node.start)
        if match:
            message = (
                f"`{match.group()}` names a type and is left out of the text; put the text in quotes, or take it away"
            )
            self._problems.add(node.start, message)

    def is_colon_text(self, node: Node) -> bool:
        """Say whether a node is a text that YAML took for a mapping because of a colon in it."""
        return colon_text(self._problems.file, node, self._keys) is not None

    def one(self, pairs: Sequence[Pair], meaning: str) -> SourceText | None:
        """Return the text of a field that has one value, or None where the field is absent or empty."""
        given = [pair for pair in pairs if pair.meaning == meaning and not is_null(pair.value)]
        for extra in given[1:]:
            line = self._problems.line(given[0].written.start)
            self._problems.add(
                extra.written.start,
                f"`{extra.written.value}` means the same as `{given[0].written.value}` on line {line}, "
                "which was read; keep one of the two",
            )
        return self.text(given[0].value, given[0].written.value) if given else None

    def several(self, pairs: Sequence[Pair], meaning: str) -> tuple[SourceText, ...]:
        """Return the texts of a field that takes a text or a list of texts, without the empty ones."""
        given = [(pair, entry) for pair in pairs if pair.meaning == meaning for entry in self.entries(pair)]
        texts = [self.text(entry, pair.written.value) for pair, entry in given if not is_null(entry)]
        return tuple(text for text in texts if text is not None)

    def entries(self, pair: Pair) -> Sequence[Node]:
        """Return what stands under a key that takes one value or a list of them."""
        if not isinstance(pair.value, SequenceNode):
            return (pair.value,)
        if len(pair.value.items) > limits.FIELD_ENTRIES and pair.value not in self._long_lists:
            self._long_lists.add(pair.value)
            most = f"`{pair.written.value}` lists more than {limits.FIELD_ENTRIES}"
            self._problems.add(pair.value.start, f"{most}, and the rest is not read; name fewer")
        return pair.value.items[: limits.FIELD_ENTRIES]


def is_null(node: Node) -> bool:
    """Say whether a node stands for nothing."""
    return isinstance(node, ScalarNode) and node.is_null
