"""Share the judging of many statements among processes."""

from __future__ import annotations

import multiprocessing
import os
import signal
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING

from whylint.linter.conclude import AT_ONCE, conclude

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whylint.linter.conclusion import Conclusion
    from whylint.linter.task import Task
    from whylint.rules.book import RuleBook

WORTH_A_PROCESS = 500
"""How many statements must be new for each process: fewer are judged sooner than another one has loaded a pipeline."""

_rules: tuple[RuleBook, frozenset[str]] | None = None
"""What a worker judges by."""


def processes_for(count: int, jobs: int | None) -> int:
    """Return how many processes are to judge so many statements: as asked, else as many as processors pay."""
    at_most = max(1, -(-count // AT_ONCE))
    if jobs is not None:
        return min(jobs, at_most)
    return max(1, min(_processors(), count // WORTH_A_PROCESS))


def conclude_in_processes(
    tasks: Sequence[Task], book: RuleBook, selected: frozenset[str], processes: int
) -> Iterator[Conclusion]:
    """Yield what is concluded from each task, in order, as one process would."""
    if processes == 1:
        yield from conclude(tasks, book, selected)
        return
    pieces = [tasks[start : start + AT_ONCE] for start in range(0, len(tasks), AT_ONCE)]
    context = multiprocessing.get_context("spawn")  # a fork would copy locks that threads of a library hold
    with ProcessPoolExecutor(processes, context, _begin, (book, selected)) as pool:
        try:
            for piece in pool.map(_work, pieces):
                yield from piece
        except BaseException:
            for child in multiprocessing.active_children():
                child.terminate()
            raise


def _processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _begin(book: RuleBook, selected: frozenset[str]) -> None:
    """Prepare a worker: Ctrl-C is for the process that started it."""
    global _rules  # noqa: PLW0603 - a worker has nothing else to keep it in
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _rules = book, selected


def _work(tasks: Sequence[Task]) -> list[Conclusion]:
    assert _rules is not None  # noqa: S101 - each worker begins with it
    return list(conclude(tasks, *_rules))
