"""What cannot be read is named with its place and the way to mend it, and the rest is read."""

from __future__ import annotations

import pytest
from reading import only_message, read, texts

BROKEN = {
    "colon in a text": ("- goal: Reduce x: from 9 to 2\n", 1, 17, "put the text in quotes"),
    "colon in a list item": ("goals:\n- a\n- Goal: cut waste: now\n", 3, 18, "put the text in quotes"),
    "text after quotes": ('- "a" is b\n', 1, 7, "closing quote"),
    "quote never closed": ("- a\n- goal: 'it\n- b\n", 2, 9, "never closed"),
    "asterisk": ("- *urgent* cut it\n", 1, 10, "* or &"),
    "alias of nothing": ("- *urgent\n", 1, 3, "put that text in quotes"),
    "at sign": ("- @home\n", 1, 3, "cannot begin with '@'"),
    "percent sign": ("- x\n- %\n", 2, 3, "cannot begin with '%'"),
    "tab": ("goals:\n\t- a\n", 2, 1, "tabs"),
    "checkbox": ("- [x] done\n", 1, 7, "bracket"),
    "bracket never closed": ("- a\n- [b\n", 2, 3, "close the bracket"),
    "backslash": ('- "a\\d"\n', 1, 5, "single quotes"),
    "greater than": ("- > 5% growth\n", 1, 5, "| or >"),
    "indentation": ("goals:\n  - a\n - b\n", 3, 2, "indent"),
    "cut off, and goes on": ("- Cut\n  by 5 #1 priority\n  soon\n", 3, 3, "'by 5 #1 priority'"),
}
WRONG = {
    "control character": ("- a\n- b\x07\n", 2, 4, "U+0007"),
    "list with one value": ("goals: 5\n", 1, 8, "`goals` takes a list, not a text"),
    "list with a mapping": ("Doelen:\n  a: b\n", 2, 3, "`Doelen` takes a list, not a mapping"),
    "text at the root": ("hello\n", 1, 1, "holds a text and no goals"),
    "empty": ("", 1, 1, "the file is empty"),
    "only a comment": ("# goals\n---\n", 1, 1, "the file is empty"),
    "null": ("~\n", 1, 1, "the file is empty"),
    "list in a list": ("- a\n- - b\n", 2, 3, "not a list"),
    "text that is a list": ("- goal: [a, b]\n", 1, 9, "`goal` takes a text, not a list"),
    "deadline that is a list": ("- goal: a\n  due: [x]\n", 2, 8, "`due` takes a text, not a list"),
    "why that is a mapping": ("- goal: a\n  why: {a: b, c: d}\n", 2, 8, "`why` takes a text, not a mapping"),
    "language that is a mapping": ("language: {a: b}\n", 1, 11, "`language` takes a text"),
    "no text": ("- status: open\n  team: x\n", 1, 3, "only `status`, `team`; put the text under `goal:`"),
    "no text, a mapping in braces": ("- {a: b}\n", 1, 3, "only `a`"),
    "no text, a list after a colon": ("- Care:\n  - cut it\n", 1, 3, "only `Care`"),
    "no text, and a known key": ("- why: it hurts\n", 1, 3, "only `why`"),
    "no text, and a key often mistaken for it": ("- name: cut it\n", 1, 3, "write `goal:` in its place"),
    "measure without text": ("- goal: a\n  measures:\n  - name: b\n", 3, 5, "write `key_result:` in its place"),
    "empty mapping": ("- {}\n", 1, 3, "is empty"),
    "two texts": ("- goal: a\n  title: b\n", 2, 3, "`goal` on line 1 and `title` here"),
    "key given twice": ("- goal: a\n  why: b\n  goal: c\n", 3, 3, "after line 1"),
    "key given twice, in other letters": ("goals: [a]\nGOALS: [b]\n", 2, 1, "after line 1"),
    "unknown key given twice": ("- goal: a\n  status: b\n  status: c\n", 3, 3, "after line 2"),
    "two keys of one meaning": ("- goal: a\n  due: b\n  by: c\n", 3, 3, "`by` means the same as `due` on line 2"),
    "own type": ("- !important cut it\n", 1, 3, "`!important` names a type"),
    "merge of a text": ("- <<: a\n  goal: b\n", 1, 7, "`<<` takes a mapping"),
}


@pytest.mark.parametrize(("file", "line", "column", "mend"), (BROKEN | WRONG).values(), ids=BROKEN | WRONG)
def test_a_message_has_its_place_and_the_way_to_mend_it(file: str, line: int, column: int, mend: str) -> None:
    found_line, found_column, message = only_message(file)
    assert (found_line, found_column) == (line, column)
    assert mend in message


@pytest.mark.parametrize("file", BROKEN.values(), ids=BROKEN)
def test_documents_before_the_broken_one_are_read(file: tuple[str, int, int, str]) -> None:
    result = read(f"goals: [cut it]\n---\n{file[0]}")
    assert [goal.text.text for document in result.documents for goal in document.statements] == ["cut it"]
    assert len(result.errors) == 1


def test_what_is_right_is_read_beside_what_is_wrong() -> None:
    result = read(
        "goals:\n- cut it\n- [a]\n- {status: x, strategies: [s]}\n- goal: g\n  due: []\n  why: w\ntactics: 5\n"
    )
    assert [statement.text.text for statement in result.documents[0].statements] == ["cut it", "s", "g"]
    assert [why.text for why in result.documents[0].statements[2].why] == ["w"]
    assert [error.line for error in result.errors] == [3, 4, 6, 8]


def test_of_a_key_that_is_given_twice_the_first_is_read() -> None:
    (document,) = read("- goal: a\n  goal: b\n").documents
    assert [goal.text.text for goal in document.statements] == ["a"]


def test_neighbours_that_mean_nothing_may_hold_anything() -> None:
    file = "x: [{a: 1, a: 2}, !t y, [[[]]]]\n? [b]\n: c\ngoals:\n- goal: a\n  status: {goals: 5, <<: 3}\n"
    assert texts(file) == ["a"]
