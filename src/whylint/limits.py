"""How much of anything whylint takes before it says that it is too much. All limits stand here.

They lie far beyond what people write, and near enough that no file can fill the memory or stall the run.
"""

from __future__ import annotations

FILE_BYTES = 10_000_000
"""A file of goals."""

SETTINGS_BYTES = 200_000
"""A configuration, a rule or a `.gitignore`."""

SETTINGS_LINE = 5_000
"""The characters of a line of a configuration; the work of reading a dotted key grows with its square."""

EXTENDED = 20
"""The configurations that extend one another."""

WILDCARDS = 3
"""The `*` between two slashes of a glob, and its `**`; the work of matching it grows with their power."""

MARKDOWN_LINES = 100_000
"""The lines of a Markdown file."""

NODES = 500_000
"""The texts, lists and mappings of a YAML or JSON file, all together."""

STATEMENTS = 25_000
"""The statements of a file."""

TEXT = 5_000
"""The characters that a text takes in its file."""

DEPTH = 100
"""Lists and mappings inside one another."""

NESTED_STATEMENTS = DEPTH // 2
"""Statements inside one another; each takes a list and a mapping."""

FIELD_ENTRIES = 100
"""The entries of a field that takes several."""

MERGES = 100
"""The mappings that the `<<` of one mapping lead to."""

HOUSE_RULES = 200
"""The rules of a folder of house rules."""

HOUSE_RULE_BYTES = 100_000
"""A file that holds a house rule."""

GARBAGE = (20_000, 20, 20)
"""How many objects come to be before Python looks for cycles among the young, the middle and all: it looks at the whole
lexicon each time, in vain, and took a tenth of a long run.
"""
