"""Makes the weight files."""
