"""Make a bundled pipeline: `python -m training all --language en --treebanks DIR --wordnet DIR`."""

from __future__ import annotations

import argparse
from pathlib import Path

from training.corpus import Sources
from training.train import prepare, train

STEPS = ("augment", "train")


def main() -> None:
    """Run one step, or all of them in order."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("step", choices=(*STEPS, "all"))
    parser.add_argument("--language", choices=("en", "nl"), required=True)
    parser.add_argument("--treebanks", type=Path, required=True, help="folder with the .conllu.xz files")
    parser.add_argument("--wordnet", type=Path, required=True, help="folder with the supersense tables")
    parser.add_argument("--work", type=Path, default=Path("training/work"), help="folder for what is made on the way")
    arguments = parser.parse_args()
    sources = Sources(arguments.treebanks, arguments.wordnet)
    work = arguments.work / arguments.language
    if arguments.step in {"augment", "all"}:
        prepare(arguments.language, sources, work)
    if arguments.step in {"train", "all"}:
        train(arguments.language, work)


if __name__ == "__main__":
    main()
