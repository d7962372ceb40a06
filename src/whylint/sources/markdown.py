"""Read a Markdown file: its front matter, the goals in its sections, and the goal documents in its fenced blocks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from whylint import limits
from whylint.sources.document import Document, Role
from whylint.sources.document_keys import document_keys, plain_key
from whylint.sources.headings import headings
from whylint.sources.markdown_blocks import parse_markdown
from whylint.sources.markdown_drafts import finished
from whylint.sources.markdown_statements import SectionReader
from whylint.sources.nodes import BrokenInput, MappingNode, ScalarNode, SequenceNode, compose
from whylint.sources.own_keys import keys_of, own_meanings
from whylint.sources.problems import Problems
from whylint.sources.statements import read_document

if TYPE_CHECKING:
    from whylint.sources.dialect import Dialect
    from whylint.sources.document_keys import DocumentKeys
    from whylint.sources.markdown_blocks import Fence
    from whylint.sources.nodes import Node
    from whylint.sources.place import Part, SourceFile

_YAML = frozenset({"yaml", "yml"})
_DOCUMENT_FIELDS = ("language", "subject", "period", "deadline", "why", "owners")


def read_markdown(file: SourceFile, problems: Problems, dialect: Dialect, *, is_named: bool) -> list[Document]:
    """Return the documents of a Markdown file that hold statements.

    The `dialect` says what keys, headings and labels mean, and before it the front matter under `roles`. Unless the
    file `is_named` by the user, it must have a heading that says goals, or hold goals as YAML.
    """
    if file.line_count > limits.MARKDOWN_LINES:
        problems.add(None, f"the file has more than {limits.MARKDOWN_LINES:,} lines; split it")
        return []
    markdown = parse_markdown(file)
    keys = document_keys().with_meanings(dialect.roles)
    front_problems = Problems(file)
    root = _front_root(markdown.front_matter, file, front_problems)
    meanings = {**dialect.roles, **(own_meanings(root, keys) if root is not None else {})}
    keys = keys.with_meanings(meanings)
    reader = SectionReader(headings().with_meanings(meanings))
    reader.read(markdown.top)
    fenced = [doc for fence in reader.fences if _is_marked(fence) for doc in _in_fence(fence, keys, problems)]
    if reader.drafts or fenced:
        problems.errors += front_problems.errors
    front = _front_matter(root, file, keys, problems)
    statements = finished(reader.drafts, problems)
    if not (is_named or reader.has_heading or front.statements or fenced):
        return []
    has_goals = any(statement.role is Role.GOAL for statement in statements)
    whole = replace(front, statements=statements, has_prose_goals=reader.has_heading and not has_goals)
    documents = [front] if front.statements else []
    documents += [whole] if statements else []
    return documents + [_with_fields_of(front, document) for document in fenced]


def _is_marked(fence: Fence) -> bool:
    return bool(fence.words) and fence.words[0] in _YAML and not headings().fences.isdisjoint(fence.words[1:])


def _in_fence(fence: Fence, keys: DocumentKeys, problems: Problems) -> list[Document]:
    """Return the goal documents of a fenced block."""
    try:
        roots = list(compose(problems.file, fence.part))
    except BrokenInput as error:
        problems.add(error.offset, error.message)
        return []
    read = [read_document(root, keys_of(root, keys, problems), problems) for root in roots]
    return [document for document in read if document is not None]


def _front_root(part: Part | None, file: SourceFile, problems: Problems) -> MappingNode | None:
    """Return the front matter, if it is a mapping; `problems` takes what is wrong with it."""
    try:
        roots = list(compose(file, part)) if part is not None else []
    except BrokenInput as error:
        problems.add(error.offset, error.message)
        return None
    return roots[0] if roots and isinstance(roots[0], MappingNode) else None


def _front_matter(root: MappingNode | None, file: SourceFile, keys: DocumentKeys, problems: Problems) -> Document:
    """Return what the front matter says: fields of the document, and goals if it lists some."""
    if root is None:
        return Document(file, ())
    root.pairs = [pair for pair in root.pairs if _belongs_to_goals(*pair, keys)]
    return read_document(root, keys, problems) or Document(file, ())


def _belongs_to_goals(key: Node, value: Node, keys: DocumentKeys) -> bool:
    """Say whether a pair of the front matter is for whylint; much else stands there, and is no mistake."""
    if not isinstance(key, ScalarNode) or key.value == "<<":
        return False
    plain = plain_key(key.value)
    if plain in keys.document:
        return isinstance(value, ScalarNode) or (plain in keys.fields and isinstance(value, SequenceNode))
    return plain in keys.lists and isinstance(value, SequenceNode)


def _with_fields_of(front: Document, document: Document) -> Document:
    """Give a document the fields of the front matter that it does not have itself."""
    missing = {name: getattr(front, name) for name in _DOCUMENT_FIELDS if not getattr(document, name)}
    return replace(document, **missing)
