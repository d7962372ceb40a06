"""What holds for all tests."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# How long a case takes says more about the machine than about whylint. A gate must say the same twice of the same
# commit, so cases are drawn anew only elsewhere and by `make fuzz`.
settings.register_profile("whylint", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("whylint")


@pytest.fixture(scope="session", autouse=True)
def _cache_of_the_tests() -> Iterator[None]:
    """Keep the cache of whoever runs the tests out of them, and theirs out of it."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WHYLINT_CACHE_DIR"] = folder
        yield
        del os.environ["WHYLINT_CACHE_DIR"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, which is empty."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
