"""House rules from the command line: checking with them, trying them, beginning one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from whylint.cli.main import app

RULES = Path(__file__).parents[2] / "examples" / "house-rules"
GOALS = """\
goals:
- Stakeholders wait less than five minutes at the desk by May 2027, because one in four walks away
- Parents wait less than five minutes at the school by May 2027, because one in four walks away
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    for path in RULES.glob("*/*.yaml"):
        write(tmp_path / "rules" / path.name, path.read_text(encoding="utf-8"))
    write(tmp_path / "whylint.toml", 'house-rules = ["rules"]\n')
    write(tmp_path / "goals.yaml", GOALS)
    return tmp_path


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def run(*arguments: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, list(arguments))
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.stdout, done.stderr


def found(*arguments: str) -> list[tuple[str, str, str, int]]:
    code, out, err = run("check", "--output-format", "json", *arguments)
    assert code in {0, 1}, err
    ours = [one for one in json.loads(out)["diagnostics"] if one["code"].startswith("TOWN")]
    return [(one["path"], one["code"], one["severity"], one["start"]["offset"]) for one in ours]


@pytest.mark.usefixtures("folder")
def test_a_house_rule_finds_its_words_in_a_check() -> None:
    assert found("goals.yaml") == [("goals.yaml", "TOWN001", "warning", GOALS.index("Stakeholders"))]


@pytest.mark.parametrize("name", ["TOWN001", "no-town-hall-words", "TOWN", "town001,WHY1"])
@pytest.mark.usefixtures("folder")
def test_house_rules_are_selected_and_ignored_as_others_are(name: str) -> None:
    assert [one[1] for one in found("--select", name, "goals.yaml")] == ["TOWN001"]
    assert found("--ignore", name, "goals.yaml") == []


def test_house_rules_are_configured_as_others_are(folder: Path) -> None:
    write(folder / "whylint.toml", 'house-rules = ["rules"]\nseverity = { TOWN = "info", TOWN001 = "error" }\n')
    assert [one[2] for one in found("goals.yaml")] == ["error"]
    write(folder / "whylint.toml", 'house-rules = ["rules"]\n[per-path."goals.yaml"]\nignore = ["TOWN001"]\n')
    assert found("goals.yaml") == []
    write(folder / "whylint.toml", 'ignore = ["TOWN001"]\n')
    code, _, err = run("check", "goals.yaml")
    assert (code, "whylint.toml:1: there is no rule “TOWN001”" in err) == (2, True)


def test_a_comment_silences_a_house_rule(folder: Path) -> None:
    write(folder / "goals.yaml", GOALS.replace("away\n", "away # whylint: ignore[TOWN001] their own name\n", 1))
    code, out, _ = run("check", "--output-format", "json", "goals.yaml")
    assert code == 0
    assert [one["code"] for one in json.loads(out)["diagnostics"] if one["code"][:4] in {"TOWN", "WHY7"}] == []


def test_each_file_is_held_against_the_rules_of_its_own_configuration(folder: Path) -> None:
    write(folder / "other" / "whylint.toml", "")
    write(folder / "other" / "goals.yaml", GOALS)
    assert [one[0] for one in found("--select", "TOWN001", ".")] == ["goals.yaml"]
    code, _, err = run("check", "--select", "TOWN001", "other")
    assert (code, "there is no rule “TOWN001”" in err) == (2, True)


def test_a_configuration_takes_over_the_house_rules_of_the_one_it_extends(folder: Path) -> None:
    write(folder / "team" / "whylint.toml", 'extend = "../whylint.toml"\nignore = ["TOWN002"]\n')
    write(folder / "team" / "goals.yaml", GOALS)
    assert [one[1] for one in found("team")] == ["TOWN001"]


@pytest.mark.usefixtures("folder")
def test_house_rules_are_listed_and_explained() -> None:
    assert "TOWN001" in run("rules")[1]
    code, out, _ = run("explain", "no-town-hall-words", "--language", "en")
    assert code == 0
    assert "A goal for the town has to be understood by the town." in out


