"""The Markdown files that people read, and the blocks of code in them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
LEFT_OUT = (
    "build",
    "tests/fuzz/found",
    "tests/corpus/doubts.md",
    "training/card",
    ".venv",
    "benchmarks/.peers",
    ".pytest_cache",
)
"""What is made of others, and tables of statements."""
SHELL = ("console", "sh", "bash", "shell")


@dataclass(frozen=True)
class Block:
    """A fenced block: its page, its line from 1, the word behind the fence, and its lines."""

    page: Path
    line: int
    language: str
    text: str


def pages() -> list[Path]:
    """Return the Markdown files of the repository that are written by hand."""
    found = (path.relative_to(ROOT) for path in ROOT.rglob("*.md"))
    return sorted(path for path in found if not path.as_posix().startswith(LEFT_OUT) and "pipelines" not in path.parts)


def blocks(page: Path) -> Iterator[Block]:
    """Yield the fenced blocks of a page."""
    for token in MarkdownIt().parse((ROOT / page).read_text(encoding="utf-8")):
        if token.type == "fence" and token.map:
            yield Block(page, token.map[0] + 1, token.info.strip(), token.content)


def links(page: Path) -> Iterator[str]:
    """Yield the addresses that a page links to or shows a picture from."""
    for token in MarkdownIt().enable("table").parse((ROOT / page).read_text(encoding="utf-8")):
        for child in token.children or ():
            address = child.attrGet("href") or child.attrGet("src")
            if isinstance(address, str):
                yield address


def inline_code(page: Path) -> Iterator[str]:
    """Yield what a page shows as code within its lines."""
    for token in MarkdownIt().enable("table").parse((ROOT / page).read_text(encoding="utf-8")):
        yield from (
            child.content for child in token.children or () if child.type == "code_inline" and child.content.strip()
        )
