"""Interviews with a file of answers: from a first draft to a document that a check has nothing to say of."""

from __future__ import annotations

from pathlib import Path

import pytest
from interviewing import codes_in, run, write

from whylint.cli.partners import Scripted

ENGLISH = """\
# our plan
goals:
  - The intranet must offer central news   # from the board
  - id: late
    goal: "Improve communication"
    team: [wards,   planning]   # keep
"""
ENGLISH_ANSWERS = """\
- statement: The intranet must offer central news
  problem: Nurses hear too late that a shift has changed
  matters: [Then shifts stay empty, Patients get their medicine too late]
  without: yes, text each nurse the evening before
  change: every nurse knows of a changed shift a day ahead
  measure: share of nurses who knew a day ahead, up to 95 %
  now: 40 %
  deadline: 1 July 2027
  owner: ward managers and planning
  write: yes
- id: late
  problem: Families are told too late when a patient may go home
  matters: Patients lie in bed for a day longer than they need
  change: Every family knows two days ahead when the patient comes home
  measure: families who knew two days ahead, from 30 % to 90 %
  deadline: end of 2027
  owner: discharge nurses
  write: "yes"
"""
ENGLISH_AFTER = """\
# our plan
goals:
  - goal: Every nurse knows of a changed shift a day ahead   # from the board
    why: Nurses hear too late that a shift has changed; patients get their medicine too late
    measure: share of nurses who knew a day ahead, up to 95 % (now 40 %)
    deadline: 1 July 2027
    owner: ward managers and planning
    strategies:
      - The intranet must offer central news
      - Text each nurse the evening before
  - id: late
    goal: "Every family knows two days ahead when the patient comes home"
    why: Families are told too late when a patient may go home; patients lie in bed for a day longer than they need
    measure: families who knew two days ahead, from 30 % to 90 %
    deadline: end of 2027
    owner: discharge nurses
    team: [wards,   planning]   # keep
"""
DUTCH = """\
doelen:
  - Er moet een app komen
  - {doel: Het intranet moet de samenwerking verbeteren, id: samen}
"""
DUTCH_ANSWERS = """\
- statement: Er moet een app komen
  problem: Ouders weten te laat dat een les uitvalt
  matters: Dan staan kinderen voor een dichte deur
  without: ja, elke ouder om zeven uur een sms sturen
  change: elke ouder weet voor acht uur dat een les uitvalt
  measure: aandeel ouders dat het voor acht uur wist, van 40 naar 95 %
  deadline: 1 juli 2027
  owner: directie en ouderraad
  write: ja
- id: samen
  problem: Teams doen werk dubbel
  matters: [Projecten lopen uit, Klanten wachten langer]
  without: nee
  change: Geen team doet werk dat een ander team al deed
  measure: aantal dubbele projecten, van 8 naar 0
  deadline: 1 januari 2028
  owner: teamleiders
  write: ja
"""
DUTCH_AFTER = """\
doelen:
  - doel: Elke ouder weet voor acht uur dat een les uitvalt
    waarom: Ouders weten te laat dat een les uitvalt; dan staan kinderen voor een dichte deur
    meting: aandeel ouders dat het voor acht uur wist, van 40 naar 95 %
    uiterlijk: 1 juli 2027
    eigenaar: directie en ouderraad
    strategieën:
      - Er moet een app komen
      - Elke ouder om zeven uur een sms sturen
  - {doel: Geen team doet werk dat een ander team al deed, id: samen, \
waarom: Teams doen werk dubbel; klanten wachten langer, meting: "aantal dubbele projecten, van 8 naar 0", \
uiterlijk: 1 januari 2028, eigenaar: teamleiders, strategieën: [Het intranet hiervoor inzetten]}
"""


@pytest.mark.parametrize(
    ("draft", "answers", "after"),
    [(ENGLISH, ENGLISH_ANSWERS, ENGLISH_AFTER), (DUTCH, DUTCH_ANSWERS, DUTCH_AFTER)],
    ids=["en", "nl"],
)
def test_a_first_draft_ends_as_a_document_that_passes(folder: Path, draft: str, answers: str, after: str) -> None:
    goals, given = write("goals.yaml", draft), write("answers.yaml", answers)
    code, _, err = run("ask", goals, "--answers", given)
    assert goals.read_text(encoding="utf-8") == after
    assert codes_in(folder / "goals.yaml") == []
    assert (code, err) == (0, "")


def test_the_line_ends_of_windows_stay(folder: Path) -> None:
    goals = write("goals.yaml", ENGLISH.replace("\n", "\r\n"))
    run("ask", goals, "--answers", write("answers.yaml", ENGLISH_ANSWERS))
    assert (folder / "goals.yaml").read_bytes().decode() == ENGLISH_AFTER.replace("\n", "\r\n")


