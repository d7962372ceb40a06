"""Answer the questions that a good goal answers, from the frame of a statement and the fields beside it."""
