"""The Telegram interface: updates in, rendered replies out."""
