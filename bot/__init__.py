"""motamot: one conversation core, and its two interfaces: the terminal and Telegram."""

__version__ = "1.0.0"
