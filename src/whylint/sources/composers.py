"""Compose the nodes of a file of data, by the end of its name: JSON, TOML, and YAML for whatever else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from whylint.sources import json_nodes, toml_nodes
from whylint.sources.nodes import compose

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from whylint.sources.nodes import Node
    from whylint.sources.place import SourceFile

_COMPOSERS: Mapping[str, Callable[[SourceFile], Iterator[Node]]] = {
    json_nodes.SUFFIX: json_nodes.compose_json,
    toml_nodes.SUFFIX: toml_nodes.compose_toml,
}


def compose_file(file: SourceFile) -> Iterator[Node]:
    """Yield the root of each document of a file, or raise `BrokenInput` where its text is not what its name says."""
    return _COMPOSERS.get(Path(file.path).suffix.lower(), compose)(file)
