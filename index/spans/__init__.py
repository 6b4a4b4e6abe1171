"""Which words of a sentence answer."""
