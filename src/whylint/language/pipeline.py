"""Load a spaCy pipeline: the bundled one of a language, or another that uses the labels of Universal Dependencies."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from whylint.language.bundled import BUNDLED
from whylint.language.lean_spacy import empty_tokenizer, import_spacy
from whylint.language.lemmas import mend_lemmas
from whylint.language.lexicon import load_lexicon
from whylint.language.parses import read_parse
from whylint.language.relations import mend_relations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

    from whylint.language.parses import Parse

_SENTENCE_ENDS = frozenset(".!?…;:·•|)”\"'")
_UD_LABELS = frozenset({"nsubj", "obj", "obl", "advcl", "xcomp", "case", "mark"})


class PipelineError(Exception):
    """A pipeline that cannot be used; the message says why and what would do."""


@cache
def load_pipeline(language: str, model: str | None = None) -> Language:
    """Load the pipeline for a language; `model` is the name or folder of an installed one to use instead.

    Raises `PipelineError` if it is not there, is for another language, or does not speak Universal Dependencies.
    """
    spacy = import_spacy()
    try:
        pipeline: Language = spacy.load(model) if model else spacy.load(BUNDLED / language, config=empty_tokenizer())
    except OSError as error:
        if model is None:
            raise PipelineError(f"whylint's own pipeline for {language!r} is missing; install whylint again") from error
        raise PipelineError(f"there is no spaCy pipeline {model!r} installed (`pip install` it first)") from error
    if model is None:
        from whylint.language.blockwise import multiply_blockwise  # noqa: PLC0415 - it imports what spaCy is made of

        multiply_blockwise(pipeline)
        return pipeline
    if pipeline.lang != language:
        raise PipelineError(f"the pipeline {model!r} is for {pipeline.lang!r}, and the text is {language!r}")
    _demand_ud_labels(pipeline, model)
    return pipeline


def parse(texts: Iterable[str], pipeline: Language) -> Iterator[Parse]:
    """Parse texts, in order, and mend lemmas, by the lexicon of the pipeline's language, and relations."""
    lexicon = load_lexicon(pipeline.lang)
    docs = pipeline.pipe((_unbroken(pipeline.make_doc(_legible(text))) for text in texts), batch_size=64)
    return (read_parse(mend_relations(mend_lemmas(doc, lexicon))) for doc in docs)


def _legible(text: str) -> str:
    """Write a text in capitals small, since no parser reads capitals well, and drop the space behind; places stay."""
    lowered = text.lower()
    legible = lowered if text.isupper() and len(lowered) == len(text) else text
    return legible.rstrip() or text


def _unbroken(doc: Doc) -> Doc:
    """Forbid a new sentence where no mark ends one: a goal is one sentence far more often than a parser expects."""
    may_begin = True
    for token in doc:
        if not may_begin:
            token.is_sent_start = False
        may_begin = token.text[-1] in _SENTENCE_ENDS or token.is_space
    return doc


def _demand_ud_labels(pipeline: Language, model: str) -> None:
    if not pipeline.has_pipe("parser"):
        raise PipelineError(
            f"the pipeline {model!r} has no parser; whylint needs one with Universal Dependencies labels"
        )
    labels = {label.partition(":")[0] for label in pipeline.get_pipe("parser").labels}  # type: ignore[attr-defined]
    if missing := sorted(_UD_LABELS - labels):
        raise PipelineError(
            f"the pipeline {model!r} does not use Universal Dependencies labels (it lacks {', '.join(missing)}); "
            "whylint cannot read its parses"
        )
