"""The other commands, and what holds for the whole command line."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from whylint.cli.main import app
from whylint.language.pipeline import PipelineError
from whylint.linter import understand

SOURCES = Path(__file__).parents[2] / "src"


def run(*arguments: str, language: str = "en_GB.UTF-8") -> tuple[int, str, str]:
    environment = {"LC_ALL": "", "LC_MESSAGES": "", "LANG": language}
    result = CliRunner().invoke(app, list(arguments), env=environment)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.exit_code, result.stdout, result.stderr


def start(*arguments: str, program: str | None = None, **environment: str) -> subprocess.Popen[bytes]:
    command = ["-c", program] if program is not None else ["-m", "whylint.cli.main"]
    return subprocess.Popen(  # noqa: S603
        [sys.executable, *command, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(SOURCES), **environment},
    )


def finish(*arguments: str, program: str | None = None, **environment: str) -> tuple[int, bytes, bytes]:
    process = start(*arguments, program=program, **environment)
    out, err = process.communicate(timeout=60)
    return process.returncode, out, err


def test_version() -> None:
    code, out, _ = run("--version")
    assert code == 0
    assert out.startswith("whylint ")


@pytest.mark.parametrize("command", [[], ["check"], ["explain"], ["rules"], ["read"]])
def test_help_is_plain(command: list[str]) -> None:
    code, out, err = run(*command, "--help")
    assert code == 0
    assert err == ""
    assert out.startswith("Usage: ")
    assert "│" not in out
    assert "\x1b" not in out
    assert "noqa" not in out


def test_unknown_command() -> None:
    code, _, err = run("chekc")
    assert code == 2
    assert "chekc" in err


@pytest.mark.parametrize("rule", ["WHY301", "why301", "too-vague"])
def test_explain_by_code_or_name(rule: str) -> None:
    code, out, _ = run("explain", rule)
    assert code == 0
    assert out.startswith("WHY301: too-vague (a goal that could mean anything)\n")


def test_explain_in_the_language_of_the_user() -> None:
    dutch = run("explain", "WHY301", language="nl_NL.UTF-8")[1]
    assert "Waarom het ertoe doet" in dutch
    assert run("explain", "WHY301", "--language", "nl")[1] == dutch
    assert "Why it matters" in run("explain", "WHY301", language="fi_FI.UTF-8")[1]
    assert "Why it matters" in run("explain", "WHY301", language="C")[1]
    assert "Why it matters" in run("explain", "WHY301", "--language", "English", language="nl_NL.UTF-8")[1]


def test_explain_a_rule_that_is_not_there() -> None:
    code, out, err = run("explain", "to-vague")
    assert code == 2
    assert out == ""
    assert err.startswith("error: there is no rule “to-vague”; did you mean too-vague?")


def test_explain_in_a_language_that_is_not_there() -> None:
    code, _, err = run("explain", "WHY301", "--language", "fr")
    assert code == 2
    assert err.startswith("error: ")


def test_explain_and_rules_as_json() -> None:
    assert json.loads(run("explain", "WHY301", "--output-format", "json")[1])["name"] == "too-vague"
    assert "WHY301" in [rule["code"] for rule in json.loads(run("rules", "--output-format", "json")[1])]


def test_rules() -> None:
    code, out, _ = run("rules")
    assert code == 0
    assert "WHY301  too-vague" in out
    assert "Vindt" in run("rules", "--language", "nl")[1]


def test_read_says_what_it_cannot_read_with(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PipelineError("there is no spaCy pipeline 'x' installed")

    monkeypatch.setattr(understand, "understand", refuse)
    code, out, err = run("read", "Cut absence by half", "--model", "x")
    assert code == 2
    assert out == ""
    assert err == "error: there is no spaCy pipeline 'x' installed\n"


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["--version"], ["rules"], ["explain", "WHY301"], ["check", "--help"], ["check", "{empty}"]],
)
def test_nothing_but_judging_a_text_loads_spacy(arguments: list[str], tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from whylint.cli.main import run\n"
        "try:\n    run()\n"
        "except SystemExit:\n    pass\n"
        "sys.exit(70 if 'spacy' in sys.modules else 71)\n"
    )
    code, _, err = finish(*(part.format(empty=tmp_path) for part in arguments), program=program)
    assert code == 71, err.decode()


def test_crash_is_never_taken_for_findings() -> None:
    program = (
        "import whylint.rules.load, whylint.cli.rule_book as opened\n"
        "def crash():\n    raise RuntimeError('a mistake')\n"
        "opened.load_rules = crash\n"
        "from whylint.cli.main import run\n"
        "run()\n"
    )
    code, out, err = finish("rules", program=program)
    assert code == 2
    assert out == b""
    assert b"RuntimeError: a mistake" in err
    assert b"please report it" in err


def test_a_terminal_without_the_letters_gets_escapes() -> None:
    code, out, err = finish("explain", "WHY301", PYTHONIOENCODING="ascii", LC_ALL="C", COLUMNS="200")
    assert code == 0
    assert err == b""
    assert b"\\u201cimprove communication\\u201d" in out


def test_json_is_utf_8_whatever_the_terminal_speaks() -> None:
    code, out, _ = finish("explain", "WHY301", "--output-format", "json", PYTHONIOENCODING="latin-1")
    assert code == 0
    assert "“improve communication”" in json.loads(out.decode("utf-8"))["finds"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_interrupt_is_quiet() -> None:
    program = "from whylint.cli.main import run\nimport sys\nsys.stderr.write('ready')\nsys.stderr.flush()\nrun()\n"
    with start("check", "-", program=program) as process:
        assert process.stderr is not None
        assert process.stderr.read(5) == b"ready"
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(2)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert out == b""
    assert b"Traceback" not in err


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
@pytest.mark.parametrize("moment", ["a_name_set", "an_object_removed"])
def test_an_interrupt_is_quiet_even_in_odd_moments(moment: str) -> None:
    program = f"""
import signal, time
import whylint.cli.main as main

class Part:
    def __set_name__(self, owner, name):
        signal.raise_signal(signal.SIGINT)

class Removed:
    def __del__(self):
        signal.raise_signal(signal.SIGINT)

def a_name_set(**_):  # here Python makes another error of it
    type("Whole", (), {{"part": Part()}})

def an_object_removed(**_):  # here Python drops it
    Removed()
    time.sleep(30)

main._needed = lambda arguments: {moment}
main.run()
"""
    assert finish("check", program=program) == (130, b"", b"")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
def test_reader_that_stops_reading_is_no_trouble() -> None:
    with start("rules", COLUMNS="80") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no such device here")
@pytest.mark.parametrize(
    "arguments", [["--help"], ["rules"], ["explain", "WHY301"], ["rules", "--output-format", "json"], ["schema"]]
)
def test_a_full_disk_is_said_in_one_line(arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-m", "whylint.cli.main", *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(SOURCES)},
            timeout=60,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == b"error: No space left on device; nothing more could be done\n"


@pytest.mark.skipif(os.name == "nt", reason="there is no such shell here")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
def test_streams_that_are_closed_are_no_mistake_of_its_own(closed: str) -> None:
    done = subprocess.run(  # noqa: S602 - our own words
        f"exec '{sys.executable}' -m whylint.cli.main check - {closed}",
        shell=True,
        input=b"",
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(SOURCES)},
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(("columns", "width"), [("60", 60), ("", 100)])
def test_width_in_a_pipe(columns: str, width: int) -> None:
    out = finish("explain", "WHY301", COLUMNS=columns)[1].decode()
    assert width - 12 < max(len(line) for line in out.splitlines()) <= width
