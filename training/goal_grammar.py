"""A small grammar of goal sentences: templates of words and slots, filled with fragments that have gold trees.

A template line reads `name weight = item item …`. An item is `form/POS/relation>head` or a slot
`@name/relation>head`; heads count the items of the line from 1, `root` has none. `a|b` is a choice of forms,
`form~lemma` names the lemma, `POS[Feature=Value]` the features, `+form` stands without a space before it. What is
not named is looked up in the treebanks. `<year>` and the like stand for a number.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from training.trees import ROOT, Token, Tree, join

if TYPE_CHECKING:
    import random
    from pathlib import Path

    from training.words import Words

DEEPEST = 12
ROUND_PERCENTAGES = (5, 10, 15, 20, 25, 30, 40, 50, 60, 75, 80, 90, 95, 100)
NUMBERS: dict[str, Callable[[random.Random], str]] = {
    "year": lambda chance: str(chance.randint(2024, 2035)),
    "small": lambda chance: str(chance.randint(1, 12)),
    "number": lambda chance: str(
        chance.choice([chance.randint(2, 99), chance.randint(1, 60) * 10, chance.randint(1, 90) * 100])
    ),
    "percent": lambda chance: str(chance.choice([*ROUND_PERCENTAGES, chance.randint(1, 99)])),
    "decimal": lambda chance: f"{chance.randint(1, 9)}.{chance.randint(1, 9)}",
    "komma": lambda chance: f"{chance.randint(1, 9)},{chance.randint(1, 9)}",
    "thousand": lambda chance: f"{chance.randint(1, 90)},{chance.randint(0, 9)}00",
    "duizend": lambda chance: f"{chance.randint(1, 90)}.{chance.randint(0, 9)}00",
    "quarter": lambda chance: f"Q{chance.randint(1, 4)}",
    "day": lambda chance: str(chance.randint(1, 28)),
}  # fmt: skip
NUMBER_PATTERN = re.compile(r"<(\w+)>")
Fragment = Callable[[], Tree]


@dataclass(frozen=True)
class Item:
    """One word or slot of a template."""

    text: str
    pos: str
    features: str | None
    relation: str
    head: int


@dataclass(frozen=True)
class Template:
    """One way to write something, and how often it is chosen."""

    weight: float
    items: tuple[Item, ...]


Grammar = dict[str, list[Template]]


def read_grammar(path: Path) -> Grammar:
    """Read the templates of a grammar file."""
    grammar: Grammar = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            left, _, right = line.partition(" = ")
            name, _, weight = left.strip().partition(" ")
            items = tuple(_item(text) for text in right.split())
            if any(item.head >= len(items) for item in items) or sum(item.head == ROOT for item in items) != 1:
                raise ValueError(f"{path.name}: heads do not fit: {line}")
            grammar[name].append(Template(float(weight or 1), items))
    return dict(grammar)


def _item(text: str) -> Item:
    if text.startswith("@"):
        name, relation = text.split("/")
        pos, features = "", None
    else:
        name, pos, relation = text.rsplit("/", 2)
        pos, bracket, features = pos.partition("[")
        features = features.rstrip("]") if bracket else None
    relation, _, head = relation.partition(">")
    return Item(name, pos, features, relation, int(head) - 1 if head else ROOT)


class Composer:
    """Draws sentences from a grammar."""

    def __init__(
        self, grammar: Grammar, fragments: Mapping[str, Fragment], words: Words, chance: random.Random
    ) -> None:
        """Take the templates, and the fragments for slots that are no template's name."""
        self.grammar = grammar
        self.fragments = fragments
        self.words = words
        self.chance = chance

    def compose(self, name: str, depth: int = 0) -> Tree:
        """Draw one tree for a name."""
        if name not in self.grammar:
            return self.fragments[name]()
        templates = self.grammar[name]
        if depth > DEEPEST:
            templates = [min(templates, key=lambda template: len(template.items))]
        template = self.chance.choices(templates, [template.weight for template in templates])[0]
        parts: list[tuple[Tree, str, int]] = []
        for item in template.items:
            if item.text.startswith("@"):
                tree = self.compose(item.text[1:], depth + 1)
            else:
                tree = (self._word(item),)
                if item.text.startswith("+") and parts:
                    parts[-1] = (_unspaced(parts[-1][0]), *parts[-1][1:])
            parts.append((tree, item.relation, item.head))
        return join(parts)

    def _word(self, item: Item) -> Token:
        chosen = self.chance.choice(item.text.removeprefix("+").split("|"))
        form, _, lemma = chosen.partition("~")
        form = NUMBER_PATTERN.sub(lambda match: NUMBERS[match[1]](self.chance), form)
        if item.pos not in {"PROPN", "NUM"}:
            form = form.lower()
        token = self.words.token(form, item.pos)
        if token.pos == "NUM" and form[0].isdigit() and not token.features and self.words.language == "en":
            token = replace(token, features="NumForm=Digit|NumType=Card")
        if item.pos == "PROPN":
            token = replace(token, form=form, lemma=form)
        if item.features is not None:
            token = replace(token, features=item.features)
        return replace(token, lemma=lemma) if lemma else token


def _unspaced(tree: Tree) -> Tree:
    return (*tree[:-1], replace(tree[-1], space_after=False))