@pytest.mark.usefixtures("folder")
def test_a_house_rule_is_told_of_in_sarif() -> None:
    _, out, _ = run("check", "--select", "TOWN001", "--output-format", "sarif", "goals.yaml")
    (rule,) = json.loads(out)["runs"][0]["tool"]["driver"]["rules"]
    assert rule["id"] == "TOWN001"
    assert "understood by the town" in rule["help"]["text"]


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ('house-rules = ["nowhere"]', "whylint.toml:1: there is no folder"),
        ('fail-on = "error"\nhouse-rules = "rules"', "whylint.toml:2: “house-rules” takes a list of texts"),
    ],
)
def test_a_folder_that_cannot_be_is_told_of(folder: Path, settings: str, message: str) -> None:
    write(folder / "whylint.toml", settings)
    code, _, err = run("check", "goals.yaml")
    assert (code, message in err) == (2, True), err


def test_a_broken_house_rule_stops_a_check_with_file_and_line(folder: Path) -> None:
    write(folder / "rules" / "TOWN003-x.yaml", "code: TOWN003\nname: x\nscript: rm -rf /\n")
    code, _, err = run("check", "goals.yaml")
    assert code == 2
    assert "TOWN003-x.yaml:3: unknown key “script”" in err


def test_the_examples_of_the_worked_rules_are_as_they_should_be() -> None:
    code, out, _ = run("test-rules", str(RULES / "rules"))
    assert code == 0, out
    assert "known misses: 1, wrong: 0" in out


def test_an_example_that_turns_out_otherwise_is_told_with_its_line(folder: Path) -> None:
    path = folder / "rules" / "TOWN001-no-town-hall-words.yaml"
    text = path.read_text(encoding="utf-8").replace("Stakeholders are satisfied", "Tenants are satisfied")
    text = text.replace("  good:\n", "  good:\n    - {goal: Stakeholders smile, todo: a name}\n", 1)
    write(path, text)
    line = text.splitlines().index("    - Tenants are satisfied with the new square by 2028") + 1
    code, out, _ = run("test-rules", "rules")
    assert code == 1
    assert f"TOWN001-no-town-hall-words.yaml:{line}: TOWN001 does not find this bad example: “Tenants are" in out
    assert "TOWN001 finds this good example: “goal: Stakeholders smile” (known: a name)" in out
    assert "known misses: 2, wrong: 1" in out


def test_a_todo_that_is_done_is_told_of(folder: Path) -> None:
    path = folder / "rules" / "TOWN001-no-town-hall-words.yaml"
    text = path.read_text(encoding="utf-8")
    write(path, text.replace("Ask all those concerned for their views", "Ask all stakeholders for their views"))
    code, out, _ = run("test-rules", "rules")
    assert (code, "take its todo away" in out) == (0, True)


def test_a_folder_without_rules_holds_nothing_to_test(folder: Path) -> None:
    (folder / "empty").mkdir()
    assert run("test-rules", "empty")[0] == 3
    code, _, err = run("test-rules", "nowhere")
    assert (code, "nowhere" in err) == (2, True)


@pytest.mark.usefixtures("folder")
def test_a_new_rule_works_as_it_stands() -> None:
    code, out, _ = run("new-rule", "no-buzzwords", "--folder", "ours")
    assert (code, 'house-rules = ["ours"]' in out) == (0, True)
    code, out, _ = run("test-rules", "ours")
    assert (code, out.splitlines()[-1]) == (0, "rules: 1, examples: 4, known misses: 0, wrong: 0")


def test_a_new_rule_takes_the_next_code_of_the_settled_folder(folder: Path) -> None:
    assert run("new-rule", "no-abbreviations")[0] == 0
    assert (folder / "rules" / "TOWN003-no-abbreviations.yaml").is_file()
    before = sorted(folder.rglob("*.yaml"))
    for name in ("no-abbreviations", "too-vague", "No Way", "../x"):
        assert run("new-rule", name)[0] == 2
    assert sorted(folder.rglob("*.yaml")) == before
