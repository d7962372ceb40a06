"""What a project has settled beforehand, read from its configuration file.

This part stands before the linter, which applies it, and behind the rules, whose names it has to know: a name in a file
is wrong or right at once, on its own line, and not only when a finding of that rule comes along.
"""
