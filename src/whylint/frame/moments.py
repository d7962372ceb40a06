"""Find moments: dates, quarters, years, seasons and periods, apart from rhythms, durations and amounts of time.

The forms of a time stand in `time_patterns`; here each is weighed by the words around it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whylint.frame.goal_frame import Moment, Mood
from whylint.frame.named_time import NamedTime, named_times, noun_after, noun_follows, unit_after, word_after
from whylint.frame.patterns import ends_with
from whylint.frame.text import text_of
from whylint.frame.time_patterns import BASELINE_AFTER, CHANGED_TO, COUNTED_FROM, Kind
from whylint.frame.words import features, lemma_of, noun_classes, preposition_of, relation

if TYPE_CHECKING:
    from whylint.frame.goal_frame import Clause
    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Parse, Token

_CHANGING = frozenset({"raise", "lower", "improve", "remove", "keep", "reach", "create", "learn"})
_FOUR_DIGITS = re.compile(r"\d{4}")
_ROUND = re.compile(r"\d\d00$")
_POSSESSIVE = re.compile(r"['’]s?(?!\w)")
_AS_A_WHOLE = frozenset({Kind.EDGE, Kind.ENDING})
"""The kinds whose parts are no moments of their own."""

_OPENED = frozenset({"obl", "nmod"})
_NAMED_BY_YEAR = frozenset({"aim", "document", "method", "content"})
"""What a year is part of the name of: a vision, a plan, an agenda."""


def find_moments(doc: Parse, claim: Clause, lexicon: Lexicon) -> tuple[Moment, ...]:
    """Return the moments in a text, by its main claim: only a change is over in weeks, never what each person does."""
    of_each = _is_of_each(claim, lexicon)
    changing = bool(_CHANGING & set(claim.classes))
    moments: list[Moment] = []
    end = 0
    for named in named_times(text_of(doc, lexicon)):
        if named.start < end:
            continue
        each_ones_own = of_each and named.kind is Kind.COUNTED and named.opens_with("within")
        deadline = None if each_ones_own else _is_deadline(named, changing=changing)
        if deadline is not None:
            moments.append(Moment(named.text.tokens(named.start, named.end), deadline))
        if deadline is not None or named.kind in _AS_A_WHOLE:
            end = named.end
    return tuple(moments)


def _is_of_each(claim: Clause, lexicon: Lexicon) -> bool:
    """Say whether a claim tells what people do one by one, so that an amount of time is each one's own."""
    subject = claim.subject
    if subject is None or claim.mood is not Mood.FINITE or subject.head.lower_ in lexicon.words("speakers"):
        return False
    return subject.classes[:1] == ("person",) or subject.head.lower_ in lexicon.words("relative_people")


def _is_deadline(time: NamedTime, *, changing: bool) -> bool | None:
    """Say whether a time is a deadline, or None where it is no moment at all."""
    if time.kind is Kind.PAST or _is_baseline(time):
        return None if time.kind is Kind.MONTH and not time.part("open") else False
    if time.comes_after(time.words("rhythm")) and not _FOUR_DIGITS.search(time.written):
        return None
    if time.kind is Kind.COUNTED:
        return _counted(time, changing=changing)
    return _WEIGHED[time.kind](time)


def _is_baseline(time: NamedTime) -> bool:
    """Say whether a change is measured from this time: "than in 2024", "ten opzichte van vorig jaar"."""
    phrases = time.words("baseline") | time.text.lexicon.words("comparing")
    longer = frozenset(phrase for phrase in time.words("baseline") if len(phrase) > len(time.part("open")))
    opened = bool(time.part("open")) and ends_with(f"{time.before} {time.part('open')}", longer)
    return time.comes_after(phrases) or opened or time.goes_on_with(BASELINE_AFTER)


def _dated(time: NamedTime) -> bool:
    """Weigh a date: it is a deadline unless it tells which thing is meant ("the Q3 report")."""
    return not (time.part("article") and not time.part("open") and word_after(time))


def _year(time: NamedTime) -> bool | None:
    """Weigh a year alone, which may also be an amount or part of a name ("Agenda 2030", "the 2024 budget")."""
    opened = bool(time.part("open"))
    if _is_amount(time):
        return None
    if time.goes_on_with(CHANGED_TO) or time.opens_with("after_openers"):
        return False
    names_event = bool(time.part("article")) and word_after(time)
    if names_event:
        return time.opens_with("firm_openers", "event_openers")
    if opened and time.opens_with("day_openers", "loose_openers") and not time.opens_with("firm_openers"):
        return False
    return opened or time.stands_apart() or _dates_event(time)


def _dates_event(time: NamedTime) -> bool:
    """Say whether a year stands in a phrase that a preposition of time opens ("at the spring congress of 2027")."""
    year = time.text.tokens(time.start, time.end)[-1]
    holders = [above for above in year.ancestors if relation(above) in _OPENED and above.i < year.i]
    opened = [above for above in holders if preposition_of(above) in time.words("event_openers")]
    return bool(opened) and not _NAMED_BY_YEAR & set(noun_classes(opened[0], time.text.lexicon)[:1])


