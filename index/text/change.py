"""Verbs and nouns of change in an amount."""

CHANGE = (
    r"(?:augment|hauss|baiss|diminu|recul|progress|grimp|chut|bondi|increas|decreas|climb|jump|drop|declin|slip"
    r"|ris(?:e|ing)|rose\b|risen|gr[eo]w|fall|fell\b)"
)
"""The beginnings of words for a change, as part of a pattern."""
