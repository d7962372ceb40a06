"""Globs as git reads them, of those that can be matched in a short time."""

from __future__ import annotations

import re
import warnings
from typing import TYPE_CHECKING

from whylint import limits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pathspec import GitIgnoreSpec

_ANY_FOLDERS = "**"
_WILDCARD = re.compile(r"(?<!\\)\*")


def what_is_wrong(glob: str) -> str | None:
    """Say what keeps a glob from being used, if anything does."""
    segments = glob.split("/")
    most = max(len(_WILDCARD.findall(segment)) for segment in segments if segment != _ANY_FOLDERS or len(segments) == 1)
    if max(most, segments.count(_ANY_FOLDERS)) > limits.WILDCARDS:
        return f"“{glob}” has more than {limits.WILDCARDS} “*” between two “/”, or “**” in all; write it shorter"
    try:
        read_globs((glob,))
    except (ValueError, re.error):
        return f"“{glob}” is no pattern that git would read"
    return None


def usable(globs: Sequence[str]) -> tuple[str, ...]:
    """Return the globs that can be used."""
    return tuple(glob for glob in globs if what_is_wrong(glob) is None)


def read_globs(globs: Sequence[str]) -> GitIgnoreSpec:
    """Return what matches any of some globs, of which each later one goes before those above it."""
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - it takes its time, and few need it

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)  # of a “[” in brackets; git takes it as it stands
        return GitIgnoreSpec.from_lines(globs)
