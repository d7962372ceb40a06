"""However many processes judge, the outcome is the same to the byte."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from whylint.linter.conclude import AT_ONCE
from whylint.linter.workers import WORTH_A_PROCESS, processes_for

if TYPE_CHECKING:
    from pathlib import Path

PATTERNS = [
    "The intranet must improve communication in district {}",
    "Patients in ward {} wait less than ten minutes for a blood test by June 2027",
    "De wachttijd in wijk {} moet korter",
    "TBD {}",
]


def write_goals(path: Path, count: int) -> None:
    lines = (f"  - {PATTERNS[number % len(PATTERNS)].format(number)}\n" for number in range(count))
    path.write_text("goals:\n" + "".join(lines))


def command(path: Path, jobs: int) -> list[str]:
    python = [sys.executable, "-m", "whylint.cli.main"]
    return [*python, "check", str(path), "--no-cache", "--jobs", str(jobs), "--output-format", "json"]


def test_several_processes_give_what_one_gives(tmp_path: Path) -> None:
    path = tmp_path / "goals.yaml"
    write_goals(path, AT_ONCE + 10)
    one, two = (subprocess.run(command(path, jobs), capture_output=True, check=False) for jobs in (1, 2))  # noqa: S603
    assert two.stdout == one.stdout
    assert (two.returncode, two.stderr) == (one.returncode, one.stderr) == (1, b"")


@pytest.mark.long
def test_ctrl_c_ends_all_processes(tmp_path: Path) -> None:
    path = tmp_path / "goals.yaml"
    write_goals(path, 20 * AT_ONCE)
    run = subprocess.Popen(command(path, 2), stdout=subprocess.DEVNULL, start_new_session=True)  # noqa: S603
    time.sleep(8)
    begin = time.monotonic()
    os.killpg(run.pid, signal.SIGINT)
    assert run.wait(timeout=60) == 130
    assert time.monotonic() - begin < 10
    time.sleep(3)  # some machines are slow to bury what has ended
    with pytest.raises(ProcessLookupError):
        os.killpg(run.pid, 0)


def test_a_process_is_started_only_where_it_pays() -> None:
    assert processes_for(WORTH_A_PROCESS - 1, None) == 1
    assert processes_for(0, None) == 1
    assert processes_for(1_000_000, None) == len(os.sched_getaffinity(0))
    assert processes_for(3 * AT_ONCE, 8) == 3
    assert processes_for(1_000_000, 2) == 2
