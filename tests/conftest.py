"""What holds for all tests."""

from hypothesis import settings

# How long a case takes says more about the machine than about whylint.
settings.register_profile("whylint", deadline=None)
settings.load_profile("whylint")
