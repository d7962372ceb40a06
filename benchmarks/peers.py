"""Other linters, each on its own food: those in `.peers` (`make peers`), or where `WHYLINT_PEERS` says."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from timing import Case

if TYPE_CHECKING:
    from collections.abc import Sequence

_SQL = "SELECT id, name, created_at\nFROM customers\nWHERE active = 1\nORDER BY created_at;\n"
_API = """\
openapi: 3.1.0
info: {title: Orders, version: 1.0.0}
paths:
  /orders:
    get:
      summary: List the orders
      responses:
        "200": {description: The orders}
"""
_RULES = {
    ".textlintrc.json": '{"rules": {"write-good": true, "no-todo": true}}\n',
    ".spectral.yaml": "extends: ['spectral:oas']\n",
}


def peer_cases(folder: Path, texts: Sequence[str], goals: Path) -> list[Case]:
    """Return the cases of the peers that are installed, and say which are not."""
    prose, sql, api = folder / "goals.md", folder / "orders.sql", folder / "orders.yaml"
    prose.write_text("# Goals\n\n" + "".join(f"- {text}\n" for text in texts), encoding="utf-8")
    sql.write_text(_SQL, encoding="utf-8")
    api.write_text(_API, encoding="utf-8")
    for name, content in _RULES.items():
        (folder / name).write_text(content, encoding="utf-8")
    commands = {
        "proselint": ["check", str(prose)],
        "yamllint": [str(goals)],
        "sqlfluff": ["lint", "--dialect", "ansi", str(sql)],
        "textlint": ["--config", str(folder / ".textlintrc.json"), str(prose)],
        "write-good": [str(prose)],
        "alex": [str(prose)],
        "spectral": ["lint", "--ruleset", str(folder / ".spectral.yaml"), str(api)],
    }
    found = {name: program for name in commands if (program := _program(name))}
    if absent := [name for name in commands if name not in found]:
        print(f"not installed, so not timed: {', '.join(absent)}", file=sys.stderr)
    return [Case(name, [program, *commands[name]]) for name, program in found.items()]


def _program(name: str) -> str | None:
    peers = Path(os.environ.get("WHYLINT_PEERS", Path(__file__).parent / ".peers"))
    places = [peers / "bin" / name, peers / "node_modules" / ".bin" / name]
    return next((str(place) for place in places if place.exists()), None)
