"""What is concluded from many statements holds on to nothing that was needed to conclude it."""

from __future__ import annotations

import gc
import tracemalloc
import weakref
from typing import TYPE_CHECKING

from whylint.language.pipeline import parse
from whylint.linter.check import CheckOptions, check
from whylint.linter.conclude import AT_ONCE, conclude
from whylint.linter.task import Task
from whylint.rules.load import load_rules
from whylint.sources.document import Role

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pytest
    from spacy.language import Language

    from whylint.language.parses import Parse

PATTERNS = [
    "The intranet must improve communication in district {}, so that patients in ward {} wait less than ten minutes",
    "Nobody in ward {} falls ill by June 2027 because of bad food",
    "Halve the waiting time in district {} by adding a second desk, since patients leave",
]


def test_what_spacy_made_of_a_batch_is_gone_when_it_is_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[weakref.ref[Parse]] = []

    def noting(texts: Iterator[str], pipeline: Language) -> Iterator[Parse]:
        for one in parse(texts, pipeline):
            made.append(weakref.ref(one))
            yield one

    monkeypatch.setattr("whylint.linter.conclude.parse", noting)
    tasks = [
        Task(PATTERNS[number % len(PATTERNS)].format(number, number), "en", "en", Role.GOAL)
        for number in range(2 * AT_ONCE)
    ]
    book = load_rules()
    gc.collect()
    gc.disable()
    try:
        concluded = list(conclude(tasks, book, book.select()))
    finally:
        gc.enable()
    assert len(concluded) == len(made) == 2 * AT_ONCE
    assert not any(one.broken for one in concluded)
    held = [one for ref in made if (one := ref()) is not None]
    assert [one for one in held if hasattr(one, "source")] == []
    assert len(held) < 16  # those of the last statements, which functions remember


def test_little_is_held_of_each_statement(tmp_path: Path) -> None:
    few, many = (_held_by_result(tmp_path / f"{count}.yaml", count) for count in (150, 450))
    assert (many - few) / 300 < 3500


def _held_by_result(path: Path, count: int) -> int:
    """The bytes that the result of a check holds, with what Python remembers besides."""
    texts = [PATTERNS[number % len(PATTERNS)].format(number, number) for number in range(count)]
    path.write_text("goals:\n" + "".join(f"- {text}\n" for text in texts), encoding="utf-8")
    options = CheckOptions(isolated=True, jobs=1)
    check([str(path)], options, bytes)  # what is new to the vocabulary stays in it
    gc.collect()
    tracemalloc.start()
    try:
        result = check([str(path)], options, bytes)
        gc.collect()
        held, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(result.diagnostics) >= count
    return held
