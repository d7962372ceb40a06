"""What is wrong with a file, gathered while it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint import limits
from whylint.sources.document import InputError

if TYPE_CHECKING:
    from whylint.sources.place import SourceFile


class Problems:
    """Gathers the errors of one file."""

    def __init__(self, file: SourceFile) -> None:
        """Gather errors of a file, none as yet."""
        self.file = file
        self.errors: list[InputError] = []

    def add(self, offset: int | None, message: str) -> None:
        """Note what is wrong at an offset of the file (None for the file as a whole)."""
        if offset is None:
            self.errors.append(InputError(self.file.path, None, None, message))
        else:
            place = self.file.place(offset)
            self.errors.append(InputError(self.file.path, place.line, place.column, message))

    def refuse_length(self, start: int, end: int) -> bool:
        """Say whether a text that stands between two offsets is too long to be read, and note it if it is."""
        if end - start <= limits.TEXT:
            return False
        self.add(
            start, f"this text is longer than {limits.TEXT:,} characters; whylint reads statements of a line or two"
        )
        return True

    def line(self, offset: int) -> int:
        """Return the number of the line that an offset stands in."""
        return self.file.place(offset).line
