"""motamot: the article side."""
