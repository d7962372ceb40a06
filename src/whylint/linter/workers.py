"""Share the judging of many statements among processes."""

from __future__ import annotations

import gc
import multiprocessing
import multiprocessing.util
import os
import signal
import threading
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

from whylint.limits import GARBAGE
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
    with _ended_by_interrupt(), ProcessPoolExecutor(processes, context, _begin, (book, selected)) as pool:
        with _interrupt_held_back():
            concluded = pool.map(_work, pieces)
        for piece in concluded:
            yield from piece


@contextmanager
def _interrupt_held_back() -> Iterator[None]:
    """Let Ctrl-C wait while processes are started, so that each is known when it comes; they never hear of it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _ended_by_interrupt() -> Iterator[None]:
    """Let Ctrl-C end all processes at once within this, where nothing is being written: a pool would wait for them."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, _end)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _end(number: int, _: object) -> NoReturn:
    for child in multiprocessing.active_children():
        child.kill()
        child.join()
    multiprocessing.util._exit_function()  # type: ignore[attr-defined]  # noqa: SLF001 - what it does at any exit
    os._exit(128 + number)


def _processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _begin(book: RuleBook, selected: frozenset[str]) -> None:
    """Prepare a worker: Ctrl-C is for the process that started it, without which it does not live on."""
    global _rules  # noqa: PLW0603 - a worker has nothing else to keep it in
    gc.set_threshold(*GARBAGE)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _rules = book, selected


def _end_with_parent() -> None:
    """End a worker whose parent was killed, which would wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work(tasks: Sequence[Task]) -> list[Conclusion]:
    assert _rules is not None  # noqa: S101 - each worker begins with it
    return list(conclude(tasks, *_rules))
