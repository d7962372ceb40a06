"""Hold findings against the baseline: what is known is not shown, and what is known and gone is named."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from whylint.linter.baseline import entry_of, load_baseline, path_from

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from whylint.linter.baseline import Baseline, Entry
    from whylint.linter.diagnostic import Diagnostic
    from whylint.linter.settings import Settings

_ELSEWHERE = 9
"""How far an entry of another file is from a finding."""


@dataclass(frozen=True)
class StaleEntry:
    """An entry of a baseline whose finding is gone: the statement was edited or taken away."""

    baseline: Path
    entry: Entry


@dataclass(frozen=True)
class Baselined:
    """Findings that no baseline knows, those that one knows, and the entries of which nothing is left."""

    kept: tuple[Diagnostic, ...] = ()
    known: tuple[Diagnostic, ...] = ()
    stale: tuple[StaleEntry, ...] = ()


def hold_against_baseline(
    found: Sequence[Diagnostic], examined: Mapping[str, AbstractSet[str]], settings: Settings
) -> Baselined:
    """Sort out the findings that the baseline of their file knows; raises `BaselineError`.

    `examined` are the files that were read in full, by path, each with the codes of the rules that it was held against.
    """
    paths = dict.fromkeys([*examined, *(one.file.path for one in found)])
    groups: dict[Path, list[str]] = defaultdict(list)
    for path in paths:
        if (place := settings.baseline_for(path)) is not None:
            groups[place].append(path)
    known: set[int] = set()
    stale: list[StaleEntry] = []
    for place, members in groups.items():
        baseline = load_baseline(place)
        own = {n: entry_of(one, place) for n, one in enumerate(found) if one.file.path in set(members)}
        codes = {path_from(place, path): examined[path] for path in members if path in examined}
        used = _match(own, baseline, frozenset(path_from(place, path) for path in members))
        known.update(used)
        gone = set(range(len(baseline.entries))) - set(used.values())
        stale += [StaleEntry(place, baseline.entries[n]) for n in sorted(gone) if _is_stale(baseline, n, codes)]
    return Baselined(
        tuple(one for n, one in enumerate(found) if n not in known),
        tuple(one for n, one in enumerate(found) if n in known),
        tuple(stale),
    )


def _match(own: Mapping[int, Entry], baseline: Baseline, read: AbstractSet[str]) -> dict[int, int]:
    """Return by the number of a finding that of the entry which knows it: one entry for one finding, the nearest first.

    `own` holds for each finding the entry that it would have, `read` the paths of the files that were read.
    """
    kin = _Kin(baseline.entries)
    by_words: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, entry in enumerate(baseline.entries):
        by_words[kin.key(entry)].append(number)
    pairs = sorted(
        (distance, finding, number)
        for finding, wanted in own.items()
        for number in by_words.get(kin.key(wanted), ())
        if (distance := _distance(baseline, number, wanted, read)) is not None
    )
    used: dict[int, int] = {}
    taken: set[int] = set()
    for _, finding, number in pairs:
        if finding not in used and number not in taken:
            used[finding] = number
            taken.add(number)
    return used


def _distance(baseline: Baseline, number: int, wanted: Entry, read: AbstractSet[str]) -> int | None:
    """Return how far an entry is from a finding of the same rule and words, or None where it is of something else.

    An id names one statement, whatever stands around it. Without one, words that stand somewhere else have been moved:
    also to another file, but only where it is known that they do not stand in the first one any more.
    """
    entry = baseline.entries[number]
    is_here = entry.path == wanted.path
    is_whole = wanted.statement == ""
    if not is_here and (entry.path not in read or is_whole) and (baseline.path.parent / entry.path).exists():
        return None
    if entry.statement == wanted.statement:
        return 0 if is_here else _ELSEWHERE
    if is_whole or not (entry.other or entry.statement.startswith("/")):
        return None
    nearness = 1 if entry.fingerprint == wanted.fingerprint else 2
    return nearness if is_here else _ELSEWHERE + nearness


class _Kin:
    """Which statements a baseline knows to be like one another.

    Of some goals that say the same, each but the first is found, as saying the same as one before it. So another one is
    found once their order changes, and yet nothing is new as long as all of them are kin.
    """

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._parents: dict[tuple[str, str], tuple[str, str]] = {}
        for entry in entries:
            if entry.other:
                self._parents[self._root((entry.rule, entry.other))] = self._root((entry.rule, entry.fingerprint))

    def key(self, entry: Entry) -> tuple[str, str]:
        """Return what entries and findings of the same rule and words have in common, or of the same kin."""
        words = (entry.rule, entry.fingerprint)
        if not entry.other:
            return words
        first, second = self._root(words), self._root((entry.rule, entry.other))
        return first if first == second else (entry.rule, "")

    def _root(self, words: tuple[str, str]) -> tuple[str, str]:
        while (above := self._parents.get(words, words)) != words:
            words = above
        return words


def _is_stale(baseline: Baseline, number: int, codes: Mapping[str, AbstractSet[str]]) -> bool:
    """Say whether an entry without a finding is out of date, and not just of a file or rule that was left out now."""
    entry = baseline.entries[number]
    if entry.path in codes:
        return entry.rule in codes[entry.path]
    return not (baseline.path.parent / entry.path).exists()
