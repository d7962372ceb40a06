"""What a house calls things: keys that mean something else than usual, and statements that stand in unusual places."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from whylint.sources.document import Role

if TYPE_CHECKING:
    from collections.abc import Mapping

TEXT = "text"
MEANINGS: tuple[str, ...] = (*(role.value for role in Role), TEXT, "id", "why", "deadline", "owners", "supports")
"""What a key may be said to mean: the role of the statements under it, the text of one, or a field beside that text."""

_STEP = re.compile(r'(?:"([^"]+)"|([^.\[\]"]+))?((?:\[\])*)')


class PathError(ValueError):
    """A path to statements that cannot be read; the message says how one looks."""


@dataclass(frozen=True)
class Dialect:
    """What keys mean in a house (see `MEANINGS`), and the paths to statements in layouts of other makes."""

    roles: Mapping[str, str] = field(default_factory=dict, hash=False)
    statements: tuple[str, ...] = ()


def read_path(path: str) -> tuple[str | None, ...]:
    """Return the steps of a path like `okrs[].objective`: keys, and None for every item of a list."""
    steps: list[str | None] = []
    at = 0
    while at <= len(path):
        step = _STEP.match(path, at)
        key = step and (step[1] or step[2])
        if step is None or (not key and (at > 0 or not step[3])):
            break
        steps += [key.strip()] if key else []
        steps += [None] * (len(step[3]) // 2)
        at = step.end() + 1
        if at > len(path) or path[step.end()] != ".":
            break
    if at != len(path) + 1:
        raise PathError(
            f"“{path}” is no path to statements; join keys with dots, and put [] behind a list: okrs[].objective"
        )
    return tuple(steps)
