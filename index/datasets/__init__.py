"""Reads data sets of questions about articles, and makes variants of them."""
