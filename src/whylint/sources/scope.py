"""What is read of the files that paths stand for, and in which dialect."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from whylint.sources.dialect import Dialect

if TYPE_CHECKING:
    from collections.abc import Callable

_USUAL = Dialect()


@dataclass(frozen=True)
class Scope:
    """Which files to read, each question asked by path, and how.

    `is_excluded` holds for named files too; it is also asked of folders, whose paths end with a slash. `is_searched` is
    asked only of files found in a folder. `respects_git` says of a folder whether what git ignores in it is passed by.
    Where `names_are_found`, a file that the user named may be about something else, as one in a folder may.
    """

    is_excluded: Callable[[str], bool] = lambda _: False
    is_searched: Callable[[str], bool] = lambda _: True
    respects_git: Callable[[str], bool] = lambda _: True
    dialect_of: Callable[[str], Dialect] = lambda _: _USUAL
    names_are_found: bool = False
