"""Run the whole way over many files: from sources to diagnostics."""
