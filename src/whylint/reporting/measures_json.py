"""Write the library of measures as JSON, for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from whylint.reporting.json import write_object

if TYPE_CHECKING:
    from typing import TextIO

    from whylint.rewrites.measures import MeasureLibrary, Thing


def write_measures_json(thing: Thing, stream: TextIO) -> None:
    """Write a thing with its measures."""
    write_object(_entry(thing), stream)


def write_things_json(library: MeasureLibrary, stream: TextIO) -> None:
    """Write the things of a library with their measures, as a list."""
    write_object([_entry(thing) for thing in library.things], stream)


def _entry(thing: Thing) -> dict[str, Any]:
    measures = [
        {
            "measure": measure.text,
            "unit": measure.unit,
            "direction": measure.direction,
            "source": measure.source,
        }
        for measure in thing.measures
    ]
    return {"id": thing.id, "language": thing.language, "names": list(thing.names), "measures": measures}
