"""How things look on a terminal with colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from whylint.linter.diagnostic import Severity

SEVERITY: Mapping[Severity, str] = {"error": "bold red", "warning": "bold yellow", "info": "bold cyan"}
NAME = "bold"
QUIET = "dim"
LABEL = "blue"
REMOVED = "red"
ADDED = "green"
PLACEHOLDER = "bold magenta"
HEADING = "bold"
GOOD = "bold green"
