"""Change files without losing anything of the user's."""
