"""The values of options that have a fixed list of them."""

from __future__ import annotations

import os
from enum import StrEnum


class OutputFormat(StrEnum):
    """How the result of a check is written."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"
    RDJSON = "rdjson"


class TextOrJson(StrEnum):
    """How what a person asks for is written."""

    TEXT = "text"
    JSON = "json"


class MapFormat(StrEnum):
    """How the ladder is drawn."""

    TREE = "tree"
    MERMAID = "mermaid"


class FailOn(StrEnum):
    """The mildest finding that fails a check."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


def language_of_environment() -> str | None:
    """Return the code of the language that the user's environment asks for, or None."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return value.replace(".", "_").partition("_")[0].lower()
    return None
