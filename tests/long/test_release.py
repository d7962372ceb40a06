"""What is released: the same bytes whoever builds it, taken by an index, with nothing in it that is not for others."""

from __future__ import annotations

import sys
import tarfile
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from installing import ROOT, committed_copy, run

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.long

FOR_OTHERS = {
    *("src", "rules", "examples", "docs", "LICENSES"),
    *("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "LICENSE", "NOTICE.md"),
    *("pyproject.toml", "PKG-INFO", ".gitignore"),
}
BUILDERS = ({"SOURCE_DATE_EPOCH": "1700000000", "TZ": "UTC"}, {"SOURCE_DATE_EPOCH": "1700000000", "TZ": "Asia/Tokyo"})


def built(folder: Path, environment: dict[str, str]) -> dict[str, Path]:
    """Build a release in a folder of its own, as `python -m build` does it, and return its files by their ending."""
    source = committed_copy(folder / "source")
    run([sys.executable, "-m", "build", "--outdir", folder / "dist", source], folder, environment=environment)
    return {path.suffix: path for path in (folder / "dist").iterdir()}


@pytest.fixture(scope="module")
def releases(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Path]]:
    return [built(tmp_path_factory.mktemp("release"), environment) for environment in BUILDERS]


@pytest.fixture(scope="module")
def archived(releases: list[dict[str, Path]]) -> set[str]:
    """Return the files of the source archive, without the folder that they are in."""
    with tarfile.open(releases[0][".gz"]) as archive:
        return {name.partition("/")[2] for name in archive.getnames()}


@pytest.mark.parametrize("ending", [".whl", ".gz"])
def test_whoever_builds_it_gets_the_same_bytes(releases: list[dict[str, Path]], ending: str) -> None:
    first, second = (release[ending] for release in releases)
    assert first.name == second.name
    assert first.read_bytes() == second.read_bytes()


def test_an_index_would_take_both(releases: list[dict[str, Path]]) -> None:
    done = run([sys.executable, "-m", "twine", "check", "--strict", *releases[0].values()], ROOT)
    assert done.stdout.count("PASSED") == 2


def test_the_source_archive_holds_what_is_for_others_and_nothing_else(archived: set[str]) -> None:
    assert {name.split("/")[0] for name in archived} == FOR_OTHERS
    assert {f"rules/{path.name}" for path in (ROOT / "rules").glob("*.yaml")} <= archived


def test_the_wheel_holds_all_of_the_program_in_the_source_archive(
    releases: list[dict[str, Path]], archived: set[str]
) -> None:
    with ZipFile(releases[0][".whl"]) as wheel:
        packed = {name for name in wheel.namelist() if ".dist-info/" not in name}
    program = {name.removeprefix("src/") for name in archived if name.startswith("src/")}
    rules = {f"whylint/knowledge/{name.removeprefix('rules/')}" for name in archived if name.startswith("rules/")}
    assert packed == program | rules
