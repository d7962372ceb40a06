"""Look for files that break what reads and edits them, led by the code that each one reaches.

`python tests/fuzz/guided.py goals.md [options of libFuzzer] [folders of files to begin with]`
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["whylint"]):
    from reading_laws import demand_lawful_reading

    import whylint.sources.markdown  # noqa: F401 - which is imported late, and would not be watched

if __name__ == "__main__":
    name = sys.argv.pop(1)
    atheris.Setup(sys.argv, lambda data: demand_lawful_reading(name, data))
    atheris.Fuzz()
