"""What the program says by its exit code."""

ANSWERED = 0
"""`ask`: every question was answered."""
DECLINED = 1
"""`ask`: the article does not answer one of the questions, or there was none."""
CANNOT_SERVE = 1
"""Serving ended though nobody asked for it; or, of `check`, could not begin."""
USAGE_ERROR = 2
"""What the person at the keyboard can mend: arguments, settings, files."""
INTERRUPTED = 130
"""Ctrl-C, as shells say it."""
BUG = 70
"""What only the program's authors can mend."""
