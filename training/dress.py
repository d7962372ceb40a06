"""How goals are written down: capital or not, full stop or not, bullets, numbers, quotes."""

from __future__ import annotations

import random
from dataclasses import replace

from training.trees import ROOT, Token, Tree, capitalised, punctuated, root_of, uncapitalised


def dressed(tree: Tree, chance: random.Random) -> Tree:
    """Write a bare tree down in one of the ways that goals are written."""
    draw = chance.random()
    if draw < 0.06:
        written = lowered(tree)
    elif draw < 0.08:
        written = shouted(tree)
    elif draw < 0.18:
        written = uncapitalised(tree)
    else:
        written = capitalised(tree)
    draw = chance.random()
    if draw < 0.4:
        written = punctuated(written, "!" if draw < 0.01 else ".")
    draw = chance.random()
    if draw < 0.04:
        return bulleted(written, chance.choice(["-", "*", "•"]))
    if draw < 0.06:
        return numbered(written, str(chance.randint(1, 12)), chance.choice([".", ")"]))
    if draw < 0.075:
        return quoted(written)
    return written


def undressed(tree: Tree, chance: random.Random) -> Tree:
    """Take a treebank sentence's capital, capitals or full stop away."""
    draw = chance.random()
    if draw < 0.3:
        written = lowered(tree)
    elif draw < 0.65:
        written = uncapitalised(tree)
    else:
        written = tree
    last = len(written) - 1
    if chance.random() < 0.6 and last > 0 and written[last].form in {".", "!"} and written[last].head != ROOT:
        if all(token.head != last for token in written):
            written = written[:last]
    return written


def lowered(tree: Tree) -> Tree:
    """Write everything in lower case."""
    return tuple(replace(token, form=token.form.lower()) for token in tree)


def shouted(tree: Tree) -> Tree:
    """Write everything in capitals."""
    return tuple(replace(token, form=token.form.upper()) for token in tree)


def _with_before(tree: Tree, additions: list[Token]) -> Tree:
    shift = len(additions)
    root = root_of(tree) + shift
    moved = [replace(token, head=token.head if token.head == ROOT else token.head + shift) for token in tree]
    placed = [replace(token, head=root if token.head == ROOT else token.head) for token in additions]
    return (*placed, *moved)


def bulleted(tree: Tree, bullet: str) -> Tree:
    """Put a bullet in front."""
    return _with_before(tree, [Token(bullet, bullet, "PUNCT", relation="punct")])


def numbered(tree: Tree, number: str, mark: str) -> Tree:
    """Put "1." in front."""
    digits = Token(number, number, "NUM", "", relation="discourse", space_after=False)
    return _with_before(tree, [digits, Token(mark, mark, "PUNCT", head=0, relation="punct")])


def quoted(tree: Tree) -> Tree:
    """Put quotes around."""
    mark = Token('"', '"', "PUNCT", relation="punct", space_after=False)
    return punctuated(_with_before(tree, [mark]), '"')
