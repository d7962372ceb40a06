"""The command line: read options, call the linter, hand the result to a reporter."""
