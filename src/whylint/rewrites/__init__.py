"""Turn a finding and its frame into text that its author would accept."""
