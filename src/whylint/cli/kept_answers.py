"""Where the answers to `whylint ask` are kept, and where they are read from."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_state_path

from whylint.cli.streams import stop
from whylint.interview.notes import Notebook
from whylint.interview.read_notebook import AnswersError, read_notebook

if TYPE_CHECKING:
    from whylint.linter.diagnostic import CheckResult

_NAME_LENGTH = 24


def answers_kept(path: str) -> Notebook:
    """Return the answers about a file that were kept before, in the folder that the system has for such things."""
    name = sha256(str(Path(path).resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:_NAME_LENGTH]
    kept = user_state_path("whylint") / "answers" / f"{name}.yaml"
    if not kept.exists():
        return Notebook(kept)
    return _read(kept, is_kept=True)


def answers_given(name: str, result: CheckResult) -> Notebook:
    """Return the answers in a file that the user names; stop where they are about no statement that was read."""
    notebook = _read(Path(name), is_kept=False)
    statements = [statement for document in result.documents for statement in document.statements]
    for notes in notebook.notes:
        if not any(notes.is_about(statement) for statement in statements):
            said = f"the id {notes.id}" if notes.id is not None else f"the text “{notes.statement}”"
            stop(f"{name}: no statement has {said}; write it as it stands in the document")
    return notebook


def _read(path: Path, *, is_kept: bool) -> Notebook:
    try:
        return read_notebook(path, is_kept=is_kept)
    except AnswersError as error:
        stop(f"{error}; mend it, or take it away" if is_kept else str(error))
    except OSError as error:
        stop(f"{path}: cannot be read: {error.strerror or error}")
