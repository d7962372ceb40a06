"""Which pipelines come along."""

from __future__ import annotations

import json
from pathlib import Path

BUNDLED = Path(__file__).parent / "pipelines"
"""The folder with one pipeline for each language."""


def bundled_versions() -> tuple[tuple[str, str], ...]:
    """Return the language of each bundled pipeline with its name and version, without loading any."""
    metas = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(BUNDLED.glob("*/meta.json"))]
    return tuple((meta["lang"], f"{meta['name']} {meta['version']}") for meta in metas)
