"""`--output-format`, several times, and to files; `--statistics`."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from typer.testing import CliRunner

from whylint.cli.choices import OutputFormat
from whylint.cli.main import app
from whylint.reporting import json as json_report

if TYPE_CHECKING:
    from whylint.linter.diagnostic import Diagnostic

ROOT = Path(__file__).parents[2]
DRAFTS = ("intranet", "ziekenhuis")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one goal that has findings; the environment is not that of a build server."""
    for name in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "goals.yaml").write_text("goals:\n  - Improve communication\n", encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["check", *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.exit_code, result.stdout, result.stderr


def test_several_formats_at_once_each_to_its_file(folder: Path) -> None:
    formats = [name for name in OutputFormat if name is not OutputFormat.TEXT]
    code, out, err = run(*(part for name in formats for part in ("--output-format", f"{name}:report.{name}")))
    assert (code, err) == (1, "")
    assert "error[WHY301]: too-vague" in out, "text goes to standard output where all else goes to files"
    for name in (OutputFormat.JSON, OutputFormat.SARIF, OutputFormat.GITLAB, OutputFormat.RDJSON):
        assert "WHY301" in json.dumps(json.loads((folder / f"report.{name}").read_text(encoding="utf-8")))
    assert ET.parse(folder / "report.junit").getroot().get("failures") == "1"  # noqa: S314
    assert "### 2: `Improve communication`" in (folder / "report.markdown").read_text(encoding="utf-8")
    assert "::error file=goals.yaml" in (folder / "report.github").read_text(encoding="utf-8")


def test_a_file_beside_a_format_on_standard_output(folder: Path) -> None:
    code, out, _ = run("--output-format", "json", "--output-format", "text:found.txt")
    assert code == 1
    assert json.loads(out)["summary"]["error"] > 0
    assert "error[WHY301]: too-vague" in (folder / "found.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (["xml"], "“xml” is no format; there are text, json, markdown, sarif, github, gitlab, junit, rdjson"),
        (["json", "sarif"], "only one format can go to standard output, not json and sarif"),
        (["json:"], "the name of a file is missing after “json:”"),
        (["json:a", "sarif:a"], "two formats go to the same file"),
    ],
)
def test_wrong_values_are_told_before_anything_is_done(folder: Path, values: list[str], said: str) -> None:
    code, out, err = run(*(part for value in values for part in ("--output-format", value)))
    assert (code, out) == (2, "")
    assert said in err
    assert [path.name for path in folder.iterdir()] == ["goals.yaml"]


def test_a_file_that_cannot_be_written_is_told_and_the_rest_is_written(folder: Path) -> None:
    code, out, err = run("--output-format", "json:nowhere/a.json", "--output-format", "sarif:a.sarif")
    assert code == 2
    assert "error[WHY301]" in out
    assert err.startswith("error: nowhere/a.json cannot be written: No such file or directory")
    assert json.loads((folder / "a.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_json_that_cannot_be_made_whole_is_not_begun(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "goals.yaml").write_text("goals:\n" + "  - Improve communication\n" * 50, encoding="utf-8")
    really, left = json_report._diagnostic, iter(range(30))

    def breaking(found: Diagnostic) -> dict[str, Any]:
        if next(left, None) is None:
            raise ValueError("a mistake in a report")
        return really(found)

    monkeypatch.setattr(json_report, "_diagnostic", breaking)
    result = CliRunner().invoke(app, ["check", ".", "--no-cache", "--output-format", "json"])
    assert isinstance(result.exception, ValueError)
    assert result.stdout == ""


def test_json_is_written_where_no_file_can_be_made_for_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_room = run(".", "--no-cache", "--output-format", "json")
    monkeypatch.setattr(tempfile, "tempdir", str(folder / "nowhere"))
    assert run(".", "--no-cache", "--output-format", "json") == with_room
    assert json.loads(with_room[1])["summary"]["error"] > 0


def test_an_old_report_is_replaced(folder: Path) -> None:
    (folder / "a.json").write_text("{" * 100_000, encoding="utf-8")
    run("--output-format", "json:a.json")
    assert json.loads((folder / "a.json").read_text(encoding="utf-8"))["version"] == 1


def test_github_gets_the_text_the_annotations_and_a_summary(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    summary = folder / "summary.md"
    summary.write_text("what an earlier command said\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    run()
    assert summary.read_text(encoding="utf-8") == "what an earlier command said\n"
    code, out, err = run("--output-format", "github")
    assert (code, err) == (1, "")
    assert "error[WHY301]: too-vague" in out
    assert "\n::error file=goals.yaml,line=2,endLine=2,col=5,endColumn=26,title=WHY301 too-vague::" in out
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("what an earlier command said\n# whylint\n")
    assert "**error WHY301 too-vague**" in text


def test_a_summary_that_cannot_be_written_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", os.path.join("nowhere", "summary.md"))  # noqa: PTH118
    code, out, err = run("--output-format", "github")
    assert code == 2
    assert "::error" in out
    assert "nowhere/summary.md cannot be written" in err


def test_statistics_follow_the_findings() -> None:
    Path("more.yaml").write_text("goals:\n  - Improve quality\n", encoding="utf-8")
    lines = run("--statistics", "--select", "WHY301,WHY403")[1].split("\n")
    start = lines.index("findings  rule")
    assert lines[start + 1 : start + 3] == ["       2  WHY301  too-vague", "       2  WHY403  no-deadline"]
    assert lines[start + 4].split() == ["errors", "warnings", "notes", "statements", "file"]
    assert [line.split() for line in lines[start + 5 : start + 7]] == [
        ["1", "1", "0", "1", "goals.yaml"],
        ["1", "1", "0", "1", "more.yaml"],
    ]


def test_statistics_do_not_spoil_what_a_program_reads() -> None:
    _, out, err = run("--statistics", "--output-format", "json")
    assert json.loads(out)["version"] == 1
    assert "WHY301  too-vague" in err


@pytest.mark.parametrize("draft", DRAFTS)
def test_every_format_writes_the_examples(draft: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(ROOT)
    values = [f"{name}:{tmp_path / name}" for name in OutputFormat]
    run(f"examples/{draft}.draft.yaml", *(part for value in values for part in ("--output-format", value)))
    found = json.loads((tmp_path / "json").read_text(encoding="utf-8"))["diagnostics"]
    codes = {each["code"] for each in found}
    assert len(codes) > 5
    for name in OutputFormat:
        text = (tmp_path / name).read_text(encoding="utf-8")
        assert [code for code in codes if code not in text] == [], name
    results = json.loads((tmp_path / "sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    places = [each["locations"][0]["physicalLocation"]["region"] for each in results]
    assert [(each["startLine"], each["startColumn"]) for each in places] == [
        (each["start"]["line"], each["start"]["column"]) for each in found
    ]
