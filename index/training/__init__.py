"""Makes the weight files, and reads the data for it."""
