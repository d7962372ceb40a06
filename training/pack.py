"""Pack a trained pipeline for the wheel: nothing that is only needed for training, a model card, a licence."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import spacy
import srsly  # type: ignore[import-untyped]
from spacy.strings import get_string_id

from training.evaluate import evaluate, report
from training.goals import report_goals
from training.words import HERE

if TYPE_CHECKING:
    from pathlib import Path

    from training.corpus import Sources

VERSION = "0.3.0"
NAMES = {"en": "English", "nl": "Dutch"}
TEST_SETS = {"en": "the test part of UD English EWT", "nl": "the test part of UD Dutch Alpino"}


def pack(language: str, trained: Path, output: Path, sources: Sources) -> None:
    """Write the pipeline in `trained`, its card and its licence to `output`."""
    nlp = spacy.load(trained)
    for corpus in nlp.config["corpora"].values():
        corpus["path"] = None
    if output.exists():
        shutil.rmtree(output)
    nlp.meta.update(_meta(language))
    nlp.to_disk(output)
    _slim(output)
    (output / "LICENSE").write_text(_template("LICENSE.txt", language), encoding="utf-8")
    packed = spacy.load(output)
    scores = evaluate(packed, output, language, sources)
    helped = HERE / "card" / f"helped_{language}.md"
    card = _template("card.md", language).format(
        name=NAMES[language],
        code=language,
        version=VERSION,
        test_set=TEST_SETS[language],
        scores=report(scores),
        goals=report_goals(packed, language),
        helped=helped.read_text(encoding="utf-8").strip(),
    )
    (output / "README.md").write_text(card, encoding="utf-8")


def _template(name: str, language: str) -> str:
    """Read a template, with the attribution of this language's treebanks at its end."""
    attribution = (HERE / "card" / f"sources_{language}.md").read_text(encoding="utf-8")
    return (HERE / "card" / name).read_text(encoding="utf-8").replace("{sources}", attribution)


def _meta(language: str) -> dict[str, object]:
    return {
        "name": "whylint_goals",
        "version": VERSION,
        "spacy_version": ">=3.8.0,<3.9.0",
        "description": f"{NAMES[language]} pipeline for goal statements, with Universal Dependencies labels",
        "author": "whylint",
        "license": "CC BY-SA 4.0",
        "sources": [],
    }


def _slim(folder: Path) -> None:
    """Forget the words seen in training, and the scores of every single label."""
    strings = folder / "vocab" / "strings.json"
    known = json.loads(strings.read_text(encoding="utf-8"))
    needed = _strings_of_lemmas(folder / "trainable_lemmatizer" / "trees")
    kept = [text for text in known if get_string_id(text) in needed or "=" in text]
    strings.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    meta["performance"] = {}
    (folder / "meta.json").write_text(json.dumps(meta, indent=1, ensure_ascii=False), encoding="utf-8")


def _strings_of_lemmas(path: Path) -> set[int]:
    """Return the hashes of the pieces of words that the lemmatizer's edit trees refer to."""
    trees = srsly.msgpack_loads(path.read_bytes())
    found: set[int] = set()
    for tree in trees["trees"] if isinstance(trees, dict) else trees:
        found.update(value for key, value in tree.items() if key in {"orig", "subst"})
    return found
