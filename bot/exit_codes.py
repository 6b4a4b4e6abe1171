"""How the program says by its exit code who can mend what went wrong."""

USAGE_ERROR = 2
"""What the person at the keyboard can mend: arguments, settings, files."""
BUG = 70
"""What only the program's authors can mend."""
