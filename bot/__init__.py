"""motamot: the people side, one conversation core and two faces on it."""

__version__ = "1.0.0"
