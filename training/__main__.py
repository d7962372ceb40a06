"""Make a bundled pipeline.

python -m training all --language en --treebanks DIR --wordnet DIR --output src/whylint/language/pipelines/en
"""

from __future__ import annotations

import argparse
from pathlib import Path

import spacy

from training.corpus import Sources
from training.evaluate import evaluate, report
from training.pack import pack
from training.train import convert, finished, prepare, train

STEPS = ("convert", "augment", "train", "evaluate", "pack", "opinion")
PIPELINES = Path("src/whylint/language/pipelines")


def main() -> None:
    """Run one step, or all of them in order."""
    arguments = _arguments()
    language: str = arguments.language
    sources = Sources(arguments.treebanks, arguments.wordnet or arguments.treebanks.parent / "wordnet")
    work = arguments.work / language
    output = arguments.output or PIPELINES / language
    steps = STEPS if arguments.step == "all" else (arguments.step,)
    if "convert" in steps:
        convert(language, sources, work)
    if "augment" in steps:
        prepare(language, sources, work)
    if "train" in steps:
        train(language, work)
    if "pack" in steps:
        pack(language, finished(language, work), output, sources)
    if "evaluate" in steps:
        print(report(evaluate(spacy.load(output), output, language, sources)))
    if "ablate" in steps:
        from training.ablation import ablate  # noqa: PLC0415 - reads all treebanks

        ablate(language, sources, work)
    if "classify" in steps:
        from training.classifier import classify  # noqa: PLC0415 - only this step needs it

        classify(language, output)
    if "thresholds" in steps:
        from training.thresholds import print_thresholds  # noqa: PLC0415

        print_thresholds(language)
    if "opinion" in steps:
        from training.opinion import train_opinion  # noqa: PLC0415 - reads the pipelines that were just packed

        train_opinion(language)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training", description="Make a bundled pipeline.")
    parser.add_argument("step", choices=(*STEPS, "ablate", "classify", "thresholds", "all"))
    parser.add_argument("--language", choices=("en", "nl"), required=True)
    parser.add_argument("--treebanks", type=Path, required=True, help="folder with the .conllu.xz files")
    parser.add_argument(
        "--wordnet", type=Path, help="folder with the supersense tables (default: beside the treebanks)"
    )
    parser.add_argument("--work", type=Path, default=Path("training/work"), help="folder for what is made on the way")
    parser.add_argument("--output", type=Path, help="folder of the packed pipeline (default: the bundled one)")
    return parser.parse_args()


if __name__ == "__main__":
    main()
