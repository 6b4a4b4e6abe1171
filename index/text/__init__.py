"""Words and patterns of the languages."""
