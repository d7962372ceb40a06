"""The parts of the program are held apart: each imports only parts before it, and none but the data holds language."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "whylint"
RULES = ROOT / "rules"
LEXICON = RULES / "lexicon"

PARTS = (
    "sources",
    "editing",
    "language",
    "frame",
    "reading",
    "rules",
    "configuration",
    "rewrites",
    "linter",
    "reporting",
    "interview",
    "cli",
)
"""The parts in their order; any may ask `knowledge` where the data lies, and `limits`."""
FREE = frozenset({"knowledge", "limits"})

MODULES = sorted(path for part in PARTS for path in (PACKAGE / part).glob("*.py"))
SPEECHLESS = [
    path for path in MODULES if path.parent.name in {"frame", "reading", "rules", "rewrites", "linter", "interview"}
]

GRAMMATICAL = frozenset(
    [
        "case",
        "mark",
        "obj",
        "advcl",
        "amod",
        "aux",
        "cc",
        "cop",
        "det",
        "dep",
        "fixed",
        "flat",
        "list",
        "nmod",
        "obl",
        "xcomp",
        "acl",
        "root",
        "fin",
        "inf",
        "ger",
        "part",
        "imp",
        "past",
        "pres",
        "cmp",
        "sup",
        "degree",
        "mood",
        "tense",
        "number",
        "person",
        "verb",
        "noun",
        "adj",
        "adv",
        "adp",
    ]
)
"""Relations, tags and features, in which some languages have a word."""
KNOWN_WORDS = {"rules/patterns.py": ("OP", "IN"), "rules/load.py": ("todo",)}
"""Words that stand in the program all the same, by module. It should become empty,
but for the names that spaCy has for the parts of a pattern, and the key `todo` of an example."""
VALUES = frozenset({"yes", "no", "unknown", "none"})
"""Values of facts."""


def imported(module: Path) -> Iterator[tuple[int, str]]:
    """Yield the parts of the program that a module imports, with the line; those within functions too."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module.name}:{node.lineno}: imports are absolute"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            if name.startswith("whylint."):
                yield node.lineno, name.split(".")[1]


def literals(module: Path) -> Iterator[tuple[int, str]]:
    """Yield the strings of a module that are no documentation, with the line."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    documentation = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
            yield node.lineno, node.value


def grammars() -> dict[str, Any]:
    return {
        folder.name: yaml.load((folder / "grammar.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
        for folder in LEXICON.iterdir()
        if folder.is_dir()
    }


def keys(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        yield from node
        for value in node.values():
            yield from keys(value)


def words(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        for value in node.values():
            yield from words(value)
    elif isinstance(node, list):
        yield from node


def closed_classes() -> frozenset[str]:
    """Return the words of the closed classes of all languages that name nothing in the program.

    What names something there is a key or class of the data, or a noun of English.
    """
    found = {word for word in words(grammars()) if re.fullmatch(r"[^\W\d_]{2,}(?: [^\W\d_]+)*", word)}
    classes = re.findall(r"^\| (\w+) \|", (LEXICON / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    nouns = [
        line.partition("\t")[0] for line in (LEXICON / "en" / "nouns.tsv").read_text(encoding="utf-8").splitlines()
    ]
    data = [path.read_text(encoding="utf-8") for path in RULES.glob("**/*.yaml")]
    named = {key for text in data for key in keys(yaml.load(text, Loader=yaml.BaseLoader))}  # noqa: S506
    return frozenset(found - {*classes, *nouns} - named - set(keys(grammars())) - GRAMMATICAL - VALUES)


@pytest.fixture(scope="module")
def listed() -> frozenset[str]:
    return closed_classes()


def test_every_module_belongs_to_a_part() -> None:
    outside = {path.name for path in PACKAGE.glob("*.py")} | {path.name for path in PACKAGE.iterdir() if path.is_dir()}
    assert outside - {"__pycache__", "knowledge"} == {"__init__.py", "__main__.py", "knowledge.py", "limits.py", *PARTS}


@pytest.mark.parametrize("module", MODULES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_part_imports_only_parts_before_it(module: Path) -> None:
    part = module.parent.name
    allowed = {*PARTS[: PARTS.index(part) + 1]} | FREE
    if part == "cli":
        allowed.add("__version__")
    assert [f"line {line}: {name}" for line, name in imported(module) if name not in allowed] == []


@pytest.mark.parametrize("module", SPEECHLESS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_word_of_a_language_stands_in_the_program(module: Path, listed: frozenset[str]) -> None:
    known = KNOWN_WORDS.get(f"{module.parent.name}/{module.name}", ())
    found = [(line, text) for line, text in literals(module) if text.lower() in listed]
    assert [f"line {line}: {text!r}" for line, text in found if text not in known] == []
    assert {text for _, text in found} >= set(known), "take what is mended off the list of known words"


def test_the_check_for_words_would_find_some(listed: frozenset[str]) -> None:
    assert listed >= {"because", "omdat", "tbd", "moeten", "halveren", "in order to", "januari"}
