"""How likely an answer is right, and whether to give it."""
