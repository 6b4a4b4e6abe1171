"""Which sentences answer best."""
