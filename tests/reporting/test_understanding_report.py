"""How a sentence was understood, as a person and a program get it. The parse is built by hand."""

from __future__ import annotations

import io
import json

from rich.console import Console
from spacy.tokens import Doc
from spacy.vocab import Vocab

from whylint.frame.goal_frame import Clause, GoalFrame, Moment, Mood, Phrase, Quantity
from whylint.language.parses import Parse, read_parse
from whylint.linter.understand import Understanding
from whylint.reading.answer import Answer, Stretch
from whylint.reporting.understanding_json import write_understanding_json
from whylint.reporting.understanding_text import write_understanding
from whylint.rules.judge import Finding
from whylint.rules.load import load_rules

TEXT = "Cut absence by half in 2027"


def _doc() -> Parse:
    doc = Doc(
        Vocab(),
        words=TEXT.split(),
        heads=[0, 0, 3, 0, 5, 0],
        deps=["root", "obj", "case", "obl", "case", "obl"],
        pos=["VERB", "NOUN", "ADP", "NOUN", "ADP", "NUM"],
        lemmas=["cut", "absence", "by", "half", "in", "2027"],
    )
    return read_parse(doc)


def understood(language: str = "en", *, sure: bool = True) -> Understanding:
    doc = _doc()
    claim = Clause(doc[0], "cut", ("lower",), Mood.IMPERATIVE, doc[0], object=Phrase(doc[1], (doc[1],), ("metric",)))
    frame = GoalFrame(
        doc, (claim,), quantities=(Quantity((doc[2], doc[3])),), moments=(Moment((doc[4], doc[5])),), sure=sure
    )
    answers = {
        "level": Answer("outcome", (Stretch(0, 11),)),
        "measurable": Answer("yes", (Stretch(12, 19),)),
        "vague": Answer("unknown"),
        "why": Answer("no", (Stretch(0, 11),)),
    }
    finding = Finding(load_rules().by_code["WHY101"], "warning")
    return Understanding(TEXT, language, language, frame, answers, (finding,))  # type: ignore[arg-type]


def shown(found: Understanding, *, tree: bool = False, width: int = 100) -> str:
    stream = io.StringIO()
    write_understanding(found, Console(file=stream, width=width, force_terminal=False), tree=tree)
    return stream.getvalue()


def _row(text: str, name: str) -> str:
    (row,) = (line for line in text.splitlines() if line.strip().startswith(name))
    return row.strip().removeprefix(name).strip()


def test_parts_of_the_sentence_in_plain_words() -> None:
    text = shown(understood())
    assert text.startswith(f"“{TEXT}”\n")
    assert _row(text, "language") == "English"
    assert _row(text, "who acts") == "nobody is named"
    assert _row(text, "what changes") == "Cut"
    assert _row(text, "on what") == "absence"
    assert _row(text, "how much") == "by half"
    assert _row(text, "when") == "in 2027"
    assert _row(text, "by what means") == "–"


def test_answers_with_the_words_that_made_them() -> None:
    text = " ".join(shown(understood()).split())
    assert "what it is a change in the world: “Cut absence”" in text
    assert "could you prove that it is reached? yes: “by half”" in text
    assert "would two readers see the same change? not sure" in text
    assert "WHY101 no-why: a goal without a reason" in text


def test_it_speaks_the_language_of_the_sentence() -> None:
    text = " ".join(shown(understood("nl")).split())
    assert "wie handelt niemand wordt genoemd" in text
    assert "staat er waarom? nee" in text
    assert "WHY101 no-why: een doel zonder reden" in text


def test_it_says_when_it_is_not_sure() -> None:
    assert "not sure that it understood" in shown(understood(sure=False))
    assert "not sure that it understood" not in shown(understood())


def test_tree_only_when_asked() -> None:
    assert "root" not in shown(understood())
    tree = shown(understood(), tree=True).partition("How the words hang together\n")[2]
    assert tree.splitlines() == [
        "  Cut  root, cut, VERB",
        "  ├─ absence  obj, absence, NOUN",
        "  ├─ half  obl, half, NOUN",
        "  │  └─ by  case, by, ADP",
        "  └─ 2027  obl, 2027, NUM",
        "     └─ in  case, in, ADP",
    ]


def test_narrow_screen() -> None:
    assert max(len(line) for line in shown(understood(), width=40).splitlines()) <= 40


def test_json() -> None:
    stream = io.StringIO()
    write_understanding_json(understood(), stream)
    value = json.loads(stream.getvalue())
    assert list(value) == ["text", "language", "frame", "reading", "findings"]
    assert value["frame"]["claims"][0]["object"]["text"] == "absence"
    assert value["frame"]["quantities"] == [{"text": "by half", "start": 12, "end": 19, "unit": ""}]
    assert value["reading"]["measurable"] == {"value": "yes", "evidence": [{"start": 12, "end": 19, "text": "by half"}]}
    assert value["findings"] == [{"code": "WHY101", "name": "no-why", "severity": "warning"}]


def test_json_with_tree() -> None:
    stream = io.StringIO()
    write_understanding_json(understood(), stream, tree=True)
    tree = json.loads(stream.getvalue())["tree"]
    assert tree[1] == {
        "index": 1,
        "text": "absence",
        "start": 4,
        "end": 11,
        "lemma": "absence",
        "pos": "NOUN",
        "role": "obj",
        "head": 0,
    }