@pytest.mark.usefixtures("folder")
def test_a_goal_in_markdown_gets_its_fields_as_items() -> None:
    goals = write("goals.md", "# Our goals\n\n- The intranet must offer central news\n- Other\n")
    answers = ENGLISH_ANSWERS.partition("- id")[0]
    run("ask", goals, "--answers", write("answers.yaml", answers))
    assert goals.read_text(encoding="utf-8") == (
        "# Our goals\n\n- Every nurse knows of a changed shift a day ahead\n"
        "  - Why: Nurses hear too late that a shift has changed; patients get their medicine too late\n"
        "  - Measure: share of nurses who knew a day ahead, up to 95 % (now 40 %)\n"
        "  - Deadline: 1 July 2027\n"
        "  - Owner: ward managers and planning\n"
        "  - Strategies:\n"
        "    - The intranet must offer central news\n"
        "    - Text each nurse the evening before\n"
        "- Other\n"
    )


@pytest.mark.usefixtures("folder")
def test_nothing_is_written_without_a_yes() -> None:
    goals = write("goals.yaml", ENGLISH)
    for no in ("", "  write: no\n", "  write: rather not\n"):
        answers = ENGLISH_ANSWERS.partition("- id")[0].replace("  write: yes\n", no)
        code, out, _ = run("ask", goals, "--answers", write("answers.yaml", answers))
        assert goals.read_text(encoding="utf-8") == ENGLISH
        assert "Every nurse knows of a changed shift a day ahead" in out, "it is shown all the same"
        assert "Not written" in out
        assert code == 1


@pytest.mark.usefixtures("folder")
def test_a_question_may_stay_open_and_all_of_them_change_nothing() -> None:
    text = "goals:\n  - Introduce an app\n  - Cut churn by 5 #1 priority\n"
    goals = write("goals.yaml", text)
    answers = "- statement: Introduce an app\n  write: yes\n- statement: Cut churn by 5\n  write: yes\n"
    _, out, _ = run("ask", goals, "--answers", write("answers.yaml", answers))
    assert goals.read_text(encoding="utf-8") == text
    assert "Nothing to change" in out
    assert "whylint fix" in out, "a text that YAML cuts off is made whole first"


@pytest.mark.usefixtures("folder")
def test_only_what_is_open_is_asked() -> None:
    goals = write(
        "goals.yaml",
        "goals:\n  - goal: Patients wait less than 10 minutes for a blood test\n    why: some leave untested\n"
        "    owner: lab\n",
    )
    answers = "- statement: Patients wait less than 10 minutes for a blood test\n  deadline: June 2027\n  write: yes\n"
    code, out, _ = run("ask", goals, "--answers", write("answers.yaml", answers))
    assert "By when should it be so?" in out
    assert "What goes wrong" not in out
    assert "    deadline: June 2027\n" in goals.read_text(encoding="utf-8")
    assert code == 0


@pytest.mark.usefixtures("folder")
def test_why_is_asked_five_times_at_most() -> None:
    goals = write("goals.yaml", "goals:\n  - Introduce an app\n")
    matters = ", ".join(f"It is {word}" for word in ("slow", "bad", "messy", "wrong", "poor", "sad", "dull"))
    answers = f"- statement: Introduce an app\n  problem: It takes long\n  matters: [{matters}]\n"
    _, out, _ = run("ask", goals, "--answers", write("answers.yaml", answers))
    assert "> It is poor" in out
    assert "> It is sad" not in out


@pytest.mark.usefixtures("folder")
def test_strategies_and_measures_are_asked_about_too() -> None:
    goals = write(
        "goals.yaml",
        "goals:\n  - id: wait\n    goal: Patients wait less than 10 minutes by June 2027, so that none leave untested\n"
        "strategies:\n  - Add a second desk\n  - strategy: Service\n    supports: wait\n",
    )
    answers = (
        "- statement: Add a second desk\n  serves: 1\n  write: yes\n"
        "- statement: Service\n  wording: Train the desk staff to draw blood\n  write: yes\n"
    )
    run("ask", goals, "--answers", write("answers.yaml", answers))
    text = goals.read_text(encoding="utf-8")
    assert "  - strategy: Add a second desk\n    supports: wait\n" in text
    assert "  - strategy: Train the desk staff to draw blood\n    supports: wait\n" in text


