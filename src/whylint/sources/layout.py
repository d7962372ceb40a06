"""See whether fields can be written beside a statement's text, and where."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from whylint.sources.document import Layout

if TYPE_CHECKING:
    from whylint.sources.nodes import ScalarNode
    from whylint.sources.place import SourceText


def layout_of(text: SourceText, node_start: int, key: ScalarNode | None) -> Layout | None:
    """Return the layout of a text that stands in block style, under a key or as a list item itself.

    It has none where its node starts with an anchor (as whatever an alias leads to does) or a tag, which would not
    mean the same before a mapping, or where nothing stands behind a dash or colon, not even a space.
    """
    written = text.file.text
    start = text.outer[0]
    if written.startswith(("&", "!"), node_start) or (start == text.outer[1] and written[start - 1 : start] in "-:"):
        return None
    column = text.file.place(start if key is None else key.start).column
    return _layout(key.value if key else None, column)


@lru_cache(maxsize=256)
def _layout(key: str | None, column: int) -> Layout:
    """Return a layout; most statements of a file share theirs."""
    return Layout(key, column)
