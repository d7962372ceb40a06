"""Where the knowledge lies that whylint carries as data: the rules, the lexicon and the keys of documents."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def knowledge_folder() -> Path:
    """Return the folder of data: the one packed beside this module, or else the `rules` folder of the checkout."""
    package = Path(__file__).resolve().parent
    packed = package / "knowledge"
    return packed if packed.is_dir() else package.parents[1] / "rules"
