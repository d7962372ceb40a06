"""`whylint explain --measures`: say how to measure what goals are about."""

# ruff: noqa: PLC0415 - a command imports what it needs when it runs, so that the others start at once

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from whylint.cli.choices import TextOrJson, language_of_environment
from whylint.cli.streams import stop
from whylint.language.detect import UnknownLanguageError, known_language
from whylint.reporting.interface import DEFAULT_LANGUAGE
from whylint.rewrites.measures import load_measures, measure_languages
from whylint.rules.entry import RuleError

if TYPE_CHECKING:
    from typing import TextIO

    from whylint.rewrites.measures import MeasureLibrary, Thing

ALL = "all"


def explain_measures(name: str | None, language: str | None, output_format: TextOrJson, stream: TextIO) -> None:
    """Show the measures of a thing in the language that it is named in; without a name, list the things."""
    try:
        libraries = _libraries(language)
    except (RuleError, UnknownLanguageError) as error:
        stop(str(error))
    if name is None or name.strip().lower() == ALL:
        _write_things(libraries[0], output_format, stream)
    else:
        _write_measures(_find(name, libraries), output_format, stream)


def _libraries(language: str | None) -> list[MeasureLibrary]:
    """Return the library of the language asked for, else all, that of the environment first."""
    if language is not None:
        return [load_measures(known_language(language))]
    first = language_of_environment()
    first = first if first in measure_languages() else DEFAULT_LANGUAGE
    return [load_measures(code) for code in sorted(measure_languages(), key=lambda code: code != first)]


def _find(name: str, libraries: list[MeasureLibrary]) -> Thing:
    """Return the thing that a name stands for; one that is named as a whole before one that is named within it."""
    found = [thing for library in libraries if (thing := library.named(name)) is not None]
    if not found:
        _stop_at_unknown(name, libraries)
    return next((thing for thing in found if name.strip().lower() in thing.names), found[0])


def _stop_at_unknown(name: str, libraries: list[MeasureLibrary]) -> NoReturn:
    nearest = [near for library in libraries for near in library.nearest(name)]
    hint = f"; near it: {', '.join(nearest)}" if nearest else ""
    stop(f"no measures are known for {name!r}{hint} (“whylint explain --measures” lists what is known)")


def _write_things(library: MeasureLibrary, output_format: TextOrJson, stream: TextIO) -> None:
    from whylint.reporting.measures_json import write_things_json
    from whylint.reporting.measures_text import write_things
    from whylint.reporting.terminal import open_console

    if output_format is TextOrJson.JSON:
        write_things_json(library, stream)
    else:
        write_things(library, open_console(stream))


def _write_measures(thing: Thing, output_format: TextOrJson, stream: TextIO) -> None:
    from whylint.reporting.measures_json import write_measures_json
    from whylint.reporting.measures_text import write_measures
    from whylint.reporting.terminal import open_console

    if output_format is TextOrJson.JSON:
        write_measures_json(thing, stream)
    else:
        write_measures(thing, open_console(stream))
