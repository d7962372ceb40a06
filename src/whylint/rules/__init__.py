"""Hold a reading against the rules, which are data."""
