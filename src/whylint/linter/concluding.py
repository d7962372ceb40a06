"""Conclude what is new, and take from the cache what was concluded before."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from whylint.linter.cache import key_of
from whylint.linter.conclusion import Conclusion, from_data, to_data
from whylint.linter.installation import fingerprint_of_model

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from whylint.linter.cache import Cache
    from whylint.linter.judged import Prepared
    from whylint.linter.task import Basis, Task
    from whylint.rules.book import RuleBook

    Progress = Callable[[int, int], None]


def conclude_all(
    prepared: Sequence[Prepared], cache: Cache, on_progress: Progress | None = None, jobs: int | None = 1
) -> list[dict[str, Conclusion]]:
    """Return by document and pointer what is concluded from each statement.

    Documents that are judged by the same rules are parsed together. `on_progress` is told how many of how many
    statements are done. `jobs` is how many processes may judge, None for as many as pay.
    """
    concluded: list[dict[str, Conclusion]] = [{} for _ in prepared]
    waiting: dict[tuple[int, frozenset[str]], list[tuple[int, str, str]]] = {}
    for number, one in enumerate(prepared):
        shelf, basis = cache.shelf(one.document.file.path), _basis_key(one.basis)
        for pointer, task in one.tasks.items():
            key = _key(task, basis)
            kept = _kept(shelf.get(key))
            if kept is not None:
                concluded[number][pointer] = kept
            else:
                group = waiting.setdefault((id(one.basis.book), one.basis.selected), [])
                group.append((number, pointer, key))
    total = done = sum(len(one.tasks) for one in prepared)
    done -= sum(len(group) for group in waiting.values())
    for group in waiting.values():
        for (number, pointer, key), conclusion in zip(group, _conclude(prepared, group, jobs), strict=True):
            concluded[number][pointer] = conclusion
            if conclusion.broken is None:
                cache.shelf(prepared[number].document.file.path).put(key, to_data(conclusion))
            done += 1
            if on_progress:
                on_progress(done, total)
    cache.save()
    return concluded


def _conclude(
    prepared: Sequence[Prepared], group: Sequence[tuple[int, str, str]], jobs: int | None
) -> Iterator[Conclusion]:
    """Yield what is concluded from tasks that are judged by the same rules."""
    from whylint.linter.workers import conclude_in_processes, processes_for  # noqa: PLC0415 - only what is new needs it

    basis = prepared[group[0][0]].basis
    tasks = [prepared[number].tasks[pointer] for number, pointer, _ in group]
    yield from conclude_in_processes(tasks, basis.book, basis.selected, processes_for(len(tasks), jobs))


def _kept(data: Any) -> Conclusion | None:  # noqa: ANN401 - JSON may be anything
    try:
        return from_data(data) if data is not None else None
    except (TypeError, ValueError, KeyError, IndexError, AttributeError):  # as good as absent
        return None


def _key(task: Task, basis: str) -> str:
    return key_of(basis, asdict(task))


def _basis_key(basis: Basis) -> str:
    """Return what stands for the rules and the pipeline that all tasks of a document are judged with."""
    return key_of(sorted(basis.selected), fingerprint_of_model(basis.model), _house_data(basis.book))


def _house_data(book: RuleBook) -> list[str]:
    """Return what decides whether house rules hold; those that come along are part of the installation."""
    return [
        repr((rule.code, rule.severity, sorted(rule.when.items()), rule.underline, rule.match, rule.house.roles))
        + (repr((rule.match.tokens, rule.match.dependencies)) if rule.match is not None else "")
        for rule in book.rules
        if rule.house is not None
    ]
