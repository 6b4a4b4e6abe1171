"""Regular expressions that are compiled on first use and written one alternative a line."""

import re
from typing import Any, cast

from index.text.compiled import compiled


class _Pattern:
    """Compiles its source on first use, and then has the methods and attributes of the compiled pattern."""

    def __init__(self, source: str) -> None:
        self._source = source

    def __getattr__(self, name: str) -> Any:
        made = compiled(self._source)
        for method in ("search", "match", "fullmatch", "finditer", "findall", "sub", "split"):
            setattr(self, method, getattr(made, method))
        return getattr(made, name)


def pattern(source: str) -> re.Pattern[str]:
    """What ``re.compile(source)`` gives, compiled on first use.

    It is typed as ``re.Pattern`` because it has the same methods, so callers need not know the difference;
    only the functions of `re` and isinstance do not accept it.

    >>> pattern("p[ou]nt").sub("gué", "le pont")
    'le gué'
    """
    return cast("re.Pattern[str]", _Pattern(source))


def either(*alternatives: str) -> str:
    """An expression that matches any of ``alternatives``; the first one that matches wins.

    >>> either("^pont", "gué$")
    '^pont|gué$'
    """
    return "|".join(alternatives)


def any_of(*alternatives: str) -> str:
    """`either` as a non-capturing group, for use inside a longer expression.

    >>> "le " + any_of("pont", "gué")
    'le (?:pont|gué)'
    """
    return f"(?:{either(*alternatives)})"
