"""Let the tests import `training`, which stands beside `src/` and is not installed."""

import sys
from importlib.util import find_spec
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
# wordfreq is needed for training alone.
collect_ignore_glob = [] if find_spec("wordfreq") else ["test_*.py"]
