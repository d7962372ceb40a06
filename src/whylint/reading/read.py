"""Answer all questions about a statement from its frame and the fields beside it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from whylint.reading.answer import NO, UNKNOWN, YES, Answer, FactName, Stretch, stretch
from whylint.reading.claim import Claim, claim_of, main_claim
from whylint.reading.comparison import loose_comparison, no_baseline
from whylint.reading.compound import read_compound
from whylint.reading.escape import read_escape
from whylint.reading.fluff import read_fluff
from whylint.reading.length import read_length
from whylint.reading.level import level_of, read_level, stretch_of, what_counts
from whylint.reading.limited import is_limited
from whylint.reading.means import end_in_itself, swappable_means
from whylint.reading.measurable import target_of
from whylint.reading.moving_figure import moving_figure
from whylint.reading.opinion import load_opinion
from whylint.reading.output import read_output
from whylint.reading.reason import read_reasons
from whylint.reading.vague import vagueness
from whylint.reading.weighing import VAGUE_BESIDE_TARGET, VAGUE_WITHOUT_TARGET, weighed, weighed_level
from whylint.reading.wrong_level import wrong_level

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from whylint.frame.goal_frame import GoalFrame
    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Token

_OF_STATEMENTS: tuple[FactName, ...] = ("why", "deadline", "compound", "fluff", "escape", "long_winded")
"""What is asked of whatever says something."""
_OF_OUTCOMES: tuple[FactName, ...] = (
    "vague",
    "measurable",
    "swappable_means",
    "end_in_itself",
    "loose_comparison",
    "no_baseline",
)
_NOTHING_TO_ASK = frozenset({"topic", "placeholder"})


@dataclass(frozen=True)
class Companions:
    """What the fields beside a statement answer; each is True where a field, its own or the document's, is filled in.

    `measure` says that it is a measure itself, `guessed` that its role is only what is usual at its place. `targets`
    are the frames of its measures and key results; of a measure, that of its goal. `subject` is the means that the
    document is about. `reasons` are the frames of what stands under `why`, beside the statement and then for the whole
    document.
    """

    why: bool = False
    deadline: bool = False
    supports: bool = False
    cut_off: bool = False
    measure: bool = False
    guessed: bool = False
    subject: str | None = None
    targets: Sequence[GoalFrame] = ()
    reasons: Sequence[GoalFrame] = ()


def read_statement(frame: GoalFrame, lexicon: Lexicon, companions: Companions) -> Mapping[FactName, Answer]:
    """Answer every question of the reading guide, by grammar and a second opinion; what cannot be told is unknown."""
    bare = read_by_grammar(frame, lexicon, Companions())  # as the statements that the opinion learned from
    opinion = load_opinion(lexicon.language)
    unopposed = frame.main is None or companions.measure or _is_plain(bare["level"], frame, lexicon)
    chances = None if unopposed or opinion is None else opinion.chances(frame, lexicon, bare)
    if chances is None:
        return bare if companions == Companions() else read_by_grammar(frame, lexicon, companions)
    level = weighed_level(bare["level"], chances["level"])
    stands_alone = companions == Companions() and level == bare["level"]
    answers = dict(bare if stands_alone else _answers(frame, lexicon, companions, level))
    if (
        level.value == "outcome"
        and not _is_measured(companions, lexicon)
        and not _target_beside(main_claim(frame, lexicon))
    ):
        answers["measurable"] = measurable = weighed(answers["measurable"], chances["measurable"], blaming=NO)
        likely = VAGUE_WITHOUT_TARGET if measurable.value == NO else VAGUE_BESIDE_TARGET
        answers["vague"] = weighed(answers["vague"], chances["vague"], blaming=YES, likely=likely)
    return answers


def _is_plain(level: Answer, frame: GoalFrame, lexicon: Lexicon) -> bool:
    """Say whether the grammar alone settles what a statement is."""
    if level.value == "placeholder":
        return True
    claim = main_claim(frame, lexicon)
    return bool(moving_figure(claim)) or is_limited(claim)


def read_by_grammar(frame: GoalFrame, lexicon: Lexicon, companions: Companions) -> Mapping[FactName, Answer]:
    """Answer every question by grammar and lexicon alone."""
    level = read_level(frame, lexicon)
    if companions.measure and level.value != "placeholder":
        level = Answer("outcome", level.evidence)
    return _answers(frame, lexicon, companions, level)


def _answers(frame: GoalFrame, lexicon: Lexicon, companions: Companions, level: Answer) -> Mapping[FactName, Answer]:
    """Answer the other questions, which depend on the level."""
    answers: dict[FactName, Answer] = {"cut_off": Answer(YES if companions.cut_off else NO), "level": level}
    answers["wrong_level"] = Answer(NO) if companions.guessed else wrong_level(level, frame, lexicon)
    if companions.measure and level.value != "placeholder":
        answers["output"] = read_output(frame, lexicon)
    if level.value in _NOTHING_TO_ASK or frame.main is None:
        return answers | dict.fromkeys((*_OF_STATEMENTS, *_OF_OUTCOMES), Answer(UNKNOWN))
    answers["why"] = _why(frame, companions, level.evidence)
    if not companions.supports:
        answers |= read_reasons(frame, lexicon, companions.reasons)
    answers["deadline"] = _deadline(frame, companions, level.evidence)
    answers |= _form(frame, lexicon)
    if level.value != "outcome":
        return answers | dict.fromkeys(_OF_OUTCOMES, Answer(UNKNOWN))
    main = main_claim(frame, lexicon)
    claim = what_counts(main)
    answers["measurable"] = measurable = _measurable(claim, companions, lexicon)
    answers["vague"] = _vague(claim, companions, lexicon)
    measured = claim is not main or measurable.value == YES
    answers["swappable_means"] = swappable_means(main, companions.subject, measured=measured)
    answers["end_in_itself"] = end_in_itself(claim)
    answers["loose_comparison"] = _loose_comparison(claim, companions, lexicon)
    answers["no_baseline"] = no_baseline(claim, companions.targets)
    return answers


def has_target(frame: GoalFrame, lexicon: Lexicon) -> bool:
    """Say whether a measure or key result holds a target: any amount, or an end state that can be checked."""
    if frame.main is None:
        return False
    return bool(frame.quantities) or bool(target_of(main_claim(frame, lexicon)))


def _is_measured(companions: Companions, lexicon: Lexicon) -> bool:
    """Say whether a measure or key result beside the statement holds a target."""
    return any(has_target(frame, lexicon) for frame in companions.targets)


@lru_cache(maxsize=2)
def _form(frame: GoalFrame, lexicon: Lexicon) -> Mapping[FactName, Answer]:
    """Answer what neither the level nor the fields beside a statement make any difference to."""
    return {
        "compound": read_compound(frame, lexicon),
        "fluff": read_fluff(frame, lexicon),
        "escape": read_escape(frame, lexicon),
        "long_winded": read_length(frame.doc),
    }


def _why(frame: GoalFrame, companions: Companions, claim: tuple[Stretch, ...]) -> Answer:
    if frame.reasons:
        return Answer(YES, tuple(stretch(reason.tokens) for reason in frame.reasons))
    return Answer(YES if companions.why or companions.supports else NO, claim)


def _deadline(frame: GoalFrame, companions: Companions, claim: tuple[Stretch, ...]) -> Answer:
    moments = [moment for moment in frame.moments if moment.deadline]
    if moments:
        return Answer(YES, tuple(stretch(moment.tokens) for moment in moments))
    return Answer(YES if companions.deadline else NO, claim)


def _measurable(claim: Claim, companions: Companions, lexicon: Lexicon) -> Answer:
    if target := target_of(claim) or _target_beside(claim):
        return Answer(YES, (stretch(target),))
    if _is_measured(companions, lexicon):
        return Answer(YES)
    return Answer(NO, (stretch_of(claim),))


def _target_beside(claim: Claim) -> tuple[Token, ...]:
    """Return the amount that another claim of the statement is to reach, or nothing where none has one."""
    frame, lexicon = claim.frame, claim.lexicon
    others = (claim_of(clause, frame, lexicon, frame.aside) for clause in frame.claims[1:])
    targets = (target_of(other) for other in others if other.quantities and level_of(other) == "outcome")
    return next((target for target in targets if target), ())


def _vague(claim: Claim, companions: Companions, lexicon: Lexicon) -> Answer:
    if _is_measured(companions, lexicon) or _target_beside(claim):
        return Answer(NO)
    return Answer(vagueness(claim), (stretch_of(claim),))


def _loose_comparison(claim: Claim, companions: Companions, lexicon: Lexicon) -> Answer:
    if _is_measured(companions, lexicon):
        return Answer(NO)
    return loose_comparison(claim)
