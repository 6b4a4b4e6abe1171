"""The end of a live report, which is no news."""

from index.text.pattern import pattern

_FAREWELL = pattern(
    r"(?i)\b(?:(?:ce|notre|this|our) (?:direct|live|blog)|merci (?:à tous )?de (?:nous |l['’])(?:avoir suivie?s?|suivre)"
    r"|thank(?:s| you) for (?:reading|following|joining)|(?:closing|wrapping up) (?:this|our|the) (?:page|coverage))\b"
)


def says_farewell(text: str) -> bool:
    """Whether ``text`` says that a live report ends.

    >>> says_farewell("Merci de nous avoir suivis."), says_farewell("We are closing this page now.")
    (True, True)
    >>> says_farewell("The page was closed by the court.")
    False
    """
    return _FAREWELL.search(text) is not None
