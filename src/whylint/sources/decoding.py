"""Turn the bytes of a file into text, or say why that cannot be done."""

from __future__ import annotations

import codecs
import re

from whylint.limits import FILE_BYTES
from whylint.sources.nodes import BrokenInput

_NOT_ALLOWED = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_OTHER_ENCODINGS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes) -> str:
    """Return the text of a file's bytes, without a byte order mark, or raise `BrokenInput`."""
    if len(data) > FILE_BYTES:
        raise BrokenInput(f"the file is larger than {FILE_BYTES // 1_000_000} MB; split it")
    if encoding := _other_encoding(data):
        raise BrokenInput(f"the file is written in {encoding.upper()}; save it as UTF-8")
    if b"\0" in data:
        raise BrokenInput("this is a binary file, not text; name text files only")
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        offset = len(error.object[: error.start].decode("utf-8"))
        raise BrokenInput("the text from here on is not written in UTF-8; save the file as UTF-8", offset) from error


def decode_loosely(data: bytes) -> str:
    """Return what can be made of a file's bytes that are not UTF-8, to see what they are about; never fails."""
    return data[:FILE_BYTES].decode(_other_encoding(data) or "utf-8-sig", errors="replace")


def refuse_control_characters(text: str) -> None:
    """Raise `BrokenInput` at the first character that YAML does not take."""
    if match := _NOT_ALLOWED.search(text):
        message = f"the character U+{ord(match.group()):04X} cannot stand in a YAML file; take it away"
        raise BrokenInput(message, match.start())


def _other_encoding(data: bytes) -> str | None:
    """Return the encoding that a byte order mark tells of, other than UTF-8."""
    return next((encoding for mark, encoding in _OTHER_ENCODINGS if data.startswith(mark)), None)
