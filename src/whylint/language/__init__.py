"""Find each statement's language and parse its text."""
