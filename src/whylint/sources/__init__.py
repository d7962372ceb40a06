"""Read files into documents of goal statements, each character of which knows its place in the file."""
