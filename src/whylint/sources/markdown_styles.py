"""How Markdown is told from other files, and its texts from others, without reading any."""

SUFFIXES = (".md", ".markdown")

STYLE = "markdown"
"""The style of a text that can be replaced in its place."""
PART_STYLE = "markdown-part"
"""The style of a text that is only a part of what would have to be replaced."""
