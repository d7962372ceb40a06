"""Add a setting to a configuration file, and leave all that stands there as it is."""

from __future__ import annotations

import json
import re
import tomllib
from typing import TYPE_CHECKING

from whylint.configuration.trail import SHARED_FILE

if TYPE_CHECKING:
    from pathlib import Path

_TABLE = re.compile(r"^\[tool\.whylint\][ \t]*(#.*)?(\r?\n|\Z)", re.MULTILINE)
_COMMENT_ON_TOP = re.compile(r"(#[^\n]*(\n|\Z))*")


def setting_line(name: str, value: str) -> str:
    """Return a setting as it stands in a file."""
    return f"{name} = {json.dumps(value, ensure_ascii=False)}"


def with_setting(path: Path, text: str, name: str, value: str) -> str | None:
    """Return the text of a configuration file with a setting added that it does not have, or None where it cannot be.

    `path` tells whether the settings stand in a table of their own.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    line = setting_line(name, value) + end
    if path.name == SHARED_FILE:
        header = _TABLE.search(text)
        at = header.end() if header else None
        line = line if header is None or header[2] else end + line
    else:
        comment = _COMMENT_ON_TOP.match(text)
        at = comment.end() if comment else 0
        line = (end if at else "") + line
    if at is None:
        return None
    after = text[:at] + line + text[at:]
    return after if _is_added(path, text, after, name, value) else None


def _is_added(path: Path, before: str, after: str, name: str, value: str) -> bool:
    """Say whether a text holds the same settings as another one, and one more."""
    try:
        old, new = tomllib.loads(before), tomllib.loads(after)
    except tomllib.TOMLDecodeError:
        return False
    table = new
    if path.name == SHARED_FILE:
        table = new.get("tool", {}).get("whylint", {})
    return isinstance(table, dict) and table.pop(name, None) == value and new == old
