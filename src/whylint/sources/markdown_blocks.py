"""Parse Markdown into sections of blocks, whose texts know where each of their characters stands in the file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from markdown_it.tree import SyntaxTreeNode

from whylint.sources.headings import headings
from whylint.sources.markdown_inline import Inline, read_inline
from whylint.sources.markdown_parser import block_parser, block_tokens
from whylint.sources.markdown_styles import PART_STYLE, STYLE
from whylint.sources.place import Part, SourceText

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.utils import EnvType

    from whylint.sources.place import SourceFile

_TASK_BOX = re.compile(r"\[[ xX-]\]\s+")
_WHITE = re.compile(r"\s*")


@dataclass(frozen=True)
class Text:
    """The text of a paragraph, a heading or a cell."""

    file: SourceFile
    inline: Inline
    offsets: tuple[int, ...]

    @property
    def text(self) -> str:
        """Return the text without markup, with LF for the line breaks in it."""
        return self.inline.text

    @property
    def start(self) -> int:
        """Return the offset in the file at which the text begins, markup and all."""
        return self.offsets[0]

    def lines(self) -> Iterator[tuple[int, int]]:
        """Yield where each line begins and ends in the text."""
        start = 0
        for line in self.text.split("\n"):
            yield start, start + len(line)
            start += len(line) + 1

    def part(self, start: int = 0, end: int | None = None) -> SourceText:
        """Return a part of the text, without the white space around it, on one line."""
        stop = len(self.text) if end is None else end
        start += len(self.text[start:stop]) - len(self.text[start:stop].lstrip())
        stop = start + len(self.text[start:stop].rstrip())
        kept = self.inline.characters[start:stop]
        outer, is_whole = self._outer(start, stop)
        return SourceText(
            file=self.file,
            text="".join(one.value for one in kept).replace("\n", " "),
            starts=tuple(self.offsets[one.start] for one in kept),
            ends=tuple(self.offsets[one.end - 1] + 1 for one in kept),
            outer=(self.offsets[outer[0]], self.offsets[outer[1] - 1] + 1 if outer[1] else self.offsets[0]),
            style=STYLE if is_whole else PART_STYLE,
        )

    def _outer(self, start: int, stop: int) -> tuple[tuple[int, int], bool]:
        """Return the stretch of the source that a part takes with its marks, and whether no mark is cut in two."""
        if start >= stop:
            return (0, 0), False
        first, last = self.inline.characters[start].start, self.inline.characters[stop - 1].end
        is_whole = True
        for mark in self.inline.marks:
            is_around = mark.first <= start and stop <= mark.last
            if mark.first >= start and mark.last <= stop and mark.first < mark.last:
                first, last = min(first, mark.opens), max(last, mark.closes)
            elif not is_around and mark.first < stop and start < mark.last:
                is_whole = False
        return (first, last), is_whole


@dataclass(frozen=True)
class Paragraph:
    """A paragraph."""

    text: Text


@dataclass(frozen=True)
class Item:
    """An item of a list, without its task box; `text` is its first paragraph, None where it begins otherwise."""

    text: Text | None
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class ItemList:
    """A list."""

    items: tuple[Item, ...]


@dataclass(frozen=True)
class Table:
    """A table: its head and its other rows."""

    head: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]


@dataclass(frozen=True)
class Fence:
    """A block of code that may hold goals: the words behind its fence, and what stands in it."""

    words: tuple[str, ...]
    part: Part


Block = Paragraph | ItemList | Table | Fence


@dataclass
class Section:
    """A heading (None at the top of a file, level 0) with the blocks and sections under it."""

    heading: Text | None
    level: int
    blocks: list[Block] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)


@dataclass(frozen=True)
class Markdown:
    """A Markdown file: its front matter, and its sections under one at the top."""

    front_matter: Part | None
    top: Section


def parse_markdown(file: SourceFile) -> Markdown:
    """Parse a file; Markdown has no errors."""
    parser = block_parser()
    parser.inline.ruler2.disable("fragments_join")
    env: dict[str, object] = {}
    tree = SyntaxTreeNode(block_tokens(file.text, parser, env))
    return _BlockReader(file, parser, env).read(tree)


class _BlockReader:
    def __init__(self, file: SourceFile, parser: MarkdownIt, env: EnvType) -> None:
        self.file = file
        self.parser = parser
        self.env = env
        self.front_matter: Part | None = None

    def read(self, tree: SyntaxTreeNode) -> Markdown:
        top = Section(None, 0)
        open_sections = [top]
        for node in _flat(tree.children):
            if node.type == "heading":
                section = Section(self._text(node), int(node.tag[1:]))
                while open_sections[-1].level >= section.level:
                    open_sections.pop()
                open_sections[-1].sections.append(section)
                open_sections.append(section)
            elif node.type == "front_matter" and node.map:
                self.front_matter = self._part(node.map[0] + 1, node.map[1] - 1, None)
            else:
                open_sections[-1].blocks += self._block(node)
        return Markdown(self.front_matter, top)

    def _block(self, node: SyntaxTreeNode) -> list[Block]:
        if node.type == "paragraph":
            return [Paragraph(self._text(node))]
        if node.type in ("bullet_list", "ordered_list"):
            return [ItemList(tuple(self._item(item) for item in node.children))]
        if node.type == "table":
            rows = [self._row(row) for part in node.children for row in part.children]
            return [Table(rows[0], tuple(rows[1:]))]
        if node.type == "fence" and node.map and not headings().fences.isdisjoint(node.info.casefold().split()):
            lines = node.content.split("\n")[:-1]
            part = self._part(node.map[0] + 1, node.map[0] + 1 + len(lines), lines)
            return [Fence(tuple(node.info.casefold().split()), part)]
        return []

    def _item(self, node: SyntaxTreeNode) -> Item:
        blocks = [block for child in _flat(node.children) for block in self._block(child)]
        first = blocks[0] if blocks else None
        if not isinstance(first, Paragraph):
            return Item(None, tuple(blocks))
        return Item(_without_box(first.text), tuple(blocks[1:]))

    def _row(self, node: SyntaxTreeNode) -> tuple[Text, ...]:
        """Return the cells of a row, each found behind the bar that ends the one before."""
        number = node.map[0] + 1 if node.map else 1
        line = self.file.line(number)
        at = self.file.line_start(number)
        position, cells = 0, []
        for cell in node.children:
            source = cell.children[0].content if cell.children else ""
            found = re.compile(re.escape(source).replace(r"\|", r"\\?\|")).search(line, position)
            start = found.start() if found and source else position
            offsets, stop = _cell_offsets(line, start, source)
            position = stop + 1 if source else min(len(line), position + 1)
            bar = re.compile(r"\|").search(line, stop if source else position)
            position = bar.end() if bar else len(line)
            cells.append(self._inline(source, tuple(at + offset for offset in offsets)))
        return tuple(cells)

    def _text(self, node: SyntaxTreeNode) -> Text:
        """Return the text of a paragraph or heading."""
        source = node.children[0].content if node.children else ""
        first = node.map[0] + 1 if node.map else 1
        if node.type == "heading" and node.markup.startswith("#"):
            line = self.file.line(first)
            start = line.index("#") + len(node.markup)
            start = line.index(source, start) + self.file.line_start(first)
            return self._inline(source, tuple(range(start, start + len(source) + 1)))
        return self._inline(source, tuple(self._line_offsets(source.split("\n"), first)))

    def _line_offsets(self, lines: Sequence[str], number: int) -> Iterator[int]:
        """Yield the offsets of lines that are the ends of lines of the file, and of the breaks between them."""
        for line in lines:
            start, written = self.file.line_start(number), self.file.line(number)
            end = start + len(written.rstrip() if line == line.rstrip() else written)
            yield from (max(start, end - len(line) + at) for at in range(len(line)))
            yield start + len(written)
            number += 1

    def _inline(self, source: str, offsets: tuple[int, ...]) -> Text:
        return Text(self.file, read_inline(source, self.parser, self.env), offsets)

    def _part(self, first: int, end: int, lines: Sequence[str] | None) -> Part:
        """Return some lines (counted from 0) of the file, with blanks for what is not in what the parser left of them.

        So whatever reads it finds everything at its place in the file.
        """
        start = position = self.file.line_start(first + 1)
        parts = []
        for number in range(first, end):
            line, written = self.file.line_start(number + 1), self.file.line(number + 1)
            length = len(written) if lines is None else len(lines[number - first].lstrip())
            begin = line + len(written) - min(length, len(written))
            parts += [_blank(self.file.text[position:begin]), self.file.text[begin : line + len(written)]]
            position = line + len(written)
        return Part("".join(parts), start)


def _blank(text: str) -> str:
    """Return a text with blanks for all but its line ends."""
    return re.sub(r"[^\r\n]", " ", text)


def _flat(nodes: Sequence[SyntaxTreeNode]) -> Iterator[SyntaxTreeNode]:
    """Yield nodes, and for a block quote what lies in it; paragraphs in quotes are somebody else's words."""
    for node in nodes:
        if node.type == "blockquote":
            yield from (inner for inner in _flat(node.children) if inner.type != "paragraph")
        else:
            yield node


def _without_box(text: Text) -> Text:
    """Leave out the box of a task, which is no part of what is to be done."""
    match = _TASK_BOX.match(text.text)
    if match is None:
        return text
    size = match.end()
    marks = tuple(mark for mark in text.inline.marks if mark.first >= size)
    for mark in marks:
        mark.first, mark.last = mark.first - size, mark.last - size
    return Text(text.file, Inline(text.inline.characters[size:], marks), text.offsets)


def _cell_offsets(line: str, start: int, source: str) -> tuple[tuple[int, ...], int]:
    """Return where each character of a cell stands in its line (an escaped bar at its backslash), and where it ends."""
    offsets = []
    for sign in source:
        if sign == "|" and line.startswith("\\|", start):
            start += 1
        offsets.append(start)
        start += 1
    return (*offsets, start), start
