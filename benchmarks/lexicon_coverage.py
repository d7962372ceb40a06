"""Tell how much of the language the lexicon knows: `python benchmarks/lexicon_coverage.py [en|nl] [--file=PATH]`.

Prints, for the parts of the corpus and for a file of the corpus's columns named by `--file`, the share of main verbs
and of object heads that have a class, listed or derived. An object's head that is a pronoun or a number is no word that
a lexicon can know, and is not counted; a name, which has the class `name` by the way it is written, is. Of `tune` the
missing words follow; of other parts only the shares, since nobody reads their sentences.

With `--treebanks=FOLDER`, also the share of the most frequent verbs and nouns: the lemmas that the treebanks trained on
have at least twice, in the order of wordfreq. `--missing` prints those without a class. With `--derived`, how often a
listed closed compound would get its listed classes if they had to be derived from its last part.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from corpus import Row, rows_of, statements

from training.corpus import TRAINED_ON
from training.harmonise import harmonise
from training.trees import read_treebank
from training.words import frequency
from whylint.frame.read import read_frame
from whylint.frame.words import lemma_of, verb_lemma
from whylint.language.lexicon import load_lexicon
from whylint.language.pipeline import load_pipeline, parse

MOST_FREQUENT = {"VERB": 2500, "NOUN": 8000}
FEWEST = 2
NO_CONTENT = frozenset({"PRON", "NUM", "DET", "SYM", "PUNCT", "X"})


@dataclass
class Coverage:
    """How many words of one kind were met, and which of them had no class."""

    met: int = 0
    missing: Counter[str] = field(default_factory=Counter)

    def meet(self, word: str, *, known: bool) -> None:
        """Count a word."""
        self.met += 1
        if not known:
            self.missing[word] += 1

    def __str__(self) -> str:
        """Return the share that has a class, with n."""
        return f"{1 - self.missing.total() / self.met:.3f} of {self.met}" if self.met else "none met"


def main() -> None:
    """Print the coverage of each language named on the command line, or of both."""
    options = dict(option.removeprefix("--").split("=", 1) for option in sys.argv[1:] if "=" in option)
    for language in [name for name in sys.argv[1:] if name in {"en", "nl"}] or ["en", "nl"]:
        parts = {part: statements(language, part) for part in ("tune", "test")}
        if "file" in options:
            parts[Path(options["file"]).stem] = rows_of(Path(options["file"]))
        if "treebanks" in options:
            print_frequent(language, Path(options["treebanks"]), missing="--missing" in sys.argv)
        if "--derived" in sys.argv:
            print_derived(language)
        for part, rows in parts.items():
            verbs, objects = coverage(language, rows)
            print(f"{language} {part}: main verbs {verbs}, object heads {objects}")
            for name, found in (("verbs", verbs), ("objects", objects)) if part == "tune" else ():
                print(
                    f"  {name} without a class: " + ", ".join(f"{word} {n}" for word, n in found.missing.most_common())
                )


def print_frequent(language: str, treebanks: Path, *, missing: bool) -> None:
    """Print the share of the most frequent verbs and nouns of a language that have a class."""
    lexicon = load_lexicon(language)
    counts: Counter[tuple[str, str]] = Counter()
    for name in TRAINED_ON[language]:
        for tree in read_treebank(treebanks / f"{name}.conllu.xz"):
            counts.update((token.pos, token.lemma.replace("_", "").lower()) for token in harmonise(tree, language))
    for pos, classes_of in (("VERB", lexicon.verb_classes), ("NOUN", lexicon.noun_classes)):
        lemmas = {lemma for (tag, lemma), n in counts.items() if tag == pos and n >= FEWEST and lemma.isalpha()}
        frequent = sorted(lemmas, key=lambda lemma: (-frequency(lemma, language), lemma))[: MOST_FREQUENT[pos]]
        without = [
            lemma for lemma in frequent if not (classes_of(lemma) or (pos == "NOUN" and lexicon.doing_classes(lemma)))
        ]
        print(f"{language} most frequent {pos}s: {1 - len(without) / len(frequent):.3f} of {len(frequent)}")
        if missing:
            print("  without a class: " + ", ".join(without))


def print_derived(language: str) -> None:
    """Print how right the classes of closed compounds are that are derived, over listed ones taken away in turn."""
    lexicon = load_lexicon(language)
    nouns = lexicon._nouns  # noqa: SLF001
    pairs = []
    for noun in [noun for noun in nouns if " " not in noun]:
        listed = nouns.pop(noun)
        if derived := lexicon._classes_by_last_part(noun.lower()):  # noqa: SLF001
            pairs.append((listed, derived))
        nouns[noun] = listed
    if pairs:
        same = sum(listed[0] == derived[0] for listed, derived in pairs) / len(pairs)
        common = sum(bool({*listed} & {*derived}) for listed, derived in pairs) / len(pairs)
        print(f"{language} compounds: {len(pairs)} of {len(nouns)} derived")
        print(f"  the same class first {same:.3f}, a class in common {common:.3f}")


def coverage(language: str, rows: list[Row]) -> tuple[Coverage, Coverage]:
    """Return the coverage of the main verbs, and of the heads of their objects, of statements in a language."""
    lexicon = load_lexicon(language)
    verbs, objects = Coverage(), Coverage()
    for doc in parse((row["statement"] for row in rows), load_pipeline(language)):
        clause = read_frame(doc, lexicon).main
        if clause is None or clause.verb is None:
            continue
        verbs.meet(verb_lemma(clause.verb, lexicon), known=bool(clause.classes))
        if clause.object is not None and clause.object.head.pos_ not in NO_CONTENT:
            objects.meet(lemma_of(clause.object.head), known=bool(clause.object.classes))
    return verbs, objects


if __name__ == "__main__":
    main()
