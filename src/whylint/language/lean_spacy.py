"""Import spaCy without its command line, which takes a quarter of the time and which nobody here uses.

`import spacy` reads `spacy.cli` for one function, `spacy.info`, and with it come a downloader, a project manager and
two HTTP clients. While spaCy is imported, a stand-in keeps that one place; afterwards it is gone, and whoever imports
`spacy.cli` or calls `spacy.info` gets the real ones. If spaCy does not take the stand-in, it is imported as usual.
"""

from __future__ import annotations

import importlib
import os
import sys
from types import ModuleType
from typing import Any

_CLI, _INFO = "spacy.cli", "spacy.cli.info"
_THREADS = "OPENBLAS_NUM_THREADS"
"""Tells NumPy how many threads may multiply two matrices; small ones take threads longer."""
_EMPTY_TOKENIZER = "whylint.empty_tokenizer.v1"


def import_spacy() -> ModuleType:
    """Return spaCy, imported now if it was not before."""
    if "spacy" in sys.modules:
        return sys.modules["spacy"]
    os.environ.setdefault(_THREADS, "1")
    stand_ins = _stand_ins()
    sys.modules.update(stand_ins)
    try:
        return importlib.import_module("spacy")
    except (ImportError, AttributeError, TypeError):
        for name in [name for name in sys.modules if name == "spacy" or name.startswith("spacy.")]:
            del sys.modules[name]
        return importlib.import_module("spacy")
    finally:
        for name, stand_in in stand_ins.items():
            if sys.modules.get(name) is stand_in:
                del sys.modules[name]


def _stand_ins() -> dict[str, ModuleType]:
    def info(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever spaCy's own takes and gives
        return importlib.import_module(_INFO).info(*arguments, **named)

    command_line, of_info = ModuleType(_CLI), ModuleType(_INFO)
    command_line.__path__ = []
    vars(of_info)["info"] = info
    return {_CLI: command_line, _INFO: of_info}


def empty_tokenizer() -> dict[str, Any]:
    """Return the configuration for loading a pipeline whose folder holds all that its tokenizer knows.

    spaCy would first fill the tokenizer with thousands of exceptions of the language, and then with those of the
    folder.
    """
    registry = import_spacy().util.registry
    if not registry.has("tokenizers", _EMPTY_TOKENIZER):
        registry.tokenizers(_EMPTY_TOKENIZER, func=_make_empty)
    return {"nlp": {"tokenizer": {"@tokenizers": _EMPTY_TOKENIZER}}}


def _make_empty() -> Any:  # noqa: ANN401 - a factory, as spaCy wants it
    tokenizer = importlib.import_module("spacy.tokenizer").Tokenizer
    return lambda nlp: tokenizer(nlp.vocab)
