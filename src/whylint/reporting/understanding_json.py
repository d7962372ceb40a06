"""Write how a sentence was understood as JSON, for programs and for a closer look."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from whylint.reporting.json import write_object

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TextIO

    from whylint.frame.goal_frame import Clause, GoalFrame, Phrase
    from whylint.language.parses import Parse, Token
    from whylint.linter.understand import Understanding
    from whylint.reading.answer import Answer


def write_understanding_json(found: Understanding, stream: TextIO, *, tree: bool = False) -> None:
    """Write one object: the text, its language, frame, reading, findings and, if asked, its parse.

    `start` and `end` are code points of the text, from 0; `end` is exclusive.
    """
    value = {
        "text": found.text,
        "language": found.language,
        "frame": _frame(found.frame),
        "reading": {fact: _answer(answer, found.text) for fact, answer in found.answers.items()},
        "findings": [
            {"code": finding.rule.code, "name": finding.rule.name, "severity": finding.severity}
            for finding in found.findings
        ],
    }
    if tree:
        value["tree"] = _tree(found.frame.doc)
    write_object(value, stream)


def _frame(frame: GoalFrame) -> dict[str, Any]:
    return {
        "sure": frame.sure,
        "claims": [_clause(claim) for claim in frame.claims],
        "reasons": [{"kind": str(reason.kind), **_words(reason.tokens)} for reason in frame.reasons],
        "means": [_words(means.tokens) for means in frame.means],
        "quantities": [{**_words(quantity.tokens), "unit": quantity.unit} for quantity in frame.quantities],
        "moments": [{**_words(moment.tokens), "deadline": moment.deadline} for moment in frame.moments],
    }


def _clause(clause: Clause) -> dict[str, Any]:
    return {
        "predicate": {**_words((clause.predicate,)), "lemma": clause.lemma, "classes": list(clause.classes)},
        "subject": _phrase(clause.subject),
        "object": _phrase(clause.object),
        "complement": _words((clause.complement,)) if clause.complement is not None else None,
        "causer": _phrase(clause.causer),
        "obliques": [_phrase(phrase) for phrase in clause.obliques],
        "mood": str(clause.mood),
        "modalities": sorted(str(modality) for modality in clause.modalities),
        "passive": clause.passive,
        "existential": clause.existential,
        "continued": clause.continued,
    }


def _phrase(phrase: Phrase | None) -> dict[str, Any] | None:
    if phrase is None:
        return None
    return {**_words(phrase.tokens), "classes": list(phrase.classes), "preposition": phrase.preposition}


def _words(tokens: Sequence[Token]) -> Mapping[str, Any]:
    """Return tokens that follow each other as a stretch of the text."""
    if not tokens:
        return {"text": "", "start": 0, "end": 0}
    first, last = tokens[0], tokens[-1]
    text = first.doc.text[first.idx : last.end]
    return {"text": text, "start": first.idx, "end": last.end}


def _answer(answer: Answer, text: str) -> dict[str, Any]:
    evidence = [
        {"start": stretch.start, "end": stretch.end, "text": text[stretch.start : stretch.end]}
        for stretch in answer.evidence
    ]
    return {"value": answer.value, "evidence": evidence}


def _tree(doc: Parse) -> list[dict[str, Any]]:
    return [
        {
            "index": token.i,
            **_words((token,)),
            "lemma": token.lemma_,
            "pos": token.pos_,
            "role": token.dep_,
            "head": token.head.i,
        }
        for token in doc
    ]
