"""Write a text as YAML, JSON, TOML or Markdown, so that reading it gives the text back."""

from __future__ import annotations

import json
import re

import yaml

_LOADER: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LINE_BREAK = re.compile(r"[\r\n\x85\u2028\u2029]")
_MARKUP = re.compile(r"[\\`*_\[\]<|~]|&(?=#?\w+;)")
_BLOCK_MARK = re.compile(r"^(\d*)([-+#>=.):](?:\s|$)|[#>=-])")
_CLOSING_MARK = re.compile(r"(?<=\s)(?=#+$)")
"""Where the end of a heading begins."""
_FLOW_MARK = re.compile(r"[\[\]{},?:]")


def encode_scalar(text: str, *, flow: bool = False) -> str:
    """Return a text as a scalar on one line: plain where YAML reads that back as it is, else in double quotes.

    `flow` says that it stands between brackets or braces, where more signs have a meaning.
    """
    if _reads_back(text) and not (flow and _FLOW_MARK.search(text)):
        return text
    return encode_quoted(text)


def encode_quoted(text: str) -> str:
    """Return a text as a scalar in double quotes on one line."""
    if text.isascii() and text.isprintable():
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return yaml.dump(text, default_style='"', allow_unicode=True, width=float("inf")).rstrip("\n")


def encode_json(text: str) -> str:
    """Return a text as a JSON string."""
    return json.dumps(text, ensure_ascii=False)


def encode_toml(text: str) -> str:
    """Return a text as a TOML string on one line; unlike JSON, it takes no DEL that is not escaped."""
    return encode_json(text).replace("\x7f", "\\u007F")


def encode_markdown(text: str) -> str:
    """Return a text as Markdown on one line, with a backslash before whatever would be markup."""
    line = " ".join(text.split())
    marked = _BLOCK_MARK.sub(r"\1\\\2", _MARKUP.sub(r"\\\g<0>", line))
    return _CLOSING_MARK.sub(r"\\", marked)


def _reads_back(text: str) -> bool:
    """Say whether a text in plain style is read as itself, as the value of a key, and as text."""
    if not text or text != text.strip() or _LINE_BREAK.search(text) or text.startswith(("#", "&", "*", "!")):
        return False
    try:
        node = yaml.compose(f"- {text}\n- k: {text}\n", Loader=_LOADER)
    except yaml.YAMLError:
        return False
    items = node.value if isinstance(node, yaml.SequenceNode) else []
    first, second = items if len(items) == 2 else (None, None)  # noqa: PLR2004
    plain = isinstance(first, yaml.ScalarNode) and first.value == text and first.tag == "tag:yaml.org,2002:str"
    return plain and isinstance(second, yaml.MappingNode) and second.value[0][1].value == text
