"""Telegram's face: updates in, rendered replies out."""
