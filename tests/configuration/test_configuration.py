"""Configuration as a user meets it: which file holds, what it changes, and what is said of a mistake in it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from whylint.cli.main import app
from whylint.configuration.toml_value import line_of

if TYPE_CHECKING:
    from pathlib import Path

VAGUE = "goals:\n  - Improve communication\n"
EMPTY_OF_RULES = 'select = ["WHY302"]\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    return tmp_path


def lay(folder: Path, **files: str) -> None:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def run(*arguments: str, stdin: str | None = None) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["check", *arguments], input=stdin)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.stdout, done.stderr


def found(*arguments: str, stdin: str | None = None) -> list[tuple[str, str, str]]:
    code, out, err = run(*arguments, "--output-format", "json", stdin=stdin)
    assert code != 2, err
    return [(one["path"], one["code"], one["severity"]) for one in json.loads(out)["diagnostics"]]


def codes(*arguments: str, stdin: str | None = None) -> set[str]:
    return {code for _, code, _ in found(*arguments, stdin=stdin)}


def roles(text: str, *arguments: str) -> list[tuple[str, str]]:
    _, out, err = run("-", *arguments, "--select", "WHY3,WHY1,WHY2,WHY4,WHY5", "--output-format", "json", stdin=text)
    assert err == ""
    value: dict[str, Any] = json.loads(out)
    return sorted({(one["statement"]["role"], one["statement"]["text"]) for one in value["diagnostics"]})


def test_the_nearest_file_holds_and_nothing_merges(folder: Path) -> None:
    lay(folder, whylint_toml='ignore = ["WHY301"]\n', a__goals_yaml=VAGUE, b__goals_yaml=VAGUE)
    lay(folder, b__pyproject_toml='[tool.whylint]\nignore = ["WHY401"]\n', b__c__pyproject_toml="[tool.other]\n")
    lay(folder, b__c__goals_yaml=VAGUE)
    by_path = {(path, code) for path, code, _ in found(".")}
    assert ("a/goals.yaml", "WHY301") not in by_path
    assert ("a/goals.yaml", "WHY401") in by_path
    for path in ("b/goals.yaml", "b/c/goals.yaml"):
        assert (path, "WHY301") in by_path
        assert (path, "WHY401") not in by_path


def test_what_stands_above_the_repository_does_not_hold(folder: Path) -> None:
    lay(folder, whylint_toml=EMPTY_OF_RULES, inner__goals_yaml=VAGUE)
    assert codes("inner") == set()
    (folder / "inner/.git").mkdir()
    assert "WHY301" in codes("inner")


def test_the_command_line_beats_the_configuration(folder: Path) -> None:
    lay(folder, whylint_toml='ignore = ["too-vague"]\nfail-on = "warning"\n[severity]\nWHY401 = "off"\n')
    lay(folder, goals_yaml=VAGUE)
    assert codes(".") & {"WHY301", "WHY401"} == set()
    assert codes(".", "--select", "WHY301,WHY401") == {"WHY301", "WHY401"}
    assert run(".")[0] == 1, "a warning fails"
    assert run(".", "--fail-on", "error")[0] == 0
    assert {"WHY301", "WHY401"} <= codes(".", "--no-config")


def test_severities_act_before_the_contest(folder: Path) -> None:
    goals = "goals:\n  - Do everything seamlessly where possible by 2030\n"
    lay(folder, goals_yaml=goals)
    assert "WHY303" not in codes(".", "--select", "WHY302,WHY303", "--ignore", "WHY303")
    lay(folder, whylint_toml='[severity]\nWHY1 = "off"\nWHY303 = "off"\nWHY3 = "info"\n')
    without = codes(".", "--no-config", "--ignore", "WHY303,WHY1")
    assert codes(".") == without
    assert {severity for _, code, severity in found(".") if code.startswith("WHY3")} == {"info"}


def test_rules_for_some_paths(folder: Path) -> None:
    lay(folder, archive__old__goals_yaml=VAGUE, goals_yaml=VAGUE)
    lay(folder, whylint_toml='[per-path."archive/**"]\nignore = ["WHY301"]\nseverity = {WHY401 = "info"}\n')
    by_path = set(found("."))
    assert ("goals.yaml", "WHY301", "error") in by_path
    assert ("goals.yaml", "WHY401", "error") in by_path
    assert ("archive/old/goals.yaml", "WHY301", "error") not in by_path
    assert ("archive/old/goals.yaml", "WHY401", "info") in by_path


def test_what_is_excluded_is_left_out_even_if_it_is_named(folder: Path) -> None:
    lay(folder, whylint_toml='exclude = ["archive/", "*.draft.yaml"]\n', archive__a_yaml=VAGUE, goals_draft_yaml=VAGUE)
    lay(folder, b_yaml=VAGUE)
    assert {path for path, _, _ in found(".", "archive/a.yaml", "goals.draft.yaml")} == {"b.yaml"}


def test_only_what_is_included_is_searched(folder: Path) -> None:
    lay(folder, whylint_toml='include = ["plans/**"]\n', plans__a_yaml=VAGUE, b_yaml=VAGUE)
    assert {path for path, _, _ in found(".")} == {"plans/a.yaml"}
    assert {path for path, _, _ in found(".", "b.yaml")} == {"plans/a.yaml", "b.yaml"}


def test_what_git_ignores_is_passed_by_unless_it_is_named(folder: Path) -> None:
    (folder / ".gitignore").write_text("out/\n*.tmp.yaml\n")
    lay(folder, out__a_yaml=VAGUE, sub__b_tmp_yaml=VAGUE, sub__c_tmp_yaml=VAGUE, d_yaml=VAGUE)
    (folder / "sub/.gitignore").write_text("!c.tmp.yaml\n")
    assert {path for path, _, _ in found(".")} == {"d.yaml", "sub/c.tmp.yaml"}
    assert {path for path, _, _ in found("out/a.yaml")} == {"out/a.yaml"}
    lay(folder, whylint_toml="respect-gitignore = false\n")
    assert len({path for path, _, _ in found(".")}) == 4


def test_a_file_takes_what_it_does_not_say_from_the_one_it_extends(folder: Path) -> None:
    lay(folder, base__whylint_toml='ignore = ["WHY301"]\n[severity]\nWHY401 = "off"\n', goals_yaml=VAGUE)
    lay(folder, whylint_toml='extend = "base/whylint.toml"\nignore = ["WHY403"]\n')
    assert codes(".") & {"WHY301", "WHY401", "WHY403"} == {"WHY301"}
    lay(folder, base__whylint_toml='extend = "../whylint.toml"\n')
    code, _, err = run(".")
    assert code == 2
    assert "whylint.toml:1: " in err
    assert "leads back here" in err


def test_few_files_may_extend_one_another(folder: Path) -> None:
    lay(folder, **{f"c{number}_toml": f'extend = "c{number + 1}.toml"\n' for number in range(3_000)})
    code, _, err = run("--config", "c0.toml", ".")
    assert code == 2
    assert err.startswith("error: c20.toml:1: more than 20 files extend one another")


def test_a_mistake_behind_a_statement_of_very_many_lines_is_found_soon(folder: Path) -> None:
    lay(folder, whylint_toml="exclude = [\n" + '"#=",\n' * 20_000 + ']\nfail-on = "never"\n')
    code, _, err = run(".")
    assert code == 2
    assert "“fail-on” takes one of" in err


def test_a_configuration_that_is_named_holds_for_all(folder: Path) -> None:
    lay(folder, other_toml=EMPTY_OF_RULES, whylint_toml="nonsense = 1\n", goals_yaml=VAGUE)
    assert codes(".", "--config", "other.toml") == set()
    assert run(".", "--config", "gone.toml")[0] == 2
    assert run(".", "--config", "other.toml", "--no-config")[0] == 2


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('select = ["WHY3"]\n\nignored = ["WHY301"]\n', 3, "did you mean “ignore”?"),
        ('\nfail_on = "error"\n', 2, "did you mean “fail-on”?"),
        ('fail-on = "eror"\n', 1, "did you mean “error”?"),
        ('select = "WHY3"\n', 1, "a list of texts"),
        ('# x\nselect = [\n  "WHY3",\n  "to-vague",\n]\n', 2, "did you mean too-vague?"),
        ('[severity]\nWHY301 = "warning"\ntoo-vage = "info"\n', 3, "did you mean too-vague?"),
        ('[severity]\nWHY301 = "warn"\n', 2, "did you mean “warning”?"),
        ('[per-path."a/**"]\nignores = []\n', 2, "did you mean “ignore”?"),
        ('[roles]\nobjectives = "stratgy"\n', 2, "did you mean “strategy”?"),
        ('statements = ["okrs[.objective"]\n', 1, "okrs[].objective"),
        ('language = "fr"\n', 1, "cannot read"),
        ("respect-gitignore = 1\n", 1, "true or false"),
        ('extend = "gone.toml"\n', 1, "there is no file"),
        ('exclude = [\n  "a",\n  "[z-a]",\n]\n', 1, "is no pattern"),
        ('[per-path."*a*a*a*a*b"]\nignore = []\n', 1, "write it shorter"),
        ("\n" + "a." * 5_000 + "a = 1\n", 2, "longer than 5,000"),
        ('select = ["WHY3"]\nignore = [\n', 2, "not valid TOML"),
        ("a = 1\na = 2\n", 2, "not valid TOML"),
    ],
)
def test_a_mistake_is_shown_on_its_line_with_what_would_be_right(folder: Path, text: str, line: int, said: str) -> None:
    lay(folder, whylint_toml=text, goals_yaml=VAGUE)
    code, out, err = run(".")
    assert code == 2
    assert out == ""
    assert f"whylint.toml:{line}: " in err
    assert said in err


@given(st.lists(st.sampled_from(['x{} = """\na = 1\n"""', "x{} = [\n 1,\n]", "# a\n", "[x{}]", "x{}.y = 1\n"])))
def test_a_key_is_found_on_the_line_where_its_statement_begins(before: list[str]) -> None:
    text = "".join(f"{part.format(number)}\n" for number, part in enumerate(before)) + "[wanted]\n\nkey = [\n]\n"
    number = line_of(text, ("wanted", "key"))
    assert text.splitlines()[number - 1] == "key = ["


def test_what_keys_mean_can_be_changed_in_the_document() -> None:
    text = (
        "language: en\nroles: {objectives: strategy, key_results: tactic}\ngoals:\n- Improve communication\n"
        "objectives:\n- objective: TBD\n  key_results:\n  - key_result: TBA\n"
    )
    assert roles(text) == [("goal", "Improve communication"), ("strategy", "TBD"), ("tactic", "TBA")]


@pytest.mark.parametrize("written", ["roles: [a]\n", "roles: {goals: boss}\n"])
def test_a_role_that_is_none_is_an_error(written: str) -> None:
    code, _, err = run("-", stdin=f"{written}{VAGUE}")
    assert code == 2
    assert "<stdin>:1:" in err


def test_in_a_folder_a_file_with_other_roles_is_passed_by(folder: Path) -> None:
    lay(folder, play_yaml="roles: {web: nginx}\nhosts: all\n")
    assert run(".")[0] == 3


def test_statements_in_a_layout_of_another_make(folder: Path) -> None:
    lay(folder, whylint_toml='statements = ["okrs[].headline"]\n[roles]\nresults = "measure"\nname = "text"\n')
    lay(folder, okrs_yaml="okrs:\n- headline: Improve communication\n  why: TBD\n  results:\n  - name: TBA\n")
    assert {path for path, _, _ in found(".")} == {"okrs.yaml"}
    text = (folder / "okrs.yaml").read_text()
    assert roles(text) == [("goal", "Improve communication"), ("measure", "TBA")]


def test_standard_input_goes_by_the_name_it_is_given(folder: Path) -> None:
    lay(folder, sub__whylint_toml='ignore = ["WHY301"]\n')
    named = found("-", "--stdin-filename", "sub/new.yaml", stdin=VAGUE)
    assert {path for path, _, _ in named} == {"sub/new.yaml"}
    assert "WHY301" not in {code for _, code, _ in named}
    assert "WHY301" in codes("-", stdin=VAGUE)


def test_codes_for_a_terminal_in_a_configuration_are_not_sent_to_it(folder: Path) -> None:
    lay(folder, whylint_toml='"\\u001b[31mignore" = 1\n', goals_yaml=VAGUE)
    code, out, err = run(".")
    assert code == 2
    assert "\\x1b[31mignore" in err
    assert "\x1b" not in out + err


def test_quiet(folder: Path) -> None:
    lay(folder, goals_yaml=VAGUE)
    assert run(".", "--quiet", "--select", "WHY302") == (0, "", "")
    assert "WHY301" in run(".", "--quiet")[1]


def test_a_pipeline_that_stands_in_the_repository_is_never_loaded(folder: Path) -> None:
    (folder / "pipeline").mkdir()
    (folder / "pipeline" / "config.cfg").write_text('[nlp]\nlang = "en"\n', encoding="utf-8")
    for name in ("pipeline", "./pipeline", str(folder / "pipeline"), "pipeline/"):
        lay(folder, whylint_toml=f'model = "{name}"\n', goals_yaml=VAGUE)
        code, out, err = run("goals.yaml")
        assert (code, out) == (2, "")
        assert "whylint.toml:1: there is no spaCy pipeline" in err
