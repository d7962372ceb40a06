"""Read what stands under `match` in a house rule: data of a bounded size, in the words of spaCy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from whylint.rules.match import Match

if TYPE_CHECKING:
    from collections.abc import Mapping

    from whylint.rules.entry import Entry
    from whylint.rules.match import Pattern

PHRASES = 500
PATTERNS = 50
TOKENS = 12
OPTIONAL_TOKENS = 4
NODES = 5
VALUES = 200
"""How many phrases and patterns a rule may have, tokens (absent ones) and nodes a pattern, and values an attribute."""

_TEXTS = ("LOWER", "TEXT", "LEMMA", "POS", "TAG", "DEP", "MORPH")
_FLAGS = ("LIKE_NUM", "IS_DIGIT", "IS_PUNCT", "IS_TITLE", "IS_UPPER", "IS_SENT_START")
_SETS = ("IN", "NOT_IN")
_FEATURES = "IS_SUPERSET"
_OPERATOR = "OP"
_OPTIONAL = "?"
_OPERATORS = (_OPTIONAL, "!")
_BOOLEANS = {"true": True, "false": False}
_RELATIONS = ("<", ">", "<<", ">>", ".", ";", "$+", "$-", "$++", "$--", ">+", ">-", ">++", ">--", "<+", "<-")


def read_match(entry: Entry) -> Match:
    """Return what a rule looks for; a mistake is a `RuleError` with file and line."""
    fields = entry.fields((), ("phrases", "tokens", "dependencies"))
    if not fields:
        raise entry.error("at least one of phrases, tokens and dependencies is needed here")
    phrases = _bounded(fields["phrases"], PHRASES) if "phrases" in fields else ()
    tokens = _bounded(fields["tokens"], PATTERNS) if "tokens" in fields else ()
    dependencies = _bounded(fields["dependencies"], PATTERNS) if "dependencies" in fields else ()
    return Match(
        tuple(phrase.text() for phrase in phrases),
        tuple(_token_pattern(pattern) for pattern in tokens),
        tuple(_dependency_pattern(pattern) for pattern in dependencies),
    )


def _bounded(entry: Entry, most: int) -> tuple[Entry, ...]:
    """Return the items of a list that is neither empty nor too long."""
    items = entry.items()
    if not 1 <= len(items) <= most:
        raise entry.error(f"this list takes 1 to {most} items, not {len(items)}")
    return items


def _token_pattern(entry: Entry) -> Pattern:
    tokens = tuple(_token(item, operators=True) for item in _bounded(entry, TOKENS))
    if sum(token.get(_OPERATOR) == _OPTIONAL for token in tokens) > OPTIONAL_TOKENS:
        raise entry.error(f"at most {OPTIONAL_TOKENS} tokens of a pattern may be absent ({_OPERATOR}: '{_OPTIONAL}')")
    if all(_OPERATOR in token for token in tokens):
        raise entry.error(f"at least one token of a pattern must be there, without {_OPERATOR}")
    return tokens


def _token(entry: Entry, *, operators: bool) -> Mapping[str, Any]:
    """Return what is asked of one token, by attribute."""
    token: dict[str, Any] = {}
    for key, value in entry.pairs():
        name = key.choice((*_TEXTS, *_FLAGS, *((_OPERATOR,) if operators else ())), "attribute of a token")
        if name == _OPERATOR:
            token[name] = value.choice(_OPERATORS, "operator")
        elif name in _FLAGS:
            token[name] = _BOOLEANS[value.choice(_BOOLEANS, "answer")]
        else:
            token[name] = _texts(value, (*_SETS, _FEATURES) if name == "MORPH" else _SETS)
    return token


def _texts(entry: Entry, sets: tuple[str, ...]) -> str | dict[str, list[str]]:
    """Return a value, or a set of them under `IN`, `NOT_IN` and the like."""
    if not entry.is_mapping:
        return entry.text()
    pairs = [(key.choice(sets, "set of values"), value) for key, value in entry.pairs()]
    return {name: [item.text() for item in _bounded(value, VALUES)] for name, value in pairs}


def _dependency_pattern(entry: Entry) -> Pattern:
    """Return the nodes of a pattern: the first stands on its own, each other one in a relation to one before it."""
    nodes: list[Mapping[str, Any]] = []
    names: list[str] = []
    for item in _bounded(entry, NODES):
        fields = item.fields(("RIGHT_ID", "RIGHT_ATTRS", *(("LEFT_ID", "REL_OP") if nodes else ())))
        name = fields["RIGHT_ID"].text()
        if name in names:
            raise fields["RIGHT_ID"].error(f"“{name}” is the name of a node before this one")
        attributes = _token(fields["RIGHT_ATTRS"], operators=False)
        if not attributes:
            raise fields["RIGHT_ATTRS"].error("at least one attribute is needed here")
        node = {"RIGHT_ID": name, "RIGHT_ATTRS": attributes}
        if nodes:
            node["LEFT_ID"] = fields["LEFT_ID"].choice(names, "node before this one")
            node["REL_OP"] = fields["REL_OP"].choice(_RELATIONS, "relation")
        nodes.append(node)
        names.append(name)
    return tuple(nodes)
