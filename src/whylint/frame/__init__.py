"""Read a parse into the grammar of a goal: who changes what, how much, by when, why."""
