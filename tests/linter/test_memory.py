"""What is concluded from many statements holds on to nothing that was needed to conclude it."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

from whylint.language.pipeline import parse
from whylint.linter.conclude import AT_ONCE, conclude
from whylint.linter.task import Task
from whylint.rules.load import load_rules
from whylint.sources.document import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

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
