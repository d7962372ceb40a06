"""`whylint baseline`: what was there is not shown any more, what is new is."""

from __future__ import annotations

import json
import re
from itertools import permutations
from typing import TYPE_CHECKING, Any

import pytest
from running import whylint

if TYPE_CHECKING:
    from pathlib import Path

VAGUE = "Improve communication"
OTHER = "Strengthen resilience"
FEATURE = "The intranet must offer central news"
GOOD = "Patients wait less than ten minutes for a blood test by June 2027, so that fewer of them leave untested"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    return tmp_path


def goals(*texts: str) -> str:
    return "goals:\n" + "".join(f"  - {text}\n" for text in texts)


def create(folder: Path, text: str, name: str = "goals.yaml") -> None:
    (folder / name).write_text(text)
    code, _, err = whylint("baseline", "create")
    assert code == 0, err


def errors(*arguments: str) -> list[tuple[str, str]]:
    """Return code and statement of the errors that are found."""
    out = whylint("check", "--output-format", "json", *arguments)[1]
    found: list[dict[str, Any]] = json.loads(out)["diagnostics"]
    return [(one["code"], one["statement"]["text"]) for one in found if one["severity"] == "error"]


def known(folder: Path) -> list[str]:
    return re.findall(r"^  - .*$", (folder / "whylint-baseline.yaml").read_text(), re.MULTILINE)


def test_what_was_there_is_not_shown(folder: Path) -> None:
    create(folder, goals(VAGUE, FEATURE))
    code, out, err = whylint("check")
    assert code == 0
    assert f"Not shown: {len(known(folder))} findings in the baseline" in out
    assert err == ""
    assert whylint("check", "--no-baseline")[0] == 1


def test_what_is_new_is_shown(folder: Path) -> None:
    create(folder, goals(VAGUE))
    (folder / "goals.yaml").write_text(goals(VAGUE, FEATURE))
    assert errors() == [("WHY201", FEATURE)]
    assert whylint("check")[0] == 1


def test_the_configuration_is_made_and_holds_from_other_folders(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "plans").mkdir()
    create(folder, goals(VAGUE), "plans/goals.yaml")
    assert (folder / "whylint.toml").read_text() == 'baseline = "whylint-baseline.yaml"\n'
    monkeypatch.chdir(folder / "plans")
    assert errors() == []


EDITS = {
    "edited": (goals(VAGUE + " a lot"), 1),
    "edited to another weakness": (goals(FEATURE), 1),
    "mended": (goals(GOOD), 0),
    "moved down": (goals(GOOD, VAGUE), 0),
    "moved under another key": (f"objectives:\n  - {VAGUE}\n", 0),
    "wrapped otherwise": ("goals:\n  - >-\n    Improve\n    communication\n", 0),
    "given fields": (f"goals:\n  - goal: {VAGUE}\n    owner: Ada\n", 0),
    "given an id": (f"goals:\n  - goal: {VAGUE}\n    id: talk\n", 0),
    "copied": (goals(VAGUE, VAGUE), 1),
}


@pytest.mark.parametrize("name", EDITS)
def test_editing_a_statement_retires_its_entry_and_moving_it_does_not(folder: Path, name: str) -> None:
    create(folder, goals(VAGUE))
    text, code = EDITS[name]
    (folder / "goals.yaml").write_text(text)
    assert whylint("check")[0] == code


def test_one_mended_and_one_added_do_not_cancel_out(folder: Path) -> None:
    create(folder, goals(VAGUE, OTHER))
    (folder / "goals.yaml").write_text(goals(GOOD, OTHER, "Promote wellbeing"))
    assert {text for _, text in errors()} == {"Promote wellbeing"}


def test_words_of_a_goal_with_an_id_are_not_those_of_another(folder: Path) -> None:
    create(folder, f"goals:\n  - id: talk\n    goal: {VAGUE}\n")
    (folder / "goals.yaml").write_text(f"goals:\n  - id: talk\n    goal: {GOOD}\n  - id: news\n    goal: {VAGUE}\n")
    assert {text for _, text in errors()} == {VAGUE}


def test_another_weakness_of_the_same_kind_in_the_reason_is_new(folder: Path) -> None:
    goal = "goals:\n  - goal: {}\n    why: {}\n"
    create(folder, goal.format(GOOD.partition(",")[0], "to be more efficient"))
    (folder / "goals.yaml").write_text(goal.format(GOOD.partition(",")[0], "so that it works"))
    out = whylint("check", "--select", "WHY106", "--output-format", "json")[1]
    assert len(json.loads(out)["diagnostics"]) == 1


