"""The pages that people read: their links lead somewhere, their documents can be read, their advice holds."""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest
import yaml
from commands import NOT_RUN, commands
from pages import ROOT, SHELL, blocks, inline_code, links, pages
from typer.core import TyperGroup
from typer.main import get_command
from typer.testing import CliRunner

from website.knowledge_pages import LANGUAGES, Pages, knowledge_pages
from whylint import __version__
from whylint.cli.main import app
from whylint.configuration.settings import EXTEND, READERS
from whylint.rules.load import load_rules
from whylint.sources.read import read_text

PAGES = pages()
DOCUMENTS = [
    pytest.param(block.text, id=f"{page}:{block.line}")
    for page in PAGES
    for block in blocks(page)
    if block.language == "yaml" and re.search(r"^(goals|doelen):$", block.text, re.MULTILINE)
]
ADVICE = [
    ("docs/writing-a-goal.md", "Start from your own sentence"),
    ("docs/nl/een-goed-doel.md", "Begin bij je eigen zin"),
]
BETTER = "WHY102,WHY105,WHY2,WHY3,WHY401,WHY5"


def codes(text: str, tmp_path: Path, *options: str) -> list[str]:
    file = tmp_path / "goals.yaml"
    file.write_text(text, encoding="utf-8")
    done = CliRunner().invoke(app, ["check", str(file), "--output-format", "json", "--no-config", *options])
    assert done.exit_code in {0, 1}, done.stderr
    return [one["code"] for one in json.loads(done.stdout)["diagnostics"]]


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_links_within_the_repository_lead_somewhere(page: Path) -> None:
    made = {Path("docs") / path for path, _ in knowledge_pages()}
    for address in links(page):
        if re.match(r"\w+:|#", address):
            continue
        target = (ROOT / page.parent / address.partition("#")[0]).resolve()
        assert target.exists() or target.relative_to(ROOT) in made, address


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_documents_that_pages_show_can_be_read(document: str) -> None:
    read = read_text("page.yaml", document)
    assert not read.errors
    assert [statement for one in read.documents for statement in one.statements]


@pytest.mark.parametrize(("page", "heading"), ADVICE)
def test_the_advice_makes_each_weak_goal_a_better_one(page: str, heading: str, tmp_path: Path) -> None:
    section = (ROOT / page).read_text(encoding="utf-8").split(f"## {heading}\n")[1].split("\n## ")[0]
    rows = re.findall(r"^\| (.+) \| .+ \| (.+) \|$", section, re.MULTILINE)[1:]
    assert len(rows) >= 4
    for weak, better in rows:
        assert codes(f"goals: ['{weak}']", tmp_path, "--select", BETTER), weak
        assert not codes(f"goals: ['{better}']", tmp_path, "--select", BETTER), better


def test_blocks_of_commands_are_marked_as_such() -> None:
    plain = [block for page in PAGES for block in blocks(page) if block.language not in SHELL]
    typed = re.compile(r"^(?:\$ |(?:whylint|make|pip|python) )", re.MULTILINE)
    assert [(block.page, block.line) for block in plain if typed.search(block.text)] == []


def test_what_no_test_runs_is_marked_and_counted() -> None:
    shown = [one for page in PAGES for block in blocks(page) if block.language in SHELL for one in commands(block)]
    unrun = Counter(one.why_not_run for one in shown if one.why_not_run)
    assert unrun == UNRUN
    assert len(shown) > 30


UNRUN: dict[str, int] = {"needs a network": 4, "needs a terminal": 3, "takes an hour": 2}
"""How many commands in all pages no test runs, by the reason that the page gives. It should not grow."""
assert set(UNRUN) <= set(NOT_RUN)


def test_the_commands_and_options_that_pages_name_exist() -> None:
    whylint = get_command(app)
    assert isinstance(whylint, TyperGroup)
    for page in PAGES:
        for shown in inline_code(page):
            words = shown.replace("…", " ").split()
            if words[0] != "whylint" or len(words) == 1 or words[1].startswith("-"):
                continue
            assert words[1] in whylint.commands, f"{page}: {shown}"
            command = whylint.commands[words[1]]
            if isinstance(command, TyperGroup) and words[2:]:
                assert words[2] in command.commands, f"{page}: {shown}"
                command = command.commands[words[2]]
            known = {option for each in command.params for option in each.opts}
            named = {re.split(r"[=\]]", word)[0].strip("[") for word in words if word.startswith(("--", "[--"))}
            assert named <= known, f"{page}: {shown}"


