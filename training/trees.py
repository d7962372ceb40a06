"""Dependency trees as plain data: reading CoNLL-U, cutting fragments out, joining fragments together."""

from __future__ import annotations

import lzma
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

ROOT = -1
TOKEN_COLUMNS = 10
CLOSING = {",", ".", ";", ":", "!", "?", ")"}


@dataclass(frozen=True)
class Token:
    """One word of a tree; `head` is the position of its head in the same tree, or ROOT."""

    form: str
    lemma: str
    pos: str
    features: str = ""
    head: int = ROOT
    relation: str = "root"
    space_after: bool = True


Tree = tuple[Token, ...]


def read_conllu(lines: Iterable[str]) -> Iterator[Tree]:
    """Read the trees of a CoNLL-U file; multiword tokens are split into their words, empty nodes are skipped."""
    rows: list[list[str]] = []
    unspaced_until = 0
    unspaced: set[int] = set()
    for line in lines:
        text = line.rstrip("\n")
        if not text:
            if rows:
                yield _tree_of_rows(rows, unspaced)
            rows, unspaced_until, unspaced = [], 0, set()
            continue
        columns = text.split("\t")
        if text.startswith("#") or len(columns) != TOKEN_COLUMNS or "." in columns[0]:
            continue
        if "-" in columns[0]:
            first, last = (int(number) for number in columns[0].split("-"))
            unspaced.update(range(first, last))
            unspaced_until = last
            if "SpaceAfter=No" in columns[9]:
                unspaced.add(last)
            continue
        if "SpaceAfter=No" in columns[9] and int(columns[0]) > unspaced_until:
            unspaced.add(int(columns[0]))
        rows.append(columns)
    if rows:
        yield _tree_of_rows(rows, unspaced)


def _tree_of_rows(rows: list[list[str]], unspaced: set[int]) -> Tree:
    return tuple(
        Token(
            form=columns[1].replace(" ", ""),
            lemma=columns[2].replace(" ", ""),
            pos=columns[3],
            features="" if columns[5] == "_" else columns[5],
            head=int(columns[6]) - 1,
            relation=columns[7],
            space_after=number not in unspaced,
        )
        for number, columns in enumerate(rows, 1)
    )


def read_treebank(path: Path) -> list[Tree]:
    """Read every tree of a CoNLL-U file packed with xz."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        return list(read_conllu(lines))


def root_of(tree: Sequence[Token]) -> int:
    """Return the position of the root."""
    return next(position for position, token in enumerate(tree) if token.head == ROOT)


def children_of(tree: Sequence[Token], head: int) -> list[int]:
    """Return the positions of the direct dependents of `head`, in order."""
    return [position for position, token in enumerate(tree) if token.head == head]


def subtree_of(tree: Sequence[Token], head: int) -> list[int]:
    """Return `head` and the positions of everything below it, in order."""
    found = {head}
    waiting = [head]
    while waiting:
        below = children_of(tree, waiting.pop())
        found.update(below)
        waiting.extend(below)
    return sorted(found)


def cut(tree: Sequence[Token], positions: Sequence[int], root: int) -> Tree:
    """Cut the words at `positions` out as a tree of their own whose root is `root`."""
    place = {position: number for number, position in enumerate(positions)}
    cut_out = []
    for position in positions:
        token = tree[position]
        if position + 1 not in place:
            follower = next((later for later in positions if later > position), position)
            token = replace(token, space_after=tree[follower].form not in CLOSING or follower == position)
        if position == root:
            cut_out.append(replace(token, head=ROOT, relation="root"))
        else:
            cut_out.append(replace(token, head=place[token.head]))
    return tuple(cut_out)


def join(parts: Sequence[tuple[Tree, str, int]]) -> Tree:
    """Set trees side by side: each part is (tree, relation, number of the part whose root is its head, or ROOT)."""
    starts, total = [], 0
    for tree, _, _ in parts:
        starts.append(total)
        total += len(tree)
    roots = [start + root_of(tree) for (tree, _, _), start in zip(parts, starts, strict=True)]
    joined: list[Token] = []
    for (tree, relation, head), start in zip(parts, starts, strict=True):
        for token in tree:
            if token.head == ROOT:
                joined.append(replace(token, head=ROOT if head == ROOT else roots[head], relation=relation))
            else:
                joined.append(replace(token, head=token.head + start))
    return tuple(joined)


def attach(tree: Tree, addition: Tree, relation: str, *, before: bool = False) -> Tree:
    """Attach `addition` to the root of `tree`, in front of it or behind it."""
    if before:
        return join([(addition, relation, 1), (tree, "root", ROOT)])
    return join([(tree, "root", ROOT), (addition, relation, 0)])


def with_token(tree: Tree, position: int, token: Token) -> Tree:
    """Return the tree with the word at `position` exchanged."""
    return (*tree[:position], token, *tree[position + 1 :])


def capitalised(tree: Tree) -> Tree:
    """Return the tree with a capital at its start."""
    first = tree[0]
    return (replace(first, form=first.form[:1].upper() + first.form[1:]), *tree[1:])


def uncapitalised(tree: Tree) -> Tree:
    """Return the tree without the capital of a sentence's start (names and abbreviations keep theirs)."""
    first = tree[0]
    if first.pos == "PROPN" or first.form == "I" or first.form[1:] != first.form[1:].lower():
        return tree
    return (replace(first, form=first.form.lower()), *tree[1:])


def punctuated(tree: Tree, mark: str = ".") -> Tree:
    """Return the tree with a mark at its end."""
    last = replace(tree[-1], space_after=False)
    return (*tree[:-1], last, Token(mark, mark, "PUNCT", "", root_of(tree), "punct"))


def text_of(tree: Sequence[Token]) -> str:
    """Return the text as written."""
    return "".join(token.form + (" " if token.space_after else "") for token in tree).strip()


def is_well_formed(tree: Sequence[Token]) -> bool:
    """Tell whether the tree has one root, reaches every word from it, and has no empty word."""
    roots = [position for position, token in enumerate(tree) if token.head == ROOT]
    if len(roots) != 1 or any(not token.form or not ROOT <= token.head < len(tree) for token in tree):
        return False
    return len(subtree_of(tree, roots[0])) == len(tree)
