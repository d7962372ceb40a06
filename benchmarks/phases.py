"""What each part of judging takes, in seconds of CPU, over the statements of a file; the pipeline is loaded before."""

from __future__ import annotations

import gc
import json
import sys
from pathlib import Path
from time import process_time

from whylint.frame.read import read_frame
from whylint.language.lexicon import load_lexicon
from whylint.language.pipeline import load_pipeline, parse
from whylint.limits import GARBAGE
from whylint.reading.read import Companions, read_statement
from whylint.rewrites.moves import rewrites_for
from whylint.rewrites.rewrite import Draft
from whylint.rules.judge import judge
from whylint.rules.load import load_rules
from whylint.sources.document import Role
from whylint.sources.read import read_text

QUOTE = "quote-the-text"


def main(path: str) -> None:
    """Print the seconds by part, as JSON."""
    took: dict[str, float] = {}

    def lap(name: str, begin: float) -> float:
        took[name] = process_time() - begin
        return process_time()

    gc.set_threshold(*GARBAGE)  # as the command does
    lexicon, book, pipeline = load_lexicon("en"), load_rules(), load_pipeline("en")
    begin = process_time()
    (document,) = read_text(path, Path(path).read_text(encoding="utf-8")).documents
    texts = [statement.text.text for statement in document.statements]
    begin = lap("reading the file", begin)
    docs = list(parse(texts, pipeline))
    begin = lap("parse", begin)
    frames = [read_frame(doc, lexicon) for doc in docs]
    begin = lap("frame", begin)
    answers = [read_statement(frame, lexicon, Companions()) for frame in frames]
    begin = lap("reading", begin)
    selected = book.select()
    findings = [judge(found, Role.GOAL, book, selected) for found in answers]
    begin = lap("rules", begin)
    for text, frame, found, of in zip(texts, frames, answers, findings, strict=True):
        for finding in of:
            if QUOTE not in finding.rule.moves:
                rewrites_for(finding.rule.moves, Draft(text, frame, found, lexicon, "en"))
    lap("rewrites", begin)
    print(json.dumps(took))


if __name__ == "__main__":
    main(sys.argv[1])