@pytest.mark.usefixtures("folder")
def test_a_goal_that_is_lacking_is_asked_for_and_named() -> None:
    goals = write("goals.yaml", "# plan\nstrategies:\n  - Introduce a CRM   # sales\n")
    answers = (
        "- statement: Introduce a CRM\n"
        "  problem: Customers get no answer for weeks\n"
        "  matters: Customers leave\n"
        "  change: Every customer has an answer within a day\n"
        "  measure: share of mails answered in a day, from 20 to 90 %\n"
        "  deadline: June 2027\n"
        "  owner: sales\n"
        "  serves: 1\n"
        "  write: yes\n"
    )
    code, _, _ = run("ask", goals, "--answers", write("answers.yaml", answers))
    assert goals.read_text(encoding="utf-8") == (
        "# plan\n"
        "goals:\n"
        "  - id: goal-1\n"
        "    goal: Every customer has an answer within a day\n"
        "    why: Customers get no answer for weeks; customers leave\n"
        "    measure: share of mails answered in a day, from 20 to 90 %\n"
        "    deadline: June 2027\n"
        "    owner: sales\n"
        "\n"
        "strategies:\n"
        "  - strategy: Introduce a CRM   # sales\n"
        "    supports: goal-1\n"
    )
    assert codes_in(goals) == []
    assert code == 0


@pytest.mark.usefixtures("folder")
def test_one_statement_by_its_id() -> None:
    goals, given = write("goals.yaml", ENGLISH), write("answers.yaml", ENGLISH_ANSWERS)
    run("ask", goals, "--id", "late", "--answers", given)
    text = goals.read_text(encoding="utf-8")
    assert "  - The intranet must offer central news   # from the board\n" in text
    assert "Every family knows" in text
    code, _, err = run("ask", goals, "--id", "lost", "--answers", given)
    assert code == 2
    assert "no statement in goals.yaml has the id lost; the ids are late" in err


@pytest.mark.usefixtures("folder")
def test_a_file_changed_meanwhile_is_not_overwritten(monkeypatch: pytest.MonkeyPatch) -> None:
    goals, given = write("goals.yaml", ENGLISH), write("answers.yaml", ENGLISH_ANSWERS)
    recall = Scripted.recall

    def while_somebody_writes(self: Scripted, question: str, answer: str) -> None:
        goals.write_text("goals: [Something else]\n", encoding="utf-8")
        recall(self, question, answer)

    monkeypatch.setattr(Scripted, "recall", while_somebody_writes)
    code, _, err = run("ask", goals, "--answers", given)
    assert goals.read_text(encoding="utf-8") == "goals: [Something else]\n"
    assert code == 2
    assert "changed it meanwhile" in err


@pytest.mark.usefixtures("folder")
def test_without_a_terminal_it_says_what_to_do() -> None:
    code, out, err = run("ask", write("goals.yaml", ENGLISH))
    assert (code, out) == (2, "")
    assert "no" in err
    assert "run it in a terminal" in err
    assert "--answers" in err


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("text", "answers", "code", "said"),
    [
        (None, "[]", 2, "goals.yaml"),
        ("goals:\n  - [\n", "[]", 2, "goals.yaml:"),
        ("plan: none\n", "[]", 3, "nothing to check"),
        (ENGLISH, "- statement: Something else\n", 2, "no statement has the text “Something else”"),
        (ENGLISH, "- id: late\n  probelm: x\n", 2, "answers.yaml:2: there is no question `probelm`"),
        (ENGLISH, "- id: late\n  problem: {a: b}\n", 2, "answers.yaml:2: an answer is a text"),
        (ENGLISH, "- problem: x\n", 2, "answers.yaml:1: say which statement this is about"),
        (ENGLISH, "problem: x\n", 2, "answers.yaml:1: list statements"),
        (ENGLISH, "- [", 2, "not valid YAML"),
    ],
)
def test_what_cannot_be_done_is_said_with_its_place(text: str | None, answers: str, code: int, said: str) -> None:
    if text is not None:
        write("goals.yaml", text)
    ended, _, err = run("ask", "goals.yaml", "--answers", write("answers.yaml", answers))
    assert (ended, "Traceback" in err) == (code, False)
    assert said in err
    if text is not None:
        assert Path("goals.yaml").read_text(encoding="utf-8") == text


@pytest.mark.usefixtures("folder")
def test_a_folder_and_standard_input_are_refused() -> None:
    assert run("ask", ".")[0] == 2
    assert run("ask", "-")[0] == 2


@pytest.mark.usefixtures("folder")
def test_what_cannot_be_written_beside_is_left_alone() -> None:
    text = "goals:\n  - &first Introduce an app\n  - *first\n"
    goals = write("goals.yaml", text)
    answers = "- statement: Introduce an app\n  change: Parents know by eight\n  write: yes\n"
    code, out, _ = run("ask", goals, "--answers", write("answers.yaml", answers))
    assert goals.read_text(encoding="utf-8") == text
    assert "anchor" in out
    assert code == 1


@pytest.mark.usefixtures("folder")
def test_what_a_file_says_moves_no_cursor() -> None:
    goals = write("goals.yaml", 'goals:\n  - "Introduce an app \\e[2J"\n')
    answers = '- statement: "Introduce an app \\e[2J"\n  change: "Parents know \\e[31m by eight"\n  write: yes\n'
    _, out, _ = run("ask", goals, "--answers", write("answers.yaml", answers))
    assert "\x1b" not in out
