"""Conclude what is new, and take from the cache what was concluded before."""

from __future__ import annotations

from contextlib import closing
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, NamedTuple

from whylint.linter.cache import key_of
from whylint.linter.conclusion import Conclusion, from_data, to_data
from whylint.linter.installation import fingerprint_of_model

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence

    from whylint.linter.cache import Cache, Shelf
    from whylint.linter.judged import Prepared
    from whylint.linter.task import Basis, Task
    from whylint.rules.book import RuleBook

    Progress = Callable[[int, int], None]


def conclude_all(
    prepared: Sequence[Prepared], cache: Cache, on_progress: Progress | None = None, jobs: int | None = 1
) -> Iterator[tuple[int, str, Conclusion]]:
    """Yield what is concluded from each statement, with the number of its document and its pointer.

    The statements of a document come in their order, and documents that are judged by the same rules one after the
    other: they are parsed together. `on_progress` is told how many of how many statements are done. `jobs` is how many
    processes may judge, None for as many as pay.
    """
    groups: dict[tuple[int, frozenset[str]], list[_Entry]] = {}
    for number, one in enumerate(prepared):
        group = groups.setdefault((id(one.basis.book), one.basis.selected), [])
        group += _looked_up(number, one, cache.shelf(one.document.file.path))
    total = sum(len(group) for group in groups.values())
    done = sum(entry.kept is not None for group in groups.values() for entry in group)
    for group in groups.values():
        with closing(_conclude(prepared, [entry for entry in group if entry.kept is None], jobs)) as concluded:
            for entry in group:
                if entry.kept is not None:
                    yield entry.document, entry.pointer, entry.kept
                    continue
                conclusion = next(concluded)
                shelf = cache.shelf(prepared[entry.document].document.file.path)
                if shelf.keeps and conclusion.broken is None:
                    shelf.put(entry.key, to_data(conclusion))
                done += 1
                if on_progress:
                    on_progress(done, total)
                yield entry.document, entry.pointer, conclusion
    cache.save()


class _Entry(NamedTuple):
    """A statement by the number of its document and its pointer, the key of its conclusion, and that if it is kept."""

    document: int
    pointer: str
    key: str
    kept: Conclusion | None


def _looked_up(number: int, prepared: Prepared, shelf: Shelf) -> Iterator[_Entry]:
    """Yield the statements of a document with what is kept of them."""
    if not shelf.keeps:
        yield from (_Entry(number, pointer, "", None) for pointer in prepared.tasks)
        return
    basis = _basis_key(prepared.basis)
    for pointer, task in prepared.tasks.items():
        key = _key(task, basis)
        yield _Entry(number, pointer, key, _kept(shelf.get(key)))


def _conclude(
    prepared: Sequence[Prepared], entries: Sequence[_Entry], jobs: int | None
) -> Generator[Conclusion, None, None]:
    """Yield what is concluded from statements that are judged by the same rules."""
    from whylint.linter.workers import conclude_in_processes, processes_for  # noqa: PLC0415 - only what is new needs it

    basis = prepared[entries[0].document].basis
    tasks = [prepared[entry.document].tasks[entry.pointer] for entry in entries]
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
