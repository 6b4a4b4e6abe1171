"""The dimension of a measurement, as in "a hole 60 feet across and 28 feet deep"."""

from index.text.pattern import pattern

_WORDS = {
    "height": r"hauts?|hautes?|hauteur|altitude|tall|high|height",
    "length": r"longs?|longues?|longueur|long|length",
    "width": r"larges?|largeur|diamètre|wide|width|across|diameter",
    "depth": r"profonde?s?|profondeur|deep|depth",
    "thickness": r"épaisse?s?|épais|épaisseur|thick|thickness",
}
HOW_LONG_A_THING_IS = (
    r"how long (?:is|are|was|were|will) (?:\w+ ){1,4}?"
    r"(?:line|tunnel|bridge|road|route|river|wall|street|track|path|canal|beach|coast|border|cable|pipeline|runway"
    r"|trail|fence|motorway|tramway|railway|ship|boat|rope|tail|lane|corridor|pier|walk|stretch)s?(?: be)?$"
)
"""Asks for a length and not a duration, in a folded question, as part of a pattern."""
_NAMED = "|".join(f"(?P<{name}>{words})" for name, words in _WORDS.items())
_ASKED = pattern(rf"(?i)\b(?:{_NAMED})\b")
_AFTER = pattern(rf"(?i)(?:[ \u00a0-]|[ \u00a0](?:de|in|en)[ \u00a0])(?:{_NAMED})\b")
_BEFORE = pattern(
    rf"(?i)\b(?:{_NAMED})[ \u00a0](?:(?:est|était|sera|is|was)[ \u00a0])?(?:de|d['’]|of)[ \u00a0]?"
    r"(?:(?:about|some|nearly|around|environ|près de|plus de|quelque)[ \u00a0])?$"
)


def asked_dimension(question: str) -> str | None:
    """The dimension ``question`` asks for; None when it names none or several.

    >>> asked_dimension("How deep is the hole?"), asked_dimension("Quelle est la largeur du pont ?")
    ('depth', 'width')
    """
    found = dimensions(question)
    return found.pop() if len(found) == 1 else None


def dimensions(text: str) -> set[str]:
    """The dimensions that ``text`` names.

    >>> sorted(dimensions("60 feet across and 28 feet deep"))
    ['depth', 'width']
    """
    return {match.lastgroup for match in _ASKED.finditer(text) if match.lastgroup}


def told_dimension(text: str, start: int, end: int) -> str | None:
    """The dimension that the amount ``text[start:end]`` measures; None when the words around it do not say.

    >>> text = "It is 60 feet across and 28 feet deep."
    >>> told_dimension(text, 6, 13), told_dimension(text, 25, 32)
    ('width', 'depth')
    """
    match = _AFTER.match(text, end) or _BEFORE.search(text, max(0, start - 60), start)
    return match.lastgroup if match else None