def _is_amount(time: NamedTime) -> bool:
    """Say whether a number that looks like a year counts something: "build 2050 homes", "from 1950 to 2500 members"."""
    if _ROUND.search(time.written) or unit_after(time):
        return True
    opening = time.part("open")
    if opening and time.goes_on_with(CHANGED_TO):
        return not time.opens_with("vague_openers") or not time.before.strip()
    approximate = opening in time.text.lexicon.words("quantities", "bounds")
    if (opening and not approximate) or time.part("article"):
        return False
    tokens = time.text.tokens(time.start, time.end)
    named = tokens[0].i > 1 and bool(time.text.lexicon.noun_classes(lemma_of(tokens[0].nbor(-1))))
    return noun_after(time) and not named


def _month(time: NamedTime) -> bool | None:
    """Weigh a month alone, which is a moment after a preposition only."""
    if time.part("month") in time.words("doubtful_months") or time.opens_with("day_openers", "loose_openers"):
        return None
    if time.opens_with("duration_openers") and word_after(time):
        return None
    return True if time.part("open") or time.stands_apart() else None


def _ahead(time: NamedTime) -> bool | None:
    """Weigh a period ahead; a single day is part of a measure ("the next day")."""
    never = time.part("period") in time.words("never_ahead") and not time.part("count")
    beforehand = bool(time.part("beforehand")) and not time.part("open")
    return None if never or beforehand or _POSSESSIVE.match(time.after) else True


def _renewed(time: NamedTime) -> bool | None:
    """Weigh a new period."""
    return True if time.part("period") in time.words("long_periods") else None


def _counted(time: NamedTime, *, changing: bool) -> bool | None:
    """Weigh an amount of time: years and months are ahead, weeks for a change, what is counted from an event never."""
    if time.goes_on_with(COUNTED_FROM) or time.comes_after(time.words("rhythm_before")):
        return None
    ahead = time.part("period") in time.words("long_periods") or (
        changing and time.part("period") in time.words("short_periods")
    )
    return True if ahead else None


def _definite(time: NamedTime) -> bool | None:
    """Weigh a period that is known, unless something is counted from it."""
    return None if time.goes_on_with(COUNTED_FROM) else True


def _ordinal(time: NamedTime) -> bool | None:
    """Weigh a numbered part: of a year it is known, a first week or month only when it is said of what."""
    if ends_with(time.part("whole"), time.words("small_periods")):
        return None
    if not time.part("whole") and (not time.part("part") or time.goes_on_with(COUNTED_FROM)):
        return None
    return True


def _edge(time: NamedTime) -> bool | None:
    """Weigh the end, middle or start of a period; the end of a month or day is as often a rhythm."""
    if time.part("period") in time.words("never_edged") or _POSSESSIVE.match(time.after):
        return None
    if time.opens_with("loose_openers") and time.part("period") in time.words("small_periods"):
        return None
    if time.opens_with("duration_openers"):
        return None
    return True if time.part("open") or time.stands_apart() or not time.part("article") else None


def _ending(time: NamedTime) -> bool | None:
    """Weigh the end of something else."""
    rhythm = time.opens_with("loose_openers") and time.part("period") in time.words("small_periods")
    return None if rhythm or time.opens_with("duration_openers", "after_openers") else True


def _season(time: NamedTime) -> bool | None:
    """Weigh a season or occasion: a moment after a preposition that sets a limit, or by a name that plans go by."""
    if time.part("season") in time.words("planned_seasons") and not time.part("second"):
        return None if time.opens_with("duration_openers") or noun_follows(time) else bool(time.part("open")) or None
    if time.opens_with("vague_openers", "loose_openers", "duration_openers") and not time.opens_with("firm_openers"):
        return None
    return True if (time.part("open") and not noun_follows(time)) or time.stands_apart() else None


def _day(time: NamedTime) -> bool | None:
    """Weigh a day, which its form already gives a limit, unless it is part of a name or of who does a thing."""
    tokens = time.text.tokens(time.start, time.end)
    previous = tokens[0].nbor(-1) if tokens[0].i else None
    done_by = previous is not None and _is_past(previous)
    indefinite = time.text.lexicon.words("indefinite_articles")
    named = any(token.lower_ in indefinite for token in tokens) or noun_follows(time)
    return None if done_by or named else True


def _is_past(token: Token) -> bool:
    return "Part" in features(token, "VerbForm") and "Pres" not in features(token, "Tense")


_WEIGHED = {
    Kind.DATED: _dated,
    Kind.YEAR: _year,
    Kind.MONTH: _month,
    Kind.AHEAD: _ahead,
    Kind.RENEWED: _renewed,
    Kind.DEFINITE: _definite,
    Kind.ORDINAL: _ordinal,
    Kind.EDGE: _edge,
    Kind.ENDING: _ending,
    Kind.SEASON: _season,
    Kind.DAY: _day,
}
