"""What is made anew each time that it is asked for: of many findings all at once, it would take too much memory."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from typing import TypeVar, overload

Item_co = TypeVar("Item_co", covariant=True)


class MadeLate(Sequence[Item_co]):
    """A sequence of what `make` returns; equal to any other of the same items."""

    __slots__ = ()

    @abstractmethod
    def make(self) -> tuple[Item_co, ...]:
        """Make the items."""

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.make())

    @overload
    def __getitem__(self, place: int) -> Item_co: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Item_co, ...]: ...
    def __getitem__(self, place: int | slice) -> Item_co | tuple[Item_co, ...]:
        """Return the item at a place, or those of a slice."""
        return self.make()[place]

    def __iter__(self) -> Iterator[Item_co]:
        """Yield the items."""
        return iter(self.make())

    def __eq__(self, other: object) -> bool:
        """Compare the items."""
        return isinstance(other, Sequence) and self.make() == tuple(other)

    def __hash__(self) -> int:
        """Return the hash of the items."""
        return hash(self.make())
