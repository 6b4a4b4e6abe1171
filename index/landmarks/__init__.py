"""Answers found by where they stand in an article: its opening, its outlook, its beginnings and outcomes."""
