"""Edits of a text: made all at once where they do not overlap."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from whylint.editing.edits import Edit, apply_edits, without_overlap
from whylint.sources.place import SourceFile

TEXT = "goals:\r\n  - één\n  - twee 🎉\r"
FILE = SourceFile("goals.yaml", TEXT)
STRETCHES = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(sorted)


def edit(start: int, end: int, text: str = "new") -> Edit:
    return Edit(FILE.span(start, end), text)


def test_edits_replace_stretches_of_code_points() -> None:
    start = TEXT.index("🎉")
    assert apply_edits(TEXT, [edit(start, start + 1, "!"), edit(0, 5, "doelen")]) == "doelen:\r\n  - één\n  - twee !\r"


def test_of_changes_that_overlap_the_first_is_made_and_never_half_of_one() -> None:
    first, second, third = (edit(2, 5),), (edit(4, 6), edit(12, 13)), (edit(10, 14),)
    assert without_overlap([third, second, first]) == [first, third]


def test_two_insertions_at_one_place_wait_for_each_other() -> None:
    assert without_overlap([(edit(3, 3, "a"),), (edit(3, 3, "b"),)]) == [(edit(3, 3, "a"),)]


def test_edits_side_by_side_are_both_made() -> None:
    assert len(without_overlap([(edit(0, 3),), (edit(3, 6),)])) == 2


@given(st.lists(st.tuples(STRETCHES, st.text(max_size=3)), max_size=8))
def test_what_is_outside_of_the_edits_stays(drawn: list[tuple[list[int], str]]) -> None:
    chosen = without_overlap([(edit(start, end, text),) for (start, end), text in drawn])
    edits = [each for change in chosen for each in change]
    touched = {place for each in edits for place in range(each.span.start.offset, each.span.end.offset)}
    kept = "".join(sign for place, sign in enumerate(TEXT) if place not in touched)
    result = apply_edits(TEXT, edits)
    assert len(result) == len(kept) + sum(len(each.text) for each in edits)
    signs = iter(result)
    assert all(sign in signs for sign in kept), "the rest is still there, in its order"
