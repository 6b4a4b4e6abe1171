"""The program's exit codes."""

ANSWERED = 0
"""`ask`: every question was answered."""
DECLINED = 1
"""`ask`: the article does not answer one of the questions."""
CANNOT_SERVE = 1
"""Serving ended although nobody stopped it; from `check`, the bot cannot serve."""
USAGE_ERROR = 2
"""Something that the user can fix: arguments, settings, files."""
INTERRUPTED = 130
"""Ctrl-C, the code that shells use."""
BUG = 70
"""Something that only the program's authors can fix."""
