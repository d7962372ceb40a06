"""Read an answer as whylint reads goals: what does it say, and does it say enough?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from whylint.frame.read import read_frame
from whylint.frame.words import lemma_of, noun_classes, phrase_of
from whylint.language.lexicon import load_lexicon
from whylint.language.pipeline import load_pipeline, parse
from whylint.reading.answer import NO, YES
from whylint.reading.comparison import tells_now
from whylint.reading.read import Companions, read_statement
from whylint.reading.reason import read_reasons
from whylint.rewrites.moves import rewrites_for
from whylint.rewrites.rewrite import Draft
from whylint.rewrites.wording import lowered

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from whylint.frame.goal_frame import GoalFrame
    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Token
    from whylint.reading.answer import Answer, FactName

_FELT = frozenset({"person", "metric"})
"""What a noun must name for something to matter to somebody."""
_THINGS = frozenset({"artefact", "function", "method", "document", "work", "content", "name", "body", "event"})
_DATES = ("months", "seasons", "long_periods")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LIFT = ("lift-means",)


@dataclass(frozen=True)
class Heard:
    """A text with all that was read in it."""

    text: str
    frame: GoalFrame
    answers: Mapping[FactName, Answer]
    lexicon: Lexicon

    @property
    def level(self) -> str:
        """What its main claim is."""
        return self.answers["level"].value

    @property
    def says_nothing(self) -> bool:
        """Whether it only keeps the place of an answer ("TBD")."""
        return self.level == "placeholder"

    @property
    def has_amount(self) -> bool:
        """Whether an amount stands in it; the number of a day or year is none."""
        dated = {token.i for moment in self.frame.moments for token in moment.tokens}
        numbers = (token for token in self.frame.doc if token.like_num and token.i not in dated)
        return bool(self.frame.quantities) or any(not _YEAR.fullmatch(token.text) for token in numbers)

    @property
    def tells_now(self) -> bool:
        """Whether it says how things stand: two amounts of one measure, or a word for now."""
        return tells_now(self.frame, self.lexicon)

    @property
    def names_moment(self) -> bool:
        """Whether a day, month, quarter or year is named."""
        return any(moment.deadline for moment in self.frame.moments) or bool(_YEAR.search(self.text))

    @property
    def is_dated(self) -> bool:
        """Whether it says by which date, month, season or year; “a day ahead” is part of what it claims."""
        long = frozenset().union(*(self.lexicon.words("moments", name) for name in _DATES))
        tokens = [token for moment in self.frame.moments if moment.deadline for token in moment.tokens]
        return any(token.lower_ in long or any(map(str.isdigit, token.text)) for token in tokens)

    @property
    def matters(self) -> bool:
        """Whether it is an outcome that matters in itself: one can see it, and people, money or harm are in it."""
        if self.answers["end_in_itself"].value == YES:
            return True
        if self.level != "outcome" or self.answers["vague"].value == YES or self.answers["why"].value == YES:
            return False
        return any(self._is_felt(token) for token in self.frame.doc)

    def _is_felt(self, token: Token) -> bool:
        harms = self.lexicon.words("harms")
        named = bool(_FELT & set(noun_classes(token, self.lexicon)[:1])) and token.pos_ in {"NOUN", "PROPN"}
        return named or token.lower_ in harms or lemma_of(token).lower() in harms

    @property
    def means(self) -> str:
        """What might be replaced: the tool, the thing made or the work done, as it stands inside a sentence."""
        clause = self.frame.main
        if clause is None:
            return ""
        evidence = self.answers["swappable_means"].evidence
        tokens = [token for token in self.frame.doc if any(one.start <= token.idx < one.end for one in evidence)]
        swapped = clause.causer or clause.subject
        if tokens and swapped is not None and swapped.head in tokens:
            return lowered(tokens, self.lexicon)
        phrases = (clause.subject, clause.object) if self.level == "feature" else (clause.object, clause.subject)
        if clause.verb is None and not clause.classes:  # "A new website" is all that is named
            phrases = (phrase_of(clause.predicate, self.lexicon), None)
        things = [each for each in phrases if each is not None and _THINGS & set(each.classes[:1])]
        return lowered(things[0].tokens, self.lexicon) if things else ""

    @property
    def inside_a_sentence(self) -> str:
        """The text without the capital that only a sentence of its own gives it."""
        return lowered(list(self.frame.doc), self.lexicon) if len(self.frame.doc) else self.text

    @property
    def strategy(self) -> str:
        """The text as a strategy, or nothing where it says nothing to do, as a wish or a topic does."""
        if self.level in {"means", "activity", "feature"} and self.answers["wrong_level"].value == NO:
            return self.text
        if self.answers["swappable_means"].value != YES:
            return ""
        draft = Draft(self.text, self.frame, self.answers, self.lexicon, self.lexicon.language)
        lifted = [text for one in rewrites_for(_LIFT, draft) for name, text in one.fields if name == "strategies"]
        return lifted[0] if lifted else self.text


class Ear:
    """Reads answers in one language; `model` is a spaCy pipeline to use instead of whylint's own."""

    def __init__(self, language: str, model: str | None = None) -> None:
        """Load what the language is read with."""
        self._lexicon = load_lexicon(language)
        self._pipeline = load_pipeline(language, model)

    def hear(self, text: str) -> Heard:
        """Read a text as a goal that stands alone."""
        frame = self._frame(text)
        return Heard(text, frame, read_statement(frame, self._lexicon, Companions()), self._lexicon)

    def fault_of_reason(self, goal: str, reason: str) -> tuple[FactName, str] | None:
        """Return what is wrong with a reason for a goal, and the words of it, or None where nothing is."""
        frame = self._frame(goal)
        if frame.main is None:
            return None
        return _first_fault(read_reasons(frame, self._lexicon, [self._frame(reason)]), reason)

    def _frame(self, text: str) -> GoalFrame:
        (doc,) = parse([text], self._pipeline)
        return read_frame(doc, self._lexicon)


def _first_fault(answers: Mapping[FactName, Answer], reason: str) -> tuple[FactName, str] | None:
    for fact, answer in answers.items():
        if answer.value == YES and answer.beside is not None:
            words: Sequence[str] = [reason[one.start : one.end] for one in answer.evidence]
            return fact, words[0] if words else reason
    return None
