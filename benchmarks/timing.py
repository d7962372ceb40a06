"""Run commands in turn, round after round, and say what each took: of whole processes, as a user waits for them."""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True)
class Took:
    """What a process took: seconds until it ended, seconds of CPU, and its peak memory in MB."""

    wall: float
    cpu: float
    memory: float


@dataclass
class Case:
    """A command, what has to be done before each run of it (not timed), and what the runs took."""

    name: str
    command: Sequence[str]
    prepare: Callable[[], object] = lambda: None
    runs: list[Took] = field(default_factory=list)

    @property
    def median(self) -> Took:
        """The median of each measure, apart."""
        return Took(*(statistics.median(getattr(run, name) for run in self.runs) for name in ("wall", "cpu", "memory")))


def run_in_turn(cases: Sequence[Case], rounds: int, environment: dict[str, str]) -> None:
    """Run each case once a round, so that what else the machine does falls on all alike."""
    for _ in range(rounds):
        for case in cases:
            case.prepare()
            case.runs.append(_run(case.command, environment))


def _run(command: Sequence[str], environment: dict[str, str]) -> Took:
    begin = time.perf_counter()
    process = subprocess.Popen(
        command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode < 0:
        raise SystemExit(f"{' '.join(command)} was ended by signal {-process.returncode}")
    return Took(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def machine() -> str:
    """Describe the machine, and how busy it is with other work."""
    names = [line.partition(":")[2].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")]
    memory = next((int(line.split()[1]) for line in _lines("/proc/meminfo") if line.startswith("MemTotal")), 0)
    load = f"{os.getloadavg()[0]:.1f}"
    python = f"{platform.python_implementation()} {platform.python_version()}"
    processor = names[0] if names else platform.machine()
    hardware = f"{os.cpu_count()} × {processor}, {memory / 1024**2:.0f} GB"
    return f"{hardware}, {platform.system()}, {python}; load at the end {load}"


def _lines(path: str) -> list[str]:
    return Path(path).read_text(encoding="utf-8").splitlines() if Path(path).exists() else []
