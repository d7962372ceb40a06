"""Read what a document itself says of its keys: `roles: {objectives: strategy, key_results: tactic}` at its top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.sources.document_keys import plain_key
from whylint.sources.nodes import MappingNode, ScalarNode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whylint.sources.document_keys import DocumentKeys
    from whylint.sources.nodes import Node
    from whylint.sources.problems import Problems

_MEANING = "roles"


def own_meanings(root: Node, keys: DocumentKeys) -> dict[str, str]:
    """Return what a document says that its keys mean, as far as it can be understood."""
    return {
        key.value: keys.role_names[plain_key(role.value)]
        for key, role in _entries(root, keys)
        if isinstance(key, ScalarNode) and isinstance(role, ScalarNode) and plain_key(role.value) in keys.role_names
    }


def keys_of(root: Node, keys: DocumentKeys, problems: Problems) -> DocumentKeys:
    """Return the keys as a document uses them; what it says of them and cannot be understood goes to `problems`."""
    for value in _values(root, keys):
        if not isinstance(value, MappingNode):
            message = "`roles` takes a mapping from keys of this document to roles, like `objectives: strategy`"
            problems.add(value.start, message)
    for _, role in _entries(root, keys):
        if not isinstance(role, ScalarNode) or plain_key(role.value) not in keys.role_names:
            written = f"`{role.value}`" if isinstance(role, ScalarNode) else "this"
            problems.add(role.start, f"{written} is no role; write goal, strategy, tactic or measure")
    return keys.with_meanings(own_meanings(root, keys))


def _entries(root: Node, keys: DocumentKeys) -> Iterator[tuple[Node, Node]]:
    for value in _values(root, keys):
        if isinstance(value, MappingNode):
            yield from value.pairs


def _values(root: Node, keys: DocumentKeys) -> Iterator[Node]:
    for key, value in root.pairs if isinstance(root, MappingNode) else ():
        if isinstance(key, ScalarNode) and keys.document.get(plain_key(key.value)) == _MEANING:
            yield value
