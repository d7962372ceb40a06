"""Find conditions that earn nothing: `python benchmarks/conditions.py [level_of_owner …]`.

Reads the level of every statement of `tune` by grammar alone, once as it is and once for each condition of the modules
named (all that decide the level, without a name) set aside: an `if` that never holds, an `… if … else` that takes its
other side, an operand of `or` that is dropped. Prints for each how many levels become wrong and how many right.
"""

from __future__ import annotations

import ast
import importlib
import sys
from pathlib import Path
from types import FunctionType, ModuleType
from typing import TYPE_CHECKING

from corpus import statements

import whylint.reading.level as level_module
from whylint.frame.read import read_frame
from whylint.language.lexicon import load_lexicon
from whylint.language.pipeline import load_pipeline, parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.frame.goal_frame import GoalFrame
    from whylint.language.lexicon import Lexicon

    Case = tuple[str, GoalFrame, Lexicon]

MODULES = ("level", "level_of_owner", "level_of_others", "level_of_phrase")


def main() -> None:
    """Set aside each condition in turn."""
    modules = {name: importlib.import_module(f"whylint.reading.{name}") for name in MODULES}
    cases = [case for language in ("en", "nl") for case in cases_of(language)]
    before = levels_of(cases)
    print(f"{'wrong':>6}{'right':>6}{'else':>6}  condition, of {len(cases)} statements")
    for name in sys.argv[1:] or MODULES:
        source = Path(str(modules[name].__file__)).read_text(encoding="utf-8")
        number = 0
        while (cut := Cut(number)).made_of(source) is not None:
            after = levels_of_changed(cases, modules, name, cut)
            changes = [
                (label, was, is_) for (label, *_), was, is_ in zip(cases, before, after, strict=True) if was != is_
            ]
            wrong = sum(was == label for label, was, _ in changes)
            right = sum(is_ == label for label, _, is_ in changes)
            print(f"{wrong:>6}{right:>6}{len(changes) - wrong - right:>6}  {name}:{cut.found}", flush=True)
            number += 1


def cases_of(language: str) -> list[Case]:
    """Return the labelled levels and the frames of the statements to learn from."""
    lexicon, rows = load_lexicon(language), statements(language, "tune")
    docs = parse((row["statement"] for row in rows), load_pipeline(language))
    frames = [(row["level"], read_frame(doc, lexicon), lexicon) for row, doc in zip(rows, docs, strict=True)]
    return [case for case in frames if case[1].main is not None]


def levels_of(cases: Sequence[Case]) -> list[str]:
    """Read the levels by grammar; where a condition is missed so much that reading breaks, it is no level."""
    found = []
    for _, frame, lexicon in cases:
        try:
            found.append(level_module.read_level(frame, lexicon).value)
        except (AttributeError, IndexError, TypeError):
            found.append("broken")
    return found


def levels_of_changed(cases: Sequence[Case], modules: dict[str, ModuleType], name: str, cut: Cut) -> list[str]:
    """Read the levels with one module changed, in all modules that took a function from it."""
    kept = {module: dict(vars(module)) for module in modules.values()}
    changed = dict(vars(modules[name]))
    exec(compile(cut.tree, name, "exec"), changed)  # noqa: S102 - our own source
    try:
        for module, names in kept.items():
            for key, value in names.items():
                own = module is modules[name] and not isinstance(value, ModuleType)
                if own or (isinstance(value, FunctionType) and value.__module__ == modules[name].__name__):
                    setattr(module, key, changed.get(key, value))
        return levels_of(cases)
    finally:
        for module, names in kept.items():
            vars(module).update(names)


class Cut(ast.NodeTransformer):
    """Sets aside the condition with one number; `found` says which that is."""

    def __init__(self, number: int) -> None:
        """Take the number of the condition, from 0 and in the order of the source."""
        self.left = number
        self.found: str | None = None
        self.tree = ast.Module([], [])

    def made_of(self, source: str) -> str | None:
        """Cut the condition out of a source, and return what it was; None if there are fewer."""
        self.tree = ast.fix_missing_locations(self.visit(ast.parse(source)))
        return self.found

    def _is_it(self, node: ast.expr) -> bool:
        self.left -= 1
        if self.left == -1:
            self.found = f"{node.lineno} {ast.unparse(node)}"
        return self.left == -1

    def visit_If(self, node: ast.If) -> ast.AST:
        """Make an `if` that never holds; those about types alone are no conditions."""
        self.generic_visit(node)
        if not isinstance(node.test, ast.Name) and self._is_it(node.test):
            node.test = ast.Constant(value=False)
        return node

    def visit_IfExp(self, node: ast.IfExp) -> ast.AST:
        """Take the other side of an `… if … else`."""
        self.generic_visit(node)
        return node.orelse if self._is_it(node.test) else node

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.AST:
        """Drop an operand of `or`."""
        self.generic_visit(node)
        if isinstance(node.op, ast.Or):
            kept = [value for value in node.values if not self._is_it(value)]
            return kept[0] if len(kept) == 1 else ast.BoolOp(node.op, kept)
        return node


if __name__ == "__main__":
    main()
