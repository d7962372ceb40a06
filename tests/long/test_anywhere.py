"""The program in odd places: interrupted at any moment, no home, no network, a folder and a user without rights."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest
from processes import NOBODY, finish, let_anybody_read, seconds, start

pytestmark = pytest.mark.long

GOALS = "goals:\n  - Improve communication\n  - The portal must offer news\n"
LONG = "goals:\n" + "".join(f"  - Cut waiting times of group {n} by {n % 60 + 1} percent\n" for n in range(5000))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "goals.yaml").write_text(GOALS, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("options", [[], ["--jobs", "2"]])
def test_an_interrupt_ends_it_within_a_second_at_any_moment(options: list[str], folder: Path) -> None:
    (folder / "goals.yaml").write_text(LONG, encoding="utf-8")
    usual = seconds("--version", folder=folder)
    for moment in (1, 1.5, 2, 3, 4, 6, 8, 12, 16):
        process = start("check", "goals.yaml", "--no-cache", *options, folder=folder)
        time.sleep(usual * moment)
        assert process.poll() is None, "it was done before it could be interrupted"
        process.send_signal(signal.SIGINT)
        began = time.monotonic()
        out, err = process.communicate(timeout=60)
        assert time.monotonic() - began < 10, "a second is meant; the others are for a machine that is busy"
        assert (process.returncode, out, err) == (130, b"", b"")


@pytest.mark.parametrize(
    "arguments", [["check", "goals.yaml"], ["rules"], ["check", "goals.yaml", "--diff"], ["schema"]]
)
def test_a_reader_that_stops_is_no_trouble(arguments: list[str], folder: Path) -> None:
    (folder / "goals.yaml").write_text(LONG[:8000], encoding="utf-8")
    with start(*arguments, folder=folder) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()
        assert process.wait(60) in {0, 1}


@pytest.mark.skipif(shutil.which("unshare") is None, reason="the network cannot be cut off here")
def test_without_a_network(folder: Path) -> None:
    cut = ("unshare", "--net", "--map-root-user")
    if subprocess.run([*cut, "true"], capture_output=True, check=False).returncode:  # noqa: S603
        pytest.skip("the network may not be cut off here")
    told = finish("check", "goals.yaml", "--no-cache", folder=folder)
    assert finish("check", "goals.yaml", "--no-cache", folder=folder, before=cut) == told


@pytest.mark.parametrize("zone", ["XXX-26", "AAA+99999", ":nowhere", ""])
def test_in_a_time_zone_that_there_is_not(zone: str, folder: Path) -> None:
    told = finish("check", "goals.yaml", "--no-cache", folder=folder)
    assert finish("check", "goals.yaml", "--no-cache", folder=folder, before=("env", f"TZ={zone}")) == told


def test_without_a_home_or_any_variable(folder: Path) -> None:
    told = finish("check", "goals.yaml", "--no-cache", folder=folder)
    bare = ("env", "-i", f"PYTHONPATH={Path(__file__).parents[2] / 'src'}")
    assert finish("check", "goals.yaml", folder=folder, before=bare) == told
    nowhere = {"HOME": "/nonexistent", "XDG_CACHE_HOME": "/nonexistent/x", "WHYLINT_CACHE_DIR": "/dev/null/x"}
    assert finish("check", "goals.yaml", folder=folder, environment=nowhere) == told


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may become another user")
def test_as_any_user_in_a_folder_where_nothing_may_be_written(folder: Path) -> None:
    told = finish("check", "goals.yaml", "--no-cache", folder=folder)
    let_anybody_read(folder)
    arguments = ["check", "goals.yaml", "--output-format", "text", "--output-format", "json:found.json"]
    assert finish("check", "goals.yaml", folder=folder, before=NOBODY) == told
    code, _, err = finish(*arguments, folder=folder, before=NOBODY)
    assert code == 2
    assert "found.json cannot be written: Permission denied" in err
    assert "goals.yaml: not written" not in finish("fix", "goals.yaml", folder=folder, before=NOBODY)[2]
    assert sorted(each.name for each in folder.iterdir()) == ["goals.yaml"]


def test_the_same_whatever_the_hash_seed_and_the_order_of_paths(folder: Path) -> None:
    examples = Path(__file__).parents[2] / "examples"
    paths = sorted(str(path) for path in examples.rglob("*.*ml"))
    assert len(paths) > 1
    formats = ("json", "sarif", "github", "gitlab", "junit", "rdjson", "markdown", "text")
    told = []
    for seed, order in (("0", paths), ("1", paths[::-1]), ("2", paths), ("3", paths[::-1])):
        named = [part for each in formats for part in ("--output-format", f"{each}:{each}{seed}")]
        finish("check", *order, "--no-cache", *named, folder=folder, environment={"PYTHONHASHSEED": seed})
        told.append([(folder / f"{each}{seed}").read_bytes() for each in formats])
    assert told[1:] == told[:-1]
    assert json.loads(told[0][0])["diagnostics"]
