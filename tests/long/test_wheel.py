"""The wheel: what is in it, and that it works elsewhere, without the checkout and without a network."""

from __future__ import annotations

import json
import sys
from email.parser import Parser
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from installing import ROOT, built_wheel, empty_environment, run, run_offline

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.long

LANGUAGES = ("en", "nl")
PIPELINES = "whylint/language/pipelines"
PAGE = ("whylint/reporting/report.html.jinja", "whylint/reporting/report.css")


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built_wheel(tmp_path_factory.mktemp("dist"))


@pytest.fixture(scope="session")
def names(wheel: Path) -> frozenset[str]:
    with ZipFile(wheel) as archive:
        return frozenset(archive.namelist())


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel alone and return the folder of its programs."""
    folder = tmp_path_factory.mktemp("elsewhere")
    programs = empty_environment(folder / "venv")
    run([programs / "python", "-m", "pip", "install", "--quiet", wheel], folder)
    return programs


def files_under(folder: Path, suffix: str = "") -> set[str]:
    found = (path for path in folder.rglob(f"*{suffix}") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix() for path in found}


def test_the_whole_program_is_inside(names: frozenset[str]) -> None:
    assert names >= {f"whylint/{name}" for name in files_under(ROOT / "src" / "whylint", ".py")}
    assert "whylint/py.typed" in names


def test_all_of_the_rules_are_inside(names: frozenset[str]) -> None:
    packed = {name.removeprefix("whylint/knowledge/") for name in names if name.startswith("whylint/knowledge/")}
    assert packed == files_under(ROOT / "rules")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_pipeline_comes_with_its_licence_and_its_card(names: frozenset[str], language: str) -> None:
    assert names >= {f"{PIPELINES}/{language}/{name}" for name in ("config.cfg", "meta.json", "LICENSE", "README.md")}


def test_nothing_else_is_inside(names: frozenset[str]) -> None:
    carried = ("whylint/knowledge/", "whylint/reading/opinions/")
    expected = (*carried, *(f"{PIPELINES}/{language}/" for language in LANGUAGES))
    others = {name for name in names if not name.startswith(expected) and ".dist-info/" not in name}
    assert {name for name in others if not name.endswith(".py")} == {"whylint/py.typed", *PAGE}
    assert not {name for name in names if "test" in name.split("/")[0] or name.startswith("training")}
    assert {name.split("/")[0].partition("-")[0] for name in names} == {"whylint"}


def test_the_metadata_say_under_which_licences(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        metadata = Parser().parsestr(archive.read(name).decode())
        folder = name.removesuffix("METADATA") + "licenses/"
        texts = {each.removeprefix(folder) for each in archive.namelist() if each.startswith(folder)}
    assert metadata["License-Expression"] == "MIT AND CC-BY-SA-4.0"
    assert set(metadata.get_all("License-File") or ()) == texts
    own = {f"LICENSES/{path.name}" for path in (ROOT / "LICENSES").iterdir()}
    assert texts == {"LICENSE", "NOTICE.md", *own, *(f"src/{PIPELINES}/{language}/LICENSE" for language in LANGUAGES)}


def test_an_index_would_take_it(wheel: Path) -> None:
    run([sys.executable, "-m", "twine", "check", "--strict", wheel], wheel.parent)


def test_it_works_elsewhere_without_a_network(installed: Path, tmp_path: Path) -> None:
    for language, name in (("en", "intranet"), ("nl", "ziekenhuis")):
        draft = tmp_path / f"{name}.yaml"
        draft.write_bytes((ROOT / "examples" / f"{name}.draft.yaml").read_bytes())
        arguments = ["check", draft.name, "--output-format", "json"]
        done = run_offline([installed / "whylint", *arguments], tmp_path, fails=True)
        assert done.returncode == 1, done.stderr
        assert done.stderr == ""
        found = json.loads(done.stdout)["diagnostics"]
        assert {each["statement"]["language"] for each in found if each["statement"]} == {language}
        assert {"WHY201", "WHY505"} & {each["code"] for each in found}


def test_it_lays_the_report_out_elsewhere(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "goals.yaml").write_text("goals: [Improve communication]\n", encoding="utf-8")
    run_offline([installed / "whylint", "report", "goals.yaml", "-o", "report.html"], tmp_path)
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "Improve communication" in page
    assert "<style>" in page


def test_it_reads_its_own_rules_and_pipelines(installed: Path, tmp_path: Path) -> None:
    program = (
        "import whylint.knowledge as k, whylint.language.pipeline as p\n"
        "print(k.knowledge_folder())\nprint(p.BUNDLED)\nprint(p.load_pipeline('nl').lang)\n"
    )
    rules, pipelines, language = run_offline([installed / "python", "-c", program], tmp_path).stdout.splitlines()
    assert rules.endswith("whylint/knowledge")
    assert str(installed.parent) in rules
    assert str(installed.parent) in pipelines
    assert language == "nl"


def test_it_starts_without_what_only_developing_needs(installed: Path, tmp_path: Path) -> None:
    listed = run([installed / "python", "-m", "pip", "list", "--format", "json"], tmp_path).stdout
    assert not {"pytest", "mypy", "ruff", "wordfreq"} & {each["name"].lower() for each in json.loads(listed)}
    assert run([installed / "whylint", "--version"], tmp_path).stdout.startswith("whylint ")
    assert "WHY301" in run([installed / "whylint", "rules"], tmp_path).stdout
