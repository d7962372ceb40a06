"""The forms in which a time is written: "by the end of Q3", "binnen twee jaar"; their words come from the lexicon."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from whylint.frame.numbers import number
from whylint.frame.patterns import either, letters, maybe, only_if, part, remembered, row, signs, some, unless, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from whylint.frame.patterns import Pattern


class Kind(Enum):
    """The ways to name a time; of two that cover the same words the first is meant."""

    DATED = auto()
    """A day, a month of a year, a part of a year, the end or middle of any: "1 May", "Q3", "end of 2027"."""
    YEAR = auto()
    """A year or years alone."""
    MONTH = auto()
    """A month alone."""
    PAST = auto()
    """A period gone by: "last year"."""
    AHEAD = auto()
    """A period ahead: "this school year", "the next ten weeks"."""
    RENEWED = auto()
    """A new period: "in the new season"."""
    COUNTED = auto()
    """An amount of time: "within two years"."""
    DEFINITE = auto()
    """A period that is known: "within the school year", "during the council term"."""
    ORDINAL = auto()
    """A part by its number: "in the first quarter", "in the last week of the year"."""
    EDGE = auto()
    """The end, middle or start of a period: "end of the school year"."""
    ENDING = auto()
    """The end of anything else: "by the end of the pilot"."""
    SEASON = auto()
    """A season, holiday or other yearly occasion alone."""
    DAY = auto()
    """A weekday, a day seen from today, or an occasion: "by Friday", "before tomorrow", "by the next election"."""


_YEAR = r"(?:19|20|21)\d\d"
_year = signs(
    rf"(?<![\d€$£.,])(?:{_YEAR}(?:\s?[-–/]\s?(?:{_YEAR}|\d\d))?|['’‘]\d\d(?:\s?[-–/]\s?['’‘]?\d\d)?)(?!\w|[.,]\d|\s?[%‰])",
    digits=True,
)
_numeric_date = signs(
    rf"(?<!\d)(?:\d{{4}}-\d\d?-\d\d?|\d\d?-\d\d?-(?:\d{{4}}|\d\d)|\d\d?/\d\d?/(?:\d{{4}}|\d\d)|\d\d?\.\d\d?\.\d{{4}}|\d\d?[-/]{_YEAR})(?!\w)",
    digits=True,
)
_dash, _hyphen, _comma, _dot, _apostrophe = signs(r"[-–—→/]"), signs("-"), signs(","), signs(r"\."), signs("['’]")


def _any(*names: str) -> Pattern:
    """Match a word of any of these classes of time words."""
    return words_of("moments", *names)


_openings = remembered(part("open", some(_any("openers", "day_openers", "loose_openers"))))
_open, _article = remembered(maybe(_openings)), maybe(part("article", _any("determiners")))
_of, _whose = maybe(_any("of")), maybe(some(_any("determiners", "coming")))
_link = either(_dash, row(_any("links"), maybe(_any("determiners"))))
_latest = maybe(_any("latest"))
_named = _any("periods", "seasons", "weekdays", "months")
_count = row(number, maybe(either(_dash, _any("links", "or")), number))
_month = row(_any("months"), maybe(_dot))
_name_of_year = _any("year_names")


def _day_and_month() -> Pattern:
    """Match a date or dates in one month: "1 May 2027", "1-15 mei", "May 1"."""
    number_of_day = signs(r"(?<![\w.,/€$£-])(?:0?[1-9]|[12]\d|3[01])(?!\d|[.,:]\d)", digits=True)
    day = row(number_of_day, maybe(letters("moments", "day_endings")))
    days = row(day, maybe(either(_dash, _any("links")), day))
    and_year = maybe(maybe(_comma), _of, _year)
    day_last = row(only_if("moments", "month_first"), _month, days, unless(signs(r"\s?[%€]|[:.,]\d|\s[a-z]{3}")))
    first = row(_any("ordinals"), _any("of"), _month)
    return either(_numeric_date, first, row(days, _of, _month, and_year), row(day_last, and_year))


def _part_of_year() -> Pattern:
    """Match a part of a year by its letter: "Q3", "H1 2027", "2027-Q3", "Q1-Q3 2027"."""
    lettered = row(letters("moments", "part_letters"), signs(r"(?<=[a-z])[1-4](?!\d)", digits=True))
    parts = row(lettered, maybe(_dash, either(lettered, signs(r"[1-4](?!\d)"))))
    return row(maybe(_year, maybe(_dash)), parts, maybe(maybe(_dash), _of, _year))


def _year_by_name() -> Pattern:
    """Match a year of a kind: "school year 2026-2027", "FY27", "2026/27 season"."""
    glued = row(letters("moments", "year_names"), signs(r"(?<=[a-z])['’]?\d\d(?:\d\d)?(?:/\d\d)?(?!\d)", digits=True))
    short = signs(r"(?:\d\d\s?[/-]\s?\d\d|\d\d?)(?![\w%,.]\w|\w)", digits=True)
    return either(
        glued,
        row(_name_of_year, _year),
        row(_any("short_year_names"), short),
        row(_year, maybe(_hyphen), _name_of_year),
    )


def _exact() -> Pattern:
    """Match what fixes a time by itself: a date, a month or part of a year, an end or middle of one."""
    months = row(_month, maybe(_dash, _month))
    year = row(maybe(_any("determiners")), maybe(_name_of_year), _year)
    number_of = row(_any("ordinals"), _any("parts", "periods"), _of)
    exact = remembered(
        either(
            _day_and_month(),
            row(months, maybe(either(_comma, _hyphen)), _of, _year),
            _part_of_year(),
            _year_by_name(),
            row(_any("seasons", "terms"), maybe(_comma), _of, _year),
            row(number_of, either(year, _month)),
            row(_any("ordinals"), _any("parts"), _of, _any("coming"), _any("periods")),
        )
    )
    edge = row(either(row(_any("edges"), _of), _any("bare_edges")), maybe(_hyphen), maybe(_any("determiners")))
    return remembered(either(row(edge, either(exact, _year, _month, _any("seasons"))), exact))


def _forms() -> dict[Kind, Pattern]:
    exact, season, period = _exact(), _any("seasons"), part("period", _named)
    edge = row(_any("edges"), _of)
    ended = row(unless(_any("rhythm", "never_edged")), signs(r"[^\W\d_][\w-]*(?:\s\d\d?(?!\w))?", any_word=True))
    occasion = row(maybe(_any("determiners")), maybe(some(signs(r"\w[\w.-]*", any_word=True), 2)), _any("occasions"))
    few = some(_any("few"))
    return {
        Kind.DATED: row(_open, _article, exact, maybe(_link, either(exact, _year, _month)), _latest),
        Kind.YEAR: row(_open, _article, _year, maybe(_link, either(exact, _year)), _latest),
        Kind.MONTH: row(_open, part("month", _any("months")), maybe(_link, _month), _latest),
        Kind.PAST: row(_open, _article, _any("past"), maybe(_count), _named),
        Kind.AHEAD: row(
            _open,
            _article,
            either(
                row(some(_any("coming"), 2), maybe(part("count", either(few, _count))), period),
                row(maybe(part("beforehand", _count)), _any("periods"), _any("ahead")),
            ),
        ),
        Kind.RENEWED: row(_openings, _article, maybe(_any("coming")), _any("new"), period),
        Kind.COUNTED: row(
            part("open", _any("counted_by")),
            either(row(few, maybe(_count)), _count),
            period,
            maybe(maybe(_apostrophe), _any("time_after")),
            maybe(_any("from_now")),
        ),
        Kind.DEFINITE: either(
            row(_any("within", "firm_openers"), _any("determiners"), _any("long_periods")),
            row(_openings, _article, _any("terms")),
        ),
        Kind.ORDINAL: row(
            _openings,
            _article,
            _any("ordinals"),
            either(part("part", _any("parts")), _any("periods", "weekdays")),
            maybe(part("whole", row(_any("of"), _whose, _named))),
        ),
        Kind.EDGE: row(_open, _article, edge, _whose, maybe(_count), period),
        Kind.ENDING: row(_openings, _article, _any("ends"), _any("of"), _whose, part("period", ended)),
        Kind.SEASON: row(_open, _article, part("season", season), maybe(part("second", row(_link, season)))),
        Kind.DAY: row(_any("firm_openers"), either(_any("weekdays", "when"), occasion)),
    }


FORMS: Mapping[Kind, Pattern] = _forms()
"""The form of each kind. Named parts: `open` the prepositions, `article`, `count`, `period`, `month`, `season`."""

BASELINE_AFTER = row(maybe(_hyphen), _any("baseline_after"))
"""What makes a time one that a change is measured from: "2024 levels"."""

COUNTED_FROM = row(unless(_any("from_now")), _any("anaphora"))
"""What makes an amount of time part of a measure: "of joining", "na aanmelding"."""

CHANGED_TO = row(_any("changes_to"), signs(r"\W?\d+"))
"""What follows where a change is told from figure to figure: "(from 40 in 2024) to 60"."""
