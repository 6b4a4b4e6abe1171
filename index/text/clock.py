"""Times of day that open the entries of a live report."""

from index.text.analyzer import CURRENCIES
from index.text.pattern import pattern

TIME = r"(?P<hour>[01]?\d|2[0-3])\s?[hH:.]\s?(?P<minute>[0-5]\d)(?:\s?(?P<half>[ap])\.?m\b)?"
"""A time of day."""
ENTRY = pattern(rf"(?m)^\W{{0,3}}{TIME}(?!\w|[.,]\d|\s?[%{CURRENCIES}])(?:\s[A-Z]{{2,4}}\b)?")
"""The opening of an entry."""