def test_a_statement_moves_to_another_file_with_its_entry(folder: Path) -> None:
    create(folder, goals(VAGUE, OTHER))
    (folder / "goals.yaml").write_text(goals(OTHER))
    (folder / "more.yaml").write_text(goals(VAGUE))
    assert errors() == []
    (folder / "goals.yaml").rename(folder / "renamed.yaml")
    assert errors() == []


def test_goals_that_say_the_same_may_change_places(folder: Path) -> None:
    alike = ("Improve the communication", "improve our communication", "Improve communication", OTHER)
    create(folder, goals(*alike))
    assert sum("WHY605" in line for line in known(folder)) == 2
    for order in permutations(alike):
        (folder / "goals.yaml").write_text(goals(*order))
        assert "WHY605" not in whylint("check")[1]
        assert whylint("check")[2] == ""


def test_another_goal_that_says_the_same_is_new(folder: Path) -> None:
    create(folder, goals("Improve the communication", "Improve communication", "Strengthen the resilience"))
    for added in ("Improve our communication", "Improve communication", "Strengthen resilience"):
        (folder / "goals.yaml").write_text(
            goals("Improve the communication", "Strengthen the resilience", "Improve communication", added)
        )
        assert "WHY605" in whylint("check")[1], added
        (folder / "goals.yaml").write_text(goals("Improve the communication", GOOD, "Strengthen the resilience", added))
        assert ("WHY605" in whylint("check")[1]) == (added != "Improve communication"), added


def test_a_copy_is_new_also_where_the_first_is_not_looked_at(folder: Path) -> None:
    create(folder, goals(VAGUE))
    (folder / "more.yaml").write_text(goals(VAGUE))
    assert {text for _, text in errors("more.yaml")} == {VAGUE}


def test_what_holds_for_a_whole_document_is_known_there_only(folder: Path) -> None:
    lonely = "strategies:\n  - Organise four workshops\n"
    create(folder, lonely)
    assert whylint("check")[0] == 0
    (folder / "more.yaml").write_text(lonely)
    code, out, _ = whylint("check")
    assert code == 1
    assert "more.yaml:" in out
    assert "goals.yaml:" not in out


def test_findings_about_comments_are_never_in_the_baseline(folder: Path) -> None:
    create(folder, "goals:\n  - Improve communication # whylint: ignore[too-vague]\n")
    assert not any("WHY7" in line for line in known(folder))
    assert "WHY705" in whylint("check")[1]


def test_what_a_comment_silences_is_not_in_the_baseline(folder: Path) -> None:
    create(folder, "goals:\n  - Improve communication # whylint: ignore[too-vague] settled\n")
    assert not any("WHY301" in line for line in known(folder))
    assert f"Not shown: 1 suppressed finding, {len(known(folder))} findings in the baseline" in whylint("check")[1]


def test_a_stale_entry_is_named_and_pruned(folder: Path) -> None:
    create(folder, goals(VAGUE, FEATURE))
    before = known(folder)
    (folder / "goals.yaml").write_text(goals(GOOD, FEATURE))
    code, _, err = whylint("check")
    assert code == 0
    said = " ".join(err.split())
    assert (
        f"whylint-baseline.yaml:5: nothing is left of WHY101, WHY301, WHY401, WHY403 in goals.yaml, “{VAGUE}”" in said
    )
    assert FEATURE not in said
    code, out, _ = whylint("baseline", "prune")
    assert code == 0
    assert f"{len(before) - len(known(folder))} entries taken out" in out
    assert known(folder) == [line for line in before if FEATURE in line]
    assert whylint("check")[2] == ""


def test_pruning_never_adds(folder: Path) -> None:
    create(folder, goals(VAGUE))
    before = (folder / "whylint-baseline.yaml").read_text()
    (folder / "goals.yaml").write_text(goals(VAGUE, FEATURE))
    assert "nothing is out of date" in whylint("baseline", "prune")[1]
    assert (folder / "whylint-baseline.yaml").read_text() == before


def test_what_is_left_out_is_not_out_of_date(folder: Path) -> None:
    create(folder, goals(VAGUE))
    (folder / "more.yaml").write_text(goals(GOOD))
    for arguments in (["--select", "WHY5"], ["--ignore", "WHY301"], ["more.yaml"]):
        assert whylint("check", *arguments)[2] == ""
    (folder / "goals.yaml").write_text("goals: [\n")
    assert "Out of date" not in whylint("check")[2]


@pytest.mark.parametrize("text", ["title: a plan\n", None])
def test_entries_of_a_file_without_goals_are_pruned(folder: Path, text: str | None) -> None:
    create(folder, goals(VAGUE))
    (folder / "other.yaml").write_text(goals(GOOD))
    if text is None:
        (folder / "goals.yaml").unlink()
    else:
        (folder / "goals.yaml").write_text(text)
    assert whylint("baseline", "prune")[0] == 0
    assert known(folder) == []
    assert whylint("check")[0] == 0


