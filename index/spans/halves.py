"""Which half of a sentence is about another than the question, and which names are joined to one asked about."""

from collections.abc import Sequence

from index.questions.question import Question
from index.spans.sketch import Sketch
from index.text.pattern import pattern

CONTRAST = pattern(
    r"(?i)[,;]\s(?=(?:celle|celui|ceux|celles)\s(?:d[eu]\s|d['’]|de\sla\s)(?-i:[A-ZÀ-Þ])|that\sof\s(?-i:[A-ZÀ-Þ]))|,?\s(?:tandis qu|alors qu|while\b|whereas\b|though\b|although\b"
    r"|(?:against|contre|compared (?:with|to)|versus)\s[\w.,]+(?:\s[\w.,]+)?\s(?:for|pour|chez|à|at)\s(?:(?:the|la|le|les)\s)?(?-i:[A-ZÀ-Þ]))"
)
"""What sets two halves of a sentence against each other."""

_SIDES = pattern(r"\s?;\s(?=[^;]*\b(?:pour|for)\s(?:les?\s|la\s|the\s)?[A-ZÀ-Þ][^;]*$)")
"""What parts two sides of which each does something: "Goals: Holt for Wexley; Vos for Arden"."""
_CONCEDES = pattern(r"(?i),?\s(?:al)?though\b")


def half_of_another(sketched: Sketch, question: Question) -> tuple[int, int] | None:
    """Start and end of the half of a contrast that is about another name than the question's."""
    text = sketched.text
    contrast = CONTRAST.search(text) or _SIDES.search(text)
    if contrast is None or not question.names:
        return None
    halves = (0, contrast.start()), (contrast.start(), len(text))
    holding = [any(name in text[slice(*half)] for name in question.names) for half in halves]
    if holding[0] == holding[1]:
        return None
    # what is conceded is about the same name: "Kenya leads, although competition from Ethiopia…"
    return None if holding[0] and _CONCEDES.match(contrast[0]) else halves[holding.index(False)]


def joined_to(text: str, place: tuple[int, int], names: Sequence[str]) -> bool:
    """Whether the text at ``place`` is one of ``names``, or is joined to one by "and", so that both are of a kind.

    >>> joined_to("Alibaba et Baidu", (11, 16), ["Alibaba"]), joined_to("Baidu et sa puce", (0, 5), ["Alibaba"])
    (True, False)
    """
    start, end = place
    before, after = _AND_BEFORE.search(text, 0, start), _AND_AFTER.match(text, end)
    return text[start:end] in names or any(
        (before is not None and text.endswith(name, 0, before.start()))
        or (after is not None and text.startswith(name, after.end()))
        for name in names
    )


_AND = r",?\s(?:et|and|ou|or|ni|nor)\s"
_AND_BEFORE, _AND_AFTER = pattern(f"{_AND}$"), pattern(_AND)
