"""The laws that hold of a rewrite, each a function that says how one is broken, or nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml
from fillings import PLACEHOLDER
from rewriting import errors_of, findings_of

from whylint.frame.read import read_frame
from whylint.frame.words import lemma_of
from whylint.language.detect import detect_languages
from whylint.language.lexicon import load_lexicon
from whylint.language.pipeline import load_pipeline, parse
from whylint.linter.suggestions import suggestions_for
from whylint.reading.read import Companions, read_statement
from whylint.rewrites.phrases import load_phrases
from whylint.sources.document import Role
from whylint.sources.encode import encode_scalar
from whylint.sources.read import read_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from fillings import Filler
    from rewriting import Suggested

    from whylint.frame.goal_frame import Clause, GoalFrame

_KEYS = {Role.GOAL: "goals", Role.STRATEGY: "strategies", Role.MEASURE: "measures"}
_NO_CLAIM = frozenset({"WHY105", "WHY501", "WHY504"})
"""The findings on a sentence that claims nothing, so that there is no claim to keep."""
_QUOTED = frozenset({"WHY203", "WHY404"})
"""The findings whose rewrite puts the statement inside another sentence."""
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_ASKED = re.compile(r"<\w+>|\{\w+\}")


@dataclass(frozen=True)
class Case:
    """A rewrite with its parts as text, and what is read in its statements once they are filled in."""

    made: Suggested
    filled: tuple[str, ...]
    frames: tuple[GoalFrame, ...]
    codes: tuple[frozenset[str], ...]
    errors: tuple[frozenset[str], ...]

    @property
    def whole(self) -> str:
        """All that the rewrite says, its questions too."""
        rewrite = self.made.rewrite
        return " ".join([rewrite.text, *rewrite.others, *(text for _, text in rewrite.fields)])


def cases(made: Sequence[Suggested], language: str, filler: Filler) -> list[Case]:
    """Fill in rewrites and read what they then say: the statements, and each field that makes a statement."""
    filled = [tuple(filler.filled(text, one.text) for text in _statements(one)) for one in made]
    beside = [{name: filler.filled(text, one.text) for name, text in one.rewrite.fields} for one in made]
    texts = list(dict.fromkeys(text for group in [*filled, *(d.values() for d in beside)] for text in group))
    lexicon = load_lexicon(language)
    docs = parse(texts, load_pipeline(language))
    frames = {text: read_frame(doc, lexicon) for text, doc in zip(texts, docs, strict=True)}
    return [
        _case(one, group, fields, frames, language) for one, group, fields in zip(made, filled, beside, strict=True)
    ]


def _statements(made: Suggested) -> list[str]:
    return [made.rewrite.text, *made.rewrite.others]


def _case(
    made: Suggested, texts: tuple[str, ...], fields: Mapping[str, str], frames: Mapping[str, GoalFrame], language: str
) -> Case:
    companions = Companions(
        why="why" in fields,
        deadline="deadline" in fields,
        supports="supports" in fields,
        measure=made.role is Role.MEASURE,
        targets=[frames[fields["measure"]]] if "measure" in fields else (),
        reasons=[frames[fields["why"]]] if "why" in fields else (),
    )
    read = [read_statement(frames[text], load_lexicon(language), companions) for text in texts]
    return Case(
        made,
        texts,
        tuple(frames[text] for text in (*texts, *fields.values())),
        tuple(frozenset(findings_of(answers, made.role)) for answers in read),
        tuple(frozenset(errors_of(answers, made.role)) for answers in read),
    )


def answers_the_finding(case: Case) -> str:
    """Filled in, none of its statements has the finding that it answers."""
    return case.made.code if any(case.made.code in codes for codes in case.codes) else ""


def brings_no_new_error(case: Case) -> str:
    """Filled in, none of its statements has an error that the statement had not.

    A claim that was cut out whole has the errors that it had all along and that its company hid: those are to be seen.
    """
    whole = case.made.rewrite.move == "split"
    parts = zip(case.errors, case.frames, strict=False)
    new = {code for errors, frame in parts if not (whole and _is_own_claim(frame, case.made.frame)) for code in errors}
    return ", ".join(sorted(new - case.made.errors))


def _is_own_claim(part: GoalFrame, statement: GoalFrame) -> bool:
    """Say whether the main claim of a part is one of the claims of the statement: the same verb on the same object."""
    return any(_claim_of(part.main) == _claim_of(claim) for claim in statement.claims)


def _claim_of(clause: Clause | None) -> tuple[str, str] | None:
    if clause is None:
        return None
    told = clause.object or clause.subject
    return clause.lemma, lemma_of(told.head) if told is not None else ""


def keeps_the_claim(case: Case) -> str:
    """One of its texts parses to the claim of the statement: the same verb on the same object."""
    clause = case.made.frame.main
    if clause is None or case.made.code in _NO_CLAIM | _QUOTED:
        return ""
    heads = {lemma_of(phrase.head) for phrase in (clause.subject, clause.object) if phrase is not None}
    for frame in case.frames:
        for other in frame.claims:
            own = {lemma_of(phrase.head) for phrase in (other.subject, other.object) if phrase is not None}
            if (clause.lemma == other.lemma and (heads & own or not heads)) or (heads and heads <= own):
                return ""
    return f"{clause.lemma} {sorted(heads)}"


def stays_in_its_language(case: Case) -> str:
    """It is in the language of the statement, what it asks apart."""
    texts = [text for text in case.filled if len(text.split()) > 4]  # noqa: PLR2004 - fewer words tell little
    wrong = [text for text in texts if detect_languages([text])[0] != case.made.language]
    return "" if not wrong or detect_languages([case.made.text])[0] != case.made.language else wrong[0]


def keeps_numbers_dates_and_names(case: Case) -> str:
    """Every number and name of the statement stands in it."""
    tokens = [token for token in case.made.frame.doc if token.like_num or token.pos_ == "PROPN"]
    return ", ".join(token.text for token in tokens if token.lower_ not in case.whole.lower())


def keeps_the_words(case: Case) -> str:
    """Every noun, verb and adjective of the statement stands in it, as it is written or in another form."""
    if case.made.rewrite.move == "strip" or case.made.code in _NO_CLAIM:
        return ""
    whole = case.whole.lower()
    forms = {lemma_of(token).lower() for frame in case.frames for token in frame.doc}
    lost = [
        token.text
        for token in case.made.frame.doc
        if token.pos_ in _CONTENT
        and token.lower_ not in whole
        and lemma_of(token).lower() not in forms
        and lemma_of(token).lower() not in whole
        and token.dep_ not in {"aux", "cop"}
        and not _is_framing(case, token.i)
    ]
    return ", ".join(lost)


def _is_framing(case: Case, place: int) -> bool:
    clause = case.made.frame.main
    return clause is not None and place not in {token.i for token in clause.tokens} | case.made.frame.aside


def invents_no_word(case: Case) -> str:
    """Outside of what it asks it says nothing but the words of the statement and those of its pattern."""
    phrases = load_phrases(case.made.language)
    known = {word for pattern in phrases.patterns.values() for word in _words(_ASKED.sub(" ", str(pattern)))}
    known |= set(_words(case.made.text))
    lemmas = {lemma_of(token).lower() for token in case.made.frame.doc}
    clause = case.made.frame.main
    lemmas |= {part for claim in case.made.frame.claims for part in claim.lemma.split()} if clause else set()
    said = _words(PLACEHOLDER.sub(" ", case.whole))
    return ", ".join(word for word in said if word not in known | lemmas)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


def does_not_repeat(case: Case) -> str:
    """It says something else than the statement."""
    rewrite = case.made.rewrite
    same = rewrite.text.strip(" .") == case.made.text.strip(" .")
    return "says the same" if same and not rewrite.fields and not rewrite.others else ""


def changes_only_its_span(case: Case) -> str:
    """Applied to a file, it changes one statement, and the file loads to the same data but for that."""
    made = case.made
    key = _KEYS[made.role]
    holder = f"goals:\n  - goal: A goal\n    {key}:\n" if made.role is Role.MEASURE else f"{key}:\n"
    indent = "      " if made.role is Role.MEASURE else "  "
    text = f"{holder}{indent}- A first one\n{indent}- {encode_scalar(made.text)}\n{indent}- A last one\n"
    (document,) = read_text("goals.yaml", text).documents
    statement = next(found for found in document.statements if found.text.text == made.text)
    (suggestion,) = suggestions_for(statement, [made.rewrite], load_phrases(made.language)) or (None,)
    if suggestion is None or not suggestion.edits:
        return ""
    (edit,) = suggestion.edits
    after = text[: edit.span.start.offset] + edit.text + text[edit.span.end.offset :]
    old, new = _items(yaml.safe_load(text), key), _items(yaml.safe_load(after), key)
    others = len(made.rewrite.others)
    stays = new[0] == old[0] and new[-1] == old[-1] and len(new) == len(old) + others
    said = [item if isinstance(item, str) else next(iter(item.values())) for item in new[1:-1]]
    return "" if stays and said == [made.rewrite.text, *made.rewrite.others] else f"{new}"


def _items(data: Any, key: str) -> list[Any]:  # noqa: ANN401 - whatever YAML holds
    return list(data[key] if key in data else data["goals"][0][key])


LAWS: Mapping[str, Callable[[Case], str]] = {
    law.__name__: law
    for law in (
        answers_the_finding,
        brings_no_new_error,
        keeps_the_claim,
        stays_in_its_language,
        keeps_numbers_dates_and_names,
        keeps_the_words,
        invents_no_word,
        does_not_repeat,
        changes_only_its_span,
    )
}
"""The laws by their names."""