def test_a_baseline_is_not_written_over(folder: Path) -> None:
    create(folder, goals(VAGUE))
    before = known(folder)
    (folder / "goals.yaml").write_text(goals(VAGUE, FEATURE))
    code, _, err = whylint("baseline", "create")
    assert code == 2
    assert "--force" in err
    assert known(folder) == before
    (folder / "more.yaml").write_text(goals(OTHER))
    assert whylint("baseline", "create", "--force", "more.yaml")[0] == 0
    assert [line for line in known(folder) if "goals.yaml" in line] == before
    assert {text for _, text in errors()} == {FEATURE}


def test_two_branches_that_add_to_a_baseline_merge_by_keeping_both(folder: Path) -> None:
    create(folder, goals(VAGUE))
    path = folder / "whylint-baseline.yaml"
    ours = path.read_text()
    (folder / "more.yaml").write_text(goals(OTHER))
    whylint("baseline", "create", "--force")
    added = [line for line in path.read_text().splitlines() if line not in ours.splitlines()]
    path.write_text(ours + "\n".join(added) + "\n" + "\n".join(added[:1]) + "\n")
    assert errors() == []


def test_the_same_findings_make_the_same_file(folder: Path) -> None:
    create(folder, goals(*(f"Improve {topic}" for topic in ("communication", "services", "trust") * 4)))
    first = (folder / "whylint-baseline.yaml").read_text()
    whylint("baseline", "create", "--force")
    assert (folder / "whylint-baseline.yaml").read_text() == first


BROKEN = {
    "conflict": "version: 1\nentries:\n<<<<<<< ours\n  - {path: a}\n",
    "no baseline": "- a\n",
    "another version": "version: 7\nentries: []\n",
    "half an entry": 'version: 1\nentries:\n  - {path: "a", rule: "WHY301"}\n',
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_baseline_is_an_error_with_its_place(folder: Path, name: str) -> None:
    create(folder, goals(VAGUE))
    (folder / "whylint-baseline.yaml").write_text(BROKEN[name])
    for command in (
        ["check"],
        ["baseline", "show"],
        ["baseline", "prune"],
        ["baseline", "create", "--force", "goals.yaml"],
    ):
        code, out, err = whylint(*command)
        assert code == 2, command
        assert out == ""
        assert re.search(r"whylint-baseline\.yaml:\d+: ", err)


def test_a_baseline_that_is_set_and_not_there_is_an_error(folder: Path) -> None:
    (folder / "whylint.toml").write_text('baseline = "known.yaml"\n')
    (folder / "goals.yaml").write_text(goals(VAGUE))
    code, _, err = whylint("check")
    assert code == 2
    assert "whylint baseline create" in err
    assert whylint("baseline", "create")[0] == 0
    assert (folder / "known.yaml").exists()
    assert errors() == []


def test_nothing_is_made_where_nothing_is_found(folder: Path) -> None:
    (folder / "goals.yaml").write_text(goals(GOOD))
    assert whylint("baseline", "create", "--message-language", "en")[0] == 0
    assert whylint("baseline", "prune")[0] == 2
    assert whylint("baseline", "show")[0] == 2


def test_show_lists_what_is_known(folder: Path) -> None:
    create(folder, goals(VAGUE))
    code, out, _ = whylint("baseline", "show")
    assert code == 0
    assert f"WHY301  too-vague  /goals/0  “{VAGUE}”" in out
    shown = json.loads(whylint("baseline", "show", "--output-format", "json")[1])
    assert shown["version"] == 1
    assert {one["rule"] for one in shown["entries"]} >= {"WHY301", "WHY401"}


def test_the_report_and_the_map_show_what_is_known(folder: Path) -> None:
    create(folder, goals(VAGUE))
    assert "could mean a thousand things" in whylint("report", "-o", "-")[1]
    assert "WHY301" in whylint("map")[1]


@pytest.mark.parametrize("output", ["json", "sarif", "github", "gitlab", "junit", "rdjson", "markdown"])
def test_no_format_tells_of_what_is_known(folder: Path, output: str) -> None:
    create(folder, goals(VAGUE))
    (folder / "goals.yaml").write_text(goals(VAGUE, FEATURE))
    code, out, _ = whylint("check", "--output-format", output)
    assert code == 1
    assert "WHY201" in out
    assert f"“{VAGUE}”" not in out


def test_a_text_of_any_signs_is_kept(folder: Path) -> None:
    create(
        folder,
        r'goals: [{goal: "Verbeter \"de\" \u2028 \U0001F600 communicatie \\ caf\u00e9", id: "a\u0007\u2028: b"}]',
    )
    assert errors() == []
    assert whylint("baseline", "show")[0] == 0
