"""Draw what `whylint check` says of a few goals, as it looks in a terminal: `make picture`."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from io import StringIO
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

HERE = Path(__file__).parent
TARGET = HERE.parent / "docs" / "images" / "check.svg"
GOALS = "goals.yaml"
COMMAND = ("check", GOALS)
WIDTH = 100
_FONT_FROM_ELSEWHERE = re.compile(r"\s*@font-face \{\{.*?\}\}", re.DOTALL)


def main() -> None:
    """Draw the picture into the documentation."""
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(picture(), encoding="utf-8")


def picture() -> str:
    """Return the picture as SVG. It fetches nothing: the font is whatever fixed one the reader has."""
    console = Console(record=True, width=WIDTH, file=StringIO(), force_terminal=True, color_system="truecolor")
    said = said_on_a_terminal()
    console.print(Text.assemble(("$ ", "dim"), (f"whylint {' '.join(COMMAND)}", "bold")))
    console.print(Text.from_ansi(said))
    form = _FONT_FROM_ELSEWHERE.sub("", CONSOLE_SVG_FORMAT)
    drawn = console.export_svg(title="whylint", code_format=form, unique_id="whylint")
    return "\n".join(line.rstrip() for line in drawn.splitlines()) + "\n"


def said_on_a_terminal() -> str:
    """Return what whylint says of the goals, with the colours that a terminal gets."""
    colours = {"FORCE_COLOR": "1", "COLUMNS": str(WIDTH), "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}
    inherited = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "GITHUB_ACTIONS"}}
    command = [sys.executable, "-m", "whylint.cli.main", *COMMAND, "--no-config"]
    done = subprocess.run(  # noqa: S603
        command, cwd=HERE, env={**inherited, **colours}, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode != 1:
        sys.exit(f"error: whylint ended with {done.returncode}, and these goals have findings:\n{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    main()
