"""Write the findings of today into a baseline, and take out of it what is out of date."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from whylint.editing.atomic import write_atomically
from whylint.linter.baseline import BASELINE_NAME, BaselineError, entry_of, load_baseline, path_from, write_entries
from whylint.linter.check import check
from whylint.linter.settings import Settings
from whylint.rules.load import load_rules

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from whylint.configuration.configuration import Configuration
    from whylint.linter.baseline import Entry
    from whylint.linter.baselined import StaleEntry
    from whylint.linter.check import CheckOptions
    from whylint.linter.diagnostic import CheckResult, Diagnostic


@dataclass(frozen=True)
class Written:
    """A baseline that was written: its entries, and the configuration that it belongs to."""

    path: Path
    entries: tuple[Entry, ...]
    configuration: Configuration

    @property
    def is_set(self) -> bool:
        """Say whether the configuration names this baseline."""
        return self.configuration.baseline is not None


@dataclass(frozen=True)
class Pruned:
    """A baseline that was pruned: which entries were taken out, and how many are left."""

    path: Path
    taken: tuple[StaleEntry, ...]
    left: int


def create(
    paths: Sequence[str], options: CheckOptions, stdin: Callable[[], bytes], *, anew: bool
) -> tuple[CheckResult, list[Written]]:
    """Check, and write what is found into the baseline of each configuration; return both.

    A baseline that is there is only written `anew` if that is asked for; what it has of files that are not checked
    now stays. Raises `BaselineError` otherwise, before anything is written, `UsageError`, and OSError where a
    baseline cannot be written.
    """
    result = check(paths, replace(options, with_baseline=False), stdin)
    settings = Settings(options, load_rules())
    groups: dict[Path, list[Diagnostic]] = defaultdict(list)
    configurations: dict[Path, Configuration] = {}
    for found in result.diagnostics:
        if found.is_about_comment:
            continue
        configuration = settings.configurations.of_file(found.file.path)
        place = configuration.baseline or configuration.folder / BASELINE_NAME
        configurations[place] = configuration
        groups[place].append(found)
    checked = [path for path, _ in result.files]
    written = []
    for place, group in groups.items():
        entries = [*_others(place, checked, anew=anew), *(entry_of(one, place) for one in group)]
        written.append(Written(place, tuple(entries), configurations[place]))
    for one in written:
        write_atomically(one.path, write_entries(one.entries))
    return result, written


def _others(place: Path, checked: Sequence[str], *, anew: bool) -> list[Entry]:
    """Return the entries of a baseline, if there is one, that are about other files than those that are checked."""
    if not place.exists():
        return []
    if not anew:
        raise BaselineError(
            f"{place}: there is a baseline already. Take out what is mended with “whylint baseline prune”; write "
            "all that is found now into it with “whylint baseline create --force”"
        )
    mine = {path_from(place, path) for path in checked}
    return [entry for entry in load_baseline(place).entries if entry.path not in mine]


def prune(paths: Sequence[str], options: CheckOptions, stdin: Callable[[], bytes]) -> tuple[CheckResult, list[Pruned]]:
    """Check, and take out of the baselines the entries of which nothing is left; nothing is ever added.

    Raises `UsageError`, and OSError where a baseline cannot be written. Where none is set, nothing is returned of it.
    """
    result = check(paths, options, stdin)
    settings = Settings(options, load_rules())
    asked = (*paths, *(path for path, _ in result.files))
    places = {place for path in asked if (place := settings.baseline_for(path)) is not None}
    pruned = []
    for place in sorted(places):
        taken = tuple(one for one in result.stale if one.baseline == place)
        gone = {(one.entry.line, one.entry) for one in taken}
        left = [entry for entry in load_baseline(place).entries if (entry.line, entry) not in gone]
        if taken:
            write_atomically(place, write_entries(left))
        pruned.append(Pruned(place, taken, len(left)))
    return result, pruned
