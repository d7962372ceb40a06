"""Files that once broke something, kept in `found/`: what holds for any file holds for them, under any name."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading_laws import NAMES, demand_lawful_reading

FOUND = sorted((Path(__file__).parent / "found").iterdir())


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.name)
@pytest.mark.parametrize("name", NAMES)
def test_a_file_that_broke_something_does_so_no_more(path: Path, name: str) -> None:
    demand_lawful_reading(name, path.read_bytes())
