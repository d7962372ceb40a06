"""Ask the author the few questions that turn a feature into a goal."""
