"""spaCy is imported and loaded with less, and nobody can tell but by the clock."""

from __future__ import annotations

import csv
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest
import spacy

from whylint.language.pipeline import load_pipeline

CORPUS = Path(__file__).parents[1] / "corpus"
PIPELINES = Path(__file__).parents[2] / "src" / "whylint" / "language" / "pipelines"


def python(program: str, folder: Path | None = None) -> str:
    command = [sys.executable, "-c", textwrap.dedent(program)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)  # noqa: S603
    return done.stdout


def test_neither_the_command_line_nor_what_it_needs_is_imported() -> None:
    out = python("""
        import sys
        from whylint.language.pipeline import load_pipeline
        load_pipeline("en")
        print([name for name in ("spacy.cli", "spacy.cli.info", "weasel", "requests", "httpx") if name in sys.modules])
    """)
    assert out == "[]\n"


def test_whoever_asks_for_the_command_line_later_gets_the_real_one() -> None:
    out = python("""
        from whylint.language.lean_spacy import import_spacy
        spacy = import_spacy()
        print(spacy.info(silent=True)["spacy_version"] == spacy.__version__)
        import spacy.cli
        print(callable(spacy.cli.download), spacy.cli.app.info.name or "typer")
    """)
    assert out.startswith("True\nTrue ")


def test_a_spacy_that_does_not_take_the_stand_in_is_imported_as_usual(tmp_path: Path) -> None:
    package = tmp_path / "spacy"
    (package / "cli").mkdir(parents=True)
    (package / "__init__.py").write_text("from .cli import app\n")
    (package / "cli" / "__init__.py").write_text("app = 'the real one'\n")
    out = python(
        """
        import sys
        sys.path.insert(0, "")
        from whylint.language.lean_spacy import import_spacy
        print(import_spacy().app)
        """,
        tmp_path,
    )
    assert out == "the real one\n"


@pytest.mark.parametrize("language", ["en", "nl"])
def test_texts_are_cut_into_the_same_tokens(language: str) -> None:
    with (CORPUS / language / "tune.tsv").open(encoding="utf-8", newline="") as file:
        texts = [row["statement"] for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
    texts += ["Don't, can't, we'll: e.g. 5 p.m. (U.S.) :-) o.a. 's avonds d.w.z. 20%ers, zo'n 3km/u"]
    usual, lean = spacy.load(PIPELINES / language), load_pipeline.__wrapped__(language)
    tokenizers: list[Any] = [usual.tokenizer, lean.tokenizer]
    assert tokenizers[0].to_bytes() == tokenizers[1].to_bytes()
    for text in texts:
        assert [token.text for token in lean.make_doc(text)] == [token.text for token in usual.make_doc(text)]
