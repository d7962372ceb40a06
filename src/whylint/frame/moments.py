"""Find moments: dates, quarters, years, seasons and periods, apart from rhythms, durations and amounts of time.

The forms of a time stand in `time_patterns`; here each is weighed by the words around it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from whylint.frame.goal_frame import Moment, Mood
from whylint.frame.numbers import counted_classes
from whylint.frame.patterns import all_longest, ends_with, longest
from whylint.frame.text import text_of
from whylint.frame.time_patterns import BASELINE_AFTER, CHANGED_TO, COUNTED_FROM, FORMS, Kind
from whylint.frame.words import features, lemma_of, noun_classes, preposition_of, relation

if TYPE_CHECKING:
    from whylint.frame.goal_frame import Clause
    from whylint.frame.patterns import Pattern
    from whylint.frame.text import Found, Text
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
_CLOSES_FRONT = re.compile(r"\s*[:–—|,]|\s+-\s")
_CLOSES_TEXT = re.compile(r"\s*[.!;)]*\s*$")


def find_moments(doc: Parse, claim: Clause, lexicon: Lexicon) -> tuple[Moment, ...]:
    """Return the moments in a text, by its main claim: only a change is over in weeks, never what each person does."""
    of_each = _is_of_each(claim, lexicon)
    changing = bool(_CHANGING & set(claim.classes))
    moments: list[Moment] = []
    end = 0
    for named in _named_times(text_of(doc, lexicon)):
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


@dataclass(frozen=True)
class _NamedTime:
    """Words that have the form of a time, where they stand."""

    kind: Kind
    text: Text
    start: int
    found: Found

    @property
    def end(self) -> int:
        return self.found.end

    @property
    def written(self) -> str:
        return self.text.raw[self.start : self.end]

    @property
    def before(self) -> str:
        """The text before it."""
        return self.text.raw[: self.start]

    @property
    def after(self) -> str:
        """The text after it."""
        return self.text.raw[self.end :]

    def words(self, *names: str) -> frozenset[str]:
        """Return the words of classes of time words."""
        return frozenset[str]().union(*(self.text.lexicon.words("moments", name) for name in names))

    def part(self, name: str) -> str:
        """Return a named part in lower case, or nothing."""
        return dict(self.found.parts).get(name, "")

    def opens_with(self, *names: str) -> bool:
        """Say whether its last preposition is of one of these classes."""
        return ends_with(self.part("open"), self.words(*names))

    def comes_after(self, phrases: frozenset[str]) -> bool:
        """Say whether one of these phrases stands right before it, but for an article."""
        before = self.before.rstrip()
        without = before.rpartition(" ")[0] if ends_with(before, self.words("determiners")) else before
        return ends_with(before, phrases) or ends_with(without, phrases)

    def goes_on_with(self, pattern: Pattern) -> bool:
        """Say whether a pattern follows."""
        place = self.end + len(self.after) - len(self.after.lstrip())
        return longest(pattern, self.text, place) is not None

    def stands_apart(self) -> bool:
        """Say whether it stands in brackets, or at an end of the text behind a mark ("2027: ...", "..., 2027")."""
        before = self.before.strip()
        if not before:
            return bool(_CLOSES_FRONT.match(self.after))
        if before[-1] in "([":
            return self.after.lstrip()[:1] in {")", "]", ";", ","}
        return before[-1] in ",;:–—|·/-" and bool(_CLOSES_TEXT.match(self.after))


def _named_times(text: Text) -> list[_NamedTime]:
    """Return what has the form of a time, in the order of the text, the longest first."""
    found = [_NamedTime(kind, text, start, way) for kind, start, way in all_longest(FORMS, text)]
    return sorted(found, key=lambda time: (time.start, -time.end, time.kind.value))


def _is_deadline(time: _NamedTime, *, changing: bool) -> bool | None:
    """Say whether a time is a deadline, or None where it is no moment at all."""
    if time.kind is Kind.PAST or _is_baseline(time):
        return None if time.kind is Kind.MONTH and not time.part("open") else False
    if time.comes_after(time.words("rhythm")) and not _FOUR_DIGITS.search(time.written):
        return None
    if time.kind is Kind.COUNTED:
        return _counted(time, changing=changing)
    return _WEIGHED[time.kind](time)


def _is_baseline(time: _NamedTime) -> bool:
    """Say whether a change is measured from this time: "than in 2024", "ten opzichte van vorig jaar"."""
    phrases = time.words("baseline") | time.text.lexicon.words("comparing")
    longer = frozenset(phrase for phrase in time.words("baseline") if len(phrase) > len(time.part("open")))
    opened = bool(time.part("open")) and ends_with(f"{time.before} {time.part('open')}", longer)
    return time.comes_after(phrases) or opened or time.goes_on_with(BASELINE_AFTER)


def _dated(time: _NamedTime) -> bool:
    """Weigh a date: it is a deadline unless it tells which thing is meant ("the Q3 report")."""
    return not (time.part("article") and not time.part("open") and _word_after(time))


def _year(time: _NamedTime) -> bool | None:
    """Weigh a year alone, which may also be an amount or part of a name ("Agenda 2030", "the 2024 budget")."""
    opened = bool(time.part("open"))
    if _is_amount(time):
        return None
    if time.goes_on_with(CHANGED_TO) or time.opens_with("after_openers"):
        return False
    names_event = bool(time.part("article")) and _word_after(time)
    if names_event:
        return time.opens_with("firm_openers", "event_openers")
    if opened and time.opens_with("day_openers", "loose_openers") and not time.opens_with("firm_openers"):
        return False
    return opened or time.stands_apart() or _dates_event(time)


def _dates_event(time: _NamedTime) -> bool:
    """Say whether a year stands in a phrase that a preposition of time opens ("at the spring congress of 2027")."""
    year = time.text.tokens(time.start, time.end)[-1]
    holders = [above for above in year.ancestors if relation(above) in _OPENED and above.i < year.i]
    opened = [above for above in holders if preposition_of(above) in time.words("event_openers")]
    return bool(opened) and not _NAMED_BY_YEAR & set(noun_classes(opened[0], time.text.lexicon)[:1])


def _is_amount(time: _NamedTime) -> bool:
    """Say whether a number that looks like a year counts something: "build 2050 homes", "from 1950 to 2500 members"."""
    if _ROUND.search(time.written) or _unit_after(time):
        return True
    opening = time.part("open")
    if opening and time.goes_on_with(CHANGED_TO):
        return not time.opens_with("vague_openers") or not time.before.strip()
    approximate = opening in time.text.lexicon.words("quantities", "bounds")
    if (opening and not approximate) or time.part("article"):
        return False
    tokens = time.text.tokens(time.start, time.end)
    named = tokens[0].i > 1 and bool(time.text.lexicon.noun_classes(lemma_of(tokens[0].nbor(-1))))
    return _noun_after(time) and not named


def _month(time: _NamedTime) -> bool | None:
    """Weigh a month alone, which is a moment after a preposition only."""
    if time.part("month") in time.words("doubtful_months") or time.opens_with("day_openers", "loose_openers"):
        return None
    if time.opens_with("duration_openers") and _word_after(time):
        return None
    return True if time.part("open") or time.stands_apart() else None


def _ahead(time: _NamedTime) -> bool | None:
    """Weigh a period ahead; a single day is part of a measure ("the next day")."""
    never = time.part("period") in time.words("never_ahead") and not time.part("count")
    beforehand = bool(time.part("beforehand")) and not time.part("open")
    return None if never or beforehand or _POSSESSIVE.match(time.after) else True


def _renewed(time: _NamedTime) -> bool | None:
    """Weigh a new period."""
    return True if time.part("period") in time.words("long_periods") else None


def _counted(time: _NamedTime, *, changing: bool) -> bool | None:
    """Weigh an amount of time: years and months are ahead, weeks for a change, what is counted from an event never."""
    if time.goes_on_with(COUNTED_FROM) or time.comes_after(time.words("rhythm_before")):
        return None
    ahead = time.part("period") in time.words("long_periods") or (
        changing and time.part("period") in time.words("short_periods")
    )
    return True if ahead else None


def _definite(time: _NamedTime) -> bool | None:
    """Weigh a period that is known, unless something is counted from it."""
    return None if time.goes_on_with(COUNTED_FROM) else True


def _ordinal(time: _NamedTime) -> bool | None:
    """Weigh a numbered part: of a year it is known, a first week or month only when it is said of what."""
    if ends_with(time.part("whole"), time.words("small_periods")):
        return None
    if not time.part("whole") and (not time.part("part") or time.goes_on_with(COUNTED_FROM)):
        return None
    return True


def _edge(time: _NamedTime) -> bool | None:
    """Weigh the end, middle or start of a period; the end of a month or day is as often a rhythm."""
    if time.part("period") in time.words("never_edged") or _POSSESSIVE.match(time.after):
        return None
    if time.opens_with("loose_openers") and time.part("period") in time.words("small_periods"):
        return None
    if time.opens_with("duration_openers"):
        return None
    return True if time.part("open") or time.stands_apart() or not time.part("article") else None


def _ending(time: _NamedTime) -> bool | None:
    """Weigh the end of something else."""
    rhythm = time.opens_with("loose_openers") and time.part("period") in time.words("small_periods")
    return None if rhythm or time.opens_with("duration_openers", "after_openers") else True


def _season(time: _NamedTime) -> bool | None:
    """Weigh a season or occasion: a moment after a preposition that sets a limit, or by a name that plans go by."""
    if time.part("season") in time.words("planned_seasons") and not time.part("second"):
        return None if time.opens_with("duration_openers") or _noun_follows(time) else bool(time.part("open")) or None
    if time.opens_with("vague_openers", "loose_openers", "duration_openers") and not time.opens_with("firm_openers"):
        return None
    return True if (time.part("open") and not _noun_follows(time)) or time.stands_apart() else None


def _day(time: _NamedTime) -> bool | None:
    """Weigh a day, which its form already gives a limit, unless it is part of a name or of who does a thing."""
    tokens = time.text.tokens(time.start, time.end)
    previous = tokens[0].nbor(-1) if tokens[0].i else None
    done_by = previous is not None and _is_past(previous)
    indefinite = time.text.lexicon.words("indefinite_articles")
    named = any(token.lower_ in indefinite for token in tokens) or _noun_follows(time)
    return None if done_by or named else True


def _is_past(token: Token) -> bool:
    return "Part" in features(token, "VerbForm") and "Pres" not in features(token, "Tense")


def _noun_follows(time: _NamedTime) -> bool:
    """Say whether a noun or name goes on behind it, of which it is part ("the *Audit* Committee")."""
    following = time.text.tokens(time.end, time.end + 2)
    return bool(following) and following[0].pos_ in {"NOUN", "PROPN"} and following[0].head.i >= following[0].i


def _word_after(time: _NamedTime) -> bool:
    return bool(re.match(r"[\s-][^\W\d_]", time.after))


def _noun_after(time: _NamedTime) -> bool:
    """Say whether a word in lower case that the lexicon has as a noun follows."""
    following = time.text.tokens(time.end + 1, time.end + 2)
    if not following or not following[0].is_alpha or following[0].text[0].isupper():
        return False
    word = following[0]
    if time.text.lexicon.verb_classes(lemma_of(word)):
        return False
    return bool(counted_classes(word, time.text.lexicon))


def _unit_after(time: _NamedTime) -> bool:
    following = re.match(r"\s([^\W\d_]+)", time.after)
    units = time.text.lexicon.words("quantities", "units") | time.text.lexicon.words("quantities", "currencies")
    return following is not None and following[1].lower() in units - time.text.lexicon.words("moments", "periods")


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
