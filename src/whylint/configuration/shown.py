"""Put a configuration into plain values, each with where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from whylint.configuration.configuration import PathRules
from whylint.configuration.settings import READERS, field_name

if TYPE_CHECKING:
    from whylint.configuration.configuration import Configuration


@dataclass(frozen=True)
class Shown:
    """A setting: its name in a file, its value as JSON has it, and file and line; None for a default."""

    name: str
    value: Any
    origin: str | None


def show_settings(configuration: Configuration) -> list[Shown]:
    """Return all settings, in their order."""
    return [
        Shown(
            name,
            _plain(getattr(configuration, field_name(name))),
            str(configuration.origins[name]) if name in configuration.origins else None,
        )
        for name in READERS
    ]


def _plain(value: object) -> Any:  # noqa: ANN401 - JSON may be anything
    if isinstance(value, tuple) and value and all(isinstance(one, PathRules) for one in value):
        return {one.glob: {"ignore": list(one.ignore), "severity": dict(one.severity)} for one in value}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return str(value) if isinstance(value, Path) else value
