"""The commands that pages show: what is typed, what it is said to print, and how it is said to end."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pages import Block

_PROMPT = "$ "
_EXIT = re.compile(r"\bexit (\d)\b")
NOT_RUN = ("needs a network", "needs a service", "needs a terminal", "takes an hour")
"""What a comment behind a command says where no test runs it."""


@dataclass
class Command:
    """A command of a page, the line it stands on, the lines that it is said to print."""

    text: str
    comment: str
    line: int
    prints: list[str] = field(default_factory=list)

    @property
    def exit_code(self) -> int:
        """0, unless the comment says otherwise: `# exit 1: it has findings`."""
        found = _EXIT.search(self.comment)
        return int(found.group(1)) if found else 0

    @property
    def why_not_run(self) -> str | None:
        """What keeps it from being run in a test, by its comment."""
        return next((reason for reason in NOT_RUN if reason in self.comment), None)

    @property
    def make_targets(self) -> list[str]:
        """The targets of a `make` command."""
        words = shlex.split(self.text)
        return [word for word in words[1:] if "=" not in word] if words[0] == "make" else []


def commands(block: Block) -> Iterator[Command]:
    """Yield the commands of a block; without a prompt (`sh`), each line is one."""
    command: Command | None = None
    for number, line in enumerate(block.text.splitlines(), block.line + 1):
        if block.language != "console" or line.startswith(_PROMPT):
            if command is not None:
                yield command
            text, _, comment = line.removeprefix(_PROMPT).partition(" #")
            command = Command(text.strip(), comment.strip(), number) if text.strip() else None
        elif command is not None and line.strip():
            command.prints.append(line)
    if command is not None:
        yield command
