"""Fill in what rewrites ask, with what other statements of the corpus say."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from corpus import SEED, Row, statements

from whylint.frame.goal_frame import Modality, Mood, ReasonKind
from whylint.frame.read import read_frame
from whylint.frame.words import features, phrase_of
from whylint.language.lexicon import load_lexicon
from whylint.language.pipeline import load_pipeline, parse
from whylint.rewrites.phrases import load_questions
from whylint.rewrites.wording import lowered, written

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from whylint.frame.goal_frame import Clause, GoalFrame, Phrase
    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Token

PLACEHOLDER = re.compile(r"<[^<>]+>")
_BEFORE_DATE = {"en": "by", "nl": "uiterlijk"}
_FROM = {"en": "from", "nl": "van"}
_SUBORDINATE = {"en": r"(?!)", "nl": r"\b(?:zodat|omdat|anders)\b[^,]*$"}
"""The words that stand before what is gathered, and those behind which the verb stands last."""
_MOOD_OF_WORK = {"en": Mood.IMPERATIVE, "nl": Mood.INFINITIVE}
_ENOUGH = 700
_SHORTEST = 3
_LONGEST = 12
"""The words that somebody who fills in a question would write."""
_OF_WHOM = "who"
_OF_SEVERAL = "who_counted"
_THEY_DO = ("changed",)
_AMOUNTS = ("now", "score_now", "target", "how_many", "how_many_people", "how_many_now", "present_value")
_WORK = ("what_you_do",)
_CHANGES = ("your_part",)
_GOALS = ("which_goal", "which_higher_goal")
_NAMES = ("goal_id", "owner")


@dataclass
class Said:
    """What the good statements of one language say, by what it can answer.

    `people` and `several` are subjects with what they do, of one and of several; `*_behind` with the verb where a
    subordinate clause has it. `metrics` are what is counted, `amounts` from how much to how much.
    """

    people: list[tuple[str, str]] = field(default_factory=list)
    several: list[tuple[str, str]] = field(default_factory=list)
    people_behind: list[tuple[str, str]] = field(default_factory=list)
    several_behind: list[tuple[str, str]] = field(default_factory=list)
    metrics: list[str] = field(default_factory=list)
    amounts: list[tuple[str, str]] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)
    work: list[str] = field(default_factory=list)


def read_said(language: str) -> Said:
    """Gather what the corpus says, from the statements labelled as good outcomes and as work."""
    lexicon, said = load_lexicon(language), Said()
    rows = [row for row in statements(language, "tune") if _is_good(row) or row["level"] == "activity"]
    rows = random.Random(SEED).sample(rows, min(len(rows), _ENOUGH))
    for row, doc in zip(rows, parse([row["statement"] for row in rows], load_pipeline(language)), strict=True):
        frame = read_frame(doc, lexicon)
        if _is_good(row):
            _gather(frame, lexicon, said)
        elif frame.main is not None and frame.main.mood is _MOOD_OF_WORK[language] and len(doc) <= _LONGEST:
            said.work.append(lowered(list(doc), lexicon))
    return said


def _is_good(row: Row) -> bool:
    return row["level"] == "outcome" and row["vague"] == "no" and row["measurable"] == "yes"


def _gather(frame: GoalFrame, lexicon: Lexicon, said: Said) -> None:
    clause, doc = frame.main, frame.doc
    if clause is None:
        return
    if clause.mood is Mood.FINITE and len(frame.claims) == 1 and not frame.reasons and not frame.moments:
        _pair(clause, [token for token in doc if not token.is_punct], lexicon, said.people, said.several)
    for reason in frame.reasons:
        if reason.kind is ReasonKind.PURPOSE and reason.clause.subject is not None and not frame.moments:
            tokens = [token for token in reason.tokens if not token.is_punct]
            _pair(reason.clause, tokens, lexicon, said.people_behind, said.several_behind)
    for moment in frame.moments:
        words = list(moment.tokens)
        if (
            moment.deadline
            and any(token.like_num for token in words)
            and len(words) > 1
            and words[0].lower_ == _BEFORE_DATE[lexicon.language]
        ):
            said.dates.append(written(words[1:]))
    amounts = [written(found.tokens) for found in frame.quantities]
    if len(amounts) == 2 and _FROM[lexicon.language] in doc.text.lower().split():  # noqa: PLR2004 - from and to
        said.amounts.append((amounts[0], amounts[1]))
    nouns = [clause.subject, clause.object, phrase_of(clause.predicate, lexicon)]
    said.metrics += [
        lowered(noun.tokens, lexicon) for noun in nouns if noun is not None and noun.classes[:1] == ("metric",)
    ]


def _pair(
    clause: Clause,
    tokens: Sequence[Token],
    lexicon: Lexicon,
    one: list[tuple[str, str]],
    several: list[tuple[str, str]],
) -> None:
    """Keep who does what where the people stand right before the rest."""
    subject = clause.subject
    if subject is None or subject.classes[:1] != ("person",) or subject.head.pos_ != "NOUN":
        return
    opened = tokens[0].i < subject.tokens[0].i
    if Modality.OBLIGATION in clause.modalities and not opened:
        return  # "so that they must" asks for more than it lets them do
    rest = [token for token in tokens if token.i > subject.tokens[-1].i]
    behind = bool(rest) and _stands_first(subject, tokens) and _is_bare(subject, lexicon)
    if not behind or not _is_in_order(rest, subject, opened, lexicon):
        return
    if not _SHORTEST <= len(rest) <= _LONGEST or any(token.i not in {t.i for t in tokens} for token in subject.tokens):
        return
    (several if "Plur" in features(subject.head, "Number") else one).append(
        (lowered(subject.tokens, lexicon), written(rest))
    )


def _is_in_order(rest: Sequence[Token], subject: Phrase, opened: bool, lexicon: Lexicon) -> bool:  # noqa: FBT001
    """Say whether the finite verb fits the subject, and stands where it must: at once, or near the end once opened."""
    if opened and _MOOD_OF_WORK[lexicon.language] is Mood.INFINITIVE:
        return not _is_finite(rest[0]) and rest[-1].pos_ in {"VERB", "AUX"}
    numbers = features(rest[0], "Number")
    return _is_finite(rest[0]) and (not numbers or bool(numbers & features(subject.head, "Number")))


def _stands_first(subject: Phrase, tokens: Sequence[Token]) -> bool:
    """Say whether people open a statement, or stand right behind the word that opens a reason."""
    return subject.tokens[0].i - tokens[0].i in {0, 1, 2}


def _is_bare(subject: Phrase, lexicon: Lexicon) -> bool:
    return not any(token.lower_ in lexicon.words("negations") for token in subject.tokens)


def _is_finite(token: Token) -> bool:
    return token.pos_ in {"VERB", "AUX"} and "Fin" in features(token, "VerbForm")


class Filler:
    """Fills in texts of one language, the same way each time."""

    def __init__(self, language: str, said: Said) -> None:
        """Take what the corpus says."""
        self._said = said
        self._chance = random.Random(SEED)
        questions = load_questions(language)
        self._patterns = {name: _pattern(question) for name, question in questions.items()}
        self._subordinate = re.compile(_SUBORDINATE[language])

    def filled(self, text: str, original: str) -> str:
        """Return a text with answers in the place of what it asks; what `original` has between angles stays."""
        chosen = self._chosen()
        return PLACEHOLDER.sub(
            lambda found: found[0] if found[0] in original else self._answer(found[0], text[: found.start()], chosen),
            text,
        )

    def _chosen(self) -> Mapping[str, tuple[str, str]]:
        """Choose who does what, and from how much to how much, for one text."""
        said, pick = self._said, self._chance.choice
        return {
            "amounts": pick(said.amounts),
            "one": pick(said.people),
            "several": pick(said.several),
            "one_behind": pick(said.people_behind or said.several_behind or said.people),
            "several_behind": pick(said.several_behind or said.several),
        }

    def _answer(self, asked: str, before: str, chosen: Mapping[str, tuple[str, str]]) -> str:
        name = next((name for name, pattern in self._patterns.items() if pattern.fullmatch(asked)), "")
        behind = "_behind" if self._subordinate.search(before) or name in _THEY_DO else ""
        if name == _OF_WHOM:
            return chosen[f"one{behind}"][0]
        if name == _OF_SEVERAL:
            return chosen["several_behind"][0]
        if name in _AMOUNTS:
            return chosen["amounts"]["target" in name or name in {"how_many", "how_many_people"}]
        if name == "date":
            return self._chance.choice(self._said.dates)
        if name in _WORK:
            return self._chance.choice(self._said.work)
        if name in _CHANGES:
            return " ".join(chosen["several"])
        if name.startswith(_NAMES):
            return "first-day"
        if name.startswith((*_GOALS, "count", "figure", "more_or_less", "problem")):
            return self._chance.choice(self._said.metrics)
        several = name.endswith("_plural") or asked in before or name in _THEY_DO
        return chosen[f"{'several' if several else 'one'}{behind}"][1]


def _pattern(question: str) -> re.Pattern[str]:
    parts = re.split(r"\{\w+\}", question)
    return re.compile("<" + ".+".join(map(re.escape, parts)) + ">")
