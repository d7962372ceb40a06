"""How goals are written down: capital or not, full stop or not, bullets, numbers, quotes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from training.trees import ROOT, Token, Tree, capitalised, punctuated, root_of, uncapitalised

if TYPE_CHECKING:
    import random

Way = Callable[[Tree], Tree]
# The ends of each way's share of 1.
SHARE_SHOUTED, SHARE_STOPPED = 0.01, 0.4
SHARE_BULLETED, SHARE_NUMBERED, SHARE_QUOTED = 0.04, 0.06, 0.075
SHARE_UNSTOPPED = 0.6


def dressed(tree: Tree, chance: random.Random) -> Tree:
    """Write a bare tree down in one of the ways that goals are written."""
    written = _drawn(CASES, chance)(tree)
    draw = chance.random()
    if draw < SHARE_STOPPED:
        written = punctuated(written, "!" if draw < SHARE_SHOUTED else ".")
    draw = chance.random()
    if draw < SHARE_BULLETED:
        return bulleted(written, chance.choice(["-", "*", "•"]))
    if draw < SHARE_NUMBERED:
        return numbered(written, str(chance.randint(1, 12)), chance.choice([".", ")"]))
    return quoted(written) if draw < SHARE_QUOTED else written


def undressed(tree: Tree, chance: random.Random) -> Tree:
    """Take a treebank sentence's capital, capitals or full stop away."""
    written = _drawn(UNDRESSED_CASES, chance)(tree)
    last = len(written) - 1
    if chance.random() >= SHARE_UNSTOPPED or last < 1 or written[last].form not in {".", "!"}:
        return written
    bound = written[last].head == ROOT or any(token.head == last for token in written)
    return written if bound else written[:last]


def _drawn(ways: Sequence[tuple[float, Way]], chance: random.Random) -> Way:
    """Draw a way of writing; the numbers are the upper ends of each one's share of 1."""
    draw = chance.random()
    return next(way for end, way in ways if draw < end)


def as_written(tree: Tree) -> Tree:
    """Leave the tree as it is."""
    return tree


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


CASES: Sequence[tuple[float, Way]] = (
    (0.06, lowered),
    (0.08, shouted),
    (0.18, uncapitalised),
    (1.0, capitalised),
)
UNDRESSED_CASES: Sequence[tuple[float, Way]] = (
    (0.3, lowered),
    (0.65, uncapitalised),
    (1.0, as_written),
)
