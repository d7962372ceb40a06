"""whylint: a linter for goals. Does each one say why, concretely and measurably?"""

__version__ = "0.1.0"