def test_the_readme_lists_each_rule() -> None:
    listed = re.findall(
        r"^\| (WHY\d+) \| ([\w-]+) \| \S", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert listed == [(rule.code, rule.name) for rule in load_rules().rules]


def test_the_neighbours_are_compared_with_what_whylint_says(tmp_path: Path) -> None:
    page = ROOT / "docs" / "neighbours.md"
    (document,) = blocks(page.relative_to(ROOT))
    (row,) = re.findall(r"^\| whylint \|.*$", page.read_text(encoding="utf-8"), re.MULTILINE)
    found = [load_rules().find(code).name for code in codes(document.text, tmp_path)]
    named = [rule.name for rule in load_rules().rules for _ in re.findall(rf"\b{rule.name}\b(?!\.md)", row)]
    assert sorted(found) == sorted(named)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_rule_has_a_page_with_all_that_it_says(language: str) -> None:
    made = dict(knowledge_pages())
    index = made[f"rules/{language}/index.md"]
    for rule in load_rules().rules:
        page, text = made[f"rules/{language}/{rule.code}-{rule.name}.md"], rule.texts[language]
        assert f"({rule.code}-{rule.name}.md)" in index
        shown = re.sub(r"\\(?=[^\w\s])", "", page)
        for said in (text.finds, text.matters, text.question, text.answer, *text.false_alarms):
            assert said in shown, rule.code
        assert len(re.findall(r"^(?:- `|```yaml$)", page, re.MULTILINE)) >= len(text.bad) + len(text.good)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_page_shows_a_comment_that_silences_its_rule(language: str, tmp_path: Path) -> None:
    made, book = Pages(language, load_rules()), load_rules()
    shown = {rule.code: document for rule in book.rules if (document := made.silenced(rule)) is not None}
    assert set(shown) == set(book.by_code) - book.contest.comments
    loud = {code: re.sub(r"^ *# whylint:.*\n", "", text, flags=re.MULTILINE) for code, text in shown.items()}
    found, left = (codes_by_file(one, tmp_path / name, language) for name, one in (("loud", loud), ("silenced", shown)))
    for code in shown:
        assert code in found[code]
        assert code not in left[code]
        assert not left[code] & book.contest.comments, code


def codes_by_file(documents: dict[str, str], folder: Path, language: str) -> dict[str, set[str]]:
    """Return the codes that are found in each of some documents, by the document's name."""
    folder.mkdir()
    for name, text in documents.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    done = CliRunner().invoke(
        app, ["check", str(folder), "--output-format", "json", "--no-config", "--language", language]
    )
    assert done.exit_code == 1, done.stderr
    found: dict[str, set[str]] = {name: set() for name in documents}
    for one in json.loads(done.stdout)["diagnostics"]:
        found[Path(one["path"]).stem].add(one["code"])
    return found


def test_all_that_names_a_version_names_this_one() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    pinned = re.compile(r"(?:rev: |@)v(\d+\.[\w.]*)|whylint==(\d[\w.]*)")
    texts = [(ROOT / page).read_text(encoding="utf-8") for page in (*PAGES, Path("action.yml"))]
    named = {one or other for text in texts for one, other in pinned.findall(text)}
    assert {project["version"], citation["version"], __version__} | named == {__version__}
    assert named


def test_the_configuration_that_a_page_shows_is_taken_and_every_setting_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = Path("docs/configuration.md")
    (shown,) = [block.text for block in blocks(page) if block.language == "toml"]
    told = {
        name
        for row in re.findall(r"^\| (`.+?) \|", (ROOT / page).read_text(encoding="utf-8"), re.MULTILINE)
        for name in re.findall(r"`([\w-]+)`", row)
    }
    assert told == {*READERS, EXTEND}
    for folder in ("shared", "project/.git", "project/rules/whylint"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "shared" / "whylint.toml").write_text('language = "en"\n', encoding="utf-8")
    (tmp_path / "project" / "whylint.toml").write_text(shown, encoding="utf-8")
    (tmp_path / "project" / "goals.yaml").write_text("goals: [Improve communication]\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path / "project")
    done = CliRunner().invoke(app, ["check", "--output-format", "json"])
    assert done.exit_code == 1, done.stderr
    assert {one["severity"] for one in json.loads(done.stdout)["diagnostics"] if one["name"] == "no-deadline"} == {
        "info"
    }
