"""What an article tells of itself: who wrote it, and when it was published."""

from index.article import Article
from index.pages.furniture import is_imprint, tells_day
from index.text.pattern import pattern

_BY = pattern(
    r"\b(?:[Pp]ar|PAR|[Bb]y|BY|(?:[Aa]uteur|[Aa]uthor)\w{0,2}\s?:|[Tt]exte\w?\s?:)\s?[A-ZÀ-Ý]|^(?:[A-ZÀ-Ý]\.[\s-]?)+$"
)
"""Somebody who wrote it, or their initials."""
_ISSUED = pattern(r"(?i)\b(?:publié|paru|posté|mise? (?:à jour|en ligne)|published|posted|updated)")
_PIECES = pattern(r"\s*[|·•]\s*|\s+[-–—]\s+|\s{2,}|\t")
"""What stands between the parts of a line: "Ida Holm | 3 March 2026"."""


def tells_author(article: Article) -> bool:
    """Whether an article says who wrote it."""
    return bool(article.author) or any(map(_names_author, article.imprint))


def tells_date(article: Article) -> bool:
    """Whether an article says when it was published."""
    return bool(article.date) or any(
        tells_day(line) or _ISSUED.search(line) for line in article.imprint
    )


def _names_author(line: str) -> bool:
    """Whether a line of the imprint names who wrote it.

    >>> _names_author("Par Ida Holm, publié le 3 mai 2026"), _names_author("Ida Holm | 3 May 2026")
    (True, True)
    >>> _names_author("Published May 3, 2026"), _names_author("Local News | May 3, 2026")
    (False, False)
    """
    dated = is_imprint(line, named=False)
    pieces = _PIECES.split(line) if dated else ()
    names = (is_imprint(p) and not is_imprint(p, named=False) for p in pieces)
    return _BY.search(line) is not None or not dated or any(names)
