"""The parser of Markdown's blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from mdit_py_plugins.front_matter import front_matter_plugin

if TYPE_CHECKING:
    from markdown_it.token import Token
    from markdown_it.utils import EnvType


def block_parser() -> MarkdownIt:
    """Return a parser of blocks, which leaves the text in them unread: of some texts that takes far too long."""
    parser = MarkdownIt("commonmark", {"maxNesting": 50}).enable(["table", "strikethrough"])
    parser.use(front_matter_plugin)
    parser.core.ruler.disable(["inline", "text_join"])
    return parser


def block_tokens(text: str, parser: MarkdownIt, env: EnvType) -> list[Token]:
    """Return the blocks of a text. Its last line is ended first: the parser looks behind one that is not."""
    return parser.parse(text if text.endswith("\n") else text + "\n", env)
