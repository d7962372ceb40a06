"""Tell how often a word gets its right lemma: `python benchmarks/lemmas.py [en|nl] [--treebanks=FOLDER] [--show]`.

Takes the verbs of the lexicon that are not rare, makes their forms by the spelling rules of `training/`, sets each into
a short sentence, and compares the lemma of the pipeline alone with the one that the lexicon mended. With a folder of
treebanks also the verbs and nouns of the held-out one (`training/corpus.py`). What the tagger takes for another part of
speech is left out, and its share printed, since only verbs and nouns are mended. `--show` prints what stays wrong.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.tokens import Doc

from training import dutch_forms, english_forms
from training.corpus import HELD_OUT, Sources, treebank
from training.words import RARE_VERB, frequency
from whylint.language.lemmas import mend_lemmas
from whylint.language.lexicon import load_lexicon
from whylint.language.pipeline import load_pipeline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Case = tuple[list[str], int, str, str]
"""The words of a sentence, the place of one among them, its lemma, and the kind of form, which names its tag."""

FORMS: dict[str, dict[str, tuple[str, Callable[[str], str | None]]]] = {
    "en": {
        "VERB in -ing": ("We are {} it .", english_forms.gerund),
        "VERB in -s": ("She {} it .", english_forms.third_person),
        "VERB in -ed": ("It was {} yesterday .", lambda verb: english_forms.past_participle(verb, irregular("en"))),
    },
    "nl": {
        "VERB in -t": ("Wij weten dat zij het {} .", dutch_forms.third_person),
        "VERB participle": ("Het is gisteren {} .", lambda verb: dutch_forms.past_participle(verb, irregular("nl"))),
    },
}


def main() -> None:
    """Print the rates of the languages named, or of both."""
    options = dict(option.removeprefix("--").split("=", 1) for option in sys.argv[1:] if "=" in option)
    for language in [name for name in sys.argv[1:] if name in {"en", "nl"}] or ["en", "nl"]:
        cases = list(made_cases(language))
        if "treebanks" in options:
            cases += treebank_cases(language, Sources(Path(options["treebanks"]), Path()))
        print_rates(language, cases, show="--show" in sys.argv)


def irregular(language: str) -> dict[str, str]:
    """Return the irregular participles: of each verb the last of its listed forms."""
    verbs = load_lexicon(language).entry("irregular_verbs")
    sign = load_lexicon(language).entry("participle_prefix")
    return {verb: sign + str(forms).split()[-1] for verb, forms in verbs.items()}


def made_cases(language: str) -> Iterator[Case]:
    """Yield a short sentence for each form of each verb of the lexicon that is not rare."""
    for verb in sorted(load_lexicon(language)._verbs):  # noqa: SLF001
        if not verb.isalpha() or frequency(verb, language) < RARE_VERB[language]:
            continue
        for kind, (sentence, form_of) in FORMS[language].items():
            form = form_of(verb)
            if form and frequency(form, language) > 0:
                words = sentence.split()
                place = words.index("{}")
                yield [*words[:place], form, *words[place + 1 :]], place, verb, kind


def treebank_cases(language: str, sources: Sources) -> Iterator[Case]:
    """Yield each verb and noun of the held-out treebank on which the pipelines were chosen."""
    for tree in treebank(HELD_OUT["dev"][language], language, sources):
        for place, token in enumerate(tree):
            if token.pos in {"VERB", "NOUN"}:
                yield [token.form for token in tree], place, token.lemma, f"{token.pos} of treebank"


def print_rates(language: str, cases: Iterable[Case], *, show: bool) -> None:
    """Print, for each kind, the share of right lemmas by the pipeline alone and as mended."""
    pipeline, lexicon = load_pipeline(language), load_lexicon(language)
    cases = list(cases)
    right: dict[str, list[tuple[bool, bool, bool]]] = defaultdict(list)
    docs = pipeline.pipe(Doc(pipeline.vocab, words=words) for words, *_ in cases)
    for doc, (words, place, lemma, kind) in zip(docs, cases, strict=True):
        tagged = kind.startswith(doc[place].pos_)
        alone = doc[place].lemma_.lower()
        mended = mend_lemmas(doc, lexicon)[place].lemma_.lower()
        right[kind].append((tagged, alone == lemma.lower(), mended == lemma.lower()))
        if show and tagged and mended != lemma.lower():
            print(f"  {kind}: {words[place]} is {lemma}, not {mended} ({alone})")
    print(f"\n{language:<18}{'n':>6}  tagged so  of these right: by the pipeline alone  mended")
    for kind, found in right.items():
        tagged_so = [(alone, mended) for tagged, alone, mended in found if tagged]
        alone_right, mended_right = (sum(column) / len(tagged_so) for column in zip(*tagged_so, strict=True))
        print(f"{kind:<18}{len(found):>6}{len(tagged_so) / len(found):>11.3f}{alone_right:>40.3f}{mended_right:>8.3f}")


if __name__ == "__main__":
    main()
