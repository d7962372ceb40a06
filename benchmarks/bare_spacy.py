"""The floor: import spaCy, load the English pipeline and parse the statements of a file, and nothing else."""

import sys
from pathlib import Path

import spacy
import yaml

PIPELINE = Path(__file__).parents[1] / "src" / "whylint" / "language" / "pipelines" / "en"

texts = yaml.load(Path(sys.argv[1]).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)["goals"]
for _ in spacy.load(PIPELINE).pipe(texts, batch_size=64):
    pass
