"""Read a file of answers, within the limits and with the messages that files of goals have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint import limits
from whylint.interview.notes import ID, QUESTIONS, STATEMENT, UNFINISHED, Notebook, Notes
from whylint.sources.decoding import decode, decode_loosely, refuse_control_characters
from whylint.sources.nodes import BrokenInput, MappingNode, ScalarNode, SequenceNode, compose
from whylint.sources.place import SourceFile

if TYPE_CHECKING:
    from pathlib import Path

    from whylint.sources.nodes import Node

_KEYS = frozenset({STATEMENT, ID, UNFINISHED, *QUESTIONS})


class AnswersError(Exception):
    """A file of answers that cannot be followed; the message says where and how to mend it."""


def read_notebook(path: Path, *, is_kept: bool = False) -> Notebook:
    """Read a file of answers; `is_kept` says that further answers are kept in it.

    Raises `AnswersError` where it is something else, and OSError where it cannot be read.
    """
    with path.open("rb") as stream:  # which may be a pipe from whatever makes the answers
        data = stream.read(limits.FILE_BYTES + 1)
    file = SourceFile(str(path), decode_loosely(data))
    try:
        decode(data)
        refuse_control_characters(file.text)
        notes = [each for root in compose(file) for each in _all_notes(root)]
    except BrokenInput as error:
        place = "" if error.offset is None else f":{file.place(error.offset).line}"
        raise AnswersError(f"{path}{place}: {error.message}") from error
    return Notebook(path if is_kept else None, notes)


def _all_notes(root: Node) -> list[Notes]:
    if isinstance(root, ScalarNode) and root.is_null:
        return []
    if not isinstance(root, SequenceNode):
        raise BrokenInput("list statements with `- statement: …`, and the answers under each", root.start)
    return [_notes(node) for node in root.items]


def _notes(node: Node) -> Notes:
    """Read what a file says of one statement."""
    if not isinstance(node, MappingNode):
        raise BrokenInput("this is no mapping; write `statement:` and the answers under it", node.start)
    said: dict[str, list[str]] = {}
    for key, value in node.pairs:
        name = key.value if isinstance(key, ScalarNode) else ""
        if name not in _KEYS:
            raise BrokenInput(f"there is no question `{name}`; the questions are {', '.join(QUESTIONS)}", key.start)
        if name in said:
            raise BrokenInput(f"`{name}` stands above already; give several answers as a list", key.start)
        said[name] = _texts(value)
    statement, own_id, unfinished = (" ".join(said.pop(name, [])) for name in (STATEMENT, ID, UNFINISHED))
    if not statement and not own_id:
        raise BrokenInput("say which statement this is about, with `statement:` or `id:`", node.start)
    return Notes(statement, said, unfinished, own_id or None)


def _texts(node: Node) -> list[str]:
    texts: list[str] = []
    for item in node.items if isinstance(node, SequenceNode) else [node]:
        if not isinstance(item, ScalarNode):
            raise BrokenInput("an answer is a text; put it in quotes", item.start)
        if len(item.value) > limits.TEXT:
            raise BrokenInput(f"an answer takes at most {limits.TEXT:,} characters; say it in fewer", item.start)
        texts.append(item.value)
    return texts
