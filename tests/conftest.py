"""What holds for all tests."""

from hypothesis import settings

# How long a case takes says more about the machine than about whylint; a law that hangs is found by the run's own limit.
settings.register_profile("whylint", deadline=None)
settings.load_profile("whylint")
