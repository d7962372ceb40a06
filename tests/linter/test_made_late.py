"""Parts of a finding that are made when they are asked for are as good as any others."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from whylint.linter.conclusion import PackedRewrites
from whylint.linter.made_late import MadeLate
from whylint.rewrites.rewrite import Rewrite


@dataclass(frozen=True, slots=True, eq=False)
class Counted(MadeLate[str]):
    length: int

    def make(self) -> tuple[str, ...]:
        return tuple(f"item {number}" for number in range(self.length))


def test_what_is_made_late_is_a_sequence_like_any_other() -> None:
    made = Counted(3)
    assert list(made) == ["item 0", "item 1", "item 2"]
    assert (len(made), made[-1], made[1:]) == (3, "item 2", ("item 1", "item 2"))
    assert made == ("item 0", "item 1", "item 2")
    assert made == Counted(3)
    assert made != Counted(2)
    assert len({made, Counted(3), Counted(2)}) == 2
    assert not Counted(0)


@pytest.mark.parametrize("text", ["Cut waste", "Minder “verzuim” 🙂", "half a pair: \ud83d"])
def test_rewrites_survive_being_packed(text: str) -> None:
    rewrites = {
        "WHY401": (Rewrite(text, (("measure", f"{text} <now>"),)), Rewrite(f"{text} by half", (), "maybe-incorrect")),
        "WHY502": (Rewrite("Cut", others=("Raise", text)),),
    }
    packed = PackedRewrites(rewrites, text)
    assert packed.of("WHY401") == rewrites["WHY401"]
    assert packed.of("WHY502") == rewrites["WHY502"]
    assert packed.of("WHY101") == ()
