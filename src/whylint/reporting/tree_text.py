"""Show a parse as an indented tree: each word under the word that it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from whylint.reporting import styles
from whylint.reporting.visible import visible

if TYPE_CHECKING:
    from whylint.language.parses import Parse, Token
_BRANCH = "├─ "
_LAST_BRANCH = "└─ "
_TRUNK = "│  "
_SPACE = "   "


def tree_lines(doc: Parse) -> list[Text]:
    """Return a line for each word with its role, lemma and part of speech, followed by the words under it."""
    roots = [token for token in doc if token.head.i == token.i and not token.is_space]
    waiting = [(token, "  ", "", _SPACE) for token in reversed(roots)]
    lines: list[Text] = []
    while waiting:
        token, trunk, branch, below = waiting.pop()
        lines.append(_line(token, trunk + branch))
        under = [child for child in token.children if not child.is_space]
        trunk_below = trunk + below if branch else trunk
        for child in reversed(under):
            is_last = child is under[-1]
            waiting.append((child, trunk_below, _LAST_BRANCH if is_last else _BRANCH, _SPACE if is_last else _TRUNK))
    return lines


def _line(token: Token, edge: str) -> Text:
    described = f"  {token.dep_}, {visible(token.lemma_)}, {token.pos_}"
    return Text.assemble((edge, styles.LABEL), visible(token.text), (described, styles.QUIET))
