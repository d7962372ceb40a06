"""Which findings open which questions of the interview, from `rules/interview.yaml`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

import yaml

from whylint.knowledge import knowledge_folder

if TYPE_CHECKING:
    from collections.abc import Iterable

Topic = Literal[
    "whole", "reason", "measure", "output", "now", "moment", "owner", "lacking", "reference", "form", "elsewhere"
]


def opens(topic: Topic, codes: Iterable[str]) -> bool:
    """Say whether one of some findings, by their codes, opens a question."""
    return not _plan()[topic].isdisjoint(codes)


def asked_of(codes: Iterable[str]) -> frozenset[str]:
    """Return those of some codes about which anything is asked."""
    return frozenset(codes) - _plan()["form"] - _plan()["elsewhere"]


def rest_of(codes: Iterable[str]) -> frozenset[str]:
    """Return those of some codes that open no question but how to say the statement now."""
    return frozenset(codes).difference(*_plan().values())


@cache
def _plan() -> dict[str, frozenset[str]]:
    with (knowledge_folder() / "interview.yaml").open(encoding="utf-8") as file:
        return {topic: frozenset(codes) for topic, codes in yaml.safe_load(file).items()}
